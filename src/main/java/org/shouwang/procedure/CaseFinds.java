package org.shouwang.procedure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shouwang.household.HouseholdsNamed;
import org.shouwang.identity.CurrentActor;
import org.shouwang.identity.Scope;
import org.shouwang.shared.AreaCode;
import org.shouwang.shell.SearchSource;
import org.shouwang.shell.SearchedNumber;
import org.shouwang.territory.Territory;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases in the search of the header, the newest first. */
@Component
@Order(20)
class CaseFinds implements SearchSource {

    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final Territory territory;

    CaseFinds(JdbcClient jdbc, CurrentActor actor, Territory territory) {
        this.jdbc = jdbc;
        this.actor = actor;
        this.territory = territory;
    }

    @Override
    public String group() {
        return "view.case.found";
    }

    @Override
    public List<Found> find(String text, int limit) {
        Scope scope = Cases.readable(actor.require());
        var named = HouseholdsNamed.by(text);
        var number = SearchedNumber.of(text, "c.number");
        Map<String, Object> params = new HashMap<>(scope.params());
        params.putAll(named.params());
        number.ifPresent(n -> params.putAll(n.params()));
        return jdbc.sql("select c.number, c.head_name, c.area_code from case_file c where " + scope.sql("c.area_code")
                        + " and (" + named.in("c.household_id")
                        + number.map(n -> " or " + n.sql()).orElse("") + ") order by c.id desc limit :limit")
                .params(params)
                .param("limit", limit)
                .query((row, n) -> new Found(
                        row.getString("head_name"),
                        row.getString("number") + " · " + territory.shortName(AreaCode.of(row.getString("area_code"))),
                        "case/" + row.getString("number")))
                .list();
    }
}
