package org.shouwang.supervision;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shouwang.identity.Scope;
import org.shouwang.procedure.ReturnsStatement;
import org.shouwang.shared.AreaCode;

/** Hands the statements of the board to measurements, as it asks them. */
public final class BoardStatements {

    private BoardStatements() {}

    /** The statements by name, each with its parameters. */
    public static Map<String, Map.Entry<String, Map<String, Object>>> within(String area, LocalDate today) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("cells", BoardQueries.CELLS);
        asked.put("trend", BoardQueries.TREND);
        asked.put("steps", BoardQueries.STEPS);
        asked.put("villages", BoardQueries.VILLAGES);
        asked.put("leads", BoardQueries.LEADS);
        asked.put("departments", BoardQueries.DEPARTMENTS);
        asked.put("heat", BoardQueries.HEAT);
        asked.put("green", BoardQueries.GREEN_CHANNELS);
        asked.put("returns", ReturnsStatement.counted().replace("{scope}", "{runs}"));
        asked.put(
                "work",
                "select task_id, duty, head_name, due_on from inbox_item where {scope} and due_key < :today"
                        + " order by due_key, task_id limit 51");
        Scope scope = Scope.of(List.of(AreaCode.of(area)));
        Map<String, Map.Entry<String, Map<String, Object>>> statements = new LinkedHashMap<>();
        asked.forEach((name, sql) -> {
            Map<String, Object> params = new HashMap<>(scope.params());
            params.put("today", today);
            params.put("soon", today.plusDays(Supervision.SOON_DAYS));
            params.put("from", today.minusDays(90));
            params.put("to", today);
            params.put("unstated", "UNSTATED");
            params.put("process", "identification");
            statements.put(
                    name,
                    Map.entry(
                            sql.replace("{scope}", scope.sql("area_code")).replace("{runs}", scope.sql("r.area_code")),
                            params));
        });
        return statements;
    }
}
