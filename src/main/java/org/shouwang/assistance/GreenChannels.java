package org.shouwang.assistance;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.document.AttachmentId;
import org.shouwang.document.Attachments;
import org.shouwang.identity.Actor;
import org.shouwang.identity.CurrentActor;
import org.shouwang.policy.GreenChannelRule;
import org.shouwang.policy.GreenChannelRule.ConfirmedBy;
import org.shouwang.procedure.CaseDecided;
import org.shouwang.procedure.CaseEvent;
import org.shouwang.procedure.CaseFile;
import org.shouwang.procedure.CaseRuns;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.DeadlineRow;
import org.shouwang.procedure.LimitRule;
import org.shouwang.procedure.RunView;
import org.shouwang.procedure.ShorterLimits;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Journalled;
import org.shouwang.shared.Page;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.WorkClock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The green channel: where the profile has one, the village's judgement, and where the profile wants it the township's
 * request, let help come before the procedure or the procedure be quick. Every case in it is listed until its procedure is
 * complete; entry waits for every step all the same.
 */
@Component
public class GreenChannels {

    static final String JUDGED = "GREEN_JUDGED";
    static final String OPENED = "GREEN_CHANNEL";

    private static final String LIMIT = "greenChannelLimit";
    private static final List<String> VILLAGE = List.of("VILLAGE_CLERK", "GRID_HEAD");
    private static final List<String> TOWNSHIP = List.of("TOWNSHIP_CLERK", "TOWNSHIP_LEADER");

    private final GreenChannelTable table;
    private final HelpTable helps;
    private final Cases cases;
    private final CaseRuns runs;
    private final ShorterLimits shorterLimits;
    private final Attachments attachments;
    private final CurrentActor currentActor;
    private final WorkClock clock;

    GreenChannels(
            GreenChannelTable table,
            HelpTable helps,
            Cases cases,
            CaseRuns runs,
            ShorterLimits shorterLimits,
            Attachments attachments,
            CurrentActor currentActor,
            WorkClock clock) {
        this.table = table;
        this.helps = helps;
        this.cases = cases;
        this.runs = runs;
        this.shorterLimits = shorterLimits;
        this.attachments = attachments;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * The village's judgement, or the township's request.
     *
     * @param cause key of the list GREEN_CHANNEL_REASON; the village says it
     * @param reason what happened and why it cannot wait; the village says it
     * @param on the legal date
     * @param evidence attachments; the village brings them
     */
    public record Confirmation(String cause, String reason, LocalDate on, List<UUID> evidence) {}

    /** What somebody may do for the green channel of a case now. */
    public enum Act {
        /** The village judges. */
        JUDGE,
        /** The township requests. */
        REQUEST
    }

    /**
     * What I may do for the green channel of a case now.
     *
     * @param file the case, as I was given it
     * @return nothing where its profile has no green channel, it is decided, or it is not my turn
     */
    public Optional<Act> open(CaseFile file) {
        if (file.profile().greenChannel().isEmpty() || decided(file)) {
            return Optional.empty();
        }
        Actor actor = currentActor.require();
        if (file.latest(JUDGED).isEmpty()) {
            return holds(actor, VILLAGE, file.area()) ? Optional.of(Act.JUDGE) : Optional.empty();
        }
        return file.latest(OPENED).isEmpty() && holds(actor, TOWNSHIP, file.area())
                ? Optional.of(Act.REQUEST)
                : Optional.empty();
    }

    /**
     * Records the village's judgement or the township's request, whichever my post is for.
     *
     * @param caseNumber the case
     * @param given what is recorded
     * @return the green channel as it stands then
     * @throws Refusal 404 outside my area, 403 without a post of village or township, 409 where the profile has no green
     *     channel, the case is decided or it is not the turn, 422 with all reasons against what is recorded
     */
    @Transactional
    public GreenChannel confirm(String caseNumber, Confirmation given) {
        CaseFile file = cases.require(caseNumber);
        GreenChannelRule rule = file.profile()
                .greenChannel()
                .orElseThrow(() -> Refusal.conflict(Reason.of("assistance.no-green-channel")
                        .by(file.profile().ground("greenChannel"))));
        if (decided(file)) {
            throw Refusal.conflict(Reason.of("assistance.decided-already"));
        }
        Actor actor = currentActor.require();
        boolean village = holds(actor, VILLAGE, file.area());
        if (!village && !holds(actor, TOWNSHIP, file.area())) {
            throw Refusal.forbidden(Reason.of("assistance.may-not-confirm"));
        }
        if (village) {
            judge(file, rule, given, actor);
        } else {
            request(file, rule, given, actor);
        }
        return require(caseNumber);
    }

    private void judge(CaseFile file, GreenChannelRule rule, Confirmation given, Actor actor) {
        if (table.find(file.number()).isPresent()) {
            throw Refusal.conflict(Reason.of("assistance.judged-already"));
        }
        Reasons reasons = new Reasons();
        checkDate(given.on(), file.leadFoundOn(), reasons);
        reasons.addIf(
                given.cause() == null || !rule.causes().contains(given.cause()),
                Reason.of("assistance.cause-not-allowed", given.cause() == null ? "" : given.cause())
                        .at("cause")
                        .by(rule.ground()));
        reasons.addIf(
                given.reason() == null || given.reason().isBlank(),
                Reason.of("assistance.reason-missing").at("reason"));
        reasons.addIf(
                given.evidence() == null || given.evidence().isEmpty(),
                Reason.of("assistance.evidence-missing").at("evidence"));
        reasons.refuseIfAny();
        given.evidence().forEach(id -> attachments.bind(new AttachmentId(id), file.area(), file.number()));
        table.judged(file, given, actor, clock.instant());
        event(file, JUDGED, given.on(), given.cause());
        if (rule.confirmedBy() == ConfirmedBy.VILLAGE) {
            opened(file, rule, given.on(), given.cause());
        }
    }

    private void request(CaseFile file, GreenChannelRule rule, Confirmation given, Actor actor) {
        GreenChannel judged = table.find(file.number())
                .orElseThrow(() -> Refusal.conflict(
                        Reason.of("assistance.village-judgement-missing").by(rule.ground())));
        if (judged.openedOn() != null) {
            throw Refusal.conflict(Reason.of("assistance.open-already", judged.openedOn()));
        }
        Reasons reasons = new Reasons();
        checkDate(given.on(), judged.judgedOn(), reasons);
        reasons.refuseIfAny();
        table.requested(file.number(), given.on(), actor);
        opened(file, rule, given.on(), judged.cause());
    }

    private void checkDate(LocalDate on, LocalDate earliest, Reasons reasons) {
        if (on == null) {
            reasons.add(Reason.of("task.done-on-missing").at("on"));
            return;
        }
        reasons.addIf(
                on.isAfter(clock.today()),
                Reason.of("task.done-on-in-future", on, clock.today()).at("on"));
        reasons.addIf(
                on.isBefore(earliest),
                Reason.of("task.done-on-before-preceding", on, earliest).at("on"));
    }

    /** From now on it is listed, with the limit for completing the procedure in the ledger. */
    private void opened(CaseFile file, GreenChannelRule rule, LocalDate on, String cause) {
        RunView run = runs.first(file.number()).orElseThrow();
        DeadlineRow due = runs.limit(
                run.number(),
                LIMIT,
                new LimitRule(
                        file.leadFoundOn(),
                        rule.limit(),
                        file.profile().rollDeadlineToWorkday(),
                        false,
                        rule.limitGround()));
        table.opened(file.number(), on, due.dueOn(), due.provisional());
        shorterLimits.apply(run.number(), rule.quick(), rule.quickGround());
        event(file, OPENED, on, cause);
    }

    private void event(CaseFile file, String kind, LocalDate on, String cause) {
        RunView run = runs.first(file.number()).orElseThrow();
        cases.record(
                file.number(),
                new CaseEvent(
                        kind,
                        on,
                        run.number(),
                        JsonNodeFactory.instance.objectNode().put("cause", cause)));
        runs.journal(kind.equals(OPENED) ? "assistance.opened" : "assistance.judged", run, "cause", cause);
    }

    /** A decision ends the reckoning; a refusal leaves the help as help to a household that is not monitored. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CaseDecided decided) {
        table.find(decided.caseNumber()).filter(GreenChannel::outstanding).ifPresent(green -> {
            runs.first(decided.caseNumber()).ifPresent(run -> runs.fulfil(run.number(), LIMIT, decided.on()));
            if (decided.outcome() != CaseDecided.Outcome.IDENTIFIED) {
                table.completed(
                        decided.caseNumber(), decided.on(), decided.outcome().name());
                helps.unmonitored(decided.caseNumber(), decided.on());
            }
        });
    }

    /** With the entry the procedure is complete. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(Journalled done) {
        if (done.verb().equals("task.completed")
                && "systemEntry".equals(done.after().path("duty").asText())
                && "RECORD_ENTRY".equals(done.after().path("verdict").asText())) {
            table.completed(done.caseNumber(), clock.today(), "ENTERED");
        }
    }

    /**
     * The green channel of a case.
     *
     * @param caseNumber the case
     * @return nothing where the village has not judged
     * @throws Refusal 404 outside my area
     */
    @Transactional(readOnly = true)
    public Optional<GreenChannel> of(String caseNumber) {
        runs.readable(caseNumber);
        return table.find(caseNumber);
    }

    /**
     * Green channels of my area, the one due first at the top.
     *
     * @param area narrower area, or null
     * @param outstanding whether only those whose procedure is not complete
     * @param cursor where the last page ended, or null
     * @param limit number of rows at most
     * @return the page
     */
    @Transactional(readOnly = true)
    public Page<GreenChannel> search(AreaCode area, boolean outstanding, String cursor, int limit) {
        return table.search(currentActor.require(), area, outstanding, cursor, limit);
    }

    private GreenChannel require(String caseNumber) {
        return table.find(caseNumber).orElseThrow();
    }

    private static boolean decided(CaseFile file) {
        return file.latest("IDENTIFIED", "NOT_INCLUDED", "STOPPED").isPresent();
    }

    private static boolean holds(Actor actor, List<String> roles, AreaCode area) {
        return roles.stream().anyMatch(role -> actor.may(role, area));
    }
}
