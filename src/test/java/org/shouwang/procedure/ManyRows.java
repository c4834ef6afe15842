package org.shouwang.procedure;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fills the inbox with rows that no engine stands behind, to look at lists and measure them; removed afterwards. */
@Component
public class ManyRows {

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

    /** Takes them away again. */
    public void remove() {
        jdbc.sql("delete from inbox_item where task_id like 'many-%'").update();
    }
}
