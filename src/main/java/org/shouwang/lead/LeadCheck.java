package org.shouwang.lead;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shouwang.procedure.DutyContext;
import org.shouwang.procedure.LimitRule;
import org.shouwang.procedure.Procedure;
import org.shouwang.process.ProcessVocabulary;
import org.springframework.stereotype.Component;

/** The check of a lead as the engine sees it: one duty, one limit. */
@Component
class LeadCheck implements Procedure {

    static final String KEY = "leadCheck";
    static final String CHECK_LEAD = "checkLead";

    private static final String LIMIT = "leadCheckLimit";

    private static final ProcessVocabulary VOCABULARY = new ProcessVocabulary(
            KEY,
            Map.of(CHECK_LEAD, List.of("RISK_START", "NO_RISK", "ALREADY_MONITORED", "DUPLICATE", "NOT_FOUND")),
            Map.of(),
            Set.of(LIMIT),
            Set.of());

    LeadCheck() {}

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
        LocalDate start = context.run().leadFoundOn();
        return context.profile()
                .limit(timer)
                .map(limit -> new LimitRule(
                        start,
                        limit,
                        context.profile().rollDeadlineToWorkday(),
                        false,
                        context.profile().ground(timer)));
    }

    @Override
    public Optional<String> timerOf(String duty) {
        return duty.equals(CHECK_LEAD) ? Optional.of(LIMIT) : Optional.empty();
    }
}
