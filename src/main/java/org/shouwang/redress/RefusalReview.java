package org.shouwang.redress;

import java.util.List;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.OneDuty;
import org.springframework.stereotype.Component;

/** The review of a refusal: the township answers within a limit from the day it was asked for. */
@Component
class RefusalReview extends OneDuty {

    static final String KEY = "refusalReview";
    static final String DUTY = "reviewRequest";
    static final String UPHELD = "UPHELD_REFUSAL";
    static final String REOPEN = "REOPEN";

    RefusalReview(Cases cases) {
        super(
                KEY,
                DUTY,
                List.of(UPHELD, REOPEN),
                "reviewLimit",
                context -> AfterDecision.begun(context, cases, AfterDecision.REVIEW_REQUESTED));
    }
}
