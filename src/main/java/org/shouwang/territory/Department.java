package org.shouwang.territory;

import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Text;

/**
 * A department of a county that answers comparisons and carries measures.
 *
 * @param key key of the trade, the same in every county, for example {@code medicalSecurity}
 * @param name what the county calls it
 * @param county the county
 */
public record Department(String key, Text name, AreaCode county) {}
