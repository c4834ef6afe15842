package org.shouwang.redress;

import java.util.List;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.OneDuty;
import org.springframework.stereotype.Component;

/** The verification of a hit that came after the county's approval: whoever is asked looks into it and reports. */
@Component
class ComparisonConflict extends OneDuty {

    static final String KEY = "comparisonConflict";
    static final String DUTY = "conflictVerification";
    static final String NOT_SO = "NOT_SO";
    static final String TRUE = "TRUE_REPORT";

    ComparisonConflict(Cases cases) {
        super(
                KEY,
                DUTY,
                List.of(NOT_SO, TRUE),
                "conflictLimit",
                context -> AfterDecision.begun(context, cases, AfterDecision.CONFLICT));
    }
}
