package org.shouwang.supervision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shouwang.identity.Actor;
import org.shouwang.identity.CurrentActor;
import org.shouwang.identity.Scope;
import org.shouwang.procedure.Returns;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.WorkClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The board of supervisors and leaders, within the areas of those posts. */
@Component
public class Supervision {

    /** «Due soon» here as on every list. */
    static final int SOON_DAYS = 3;

    private static final int TREND_DAYS = 90;
    private static final String[] WATCHERS = {
        "SUPERVISOR", "TOWNSHIP_CLERK", "TOWNSHIP_LEADER", "COUNTY_CLERK", "COUNTY_LEADER", "PREFECTURE", "PROVINCE"
    };

    private final BoardQueries queries;
    private final Returns returns;
    private final CurrentActor actors;
    private final WorkClock clock;

    Supervision(BoardQueries queries, Returns returns, CurrentActor actors, WorkClock clock) {
        this.queries = queries;
        this.returns = returns;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * How much waits at an element of a diagram.
     *
     * @param open pieces of work
     * @param overdue of them over their date
     */
    public record Heat(int open, int overdue) {}

    /**
     * The board.
     *
     * @param area narrows it to an area within mine, or null
     * @param procedure key of a procedure to which open work, steps and villages are narrowed, or null for all; the other
     *     figures are not of one procedure
     * @return the board
     * @throws Refusal {@code supervision.leaders-only} (403)
     */
    @Transactional(readOnly = true)
    public Board board(AreaCode area, String procedure) {
        Scope scope = watched().within(area);
        LocalDate today = clock.today();
        LocalDate from = today.minusDays(TREND_DAYS);
        List<Board.Cell> cells = queries.cells(scope, procedure, today, today.plusDays(SOON_DAYS));
        return new Board(
                area == null ? null : area.value(),
                today,
                cells.stream().mapToInt(Board.Cell::open).sum(),
                cells.stream().mapToInt(Board.Cell::dueSoon).sum(),
                cells.stream().mapToInt(Board.Cell::overdue).sum(),
                cells,
                queries.trend(scope, from, today),
                queries.steps(scope, procedure, from, today),
                queries.villages(scope, procedure, from, today),
                queries.leads(scope),
                queries.departments(scope, from, today),
                queries.greenChannels(scope),
                sentBack(scope, from, today),
                queries.withoutContact(scope, today),
                queries.identifiedTwice(scope));
    }

    private List<Board.SentBack> sentBack(Scope scope, LocalDate from, LocalDate today) {
        Map<String, Board.SentBack> byReason = new TreeMap<>();
        for (AreaCode within : scope.areas()) {
            returns.byReason(within, from, today)
                    .forEach(count -> byReason.merge(
                            count.reason(),
                            new Board.SentBack(count.reason(), count.reasonLabel(), count.returns()),
                            (one, other) ->
                                    new Board.SentBack(one.reason(), one.label(), one.returns() + other.returns())));
        }
        return byReason.values().stream()
                .sorted(Comparator.comparingInt(Board.SentBack::returns).reversed())
                .toList();
    }

    /**
     * The procedures of which there is open work where I watch, to choose from.
     *
     * @return their keys
     * @throws Refusal {@code supervision.leaders-only} (403)
     */
    @Transactional(readOnly = true)
    public List<String> procedures() {
        return queries.procedures(watched());
    }

    /**
     * What waits where on a diagram.
     *
     * @param process key of the procedure
     * @param area narrows it to an area within mine, or null
     * @return by element
     * @throws Refusal {@code supervision.leaders-only} (403)
     */
    @Transactional(readOnly = true)
    public Map<String, Heat> heat(String process, AreaCode area) {
        Map<String, Heat> heat = new TreeMap<>();
        queries.heat(process, watched().within(area), clock.today(), heat);
        return heat;
    }

    /** What I watch over. */
    public Scope watched() {
        Actor me = actors.require();
        Scope scope = me.scope(WATCHERS);
        if (scope.areas().isEmpty()) {
            throw Refusal.forbidden(Reason.of("supervision.leaders-only"));
        }
        return scope;
    }
}
