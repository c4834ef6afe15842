package org.shouwang.redress;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.DutyContext;
import org.shouwang.procedure.LimitRule;
import org.shouwang.procedure.Procedure;
import org.shouwang.process.ProcessVocabulary;
import org.springframework.stereotype.Component;

/** The review of a refusal as the engine sees it: one duty of the township, one limit from the day it was asked for. */
@Component
class RefusalReview implements Procedure {

    static final String KEY = "refusalReview";
    static final String DUTY = "reviewRequest";
    static final String UPHELD = "UPHELD_REFUSAL";
    static final String REOPEN = "REOPEN";

    private static final String LIMIT = "reviewLimit";

    private static final ProcessVocabulary VOCABULARY =
            new ProcessVocabulary(KEY, Map.of(DUTY, List.of(UPHELD, REOPEN)), Map.of(), Set.of(LIMIT), Set.of());

    private final Cases cases;

    RefusalReview(Cases cases) {
        this.cases = cases;
    }

    @Override
    public ProcessVocabulary vocabulary() {
        return VOCABULARY;
    }

    @Override
    public Optional<String> carryOut(String step, DutyContext context) {
        throw new IllegalArgumentException("no such step: " + step);
    }

    @Override
    public Optional<LimitRule> limit(String timer, DutyContext context) {
        return AfterDecision.limit(timer, context, cases, AfterDecision.REVIEW_REQUESTED);
    }

    @Override
    public Optional<String> timerOf(String duty) {
        return Optional.of(LIMIT);
    }
}
