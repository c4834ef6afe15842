package org.shouwang.procedure;

/**
 * A way of looking at the inbox that somebody gave a name.
 *
 * @param id its number
 * @param name what the person calls it
 * @param look what it shows
 */
public record SavedLook(long id, String name, Look look) {}
