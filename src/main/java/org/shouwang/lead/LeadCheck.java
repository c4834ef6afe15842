package org.shouwang.lead;

import java.util.List;
import org.shouwang.procedure.OneDuty;
import org.springframework.stereotype.Component;

/** The check of a lead: one duty, one limit from the day the lead was found. */
@Component
class LeadCheck extends OneDuty {

    static final String KEY = "leadCheck";
    static final String CHECK_LEAD = "checkLead";

    LeadCheck() {
        super(
                KEY,
                CHECK_LEAD,
                List.of("RISK_START", "NO_RISK", "ALREADY_MONITORED", "DUPLICATE", "NOT_FOUND"),
                "leadCheckLimit",
                context -> context.run().leadFoundOn());
    }
}
