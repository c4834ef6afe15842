package org.shouwang.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ApiClient;
import org.shouwang.ProductTest;
import org.shouwang.procedure.CaseWalker;
import org.shouwang.procedure.ManyRows;
import org.shouwang.supervision.BoardStatements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Measures the board and the lists of a county's supervisor among many open cases: {@code ./mvnw test
 * -Dtest=SupervisionTimes -Dmeasure.cases=50000}. Not part of the suite, for it takes minutes; prints the server's time of
 * each query and keeps the plans in {@code target/supervision-plans.txt}.
 */
@ProductTest
class SupervisionTimes {

    private static final String COUNTY = "341802";
    private static final LocalDate TODAY = LocalDate.of(2024, 5, 14);
    private static final List<String> BIG = List.of(
            "inbox_item", "case_file", "step_time", "submission", "deadline", "lead", "escalation", "green_channel");

    /** A province's counties share the tables, so that what is one county's is a part of them. */
    private static final List<String> OTHER_COUNTIES = List.of("430981", "150724", "341722");

    private static final List<String> COPIED = List.of(
            """
            insert into inbox_item (task_id, process_key, run_number, element, duty, roles, area_code, case_number,
                lead_number, head_name, received_on, due_on, provisional, due_unit, returned, head_key, search_text)
            select 'many-' || :other || task_id, process_key, 'MANY-' || :other || run_number, element, duty, roles,
                :other || substr(area_code, 7), :other || case_number, lead_number, head_name, received_on, due_on,
                provisional, due_unit, returned, head_key, search_text
            from inbox_item where task_id like 'many-______'
            """,
            """
            insert into case_file (number, household_id, lead_number, area_code, head_name, profile_id, lead_found_on,
                channel, declared, opened_on, opened_at, version)
            select 'MANY-C-' || :other || number, household_id + :other::bigint * 1000000, lead_number,
                :other || substr(area_code, 7), head_name, profile_id, lead_found_on, channel, declared, opened_on,
                opened_at, version
            from case_file where number like 'MANY-C-MANY-%' and area_code like '341802%'
            """,
            """
            insert into step_time (run_number, duty, area_code, started_on, done_on, working_days)
            select 'MANY-' || :other || run_number, duty, :other || substr(area_code, 7), started_on, done_on, working_days
            from step_time where run_number like 'MANY-R-%' and area_code like '341802%'
            """);

    /** What boards read beside the cases: leads, escalations, green channels and files sent back, over four counties. */
    private static final List<String> FILLED_TOO = List.of(
            """
            insert into lead (number, found_on, channel, area_code, head_name, risks, declared, profile_id, registered_by,
                registered_by_name, registered_at, answer, version)
            select 'MANY-L-' || c.id, cast(:today as date) - (c.id % 150)::int, 'CADRE_SCREENING', c.area_code, c.head_name,
                '[]', false, 1, 'many', 'many', now(), case when c.id % 6 = 0 then null else 'NO_RISK' end, 0
            from case_file c where c.number like 'MANY-C-%'
            """,
            """
            insert into escalation (deadline_id, task_id, run_number, case_number, area_code, head_name, element, duty,
                responsible, kind, level, role, due_on, calendar_version, fired_on, fired_at)
            select d.id, 'many-' || d.id, d.run_number, r.case_number,
                (array['341802', '430981', '150724', '341722'])[d.id % 4 + 1] || substr(r.area_code, 7), r.head_name,
                d.element, 'countyConsultation', 'COUNTY', 'ESCALATION', d.iteration - 1, 'COUNTY_LEADER', d.due_on, '1',
                cast(:today as date) - (d.id % 200)::int, now()
            from deadline d join procedure_run r on r.number = d.run_number where r.number like 'MANY-R-%'
            """,
            """
            insert into green_channel (case_number, household_id, area_code, head_name, cause, reason, evidence, judged_on,
                judged_by, judged_by_name, opened_on, due_on, completed_on, recorded_at)
            select c.number, c.household_id, c.area_code, c.head_name, 'ACCIDENT', 'many', '[]', c.opened_on, 'many', 'many',
                c.opened_on, c.opened_on + 15, case when c.id % 9 = 0 then null else c.opened_on + 14 end, now()
            from case_file c where c.number like 'MANY-C-%' and c.id % 3 = 0
            """,
            """
            insert into submission (run_number, case_number, duty, element, task_id, form_key, form_version, form_values,
                verdict, done_on, recorded_at, collected_by, entered_by, entered_by_name, entered_as, signed_by, profile_id)
            select r.number, r.case_number, 'townshipCheck', 'townshipCheck', 'many-back-' || r.id, 'townshipCheck', 1,
                '{"returnReasons": ["INCOME_UNLIKELY"]}', 'RETURN', cast(:today as date) - (r.id % 300)::int, now(), '[]',
                'many', '张演示', 'TOWNSHIP_CLERK', '[]', 1
            from procedure_run r where r.number like 'MANY-R-%' and r.id % 2 = 0
            """,
            """
            update case_file set opened_on = cast(:today as date) - (id % 200)::int,
                closed_on = case when id % 3 = 0 then cast(:today as date) - (id % 180)::int end
            where number like 'MANY-C-%'
            """);

    @Autowired
    private ManyRows rows;

    @Autowired
    private CaseWalker walker;

    @Autowired
    private JdbcClient database;

    @LocalServerPort
    private int port;

    @AfterEach
    void clear() {
        database.sql("delete from step_time where run_number like 'MANY-%'").update();
        database.sql("delete from lead where number like 'MANY-L-%'").update();
        database.sql("truncate escalation, green_channel cascade").update();
        rows.remove();
    }

    @Test
    void theBoardAndTheListsOfACounty() throws IOException {
        int wanted = Integer.getInteger("measure.cases", 50_000);
        walker.moveTo(TODAY);
        rows.addCases(wanted, COUNTY, TODAY);
        database.sql("insert into step_time (run_number, duty, area_code, started_on, done_on, working_days)"
                        + " select r.number, d.duty, r.area_code, r.lead_found_on, r.lead_found_on + (r.id % 25)::int,"
                        + " (r.id % 18)::int from procedure_run r cross join (values ('application'),"
                        + " ('verificationVisit'), ('villageAppraisal'), ('concludeNotice'), ('townshipCheck'),"
                        + " ('townshipSignOff')) d(duty) where r.number like 'MANY-R-%'")
                .update();
        OTHER_COUNTIES.forEach(other ->
                COPIED.forEach(copy -> database.sql(copy).param("other", other).update()));
        FILLED_TOO.forEach(fill -> database.sql(fill).param("today", TODAY).update());
        database.sql("vacuum analyze").update();

        StringBuilder kept = new StringBuilder();
        List<String> scanned = new ArrayList<>();
        BoardStatements.within(COUNTY, TODAY).forEach((name, statement) -> {
            List<String> plan = explained(statement);
            String time = plan.get(plan.size() - 1);
            System.out.printf("%-12s %s%n", name, time.strip());
            kept.append("== ")
                    .append(name)
                    .append('\n')
                    .append(String.join("\n", plan))
                    .append("\n\n");
            plan.stream()
                    .filter(line -> BIG.stream().anyMatch(table -> line.contains("Seq Scan on " + table + " ")))
                    .forEach(line -> scanned.add(name + ": " + line.strip()));
        });
        Files.writeString(Path.of("target/supervision-plans.txt"), kept);

        ApiClient supervisor = new ApiClient(port).as("supervisor-" + COUNTY);
        for (String path : List.of(
                "/supervision/board",
                "/supervision/work?limit=50",
                "/supervision/work?part=OVERDUE&limit=50",
                "/supervision/heat?process=identification",
                "/tasks?limit=50",
                "/cases?limit=50")) {
            supervisor.get(path);
            long start = System.nanoTime();
            supervisor.get(path).expect(200);
            System.out.printf("%-42s %d ms%n", path, (System.nanoTime() - start) / 1_000_000);
        }

        assertThat(scanned).as("sequential scans of big tables").isEmpty();
    }

    private List<String> explained(Map.Entry<String, Map<String, Object>> statement) {
        return database.sql("explain (analyze, buffers) " + statement.getKey())
                .params(statement.getValue())
                .query(String.class)
                .list();
    }
}
