package org.shouwang.supervision;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.shouwang.identity.Actor;
import org.shouwang.identity.CurrentActor;
import org.shouwang.identity.Scope;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.WorkClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Households monitored, by their dated events: what happened in a period and the stock at its ends. A later event, such as
 * a rollback or a transfer, never rewrites an earlier figure; a household counts where it was answered for on the day.
 */
@Component
public class MonitoringCounts {

    /** Where the case was answered for on a day: the place it left first after that day, else where it is now. */
    private static final String PLACE =
            """
            coalesce((select t.details ->> 'from' from case_event t where t.case_number = c.number
                and t.kind = 'TRANSFERRED' and t.on_date > %s order by t.on_date, t.id limit 1), c.area_code)
            """;

    private static final String STOCK =
            """
            select count(*) from (select distinct on (e.case_number) e.case_number, e.kind from case_event e
                where e.on_date <= :day
                and e.kind in ('IDENTIFIED', 'ELIMINATED', 'ROLLED_BACK', 'REMOVED', 'NATURAL_DECREASE')
                order by e.case_number, e.on_date desc, e.id desc) s
            join (select c.number, %s as area_code from case_file c) p on p.number = s.case_number
            where s.kind in ('IDENTIFIED', 'ROLLED_BACK') and {scope}
            """
                    .formatted(PLACE.formatted(":day"));

    private static final String FLOW =
            """
            select count(*) filter (where kind = 'IDENTIFIED') as identified,
                count(*) filter (where kind = 'IDENTIFIED' and (details ->> 'reidentified')::boolean) as reidentified,
                count(*) filter (where kind = 'ELIMINATED') as eliminated,
                count(*) filter (where kind = 'ROLLED_BACK') as rolled_back,
                count(*) filter (where kind = 'REMOVED') as removed,
                count(*) filter (where kind = 'NATURAL_DECREASE' and (details ->> 'inStock')::boolean) as decreased
            from (select e.kind, e.details, %s as area_code from case_event e join case_file c on c.number = e.case_number
                where e.on_date between :from and :to) f where {scope}
            """
                    .formatted(PLACE.formatted("e.on_date"));

    private static final String MOVED =
            """
            select count(*) from case_event e where e.kind = 'TRANSFERRED' and e.on_date between :from and :to
                and (e.details ->> 'inStock')::boolean and {one} and not {other}
            """;

    private static final String[] READERS = {
        "SUPERVISOR",
        "VILLAGE_CLERK",
        "GRID_HEAD",
        "TOWNSHIP_CLERK",
        "TOWNSHIP_LEADER",
        "COUNTY_CLERK",
        "COUNTY_LEADER",
        "PREFECTURE",
        "PROVINCE",
        "AUDITOR"
    };

    private final JdbcClient database;
    private final CurrentActor actors;
    private final WorkClock clock;

    MonitoringCounts(JdbcClient database, CurrentActor actors, WorkClock clock) {
        this.database = database;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * Households of an area in a period.
     *
     * @param area the area asked for, or null for all of the reader's
     * @param from first day
     * @param to last day
     * @param stockAtStart monitored and not eliminated on the evening before the first day
     * @param identified newly identified, with those identified again
     * @param reidentified of them identified again after a sound elimination
     * @param eliminated marked eliminated
     * @param rolledBack eliminations rolled back
     * @param removed removed as wrongly identified
     * @param naturalDecrease ended by natural decrease while not eliminated
     * @param transferredIn taken over from other villages while not eliminated
     * @param transferredOut handed over to other villages while not eliminated
     * @param stockAtEnd monitored and not eliminated on the evening of the last day
     */
    public record Counts(
            AreaCode area,
            LocalDate from,
            LocalDate to,
            int stockAtStart,
            int identified,
            int reidentified,
            int eliminated,
            int rolledBack,
            int removed,
            int naturalDecrease,
            int transferredIn,
            int transferredOut,
            int stockAtEnd) {}

    /**
     * Counts a period.
     *
     * @param area part of my area, or null for all of it
     * @param from first day; null for the first of this year
     * @param to last day; null for today
     * @return the counts
     * @throws Refusal 403 without a post that may, 422 where the last day lies before the first
     */
    @Transactional(readOnly = true)
    public Counts of(AreaCode area, LocalDate from, LocalDate to) {
        Actor me = actors.require();
        Scope mine = me.scope(READERS);
        if (mine.areas().isEmpty()) {
            throw Refusal.forbidden(Reason.of("supervision.leaders-only"));
        }
        LocalDate last = to == null ? clock.today() : to;
        LocalDate first = from == null ? last.withDayOfYear(1) : from;
        new Reasons()
                .addIf(
                        last.isBefore(first),
                        Reason.of("supervision.period-reversed", first, last).at("to"))
                .refuseIfAny();
        Scope scope = mine.within(area);
        Map<String, Object> period = new HashMap<>(scope.params());
        period.put("from", first);
        period.put("to", last);
        int in = moved(scope, period, "to", "from");
        int out = moved(scope, period, "from", "to");
        return database.sql(FLOW.replace("{scope}", scope.sql("area_code")))
                .params(period)
                .query((row, n) -> new Counts(
                        area,
                        first,
                        last,
                        stock(scope, first.minusDays(1)),
                        row.getInt("identified"),
                        row.getInt("reidentified"),
                        row.getInt("eliminated"),
                        row.getInt("rolled_back"),
                        row.getInt("removed"),
                        row.getInt("decreased"),
                        in,
                        out,
                        stock(scope, last)))
                .single();
    }

    private int stock(Scope scope, LocalDate day) {
        return database.sql(STOCK.replace("{scope}", scope.sql("area_code")))
                .params(scope.params())
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    private int moved(Scope scope, Map<String, Object> period, String inside, String outside) {
        return database.sql(MOVED.replace("{one}", scope.sql("(e.details ->> '" + inside + "')"))
                        .replace("{other}", "(" + scope.sql("(e.details ->> '" + outside + "')") + ")"))
                .params(period)
                .query(Integer.class)
                .single();
    }
}
