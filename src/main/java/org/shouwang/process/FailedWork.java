package org.shouwang.process;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.shouwang.identity.Actor;
import org.shouwang.identity.CurrentActor;
import org.shouwang.identity.Role;
import org.shouwang.identity.Scope;
import org.shouwang.shared.Journalled;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Work that the product should have done by itself and could not, after all its own tries. Administrators see what of it
 * lies in their area and let it be tried again.
 */
@Component
public class FailedWork {

    private static final Logger LOG = LoggerFactory.getLogger(FailedWork.class);
    private static final int MOST = 500;

    private final ManagementService management;
    private final RuntimeService runtime;
    private final ObjectProvider<Conduct> conduct;
    private final CurrentActor actor;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    FailedWork(
            ManagementService management,
            RuntimeService runtime,
            ObjectProvider<Conduct> conduct,
            CurrentActor actor,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.management = management;
        this.runtime = runtime;
        this.conduct = conduct;
        this.actor = actor;
        this.transaction = transaction;
        this.events = events;
    }

    /** Why something failed, as far as an administrator can act on it. */
    public enum Cause {
        /** Somebody changed the same thing at the same moment; a further try usually helps. */
        CHANGED_MEANWHILE,
        /** The database did not answer or had no room. */
        DATABASE,
        /** A rule of the trade spoke against it: a value of the county's rules is missing or contradicts. */
        RULE,
        /** An error of the product; its log tells more. */
        UNEXPECTED
    }

    /**
     * Something that failed.
     *
     * @param id to try it again with
     * @param element what was to be done: the element's id in the diagram, a deadline's key
     * @param runNumber the run it belongs to, or null where there is none
     * @param concern whom it is about, or null where there is no run
     * @param due when it was to be done
     * @param failedAt when it failed for the last time, or null where that is not recorded
     * @param cause why
     */
    public record Failure(
            String id, String element, String runNumber, Concern concern, Instant due, Instant failedAt, Cause cause) {}

    /**
     * What failed in the area of one's administrator's posts, the latest first.
     *
     * @return at most 500
     * @throws Refusal {@code process.administrators-only} (403)
     */
    public List<Failure> list() {
        Scope own = ownArea();
        return transaction.execute(t -> management.createJobQuery().noRetriesLeft().listPage(0, MOST).stream()
                .map(this::describe)
                .filter(failure -> failure.concern() != null
                        && own.covers(failure.concern().area()))
                .sorted(Comparator.comparing(
                        Failure::failedAt,
                        Comparator.nullsLast(Comparator.<Instant>naturalOrder().reversed())))
                .toList());
    }

    /**
     * Tries something again, at once.
     *
     * @param id which
     * @throws Refusal {@code process.administrators-only} (403), {@code process.failure-unknown} (404) where it is done by
     *     now or lies outside one's area, {@code process.failed-again} (409)
     */
    public void retry(String id) {
        Failure failure = list().stream()
                .filter(f -> f.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(Reason.of("process.failure-unknown")));
        transaction.executeWithoutResult(t -> {
            management.setJobRetries(id, 1);
            events.publishEvent(new Journalled(
                    "work.retried",
                    "run",
                    failure.runNumber(),
                    failure.concern().caseNumber(),
                    failure.concern().area(),
                    null,
                    JsonNodeFactory.instance.objectNode().put("element", failure.element()),
                    null));
        });
        try {
            // The work is the product's own: who lets it be tried again does not become its author.
            actor.runAs(Actor.SYSTEM, () -> management.executeJob(id));
        } catch (RuntimeException e) {
            LOG.warn("Work {} of run {} failed again", failure.element(), failure.runNumber(), e);
            throw Refusal.conflict(Reason.of("process.failed-again"));
        }
    }

    private Scope ownArea() {
        Scope own = actor.require().scope(Role.ADMINISTRATOR);
        if (own.areas().isEmpty()) {
            throw Refusal.forbidden(Reason.of("process.administrators-only"));
        }
        return own;
    }

    private Failure describe(Job job) {
        String run = Optional.ofNullable(job.getProcessInstanceId())
                .map(id -> runtime.createProcessInstanceQuery()
                        .processInstanceId(id)
                        .singleResult())
                .map(instance -> instance.getBusinessKey())
                .orElse(null);
        Incident incident = runtime.createIncidentQuery().configuration(job.getId()).list().stream()
                .max(Comparator.comparing(Incident::getIncidentTimestamp))
                .orElse(null);
        return new Failure(
                job.getId(),
                Optional.ofNullable(job.getJobDefinitionId())
                        .map(id -> management
                                .createJobDefinitionQuery()
                                .jobDefinitionId(id)
                                .singleResult()
                                .getActivityId())
                        .orElse(null),
                run,
                run == null ? null : conduct.getObject().concern(run),
                job.getDuedate() == null ? null : job.getDuedate().toInstant(),
                incident == null ? null : incident.getIncidentTimestamp().toInstant(),
                cause(management.getJobExceptionStacktrace(job.getId())));
    }

    static Cause cause(String trace) {
        if (trace == null) {
            return Cause.UNEXPECTED;
        }
        if (trace.contains(OptimisticLockingException.class.getSimpleName())) {
            return Cause.CHANGED_MEANWHILE;
        }
        if (trace.contains(Refusal.class.getName())) {
            return Cause.RULE;
        }
        return trace.contains("SQLException") || trace.contains("org.springframework.dao.DataAccess")
                ? Cause.DATABASE
                : Cause.UNEXPECTED;
    }
}
