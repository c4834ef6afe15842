package org.shouwang.process;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** The engine's timers for whoever moves time by hand: the demo clock and the tests. */
@Component
public class Timers {

    private final ManagementService management;
    private final RuntimeService runtime;

    Timers(ManagementService management, RuntimeService runtime) {
        this.management = management;
        this.runtime = runtime;
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
     * Fires a timer now, in a transaction of its own.
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
        return new DueTimer(
                job.getId(),
                management
                        .createJobDefinitionQuery()
                        .jobDefinitionId(job.getJobDefinitionId())
                        .singleResult()
                        .getActivityId(),
                run == null ? null : run.getBusinessKey(),
                job.getDuedate().toInstant());
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
