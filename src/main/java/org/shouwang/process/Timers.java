package org.shouwang.process;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** The engine's timers for whoever moves time by hand: the demo clock and the tests. */
@Component
public class Timers {

    private final ManagementService management;
    private final RuntimeService runtime;
    private final TimersSetAgain resetting;
    private final AtomicInteger hands = new AtomicInteger();
    private final Object sweeping = new Object();

    /** Element of each timer of each diagram ever asked for: a definition never changes. */
    private final Map<String, String> elements = new ConcurrentHashMap<>();

    Timers(ManagementService management, RuntimeService runtime, TimersSetAgain resetting) {
        this.management = management;
        this.runtime = runtime;
        this.resetting = resetting;
    }

    /**
     * Moves time by hand: what falls due meanwhile is fired by the work alone, the sweep rests.
     *
     * @param work that fires timers in its own order
     * @return what it yields
     */
    public <T> T byHand(Supplier<T> work) {
        hands.incrementAndGet();
        try {
            synchronized (sweeping) {
                // A sweep that had begun before is over now.
            }
            return work.get();
        } finally {
            hands.decrementAndGet();
        }
    }

    /** Fires what is due by now, unless time is moved by hand; answers how many failed. */
    int sweep(Instant now) {
        synchronized (sweeping) {
            int failed = 0;
            for (var due = nextDue(now); due.isPresent() && hands.get() == 0; due = nextDue(now)) {
                try {
                    fire(due.get());
                } catch (RuntimeException e) {
                    // It lost a retry and is left out when none is left; a neighbour may also have been quicker.
                    failed++;
                }
            }
            return failed;
        }
    }

    /**
     * The timer that falls due first.
     *
     * @param upTo not later than this
     * @return the timer, if one falls due by then
     */
    public Optional<DueTimer> nextDue(Instant upTo) {
        return management
                .createJobQuery()
                .timers()
                .active()
                .withRetriesLeft()
                .duedateLowerThan(Date.from(upTo.plusMillis(1)))
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .stream()
                .findFirst()
                .map(this::describe);
    }

    /**
     * The timers that a run waits for.
     *
     * @param runNumber the run
     * @return what falls due first coming first; none where the run has ended
     */
    public List<DueTimer> of(String runNumber) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(runNumber)
                .singleResult();
        return instance == null
                ? List.of()
                : management
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .timers()
                        .active()
                        .withRetriesLeft()
                        .orderByJobDuedate()
                        .asc()
                        .list()
                        .stream()
                        .map(job -> describe(job, runNumber))
                        .toList();
    }

    /**
     * Sets timers to other instants, because the ledger has other dates. One that has fired already is set again where what
     * it is attached to still waits and its new date lies ahead.
     *
     * @param moved the timers
     */
    public void move(Collection<Moved> moved) {
        resetting.move(moved);
    }

    /**
     * A timer with another date.
     *
     * @param runNumber the run
     * @param element element id of the timer
     * @param due when it falls due from now on
     */
    public record Moved(String runNumber, String element, Instant due) {}

    /**
     * Fires a timer now, in a transaction of its own unless the caller has one.
     *
     * @param timer the timer
     */
    public void fire(DueTimer timer) {
        management.executeJob(timer.jobId());
    }

    private DueTimer describe(Job job) {
        var run = runtime.createProcessInstanceQuery()
                .processInstanceId(job.getProcessInstanceId())
                .singleResult();
        return describe(job, run == null ? null : run.getBusinessKey());
    }

    private DueTimer describe(Job job, String runNumber) {
        return new DueTimer(
                job.getId(),
                elements.computeIfAbsent(job.getJobDefinitionId(), this::element),
                runNumber,
                job.getDuedate().toInstant());
    }

    private String element(String jobDefinition) {
        return management
                .createJobDefinitionQuery()
                .jobDefinitionId(jobDefinition)
                .singleResult()
                .getActivityId();
    }

    /**
     * A timer that is due.
     *
     * @param jobId the engine's job
     * @param element element id in the diagram
     * @param runNumber the run it belongs to
     * @param due when it falls due
     */
    public record DueTimer(String jobId, String element, String runNumber, Instant due) {}
}
