package org.shouwang.procedure;

import org.shouwang.lead.LeadView;

/**
 * Whom a law case follows: a household from its lead on, or one that was monitored before from its taken-over case on.
 *
 * @param lead number of the lead, or null
 * @param taken number of the case taken over, or null
 * @param county six digits
 */
record Followed(String lead, String taken, String county) {

    static Followed from(LeadView lead) {
        return new Followed(lead.number(), null, lead.area().value().substring(0, 6));
    }
}
