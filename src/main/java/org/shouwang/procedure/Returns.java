package org.shouwang.procedure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shouwang.codelist.CodeLists;
import org.shouwang.identity.CurrentActor;
import org.shouwang.identity.Scope;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Text;
import org.shouwang.territory.Territory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files that were sent back, counted by village and reason; a file with two reasons counts once for each. */
@Component
public class Returns {

    private static final String LIST = "RETURN_REASON";

    /** Returns from before reasons were taken from the list. */
    private static final String UNSTATED = "OTHER";

    static final String COUNTED =
            """
            select r.area_code, s.duty, coalesce(reason.key, :unstated) as reason, count(*) as returns
            from submission s join procedure_run r on r.number = s.run_number
                left join lateral jsonb_array_elements_text(s.form_values -> 'returnReasons') reason (key) on true
            where s.verdict in ('RETURN', 'REPEAT_NOTICE') and s.done_on between :from and :to and {scope}
            group by 1, 2, 3 order by r.area_code, returns desc, reason
            """;

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;
    private final Territory territory;
    private final CodeLists codes;

    Returns(JdbcClient jdbc, CurrentActor currentActor, Territory territory, CodeLists codes) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
        this.territory = territory;
        this.codes = codes;
    }

    /**
     * How often a reason was given for files of a village.
     *
     * @param village where the households live
     * @param villageName township and village by name
     * @param duty word of the duty that sent them back
     * @param reason key of the list RETURN_REASON
     * @param reasonLabel its label
     * @param returns how often
     */
    public record Count(
            AreaCode village, String villageName, String duty, String reason, Text reasonLabel, int returns) {}

    /**
     * Counts the returns of my area.
     *
     * @param area narrower area, or null for all of mine
     * @param from first legal date of the return, or null
     * @param to last legal date, or null
     * @return the counts by village, the most frequent reason first
     */
    @Transactional(readOnly = true)
    public List<Count> byReason(AreaCode area, LocalDate from, LocalDate to) {
        Scope scope = Cases.readable(currentActor.require()).within(area);
        Map<String, Object> params = new HashMap<>(scope.params());
        params.put("from", from == null ? LocalDate.of(2000, 1, 1) : from);
        params.put("to", to == null ? LocalDate.of(2999, 12, 31) : to);
        params.put("unstated", UNSTATED);
        return jdbc.sql(COUNTED.replace("{scope}", scope.sql("r.area_code")))
                .params(params)
                .query((row, number) -> {
                    AreaCode village = AreaCode.of(row.getString("area_code"));
                    String reason = row.getString("reason");
                    return new Count(
                            village,
                            territory.shortName(village),
                            row.getString("duty"),
                            reason,
                            codes.label(LIST, reason),
                            row.getInt("returns"));
                })
                .list();
    }
}
