package org.shouwang.rollback;

import org.shouwang.process.ProcessVocabulary;

/** Hands the words of rollback and removal to tests of other rooms. */
public final class RollbackWords {

    public static final ProcessVocabulary ROLLBACK = Kind.ROLLBACK.vocabulary();

    public static final ProcessVocabulary REMOVAL = Kind.REMOVAL.vocabulary();

    private RollbackWords() {}
}
