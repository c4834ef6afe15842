package org.shouwang.policy;

import java.time.LocalDate;

/**
 * The months whose income counts.
 *
 * @param from first day
 * @param to last day
 */
public record Window(LocalDate from, LocalDate to) {}
