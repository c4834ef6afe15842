package org.shouwang.shared;

/**
 * What the installation carries for showing the product. Everything is on with the embedded database and off elsewhere,
 * unless {@code shouwang.demo.enabled}, {@code shouwang.demo.accounts} or {@code shouwang.demo.data} say otherwise.
 *
 * @param enabled whether the demo clock and the signs of the demo are there
 * @param accounts whether there are accounts with a password that everybody knows
 * @param data whether invented households and cases are made
 */
public record DemoMode(boolean enabled, boolean accounts, boolean data) {}
