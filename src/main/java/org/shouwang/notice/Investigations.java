package org.shouwang.notice;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shouwang.identity.Actor;
import org.shouwang.identity.Colleagues;
import org.shouwang.identity.CurrentActor;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Journalled;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.WorkClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of objections: who investigates them, what the investigation comes to, and the answer to those that came
 * too late to hold a household.
 */
@Component
public class Investigations {

    private static final List<String> MAY_ANSWER =
            List.of("VILLAGE_CLERK", "GRID_HEAD", "TOWNSHIP_CLERK", "COUNTY_CLERK");
    private static final List<String> MAY_NAME =
            List.of("GRID_HEAD", "TOWNSHIP_CLERK", "TOWNSHIP_LEADER", "COUNTY_CLERK");

    /** Whom one may name to investigate. */
    private static final List<String> INVESTIGATE = List.of(
            "VILLAGE_CLERK", "GRID_HEAD", "GRID_WORKER", "WORK_TEAM_MEMBER", "TOWNSHIP_CADRE", "TOWNSHIP_CLERK");

    private final ObjectionTable table;
    private final ObjectorDiscretion discretion;
    private final Colleagues colleagues;
    private final CurrentActor currentActor;
    private final WorkClock clock;
    private final ApplicationEventPublisher events;

    Investigations(
            ObjectionTable table,
            ObjectorDiscretion discretion,
            Colleagues colleagues,
            CurrentActor currentActor,
            WorkClock clock,
            ApplicationEventPublisher events) {
        this.table = table;
        this.discretion = discretion;
        this.colleagues = colleagues;
        this.currentActor = currentActor;
        this.clock = clock;
        this.events = events;
    }

    /** Whether I may answer late objections to a household in an area. */
    public boolean mayAnswer(AreaCode area) {
        return discretion.may(MAY_ANSWER, area);
    }

    /** Whether I may name who investigates in an area. */
    public boolean mayName(AreaCode area) {
        return discretion.may(MAY_NAME, area);
    }

    /**
     * The objections within the period that have no conclusion, for the procedure itself; without who raised them.
     *
     * @param runNumber the run
     * @param kind which notice
     * @return the objections, oldest first
     */
    @Transactional(readOnly = true)
    public List<Objection> open(String runNumber, NewNotice.Kind kind) {
        return table.open(runNumber, kind).stream()
                .map(Objection::withoutObjector)
                .toList();
    }

    /**
     * Whom I may name to investigate an objection.
     *
     * @param number the objection
     * @return people with posts over the household's village
     * @throws Refusal {@code objection.unknown} (404)
     */
    @Transactional(readOnly = true)
    public List<Objection.Investigator> candidates(String number) {
        return colleagues.over(discretion.require(number).area(), INVESTIGATE).stream()
                .map(person -> new Objection.Investigator(person.username(), person.name()))
                .toList();
    }

    /**
     * Names who investigates an objection; from then on they know who raised it.
     *
     * @param number the objection
     * @param usernames of the accounts
     * @return the objection, as far as I may know it
     * @throws Refusal {@code objection.unknown} (404), {@code objection.may-not-name} (403), 422 for people without a post
     *     there, {@code objection.concluded} (409)
     */
    @Transactional
    public Objection name(String number, List<String> usernames) {
        Objection objection = discretion.require(number);
        if (!mayName(objection.area())) {
            throw Refusal.forbidden(Reason.of("objection.may-not-name"));
        }
        requireOpen(objection);
        List<Objection.Investigator> named = candidates(number).stream()
                .filter(person -> usernames != null && usernames.contains(person.username()))
                .toList();
        if (usernames == null
                || usernames.isEmpty()
                || named.size() < usernames.stream().distinct().count()) {
            throw Refusal.invalid(Reason.of("objection.investigator-unknown").at("investigators"));
        }
        table.name(number, named);
        ObjectNode people = JsonNodeFactory.instance.objectNode();
        named.forEach(person -> people.withArray("investigators").add(person.name()));
        journal("objection.investigators-named", number, objection.caseNumber(), objection.area(), people);
        return discretion.readable(table.find(number).orElseThrow(), currentActor.require());
    }

    /**
     * Answers an objection that does not hold the household: it came after the last day, or the line had its end.
     *
     * @param number the objection
     * @param on the legal date
     * @param answer what is answered
     * @return the objection, as far as I may know it
     * @throws Refusal {@code objection.unknown} (404), {@code objection.may-not-answer} (403), {@code objection.concluded}
     *     (409), {@code objection.needs-investigation} (409) where it holds the household, 422 for bad input
     */
    @Transactional
    public Objection answer(String number, LocalDate on, String answer) {
        Objection objection = discretion.require(number);
        if (!mayAnswer(objection.area())) {
            throw Refusal.forbidden(Reason.of("objection.may-not-answer"));
        }
        requireOpen(objection);
        if (objection.holds()) {
            throw Refusal.conflict(Reason.of("objection.needs-investigation"));
        }
        new Reasons()
                .addIf(
                        answer == null || answer.isBlank(),
                        Reason.of("objection.answer-missing").at("answer"))
                .addIf(on == null, Reason.of("objection.day-missing").at("answeredOn"))
                .addIf(
                        on != null && (on.isAfter(clock.today()) || on.isBefore(objection.receivedOn())),
                        Reason.of("objection.day-outside", objection.receivedOn(), clock.today())
                                .at("answeredOn"))
                .refuseIfAny();
        Actor actor = currentActor.require();
        table.conclude(number, on, "ANSWERED", answer.strip(), List.of(actor.name()), List.of());
        journal("objection.answered", number, objection.caseNumber(), objection.area(), null);
        return discretion.readable(table.find(number).orElseThrow(), actor);
    }

    /**
     * Records what the investigation of a household came to, for every objection that has no conclusion yet.
     *
     * @param runNumber the run
     * @param kind which notice
     * @param found what it came to
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void conclude(String runNumber, NewNotice.Kind kind, Investigated found) {
        for (Objection open : table.open(runNumber, kind)) {
            nameThoseWho(found.investigators(), open);
            table.conclude(
                    open.number(),
                    found.on(),
                    found.verdict(),
                    found.single().getOrDefault(open.number(), found.conclusion()),
                    found.investigators(),
                    found.evidence());
            journal(
                    "objection.concluded",
                    open.number(),
                    open.caseNumber(),
                    open.area(),
                    JsonNodeFactory.instance.objectNode().put("verdict", found.verdict()));
        }
    }

    /**
     * What an investigation came to.
     *
     * @param on the legal date
     * @param verdict {@code NOT_UPHELD}, {@code UPHELD} or {@code CORRECTED_POST_AGAIN}
     * @param conclusion for all objections together
     * @param single conclusions of single objections by their numbers, where they differ
     * @param investigators names of those who investigated
     * @param evidence ids of what proves it
     */
    public record Investigated(
            LocalDate on,
            String verdict,
            String conclusion,
            Map<String, String> single,
            List<String> investigators,
            List<String> evidence) {}

    /** Who is found to have investigated knows who raised it, where the name leads to one person alone. */
    private void nameThoseWho(List<String> investigated, Objection objection) {
        List<Objection.Investigator> named = new ArrayList<>(objection.investigators());
        List<Colleagues.Colleague> there = colleagues.over(objection.area(), INVESTIGATE);
        for (String name : investigated) {
            List<Colleagues.Colleague> called =
                    there.stream().filter(person -> person.name().equals(name)).toList();
            if (called.size() == 1
                    && named.stream().noneMatch(one -> one.username()
                            .equals(called.get(0).username()))) {
                named.add(new Objection.Investigator(called.get(0).username(), name));
            }
        }
        table.name(objection.number(), named);
    }

    private static void requireOpen(Objection objection) {
        if (objection.concludedOn() != null) {
            throw Refusal.conflict(Reason.of("objection.concluded"));
        }
    }

    private void journal(String verb, String number, String caseNumber, AreaCode area, ObjectNode after) {
        events.publishEvent(new Journalled(verb, "objection", number, caseNumber, area, null, after, null));
    }
}
