package org.shouwang.elimination;

import org.shouwang.process.ProcessVocabulary;

/** Hands the words of elimination to tests of other rooms. */
public final class EliminationWords {

    public static final ProcessVocabulary WORDS = EliminationProcess.VOCABULARY;

    public static final ProcessVocabulary FLAG_WORDS = EliminationProcess.FLAG_VOCABULARY;

    private EliminationWords() {}
}
