package org.shouwang;

import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All that the database holds, the engine's tables included, to tell whether anything at all has changed. */
@Component
public class Everything {

    /** Sessions come and go with logins; the engine takes blocks of numbers and measures itself. */
    private static final Set<String> LEFT_OUT =
            Set.of("api_session", "account", "act_ge_property", "act_ru_meter_log", "act_ru_task_meter_log");

    private final JdbcClient jdbc;

    Everything(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Number of rows and a digest of each table, by its name. */
    public TreeMap<String, String> snapshot() {
        var tables = jdbc.sql("select table_name from information_schema.tables where table_schema = current_schema()"
                        + " and table_type = 'BASE TABLE'")
                .query(String.class)
                .list();
        String each = tables.stream()
                .filter(table -> !LEFT_OUT.contains(table))
                .map(table -> "select '" + table + "' as t, count(*) || ' rows, '"
                        + " || coalesce(md5(string_agg(md5(r::text), '' order by md5(r::text))), '') as d from " + table
                        + " r")
                .collect(Collectors.joining(" union all "));
        var digests = new TreeMap<String, String>();
        jdbc.sql(each).query(row -> {
            digests.put(row.getString("t"), row.getString("d"));
        });
        return digests;
    }
}
