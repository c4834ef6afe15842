package org.shouwang.form;

/** Whose value a field takes where one meeting deals with many households; a field without it is each household's own. */
public enum Sharing {
    /** The meeting gives one value for all its households. */
    SAME,
    /** The meeting gives a value, which a household may replace by its own. */
    DEFAULT
}
