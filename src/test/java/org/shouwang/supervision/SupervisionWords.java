package org.shouwang.supervision;

import org.shouwang.process.ProcessVocabulary;

/** Hands the words of supervision orders to tests of other rooms. */
public final class SupervisionWords {

    public static final ProcessVocabulary WORDS = OrderProcedure.VOCABULARY;

    private SupervisionWords() {}
}
