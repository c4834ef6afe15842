package org.shouwang.notice;

/**
 * Somebody objected to a household on a notice.
 *
 * @param number number of the objection
 * @param runNumber the run of the household
 * @param kind the notice
 * @param holds whether it came within the period and the household's line is still open, so that it holds the step
 */
public record ObjectionReceived(String number, String runNumber, NewNotice.Kind kind, boolean holds) {}
