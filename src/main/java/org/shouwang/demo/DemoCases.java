package org.shouwang.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.WorkClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has the planned cases walked, each wholly or not at all: with one transaction for a case the disk is waited for once
 * instead of at every duty, and an interrupted filling leaves none half done.
 */
@Component
class DemoCases {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCases.class);

    private final DemoWalk walk;
    private final WorkClock clock;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Map<Integer, String> failures = new ConcurrentSkipListMap<>();

    DemoCases(DemoWalk walk, WorkClock clock, JdbcClient database, TransactionTemplate transaction) {
        this.walk = walk;
        this.clock = clock;
        this.database = database;
        this.transaction = transaction;
    }

    /** The cases of a plan that were not walked by an earlier start. */
    List<PlannedCase> missing(List<PlannedCase> planned) {
        Set<Integer> present = new HashSet<>(database.sql("select serial from demo_filling where part = 'case'")
                .query(Integer.class)
                .list());
        return planned.stream().filter(plan -> !present.contains(plan.serial())).toList();
    }

    /** Walks a case about a household that lives in a village. */
    void walk(PlannedCase plan, AreaCode village) {
        String household = database.sql("select subject from demo_filling where part = 'household' and serial = ?")
                .param(plan.household())
                .query(String.class)
                .single();
        walk.meet(village);
        try {
            transaction.executeWithoutResult(t -> {
                String lead = walk.walk(plan, household, village);
                database.sql("insert into demo_filling (part, serial, subject) values ('case', ?, ?)")
                        .params(plan.serial(), lead)
                        .update();
            });
        } catch (Refusal refusal) {
            failed(plan, household, refusal.getMessage(), null);
        } catch (RuntimeException e) {
            failed(plan, household, e.toString(), e);
        }
    }

    /** Why cases of this run are missing, by their serials; nothing where all went as planned. */
    Map<Integer, String> failures() {
        return failures;
    }

    private void failed(PlannedCase plan, String household, String why, RuntimeException cause) {
        failures.put(plan.serial(), why);
        LOG.warn(
                "The demo case {} of household {} ({}, found {}) is left out: {}",
                plan.serial(),
                household,
                plan.kind(),
                clock.today().minusDays(plan.daysAgo()),
                why,
                cause);
    }
}
