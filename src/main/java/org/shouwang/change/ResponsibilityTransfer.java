package org.shouwang.change;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.shouwang.household.HouseholdId;
import org.shouwang.household.HouseholdMoves;
import org.shouwang.notification.Addressee;
import org.shouwang.notification.Notifications;
import org.shouwang.policy.DayUnit;
import org.shouwang.policy.Limit;
import org.shouwang.procedure.CaseEvent;
import org.shouwang.procedure.CaseFile;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.CasesFollow;
import org.shouwang.procedure.DutyContext;
import org.shouwang.procedure.LimitRule;
import org.shouwang.procedure.MonitoredHouseholds;
import org.shouwang.procedure.Procedure;
import org.shouwang.procedure.RunView;
import org.shouwang.procedure.Startable;
import org.shouwang.procedure.Submission;
import org.shouwang.process.ProcessVocabulary;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.LegalReference;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.shouwang.shared.WorkClock;
import org.springframework.stereotype.Component;

/**
 * The transfer of responsibility as the engine sees it: both villages confirm, the county rules where they disagree, and
 * on the day of the transfer cases, open work and assistance contact go to the receiving village.
 */
@Component
class ResponsibilityTransfer implements Procedure, Startable {

    private final Cases cases;
    private final CasesFollow follow;
    private final HouseholdMoves moves;
    private final MonitoredHouseholds monitored;
    private final Notifications notifications;
    private final WorkClock clock;

    ResponsibilityTransfer(
            Cases cases,
            CasesFollow follow,
            HouseholdMoves moves,
            MonitoredHouseholds monitored,
            Notifications notifications,
            WorkClock clock) {
        this.cases = cases;
        this.follow = follow;
        this.moves = moves;
        this.monitored = monitored;
        this.notifications = notifications;
        this.clock = clock;
    }

    @Override
    public ProcessVocabulary vocabulary() {
        return TransferProcess.VOCABULARY;
    }

    @Override
    public String processKey() {
        return TransferProcess.KEY;
    }

    @Override
    public List<String> roles() {
        return List.of("VILLAGE_CLERK", "GRID_HEAD", "TOWNSHIP_CLERK", "COUNTY_CLERK");
    }

    @Override
    public List<String> excludes() {
        return List.of();
    }

    @Override
    public List<Reason> against(CaseFile file) {
        boolean eliminated = monitored
                .of(file.householdId())
                .filter(standing -> standing.caseNumber().equals(file.number()) && standing.eliminatedOn() != null)
                .isPresent();
        return new Reasons()
                .addIf(file.closedOn() != null && !eliminated, Reason.of("change.nothing-to-transfer", file.number()))
                .list();
    }

    /** The receiving side does its duty where it is. */
    @Override
    public Optional<AreaCode> place(String element, DutyContext context) {
        return ProcessVocabulary.word(element).equals(TransferProcess.RECEIVING)
                ? Optional.of(to(context))
                : Optional.empty();
    }

    @Override
    public Optional<LimitRule> limit(String timer, DutyContext context) {
        LocalDate before = context.precedingDoneOn().minusDays(1);
        int days = (int) ChronoUnit.DAYS.between(before, transferOn(context)) - 1;
        return Optional.of(new LimitRule(
                before, new Limit(Math.max(1, days), DayUnit.CALENDAR), false, true, LegalReference.DEFAULT));
    }

    @Override
    public Optional<String> timerOf(String duty) {
        return Optional.empty();
    }

    @Override
    public Optional<String> carryOut(String step, DutyContext context) {
        return switch (ProcessVocabulary.word(step)) {
            case TransferProcess.WEIGH_DATE -> Optional.of(
                    transferOn(context).isAfter(clock.today()) ? "LATER" : "DUE");
            case TransferProcess.CARRY_OUT -> {
                transfer(context);
                yield Optional.empty();
            }
            case TransferProcess.NOT_TRANSFERRED -> {
                keep(context);
                yield Optional.empty();
            }
            default -> throw new IllegalArgumentException("no such step: " + step);
        };
    }

    private void transfer(DutyContext context) {
        RunView run = context.run();
        AreaCode from = run.area();
        AreaCode to = to(context);
        LocalDate on = transferOn(context).isAfter(clock.today()) ? transferOn(context) : clock.today();
        Submission agreed = context.latest(TransferProcess.RULING, TransferProcess.RECEIVING)
                .filter(submission -> submission.values().hasNonNull("contactName"))
                .or(() -> context.latest(TransferProcess.RECEIVING))
                .orElseThrow();
        boolean inStock = monitored
                .of(run.householdId())
                .filter(standing -> standing.active())
                .isPresent();
        String household = moves.handOver(
                new HouseholdId(run.householdId()),
                to,
                agreed.values().path("contactName").asText().strip(),
                agreed.values().path("contactPhone").asText(null),
                on);
        String active = monitored
                .of(run.householdId())
                .map(standing -> standing.caseNumber())
                .orElse(run.caseNumber());
        for (String number : follow.moved(run.householdId(), household, to)) {
            cases.record(
                    number,
                    new CaseEvent(
                            "TRANSFERRED",
                            on,
                            number.equals(run.caseNumber()) ? run.number() : null,
                            JsonNodeFactory.instance
                                    .objectNode()
                                    .put("from", from.value())
                                    .put("to", to.value())
                                    .put("inStock", inStock && number.equals(active))));
        }
        notifications.tell(
                List.of(
                        Addressee.role("VILLAGE_CLERK", from),
                        Addressee.role("VILLAGE_CLERK", to),
                        Addressee.role("TOWNSHIP_CLERK", to)),
                "transferred",
                List.of(run.headName(), run.about().number(), "#" + on),
                run.about().page());
    }

    private void keep(DutyContext context) {
        if (context.run().caseNumber() == null) {
            // What was handed in says all; there is no case on which it could stand.
            return;
        }
        Submission last = context.submissions().get(context.submissions().size() - 1);
        cases.record(
                context.run().caseNumber(),
                new CaseEvent(
                        "NOT_TRANSFERRED",
                        last.doneOn(),
                        context.run().number(),
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("duty", last.duty())
                                .put("verdict", last.verdict())));
    }

    static AreaCode to(DutyContext context) {
        return AreaCode.of(request(context).values().path("toVillage").asText().strip());
    }

    static LocalDate transferOn(DutyContext context) {
        return LocalDate.parse(request(context).values().path("transferOn").asText());
    }

    private static Submission request(DutyContext context) {
        return context.latest(TransferProcess.REQUEST).orElseThrow();
    }
}
