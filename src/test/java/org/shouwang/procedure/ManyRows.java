package org.shouwang.procedure;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fills the inbox with rows that no engine stands behind, to look at lists and measure them; removed afterwards. */
@Component
public class ManyRows {

    private static final List<String> FILLED = List.of(
            """
            insert into case_file (number, household_id, lead_number, area_code, head_name, profile_id, lead_found_on,
                channel, declared, opened_on, opened_at, version)
            select 'MANY-C-' || i.run_number, 900000000 + row_number() over (), i.lead_number, i.area_code, i.head_name,
                1, :today - 30, 'CADRE_SCREENING', false, :today - 30, now(), 0
            from inbox_item i where i.task_id like 'many-%'
            """,
            """
            insert into procedure_run (number, process_key, definition_id, case_number, lead_number, household_id,
                area_code, head_name, profile_id, lead_found_on, declared, started_on, version)
            select 'MANY-R-' || c.number, 'identification', 'none', c.number, c.lead_number, c.household_id, c.area_code,
                c.head_name, 1, c.lead_found_on, false, :today - 30, 0
            from case_file c where c.number like 'MANY-C-%'
            """,
            """
            insert into submission (run_number, case_number, duty, element, task_id, form_key, form_version, form_values,
                verdict, done_on, recorded_at, collected_by, entered_by, entered_by_name, entered_as, signed_by, profile_id)
            select r.number, r.case_number, 'application', 'application', 'many-' || r.id || '-' || n, 'application', 1,
                jsonb_build_object('applicationReason', repeat('看病支出大', 40)), 'SUBMIT', :today - 20, now(), '[]',
                'many', '张演示', 'VILLAGE_CLERK', '[]', 1
            from procedure_run r, generate_series(1, 9) n where r.number like 'MANY-R-%'
            """,
            """
            insert into deadline (run_number, element, iteration, start_on, quantity, unit, due_on, provisional, minimum,
                derivation, calendar_version, computed_at)
            select r.number, 'totalLimit', n, :today - 30, 15, 'CALENDAR', :today - 15, false, false, '{}', '1', now()
            from procedure_run r, generate_series(1, 4) n where r.number like 'MANY-R-%'
            """,
            """
            insert into case_event (case_number, run_number, kind, on_date, details, recorded_at)
            select r.case_number, r.number, 'APPLIED', :today - 20, '{}', now()
            from procedure_run r, generate_series(1, 6) n where r.number like 'MANY-R-%'
            """);

    private final JdbcClient jdbc;

    ManyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Rows spread over the villages of an area, due around a day, some taken, some returned, some with long names. */
    public void add(int count, String area, String role, LocalDate today) {
        jdbc.sql(
                        """
                        with villages as (select code, row_number() over (order by code) - 1 as n, count(*) over () as many
                            from area where kind = 'VILLAGE' and code like :area || '%')
                        insert into inbox_item (task_id, process_key, run_number, element, duty, roles, area_code,
                            case_number, lead_number, head_name, received_on, due_on, provisional, due_unit, returned,
                            head_key, search_text, claimed_by)
                        select 'many-' || lpad(i::text, 6, '0'), 'identification', 'MANY-' || i,
                            case when i % 3 = 0 then 'countyConsultation' else 'announcement' end,
                            case when i % 3 = 0 then 'countyConsultation' else 'announcement' end,
                            array[:role], v.code, 'AJ-' || left(v.code, 6) || '-2024-' || lpad(i::text, 6, '0'),
                            'XS-' || i,
                            case when i % 4 = 0 then '阿拉坦苏和巴雅尔孟和图雅格' else '张演示' || i end,
                            :today - (i % 9), :today + (i % 40) - 10, false,
                            case when i % 2 = 0 then 'WORKING' else 'CALENDAR' end, i % 17 = 0,
                            'zhang ' || lpad((i * 7919 % 100000)::text, 6, '0'), 'zhang' || i,
                            case when i % 11 = 0 then 'county-' || :county end
                        from generate_series(1, :count) i join villages v on v.n = i % v.many
                        """)
                .param("area", area)
                .param("county", area.substring(0, 6))
                .param("role", role)
                .param("today", today)
                .param("count", count)
                .update();
        jdbc.sql("analyze inbox_item").update();
    }

    /**
     * Open cases with their runs, nine submissions, deadlines and events each, and a row in the inbox.
     *
     * @param count how many
     * @param area where
     * @param today the day they stand on
     */
    public void addCases(int count, String area, LocalDate today) {
        add(count, area, "COUNTY_CLERK", today);
        for (String table : FILLED) {
            jdbc.sql(table).param("today", today).update();
        }
        jdbc.sql("analyze").update();
    }

    /** Takes them away again; what is never deleted otherwise is deleted behind the back of the triggers. */
    public void remove() {
        jdbc.sql("delete from inbox_item where task_id like 'many-%'").update();
        jdbc.sql(
                        """
                        do $$ begin
                            if exists (select 1 from case_file where number like 'MANY-C-%') then
                                perform set_config('session_replication_role', 'replica', true);
                                delete from case_event where case_number like 'MANY-C-%';
                                delete from deadline where run_number like 'MANY-R-%';
                                delete from submission where case_number like 'MANY-C-%';
                                delete from procedure_run where number like 'MANY-R-%';
                                delete from case_file where number like 'MANY-C-%';
                            end if;
                        end $$
                        """)
                .update();
    }
}
