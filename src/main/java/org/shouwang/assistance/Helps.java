package org.shouwang.assistance;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shouwang.codelist.CodeLists;
import org.shouwang.identity.Actor;
import org.shouwang.identity.CurrentActor;
import org.shouwang.policy.GreenChannelRule;
import org.shouwang.policy.Profile;
import org.shouwang.policy.Profiles;
import org.shouwang.procedure.CaseEvent;
import org.shouwang.procedure.CaseFile;
import org.shouwang.procedure.CaseRuns;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.RunView;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Page;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.WorkClock;
import org.shouwang.territory.Departments;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Help given to a household of a case; before its entry only by the green channel. */
@Component
public class Helps {

    private static final List<String> MAY_RECORD =
            List.of("VILLAGE_CLERK", "ASSISTANCE_CONTACT", "TOWNSHIP_CLERK", "TOWNSHIP_DEPARTMENT", "COUNTY_CLERK");

    private final HelpTable table;
    private final GreenChannelTable greenChannels;
    private final Cases cases;
    private final CaseRuns runs;
    private final Profiles profiles;
    private final CodeLists codes;
    private final Departments departments;
    private final CurrentActor currentActor;
    private final WorkClock clock;

    Helps(
            HelpTable table,
            GreenChannelTable greenChannels,
            Cases cases,
            CaseRuns runs,
            Profiles profiles,
            CodeLists codes,
            Departments departments,
            CurrentActor currentActor,
            WorkClock clock) {
        this.table = table;
        this.greenChannels = greenChannels;
        this.cases = cases;
        this.runs = runs;
        this.profiles = profiles;
        this.codes = codes;
        this.departments = departments;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * Help that is recorded.
     *
     * @param kind key of the list MEASURE_ITEM, or of MEASURE_KIND
     * @param department key of the department that gave it
     * @param date when it was given
     * @param amount yuan, or null where it was no money
     * @param note in words, or null
     */
    public record NewHelp(String kind, String department, LocalDate date, BigDecimal amount, String note) {}

    /**
     * Records help.
     *
     * @param caseNumber the case
     * @param help what was given
     * @return number of the record
     * @throws Refusal 404 outside my area, 403 without a post that records it, 409 before entry without an open green
     *     channel that lets help come first, 422 with all reasons against what is recorded
     */
    @Transactional
    public long record(String caseNumber, NewHelp help) {
        Actor actor = currentActor.require();
        RunView run = runs.first(caseNumber)
                .filter(first -> actor.scope().covers(first.area()))
                .orElseThrow(() -> Refusal.notFound(Reason.of("procedure.unknown")));
        if (MAY_RECORD.stream().noneMatch(role -> actor.may(role, run.area()))
                && (help.department() == null || !actor.mayFor(help.department(), run.area()))) {
            throw Refusal.forbidden(Reason.of("assistance.may-not-record"));
        }
        List<CaseEvent> events = cases.events(caseNumber);
        boolean entered = events.stream().anyMatch(event -> event.kind().equals("ENTERED"));
        LocalDate earliest = entered ? null : openedOn(run, events);
        check(run, help, earliest);
        long id = table.given(run, help, !entered, actor, clock.instant());
        cases.record(
                caseNumber,
                new CaseEvent(
                        "HELP_GIVEN",
                        help.date(),
                        run.number(),
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("kind", help.kind())
                                .put("department", help.department())
                                .put("green", !entered)));
        runs.journal("assistance.help-given", run, "kind", help.kind());
        return id;
    }

    /** Since when the green channel lets help come first. */
    private LocalDate openedOn(RunView run, List<CaseEvent> events) {
        Profile profile = profiles.require(run.profileId());
        if (events.stream().anyMatch(event -> List.of("NOT_INCLUDED", "STOPPED").contains(event.kind()))) {
            throw Refusal.conflict(Reason.of("assistance.not-monitored"));
        }
        Optional<GreenChannel> green =
                greenChannels.find(run.caseNumber()).filter(channel -> channel.openedOn() != null);
        if (green.isEmpty()) {
            throw Refusal.conflict(Reason.of("assistance.before-entry").by(profile.ground("greenChannel")));
        }
        if (profile.greenChannel()
                .filter(rule -> rule.first() == GreenChannelRule.First.HELP)
                .isEmpty()) {
            throw Refusal.conflict(Reason.of("assistance.procedure-first").by(profile.ground("greenChannel")));
        }
        return green.get().openedOn();
    }

    private void check(RunView run, NewHelp help, LocalDate earliest) {
        Reasons reasons = new Reasons();
        LocalDate today = clock.today();
        reasons.addIf(
                help.kind() == null
                        || !codes.has("MEASURE_ITEM", help.kind(), today)
                                && !codes.has("MEASURE_KIND", help.kind(), today),
                Reason.of("assistance.kind-unknown", help.kind() == null ? "" : help.kind())
                        .at("kind"));
        boolean known = departments.of(run.area().county().orElseThrow()).stream()
                .anyMatch(department -> department.key().equals(help.department()));
        reasons.addIf(!known, Reason.of("assistance.department-unknown").at("department"));
        if (help.date() == null) {
            reasons.add(Reason.of("task.done-on-missing").at("date"));
        } else {
            reasons.addIf(
                    help.date().isAfter(today),
                    Reason.of("task.done-on-in-future", help.date(), today).at("date"));
            reasons.addIf(
                    earliest != null && help.date().isBefore(earliest),
                    Reason.of("assistance.before-green-channel", help.date(), earliest)
                            .at("date"));
        }
        reasons.addIf(
                help.amount() != null && help.amount().signum() < 0,
                Reason.of("assistance.amount-negative").at("amount"));
        reasons.refuseIfAny();
    }

    /**
     * Whether I may record help in a case now.
     *
     * @param file the case, as I was given it
     * @return whether my post records it and help may be given
     */
    public boolean mayRecord(CaseFile file) {
        Actor actor = currentActor.require();
        if (MAY_RECORD.stream().noneMatch(role -> actor.may(role, file.area()))) {
            return false;
        }
        return file.latest("ENTERED").isPresent()
                || file.latest("NOT_INCLUDED", "STOPPED").isEmpty()
                        && file.latest(GreenChannels.OPENED).isPresent()
                        && file.profile()
                                .greenChannel()
                                .filter(rule -> rule.first() == GreenChannelRule.First.HELP)
                                .isPresent();
    }

    /**
     * Help given in a case, oldest first.
     *
     * @param caseNumber the case
     * @return the help
     * @throws Refusal 404 outside my area
     */
    @Transactional(readOnly = true)
    public List<Help> of(String caseNumber) {
        runs.readable(caseNumber);
        return table.of(caseNumber);
    }

    /**
     * Help given in my area, the newest first.
     *
     * @param area narrower area, or null
     * @param monitored whether only help to households that may still be monitored, only to those that are not, or null
     * @param cursor where the last page ended, or null
     * @param limit number of rows at most
     * @return the page
     */
    @Transactional(readOnly = true)
    public Page<Help> search(AreaCode area, Boolean monitored, String cursor, int limit) {
        return table.search(currentActor.require(), area, monitored, cursor, limit);
    }
}
