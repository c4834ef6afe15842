package org.shouwang.identity;

import org.shouwang.shared.Text;
import org.shouwang.territory.Area;

/**
 * A demo account that the log-in page offers.
 *
 * @param username its username
 * @param role what its post is called
 * @param area where it is held, or null for the administrator of all
 */
public record DemoLogin(String username, Text role, Area area) {}
