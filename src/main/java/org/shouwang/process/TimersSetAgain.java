package org.shouwang.process;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.ActivityExecutionTreeMapping;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.shouwang.process.Timers.Moved;
import org.shouwang.shared.WorkClock;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Moves the engine's timers with the ledger, thousands in a few statements, and sets those again that have fired. */
@Component
class TimersSetAgain {

    private final ProcessEngine engine;
    private final RuntimeService runtime;
    private final NamedParameterJdbcTemplate jdbc;
    private final WorkClock clock;

    TimersSetAgain(ProcessEngine engine, RuntimeService runtime, NamedParameterJdbcTemplate jdbc, WorkClock clock) {
        this.engine = engine;
        this.runtime = runtime;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void move(Collection<Moved> moved) {
        if (moved.isEmpty()) {
            return;
        }
        Map<String, List<String>> waiting =
                waiting(moved.stream().map(Moved::runNumber).distinct().toList());
        List<MapSqlParameterSource> later = new ArrayList<>();
        List<Moved> fired = new ArrayList<>();
        for (Moved timer : moved) {
            List<String> jobs = waiting.getOrDefault(key(timer.runNumber(), timer.element()), List.of());
            jobs.forEach(job ->
                    later.add(new MapSqlParameterSource("id", job).addValue("due", Timestamp.from(timer.due()))));
            if (jobs.isEmpty() && timer.due().isAfter(clock.instant())) {
                fired.add(timer);
            }
        }
        // The engine has no call for many at once; the revision tells whoever holds one that it has changed.
        jdbc.batchUpdate(
                "update act_ru_job set duedate_ = :due, rev_ = rev_ + 1 where id_ = :id",
                later.toArray(MapSqlParameterSource[]::new));
        if (!fired.isEmpty()) {
            ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                    .getCommandExecutorTxRequired()
                    .execute(context -> {
                        fired.forEach(timer -> setAgain(context, timer));
                        return null;
                    });
        }
    }

    private Map<String, List<String>> waiting(List<String> runs) {
        Map<String, List<String>> waiting = new HashMap<>();
        jdbc.query(
                """
                select e.business_key_ run, d.act_id_ element, j.id_ job
                from act_ru_execution e join act_ru_job j on j.process_instance_id_ = e.id_
                    join act_ru_jobdef d on d.id_ = j.job_def_id_
                where e.business_key_ in (:runs) and j.type_ = 'timer'
                """,
                Map.of("runs", runs),
                row -> {
                    waiting.computeIfAbsent(
                                    key(row.getString("run"), row.getString("element")), timer -> new ArrayList<>())
                            .add(row.getString("job"));
                });
        return waiting;
    }

    private static String key(String run, String element) {
        return run + " " + element;
    }

    /** The due date comes from the ledger, as it did the first time; a limit that no diagram draws has no timer. */
    private void setAgain(CommandContext context, Moved moved) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(moved.runNumber())
                .singleResult();
        if (instance == null) {
            return;
        }
        ActivityImpl timer = context.getExecutionManager()
                .findExecutionById(instance.getId())
                .getProcessDefinition()
                .findActivity(moved.element());
        if (timer == null || timer.getEventScope() == null) {
            return;
        }
        TimerDeclarationImpl declaration = TimerDeclarationImpl.getDeclarationsForScope(timer.getEventScope())
                .get(moved.element());
        if (declaration != null) {
            new ActivityExecutionTreeMapping(context, instance.getId())
                    .getExecutions(timer.getEventScope())
                    .forEach(declaration::createTimer);
        }
    }
}
