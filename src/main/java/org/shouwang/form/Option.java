package org.shouwang.form;

import org.shouwang.shared.Text;

/**
 * A choice that belongs to one field alone and is no code of a list.
 *
 * @param key what the value says, in capitals
 * @param label what the person reads
 */
public record Option(String key, Text label) {}
