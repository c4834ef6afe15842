package org.shouwang.procedure.identification;

import org.shouwang.process.ProcessVocabulary;

/** Hands the words of identification to tests of other rooms. */
public final class IdentificationWords {

    public static final ProcessVocabulary WORDS = IdentificationProcess.VOCABULARY;

    private IdentificationWords() {}
}
