package org.shouwang.lookback;

import org.shouwang.process.ProcessVocabulary;

/** Hands the words of the look-back to tests of other rooms. */
public final class LookBackWords {

    public static final ProcessVocabulary WORDS = LookBackProcess.VOCABULARY;

    private LookBackWords() {}
}
