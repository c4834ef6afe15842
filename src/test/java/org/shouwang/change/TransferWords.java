package org.shouwang.change;

import org.shouwang.process.ProcessVocabulary;

/** Hands the words of the transfer to tests of other rooms. */
public final class TransferWords {

    public static final ProcessVocabulary WORDS = TransferProcess.VOCABULARY;

    private TransferWords() {}
}
