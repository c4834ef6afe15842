package org.shouwang.redress;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Timestamp;
import org.shouwang.procedure.CaseDecided;
import org.shouwang.procedure.CaseRuns;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.RunView;
import org.shouwang.shared.Journalled;
import org.shouwang.shared.WorkClock;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What puts households on the watch list and takes them off by itself: a refusal despite a risk, and a new case. */
@Component
class Watching {

    private final JdbcClient jdbc;
    private final Cases cases;
    private final CaseRuns runs;
    private final WorkClock clock;

    Watching(JdbcClient jdbc, Cases cases, CaseRuns runs, WorkClock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.runs = runs;
        this.clock = clock;
    }

    /** What the refusal leaves: a household with a risk is watched from the day of the refusal. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CaseDecided decided) {
        if (decided.outcome() != CaseDecided.Outcome.NOT_INCLUDED) {
            return;
        }
        JsonNode refusal = AfterDecision.latest(cases.events(decided.caseNumber()), AfterDecision.NOT_INCLUDED)
                .orElseThrow()
                .details();
        if (refusal.path("hasRisk").asBoolean()) {
            RunView run = runs.first(decided.caseNumber()).orElseThrow();
            jdbc.sql(
                            """
                            insert into watch_entry (case_number, household_id, area_code, head_name, listed_on,
                                duty, verdict, judgement, evidence, recorded_at)
                            values (:case, :household, :area, :head, :on, :duty, :verdict, :judgement,
                                cast('[]' as jsonb), :at)
                            """)
                    .param("case", decided.caseNumber())
                    .param("household", run.householdId())
                    .param("area", run.area().value())
                    .param("head", run.headName())
                    .param("on", decided.on())
                    .param("duty", refusal.path("duty").asText())
                    .param("verdict", refusal.path("verdict").asText())
                    .param("judgement", refusal.path("why").asText(""))
                    .param("at", Timestamp.from(clock.instant()))
                    .update();
            runs.journal(
                    "redress.watched", run, "verdict", refusal.path("verdict").asText());
        }
    }

    /** A new case of the household takes it off the list. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(Journalled done) {
        if (done.verb().equals("case.opened") && done.caseNumber() != null) {
            RunView run = runs.first(done.caseNumber()).orElseThrow();
            jdbc.sql(
                            """
                            update watch_entry set ended_on = :on, new_case = :case
                            where household_id = :household and ended_on is null and case_number <> :case
                            """)
                    .param("on", clock.today())
                    .param("case", done.caseNumber())
                    .param("household", run.householdId())
                    .update();
        }
    }
}
