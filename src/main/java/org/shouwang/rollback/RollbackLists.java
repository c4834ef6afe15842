package org.shouwang.rollback;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shouwang.identity.Actor;
import org.shouwang.identity.CurrentActor;
import org.shouwang.policy.Profile;
import org.shouwang.policy.Profiles;
import org.shouwang.procedure.TaskFilter;
import org.shouwang.procedure.TaskRow;
import org.shouwang.procedure.Tasks;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Page;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.WorkClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lists by which counties ask for rollback and removal: gathered and sent. Working on a list does the duties of its
 * households, so that list, inbox and case never say different things.
 */
@Component
public class RollbackLists {

    private static final String CLERK = "COUNTY_CLERK";
    private static final int MOST = 100;

    private final ListTable table;
    private final ListDesk desk;
    private final Tasks tasks;
    private final Profiles profiles;
    private final CurrentActor currentActor;
    private final WorkClock clock;

    RollbackLists(
            ListTable table,
            ListDesk desk,
            Tasks tasks,
            Profiles profiles,
            CurrentActor currentActor,
            WorkClock clock) {
        this.table = table;
        this.desk = desk;
        this.tasks = tasks;
        this.profiles = profiles;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * A list with its households, and what I may do with it.
     *
     * @param list the list
     * @param dueOn day by which it has to be sent this year; null where the profile has none, or once it is sent
     * @param entries its households in the order in which they were put on it
     * @param windows windows of its county, the newest first
     * @param waiting cases of the county that wait to be put on a list
     * @param maySend whether one of my posts may add to it and send it
     * @param mayDecide whether one of my posts decides on it
     */
    public record ListFile(
            CountyList list,
            LocalDate dueOn,
            List<ListEntry> entries,
            List<ExecutionWindow> windows,
            List<TaskRow> waiting,
            boolean maySend,
            boolean mayDecide) {}

    /**
     * The lists of my area, the newest first.
     *
     * @param area narrower area, or null
     * @param sent whether sent; null for all
     * @param cursor where the last page ended, or null
     * @param limit number of rows at most
     * @return the page
     */
    @Transactional(readOnly = true)
    public Page<CountyList> search(AreaCode area, Boolean sent, String cursor, int limit) {
        List<CountyList> found = table.page(desk.scope(), area, sent, cursor, limit + 1);
        return Page.of(found, limit, ListTable::cursor);
    }

    /**
     * A list.
     *
     * @param number the list
     * @return the list with its households
     * @throws Refusal {@code rollback.list-unknown} (404) where it does not exist or lies outside my area
     */
    @Transactional(readOnly = true)
    public ListFile require(String number) {
        CountyList list = desk.reach(number);
        Actor actor = currentActor.require();
        boolean clerk = actor.may(CLERK, list.county());
        return new ListFile(
                list,
                list.sentOn() == null ? due(list).orElse(null) : null,
                table.entries(number),
                table.windows(list.county()),
                clerk && list.sentOn() == null ? waiting(list.county()) : List.of(),
                clerk,
                list.authority().isHeldBy(actor, list.county()));
    }

    /** Whether I gather lists for a county. */
    public boolean mayOpen() {
        return currentActor.require().holds(CLERK);
    }

    /**
     * Opens the list that my county gathers next, or answers the one that it is gathering.
     *
     * @param county the county; null for mine
     * @param caseNumbers cases to be put on it at once
     * @param doneOn the legal date of that; null for today
     * @return its number
     * @throws Refusal {@code rollback.county-gathers} (403) without a post of the county's clerk; else as {@link #add}
     */
    @Transactional
    public String open(AreaCode county, List<String> caseNumbers, LocalDate doneOn) {
        String number = open(county);
        caseNumbers.forEach(caseNumber -> add(number, caseNumber, doneOn));
        return number;
    }

    private String open(AreaCode county) {
        Actor actor = currentActor.require();
        AreaCode mine = county != null
                ? county
                : actor.posts().stream()
                        .filter(post -> post.role().equals(CLERK))
                        .map(post -> post.area())
                        .findFirst()
                        .orElse(null);
        if (mine == null || !actor.may(CLERK, mine)) {
            throw Refusal.forbidden(Reason.of("rollback.county-gathers"));
        }
        Profile law = profiles.of(mine, clock.today());
        Authority authority = Authority.of(law);
        return table.gathering(mine, authority).map(CountyList::number).orElseGet(() -> {
            String number = table.open(mine, authority, law.id(), actor.name());
            desk.journal("rollback.list-opened", number, mine, JsonNodeFactory.instance.objectNode());
            return number;
        });
    }

    /**
     * Puts a household on a list that is not sent: the duty «put on the list» of its rollback or removal.
     *
     * @param number the list
     * @param caseNumber the case
     * @param doneOn the legal date
     * @throws Refusal 404, 403 without a post of the county's clerk, 409 where the case does not wait for it
     */
    @Transactional
    public void add(String number, String caseNumber, LocalDate doneOn) {
        clerkOf(number);
        desk.handIn(number, caseNumber, Kind.LISTING, "ADD", doneOn, ListDesk.form());
    }

    /**
     * Takes a household off a list that is not sent.
     *
     * @param number the list
     * @param caseNumber the case
     * @param doneOn the legal date
     * @param reason why
     * @throws Refusal as {@link #add}
     */
    @Transactional
    public void takeOff(String number, String caseNumber, LocalDate doneOn, String reason) {
        clerkOf(number);
        desk.handIn(
                number,
                caseNumber,
                Kind.FILING,
                "TAKE_OFF",
                doneOn,
                ListDesk.form().put("reasons", reason));
    }

    /**
     * Sends a list to the authority, with every household on it.
     *
     * @param number the list
     * @param doneOn the legal date
     * @param late whether it is knowingly sent after its day
     * @param lateReason why it is late; needed where it is
     * @throws Refusal 404, 403, 409 where it is sent or empty, 422 {@code rollback.list-late} after its day
     */
    @Transactional
    public void send(String number, LocalDate doneOn, boolean late, String lateReason) {
        CountyList list = clerkOf(number);
        List<ListEntry> entries =
                table.entries(number).stream().filter(ListEntry::undecided).toList();
        if (list.sentOn() != null) {
            throw Refusal.conflict(Reason.of("rollback.list-sent", number, list.sentOn()));
        }
        if (entries.isEmpty()) {
            throw Refusal.conflict(Reason.of("rollback.list-empty", number));
        }
        Profile law = profiles.of(list.county(), clock.today());
        LocalDate on = doneOn == null ? clock.today() : doneOn;
        Optional<LocalDate> due = due(list, on);
        boolean over = due.filter(on::isAfter).isPresent();
        boolean reasoned = lateReason != null && !lateReason.isBlank();
        new Reasons()
                .addIf(
                        on.isAfter(clock.today()),
                        Reason.of("task.done-on-in-future", on, clock.today()).at("doneOn"))
                .addIf(
                        on.isBefore(list.openedOn()),
                        Reason.of("rollback.before-opened", on, list.openedOn()).at("doneOn"))
                .addIf(
                        over && !(late && reasoned),
                        Reason.of(
                                        "rollback.list-late",
                                        due.orElse(on),
                                        "@rollback.authority."
                                                + list.authority().name())
                                .at(late ? "lateReason" : "late")
                                .by(law.ground(Undoing.DUE_VALUE)))
                .refuseIfAny();
        table.send(
                number,
                on,
                due.orElse(null),
                over ? lateReason.strip() : null,
                currentActor.require().name());
        entries.forEach(entry -> desk.handIn(number, entry.caseNumber(), Kind.FILING, "SUBMIT", on, ListDesk.form()));
        desk.journal(
                "rollback.list-sent",
                number,
                list.county(),
                JsonNodeFactory.instance
                        .objectNode()
                        .put("households", entries.size())
                        .put("late", over));
    }

    private CountyList clerkOf(String number) {
        CountyList list = desk.reach(number);
        if (!currentActor.require().may(CLERK, list.county())) {
            throw Refusal.forbidden(Reason.of("rollback.county-gathers"));
        }
        return list;
    }

    private Optional<LocalDate> due(CountyList list) {
        return due(list, clock.today());
    }

    private Optional<LocalDate> due(CountyList list, LocalDate on) {
        return profiles.of(list.county(), clock.today())
                .dayOfYear(Undoing.DUE_VALUE)
                .map(day -> day.atYear(on.getYear()));
    }

    private List<TaskRow> waiting(AreaCode county) {
        return tasks.search(new TaskFilter(Kind.LISTING, county, null, TaskFilter.Bucket.ALL, null), null, MOST)
                .rows();
    }
}
