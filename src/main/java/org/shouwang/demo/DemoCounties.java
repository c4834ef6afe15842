package org.shouwang.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import org.shouwang.identity.CurrentActor;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Reason;
import org.shouwang.shared.WorkClock;
import org.shouwang.takeover.Takeover;
import org.shouwang.takeover.TakeoverRow;
import org.shouwang.takeover.Takeovers;
import org.shouwang.territory.Area;
import org.shouwang.territory.AreaKind;
import org.shouwang.territory.Territory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Parts of the demo that are told county by county, beginning with a taking over by list: each once, wholly or not at all. */
@Component
class DemoCounties {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCounties.class);

    private final Takeovers takeovers;
    private final DemoWalk walk;
    private final Territory territory;
    private final CurrentActor currentActor;
    private final WorkClock clock;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Map<String, String> failures = new ConcurrentSkipListMap<>();

    DemoCounties(
            Takeovers takeovers,
            DemoWalk walk,
            Territory territory,
            CurrentActor currentActor,
            WorkClock clock,
            JdbcClient database,
            TransactionTemplate transaction) {
        this.takeovers = takeovers;
        this.walk = walk;
        this.territory = territory;
        this.currentActor = currentActor;
        this.clock = clock;
        this.database = database;
        this.transaction = transaction;
    }

    /** The counties in which a part is not told yet, each as a work of its own. */
    List<Runnable> missing(String part, Consumer<AreaCode> fill) {
        return territory.counties().stream()
                .map(Area::code)
                .filter(county -> database.sql("select count(*) from demo_filling where part = ? and serial = ?")
                                .params(part, Integer.parseInt(county.value()))
                                .query(Integer.class)
                                .single()
                        == 0)
                .<Runnable>map(county -> () -> fill.accept(county))
                .toList();
    }

    /** Tells a part in a county, or leaves nothing of it. */
    void once(String part, AreaCode county, Runnable story) {
        try {
            transaction.executeWithoutResult(t -> {
                story.run();
                database.sql("insert into demo_filling (part, serial, subject) values (?, ?, ?)")
                        .params(part, Integer.parseInt(county.value()), county.value())
                        .update();
            });
        } catch (RuntimeException e) {
            failed(part, county, e.toString(), e);
        }
    }

    /** What of this run is missing and why, by part and county; nothing where all went as planned. */
    Map<String, String> failures() {
        return failures;
    }

    private void failed(String part, AreaCode county, String why, RuntimeException cause) {
        failures.merge(part + " " + county, why, (before, now) -> before + "; " + now);
        LOG.warn("The part {} of the demo is left out in {}, or a household of it: {}", part, county, why, cause);
    }

    /** The first villages of a county. */
    List<AreaCode> villages(AreaCode county, int most) {
        return territory.within(county, AreaKind.VILLAGE).stream()
                .map(Area::code)
                .limit(most)
                .toList();
    }

    /** Lets the county take households over for a part; those that were, their stories follow. */
    List<TakeoverRow> takenOver(String part, AreaCode county, LocalDate day, List<Takeover> list) {
        List<TakeoverRow> taken = new ArrayList<>();
        for (TakeoverRow row :
                at(day, "county-" + county, () -> takeovers.take(list, false).rows())) {
            if (row.outcome() == TakeoverRow.Outcome.TAKEN_OVER) {
                taken.add(row);
            } else {
                // The rules only: the values are those of people.
                List<String> rules = row.errors().stream().map(Reason::id).toList();
                failed(part, county, "row " + row.row() + " " + rules, null);
            }
        }
        return taken;
    }

    /** Lets an account work on a day; what is done with is not looked through again at the next one's queries. */
    <T> T at(LocalDate day, String account, Callable<T> work) {
        return clock.callAt(
                day.atTime(LocalTime.of(9, 30)).atZone(WorkClock.ZONE).toInstant(),
                () -> currentActor.callAs(account, () -> {
                    T done = work.call();
                    walk.handOver();
                    return done;
                }));
    }
}
