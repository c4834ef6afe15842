package org.shouwang.procedure;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouwang.identity.CurrentActor;
import org.shouwang.identity.Scope;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.Text;
import org.shouwang.shared.Wording;
import org.shouwang.shared.WorkClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The whole life of a household on one axis: the leads, every case and procedure of it, and what other rooms know. Cases
 * outside the reader's area stay out.
 */
@Component
public class CaseLives {

    private final CaseRecords cases;
    private final CaseEventRecords events;
    private final RunRecords runs;
    private final Procedures procedures;
    private final ObjectProvider<LifeSource> sources;
    private final CurrentActor currentActor;
    private final Wording wording;
    private final JdbcClient database;

    CaseLives(
            CaseRecords cases,
            CaseEventRecords events,
            RunRecords runs,
            Procedures procedures,
            ObjectProvider<LifeSource> sources,
            CurrentActor currentActor,
            Wording wording,
            JdbcClient database) {
        this.cases = cases;
        this.events = events;
        this.runs = runs;
        this.procedures = procedures;
        this.sources = sources;
        this.currentActor = currentActor;
        this.wording = wording;
        this.database = database;
    }

    /**
     * The life of a household.
     *
     * @param householdId a household that lies in the reader's area
     * @return what happened, the earliest first
     * @throws Refusal 404 where a source finds the household outside the reader's area
     */
    @Transactional(readOnly = true)
    public List<LifeMoment> of(long householdId) {
        Scope scope = Cases.readable(currentActor.require());
        List<LifeMoment> life = new ArrayList<>();
        database
                .sql("select number, area_code from case_file where household_id = ? order by id")
                .param(householdId)
                .query((row, index) -> Map.entry(row.getString("number"), AreaCode.of(row.getString("area_code"))))
                .list()
                .stream()
                .filter(one -> scope.covers(one.getValue()))
                .forEach(one -> life.addAll(ofCase(one.getKey())));
        sources.forEach(source -> life.addAll(source.of(householdId)));
        life.sort(Comparator.comparing(LifeMoment::on).thenComparing(LifeMoment::recordedAt));
        return life;
    }

    private List<LifeMoment> ofCase(String number) {
        CaseRecord record = cases.findByNumber(number).orElseThrow();
        List<RunView> passages = runs.findByCaseNumberOrderById(number).stream()
                .map(RunRecord::view)
                .toList();
        Map<String, String> processes =
                passages.stream().collect(Collectors.toMap(RunView::number, RunView::processKey));
        Stream<LifeMoment> lead = record.leadNumber() == null
                ? Stream.empty()
                : Stream.of(new LifeMoment(
                        record.leadFoundOn(),
                        "lead",
                        wording.both("life.phase.lead"),
                        "LEAD_FOUND",
                        wording.both("life.lead-found"),
                        JsonNodeFactory.instance.objectNode().put("lead", record.leadNumber()),
                        number,
                        null,
                        Instant.EPOCH));
        List<CaseEvent> all = events.findByCaseNumberOrderById(number).stream()
                .map(CaseEventRecord::view)
                .toList();
        Stream<LifeMoment> starts = passages.stream()
                .filter(run -> !run.processKey().equals(procedures.opening()))
                .map(run -> new LifeMoment(
                        run.startedOn(),
                        run.processKey(),
                        phase(run.processKey()),
                        "RUN_STARTED",
                        wording.both("life.run-started"),
                        null,
                        number,
                        run.number(),
                        started(run, all)));
        Stream<LifeMoment> happened =
                all.stream().map(event -> moment(number, processes.get(event.runNumber()), event));
        return Stream.of(lead, starts, happened).flatMap(part -> part).toList();
    }

    /** Just before the first that happened in it; of the same day it comes after all else where nothing did yet. */
    private static Instant started(RunView run, List<CaseEvent> all) {
        return all.stream()
                .filter(event -> run.number().equals(event.runNumber()))
                .map(event -> event.recordedAt().minusMillis(1))
                .findFirst()
                .orElseGet(() ->
                        run.startedOn().plusDays(1).atStartOfDay(WorkClock.ZONE).toInstant());
    }

    private LifeMoment moment(String number, String process, CaseEvent event) {
        String phase = process == null ? "case" : process;
        return new LifeMoment(
                event.on(),
                phase,
                phase(phase),
                event.kind(),
                wording.both("event." + event.kind()),
                event.details(),
                number,
                event.runNumber(),
                event.recordedAt());
    }

    private Text phase(String key) {
        return wording.both(key.equals("case") ? "life.phase.case" : "process." + key);
    }
}
