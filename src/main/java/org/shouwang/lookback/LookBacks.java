package org.shouwang.lookback;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.shouwang.elimination.Criterion;
import org.shouwang.elimination.PastElimination;
import org.shouwang.elimination.PastEliminations;
import org.shouwang.policy.Profile;
import org.shouwang.policy.Profiles;
import org.shouwang.procedure.CaseEvent;
import org.shouwang.procedure.CaseFile;
import org.shouwang.procedure.Cases;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.WorkClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Look-backs at eliminated households: when the next one is due, and what was irregular about the elimination. */
@Component
public class LookBacks {

    static final String RHYTHM = "lookBackRhythm";

    /** Criteria that data rules have a code for; the others go by their own id. */
    private static final Map<String, String> CODES = Map.of(
            "elimination.months", "2_11_002",
            "elimination.income", "4_11_010",
            "elimination.safety-net", "4_11_011");

    private final Cases cases;
    private final PastEliminations eliminations;
    private final Profiles profiles;
    private final WorkClock clock;

    LookBacks(Cases cases, PastEliminations eliminations, Profiles profiles, WorkClock clock) {
        this.cases = cases;
        this.eliminations = eliminations;
        this.profiles = profiles;
        this.clock = clock;
    }

    /**
     * What a look-back at a case starts from.
     *
     * @param caseNumber the case
     * @return elimination, irregularities and the date that is due
     * @throws Refusal 404 for an unknown case, 409 {@code lookback.never-eliminated}
     */
    @Transactional
    public LookBackReview review(String caseNumber) {
        CaseFile file = cases.require(caseNumber);
        PastElimination past =
                eliminations.of(file).orElseThrow(() -> Refusal.conflict(Reason.of("lookback.never-eliminated")));
        Profile law = profiles.of(file.area().county().orElseThrow(), clock.today());
        LocalDate last = last(file.events(), past.eliminatedOn());
        return new LookBackReview(
                caseNumber,
                past.eliminatedOn(),
                past.mode(),
                past.profile(),
                past.criteria(),
                irregular(past),
                last.equals(past.eliminatedOn()) ? null : last,
                rhythm(law).due(last),
                law.text(RHYTHM),
                law.ground(RHYTHM));
    }

    List<Reason> irregular(CaseFile file) {
        return eliminations.of(file).map(LookBacks::irregular).orElse(List.of());
    }

    private static List<Reason> irregular(PastElimination past) {
        List<Reason> found = new ArrayList<>();
        for (Criterion criterion : past.irregular()) {
            List<Object> args = new ArrayList<>();
            args.add(CODES.getOrDefault(criterion.id(), criterion.id()));
            args.add(past.eliminatedOn());
            args.addAll(criterion.reason().args());
            String id = "lookback.irregular." + criterion.reason().id().substring("elimination.".length());
            found.add(Reason.of(id, args.toArray()).by(criterion.reason().legalReference()));
        }
        return found;
    }

    static Rhythm rhythm(Profile law) {
        return Rhythm.valueOf(law.text(RHYTHM));
    }

    /** Day of the last look-back since the elimination, or of the elimination. */
    static LocalDate last(List<CaseEvent> events, LocalDate eliminatedOn) {
        return events.stream()
                .filter(event -> event.kind().equals(LookBack.LOOKED_BACK))
                .map(CaseEvent::on)
                .filter(on -> !on.isBefore(eliminatedOn))
                .max(Comparator.naturalOrder())
                .orElse(eliminatedOn);
    }
}
