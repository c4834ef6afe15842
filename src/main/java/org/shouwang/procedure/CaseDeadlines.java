package org.shouwang.procedure;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.shouwang.identity.Actor;
import org.shouwang.identity.CurrentActor;
import org.shouwang.policy.Deadlines;
import org.shouwang.policy.DueDate;
import org.shouwang.policy.Extension;
import org.shouwang.policy.Pause;
import org.shouwang.policy.Profile;
import org.shouwang.policy.Reckoning;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.LegalReference;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.WorkClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the county may do to a running deadline of a case, where the case's profile permits it; and nobody else. */
@Component
public class CaseDeadlines {

    private static final List<String> MAY = List.of("COUNTY_LEADER", "COUNTY_CLERK");
    private static final List<String> MAY_RECORD = List.of("COUNTY_CLERK", "TOWNSHIP_CLERK");
    private static final int LONGEST = 300;

    /** The one debt that outlasts a procedure and that no duty of a diagram pays. */
    private static final String PLAN = "planLimit";

    private final DeadlinesAtHand atHand;
    private final DeadlineMoves moves;
    private final Procedures procedures;
    private final Deadlines deadlines;
    private final CurrentActor currentActor;
    private final WorkClock clock;

    CaseDeadlines(
            DeadlinesAtHand atHand,
            DeadlineMoves moves,
            Procedures procedures,
            Deadlines deadlines,
            CurrentActor currentActor,
            WorkClock clock) {
        this.atHand = atHand;
        this.moves = moves;
        this.procedures = procedures;
        this.deadlines = deadlines;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * Adds days to a running limit, counted in its own unit. The date before stays on record, the engine's timer follows.
     *
     * @param caseNumber the case
     * @param id of the entry
     * @param days how many
     * @param reason why
     * @param ground the rule it rests on
     * @return the entry with its new date
     * @throws Refusal {@code procedure.unknown}, {@code procedure.deadline-unknown} (404); {@code procedure.county-extends}
     *     (403); {@code procedure.deadline-closed} (409); {@code procedure.deadline-is-minimum},
     *     {@code procedure.extension-not-in-profile}, {@code procedure.extension-other-limit},
     *     {@code procedure.extension-used-up}, {@code procedure.extension-too-late}, {@code procedure.extension-days},
     *     {@code procedure.why-missing}, {@code procedure.ground-missing} (422)
     */
    @Transactional
    public DeadlineRow extend(String caseNumber, long id, Integer days, String reason, String ground) {
        Actor actor = currentActor.require();
        DeadlinesAtHand.Held held = hold(caseNumber, id, actor);
        JsonNode rule = held.profile().node("extension");
        LegalReference written = held.profile().ground("extension");
        refuseWithoutRule(rule.isObject(), "procedure.extension-not-in-profile", held.profile());
        List<Extension> granted = held.record().derivation().extensions();
        var reasons = new Reasons();
        reasons.addIf(
                rule.has("limits") && !names(rule.path("limits"), held.limit()),
                Reason.of("procedure.extension-other-limit").by(written));
        int times = rule.path("times").asInt(1);
        reasons.addIf(
                granted.size() >= times,
                Reason.of("procedure.extension-used-up", times).by(written));
        reasons.addIf(
                !held.record().provisional()
                        && clock.today().isAfter(held.record().dueOn()),
                Reason.of("procedure.extension-too-late", held.record().dueOn()).by(written));
        int most = rule.path("quantity").asInt();
        reasons.addIf(
                days == null || days < 1 || days > most,
                Reason.of("procedure.extension-days", most).at("days").by(written));
        why(reasons, reason, ground);
        reasons.refuseIfAny();
        List<Extension> extensions = new ArrayList<>(granted);
        extensions.add(new Extension(days, reason.strip(), ground.strip(), actor.name(), clock.today()));
        Reckoning old = held.reckoning();
        return change(
                held,
                new Reckoning(old.area(), old.start(), old.limit(), old.roll(), old.pauses(), extensions, old.ground()),
                new DeadlineChanges.Why("EXTENSION", reason.strip(), ground.strip(), actor));
    }

    /**
     * Leaves days out of a running limit, where the profile knows pauses of it.
     *
     * @param caseNumber the case
     * @param id of the entry
     * @param from first day left out
     * @param to last day left out
     * @param reason why
     * @param ground the rule it rests on
     * @return the entry with its new date
     * @throws Refusal as {@link #extend}, with {@code procedure.pause-not-in-profile} and {@code procedure.pause-days}
     */
    @Transactional
    public DeadlineRow pause(String caseNumber, long id, LocalDate from, LocalDate to, String reason, String ground) {
        Actor actor = currentActor.require();
        DeadlinesAtHand.Held held = hold(caseNumber, id, actor);
        refuseWithoutRule(
                held.profile().list("pauses").contains(held.limit()), "procedure.pause-not-in-profile", held.profile());
        var reasons = new Reasons();
        Reckoning old = held.reckoning();
        reasons.addIf(
                from == null
                        || to == null
                        || to.isBefore(from)
                        || !from.isAfter(old.start())
                        || from.isAfter(held.record().dueOn())
                        || to.isAfter(from.plusYears(1)),
                Reason.of("procedure.pause-days", old.start(), held.record().dueOn())
                        .at("from"));
        reasons.addIf(
                from != null
                        && to != null
                        && old.pauses().stream()
                                .anyMatch(pause ->
                                        !pause.from().isAfter(to) && !pause.to().isBefore(from)),
                Reason.of("procedure.pause-twice").at("from"));
        why(reasons, reason, ground);
        reasons.refuseIfAny();
        List<Pause> pauses = new ArrayList<>(old.pauses());
        pauses.add(new Pause(from, to, reason.strip(), ground.strip(), actor.name(), clock.today()));
        return change(
                held,
                new Reckoning(old.area(), old.start(), old.limit(), old.roll(), pauses, old.extensions(), old.ground()),
                new DeadlineChanges.Why("PAUSE", reason.strip(), ground.strip(), actor));
    }

    /**
     * Records when something was done that is owed beyond the end of a procedure and that no duty of a diagram fulfils,
     * such as the assistance plan after the entry.
     *
     * @param caseNumber the case
     * @param id of the entry
     * @param doneOn the legal date
     * @return the entry, fulfilled
     * @throws Refusal {@code procedure.unknown}, {@code procedure.deadline-unknown} (404);
     *     {@code procedure.may-not-record-plan} (403); {@code procedure.deadline-closed},
     *     {@code procedure.deadline-has-duty} (409); {@code task.done-on-missing}, {@code task.done-on-in-future},
     *     {@code task.done-on-before-preceding} (422)
     */
    @Transactional
    public DeadlineRow fulfil(String caseNumber, long id, LocalDate doneOn) {
        Actor actor = currentActor.require();
        DeadlinesAtHand.Held held = atHand.find(caseNumber, id);
        if (MAY_RECORD.stream().noneMatch(role -> actor.may(role, held.run().area()))) {
            throw Refusal.forbidden(Reason.of("procedure.may-not-record-plan"));
        }
        if (!held.record().open()) {
            throw Refusal.conflict(Reason.of("procedure.deadline-closed"));
        }
        if (!held.record().element().equals(PLAN)) {
            throw Refusal.conflict(Reason.of("procedure.deadline-has-duty"));
        }
        if (doneOn == null) {
            throw Refusal.invalid(Reason.of("task.done-on-missing").at("doneOn"));
        }
        LocalDate start = held.reckoning().start();
        var reasons = new Reasons();
        reasons.addIf(
                doneOn.isAfter(clock.today()),
                Reason.of("task.done-on-in-future", doneOn, clock.today()).at("doneOn"));
        reasons.addIf(
                doneOn.isBefore(start),
                Reason.of("task.done-on-before-preceding", doneOn, start).at("doneOn"));
        reasons.refuseIfAny();
        held.record().fulfil(doneOn);
        procedures.journal(
                "deadline.fulfilled",
                held.run(),
                Procedures.Figures.of("deadline", held.record().element()).with("doneOn", doneOn.toString()),
                null);
        return atHand.row(held);
    }

    /**
     * Whether I may extend a deadline of a case at all; whether this one can be is said when I try.
     *
     * @param file the case, as I may see it
     * @return whether one of my posts may, and the case's profile knows extensions
     */
    public boolean mayExtend(CaseFile file) {
        return may(currentActor.require(), file.area())
                && file.profile().node("extension").isObject();
    }

    /**
     * Whether I may record what is owed after a procedure of a case.
     *
     * @param file the case, as I may see it
     * @return whether one of my posts may
     */
    public boolean mayRecord(CaseFile file) {
        Actor actor = currentActor.require();
        return MAY_RECORD.stream().anyMatch(role -> actor.may(role, file.area()));
    }

    private static boolean may(Actor actor, AreaCode area) {
        return MAY.stream().anyMatch(role -> actor.may(role, area));
    }

    /** A running limit of the case, for somebody of the county. */
    private DeadlinesAtHand.Held hold(String caseNumber, long id, Actor actor) {
        DeadlinesAtHand.Held held = atHand.find(caseNumber, id);
        if (!may(actor, held.run().area())) {
            throw Refusal.forbidden(Reason.of("procedure.county-extends"));
        }
        if (!held.record().open() || held.run().endedOn() != null) {
            throw Refusal.conflict(Reason.of("procedure.deadline-closed"));
        }
        if (held.record().minimum()) {
            throw Refusal.invalid(Reason.of("procedure.deadline-is-minimum"));
        }
        return held;
    }

    private static void refuseWithoutRule(boolean permitted, String reason, Profile profile) {
        if (!permitted) {
            throw Refusal.invalid(Reason.of(reason, profile.name()));
        }
    }

    private static boolean names(JsonNode list, String name) {
        for (JsonNode each : list) {
            if (each.asText().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static void why(Reasons reasons, String reason, String ground) {
        reasons.addIf(blank(reason), Reason.of("procedure.why-missing", LONGEST).at("reason"));
        reasons.addIf(
                blank(ground), Reason.of("procedure.ground-missing", LONGEST).at("ground"));
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank() || text.length() > LONGEST;
    }

    private DeadlineRow change(DeadlinesAtHand.Held held, Reckoning reckoning, DeadlineChanges.Why why) {
        LocalDate before = held.record().dueOn();
        DueDate due = deadlines.compute(reckoning);
        moves.move(held.record(), due, why);
        procedures.journal(
                why.cause().equals("PAUSE") ? "deadline.paused" : "deadline.extended",
                held.run(),
                Procedures.Figures.of("deadline", held.record().element())
                        .with("dueBefore", before.toString())
                        .with("dueOn", due.date().toString())
                        .with("why", why.reason()),
                why.ground());
        return atHand.row(held);
    }
}
