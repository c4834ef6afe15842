package org.shouwang.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.shouwang.process.ProcessVocabulary;

/**
 * A procedure of one duty: somebody is asked, answers with one of a few verdicts within one limit of the profile, and the
 * run ends. Rooms extend it with their words and with the day their limit counts from.
 */
public abstract class OneDuty implements Procedure {

    private final ProcessVocabulary vocabulary;
    private final String duty;
    private final String timer;
    private final Function<DutyContext, LocalDate> begun;

    /**
     * A procedure.
     *
     * @param key of the process
     * @param duty its word
     * @param verdicts how the duty ends
     * @param timer the limit, named like the value of the profile that sets it
     * @param begun the day it counts from
     */
    protected OneDuty(
            String key, String duty, List<String> verdicts, String timer, Function<DutyContext, LocalDate> begun) {
        this.vocabulary = new ProcessVocabulary(key, Map.of(duty, verdicts), Map.of(), Set.of(timer), Set.of());
        this.duty = duty;
        this.timer = timer;
        this.begun = begun;
    }

    @Override
    public ProcessVocabulary vocabulary() {
        return vocabulary;
    }

    @Override
    public Optional<String> carryOut(String step, DutyContext context) {
        throw new IllegalArgumentException("no such step: " + step);
    }

    @Override
    public Optional<LimitRule> limit(String element, DutyContext context) {
        return LimitRule.of(context.profile(), element, begun.apply(context));
    }

    @Override
    public Optional<String> timerOf(String word) {
        return word.equals(duty) ? Optional.of(timer) : Optional.empty();
    }
}
