package org.shouwang.supervision;

import java.time.LocalDate;
import java.util.List;
import org.shouwang.shared.AreaCode;

/**
 * A supervision order.
 *
 * @param number its number
 * @param unit who is to act
 * @param unitName what the unit is called
 * @param department key of the department, or null
 * @param person name of the person, or null
 * @param caseNumber the case it is about, or null
 * @param subject what it is about
 * @param demand what is to be done and answered
 * @param dueOn until when
 * @param issuedBy who issued it
 * @param issuedOn when
 * @param closedOn when it was closed, or null
 * @param overdue whether it is open over its date
 * @param history what happened to it; empty in lists
 */
public record OrderView(
        String number,
        AreaCode unit,
        String unitName,
        String department,
        String person,
        String caseNumber,
        String subject,
        String demand,
        LocalDate dueOn,
        String issuedBy,
        LocalDate issuedOn,
        LocalDate closedOn,
        boolean overdue,
        List<Entry> history) {

    /**
     * What happened to an order.
     *
     * @param kind {@code ISSUED}, {@code REPLIED}, {@code ACCEPTED} or {@code RETURNED}
     * @param said the reply or the opinion, or null
     * @param dueOn until when from then on, or null
     * @param by who
     * @param on when
     */
    public record Entry(String kind, String said, LocalDate dueOn, String by, LocalDate on) {}
}
