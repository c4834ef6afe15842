package org.shouwang.rollback;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.shouwang.elimination.SafetyNetFlags;
import org.shouwang.household.HouseholdId;
import org.shouwang.household.Households;
import org.shouwang.policy.DayUnit;
import org.shouwang.policy.Limit;
import org.shouwang.policy.Profile;
import org.shouwang.procedure.CaseEvent;
import org.shouwang.procedure.CaseFile;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.DutyContext;
import org.shouwang.procedure.LimitRule;
import org.shouwang.procedure.Monitored;
import org.shouwang.procedure.MonitoredHouseholds;
import org.shouwang.procedure.Procedure;
import org.shouwang.procedure.Startable;
import org.shouwang.procedure.Submission;
import org.shouwang.process.ProcessVocabulary;
import org.shouwang.shared.LegalReference;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;

/** Rollback or removal as the engine sees it, and who may start it when. */
class Undoing implements Procedure, Startable {

    /** Where rollback, re-identification and removal are told apart. */
    static final LegalReference GUIDANCE = LegalReference.to("《关于健全防止返贫动态监测和帮扶机制的指导意见》(中农发〔2021〕7号)", null);

    static final String DUE_VALUE = "rollbackListDue";
    static final String LOOKED_BACK = "LOOKED_BACK";

    private final Kind kind;
    private final Cases cases;
    private final MonitoredHouseholds monitored;
    private final Households households;
    private final SafetyNetFlags flags;

    Undoing(Kind kind, Cases cases, MonitoredHouseholds monitored, Households households, SafetyNetFlags flags) {
        this.kind = kind;
        this.cases = cases;
        this.monitored = monitored;
        this.households = households;
        this.flags = flags;
    }

    @Override
    public ProcessVocabulary vocabulary() {
        return kind.vocabulary();
    }

    @Override
    public String processKey() {
        return kind.key();
    }

    @Override
    public List<String> roles() {
        return List.of("VILLAGE_CLERK", "GRID_HEAD", "TOWNSHIP_CLERK", "COUNTY_CLERK");
    }

    @Override
    public List<String> excludes() {
        return List.of(
                "identification",
                "riskElimination",
                "lookBack",
                kind == Kind.ROLLBACK ? Kind.REMOVAL.key() : Kind.ROLLBACK.key());
    }

    @Override
    public List<Reason> against(CaseFile file) {
        Optional<Monitored> standing =
                monitored.of(file.householdId()).filter(one -> one.caseNumber().equals(file.number()));
        if (kind == Kind.REMOVAL) {
            boolean listed = standing.filter(one -> one.active() || one.eliminatedOn() != null)
                    .isPresent();
            return new Reasons()
                    .addIf(file.latest("REMOVED").isPresent(), Reason.of("rollback.removed-already"))
                    .addIf(!listed, Reason.of("rollback.not-identified"))
                    .list();
        }
        Optional<LocalDate> eliminated =
                standing.filter(one -> file.latest("REMOVED").isEmpty()).map(Monitored::eliminatedOn);
        if (eliminated.isEmpty()) {
            return List.of(Reason.of("rollback.not-eliminated"));
        }
        return foundSound(file, eliminated.get()).stream().toList();
    }

    /** A look-back that found the elimination sound and stable leaves no rollback, whatever has come since. */
    private Optional<Reason> foundSound(CaseFile file, LocalDate eliminatedOn) {
        return file.latest(LOOKED_BACK)
                .filter(event -> !event.on().isBefore(eliminatedOn))
                .filter(event -> List.of("STABLE", "NEW_RISK")
                        .contains(event.details().path("verdict").asText()))
                .filter(event -> flags.of(file.number(), households.require(new HouseholdId(file.householdId())))
                        == SafetyNetFlags.Standing.NONE)
                .map(event -> Reason.of("rollback.elimination-found-sound", event.on())
                        .by(GUIDANCE));
    }

    /** The date of the county's list, where the profile has one and it has not passed. */
    @Override
    public Optional<LimitRule> limit(String timer, DutyContext context) {
        Profile law = context.profile();
        LocalDate today = context.today();
        return law.dayOfYear(DUE_VALUE)
                .map(day -> day.atYear(today.getYear()))
                .filter(due -> due.isAfter(today))
                .map(due -> new LimitRule(
                        today,
                        new Limit((int) ChronoUnit.DAYS.between(today, due), DayUnit.CALENDAR),
                        false,
                        false,
                        law.ground(DUE_VALUE)));
    }

    @Override
    public Optional<String> timerOf(String duty) {
        return duty.equals(Kind.FILING) ? Optional.of(Kind.DUE) : Optional.empty();
    }

    @Override
    public Optional<String> carryOut(String step, DutyContext context) {
        return switch (step) {
            case Kind.TAKE_UP -> Optional.of(takenUp(cases.events(context.run().caseNumber())));
            case Kind.CHOOSE -> Optional.of(Authority.of(context.profile()).name());
            default -> {
                refused(context);
                yield Optional.empty();
            }
        };
    }

    /** What a look-back has asked for with reason and evidence, the village need not ask for a second time. */
    private String takenUp(List<CaseEvent> events) {
        List<String> told = List.of(LOOKED_BACK, kind.requested(), kind.notGranted(), "ROLLED_BACK");
        return events.stream()
                .filter(event -> told.contains(event.kind()))
                .reduce((earlier, later) -> later)
                .filter(event -> event.kind().equals(LOOKED_BACK)
                        && event.details().path("verdict").asText().equals(kind.finding()))
                .map(event -> "PROPOSED")
                .orElse("TO_PROPOSE");
    }

    private void refused(DutyContext context) {
        Submission last = context.submissions().get(context.submissions().size() - 1);
        cases.record(
                context.run().caseNumber(),
                new CaseEvent(
                        kind.notGranted(),
                        last.doneOn(),
                        context.run().number(),
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("duty", last.duty())
                                .put("reason", last.values().path("reasons").asText(""))));
    }
}
