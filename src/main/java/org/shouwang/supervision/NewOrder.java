package org.shouwang.supervision;

import java.time.LocalDate;
import org.shouwang.shared.AreaCode;

/**
 * A supervision order about to be issued.
 *
 * @param unit the village, township or county that is to act; for a person the area of the person's post
 * @param department key of the county's department that is to act, or null
 * @param username the person who is to act, or null for whoever has the post
 * @param caseNumber the case it is about, or null
 * @param subject what it is about, in a few words
 * @param demand what is to be done and answered
 * @param dueOn until when
 */
public record NewOrder(
        AreaCode unit,
        String department,
        String username,
        String caseNumber,
        String subject,
        String demand,
        LocalDate dueOn) {}
