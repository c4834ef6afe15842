package org.shouwang.procedure;

/**
 * What a reviewer noted at one field of what was handed in before.
 *
 * @param form key of the form the field stands in
 * @param field key of the field
 * @param comment what is to be corrected
 */
public record FieldComment(String form, String field, String comment) {}
