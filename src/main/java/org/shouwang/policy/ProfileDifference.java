package org.shouwang.policy;

/**
 * A value in which two versions differ.
 *
 * @param field which value
 * @param left value of the first version, null where it has none
 * @param right value of the second, null where it has none
 */
public record ProfileDifference(ProfileField field, ProfileValue left, ProfileValue right) {}
