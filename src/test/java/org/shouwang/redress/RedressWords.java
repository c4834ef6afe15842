package org.shouwang.redress;

import org.shouwang.process.ProcessVocabulary;

/** Hands the words of what follows a decision to tests of other rooms. */
public final class RedressWords {

    public static final ProcessVocabulary REVIEW = new RefusalReview(null).vocabulary();

    public static final ProcessVocabulary CONFLICT = new ComparisonConflict(null).vocabulary();

    private RedressWords() {}
}
