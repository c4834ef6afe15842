package org.shouwang.procedure;

import org.shouwang.shared.Text;

/**
 * A verdict that is open.
 *
 * @param name its name
 * @param label what its button says
 */
public record VerdictOption(String name, Text label) {}
