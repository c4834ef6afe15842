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

/** The verification of a hit that came after the county's approval, as the engine sees it: one duty, one limit. */
@Component
class ComparisonConflict implements Procedure {

    static final String KEY = "comparisonConflict";
    static final String DUTY = "conflictVerification";
    static final String NOT_SO = "NOT_SO";
    static final String TRUE = "TRUE_REPORT";

    private static final String LIMIT = "conflictLimit";

    private static final ProcessVocabulary VOCABULARY =
            new ProcessVocabulary(KEY, Map.of(DUTY, List.of(NOT_SO, TRUE)), Map.of(), Set.of(LIMIT), Set.of());

    private final Cases cases;

    ComparisonConflict(Cases cases) {
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
        return AfterDecision.limit(timer, context, cases, AfterDecision.CONFLICT);
    }

    @Override
    public Optional<String> timerOf(String duty) {
        return Optional.of(LIMIT);
    }
}
