package org.shouwang.lead;

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

/** Leads in the search of the header, the newest first; one whose household is not registered yet by the name it gave. */
@Component
@Order(30)
class LeadFinds implements SearchSource {

    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final Territory territory;

    LeadFinds(JdbcClient jdbc, CurrentActor actor, Territory territory) {
        this.jdbc = jdbc;
        this.actor = actor;
        this.territory = territory;
    }

    @Override
    public String group() {
        return "view.lead.found";
    }

    @Override
    public List<Found> find(String text, int limit) {
        Scope scope = actor.require().scope();
        var named = HouseholdsNamed.by(text);
        var number = SearchedNumber.of(text, "l.number");
        Map<String, Object> params = new HashMap<>(scope.params());
        params.putAll(named.params());
        number.ifPresent(n -> params.putAll(n.params()));
        return jdbc.sql("select l.number, l.head_name, l.area_code from lead l where " + scope.sql("l.area_code")
                        + " and (" + named.in("l.household_id")
                        + " or l.household_id is null and l.head_name collate \"C\" between :nameFrom and :nameTo"
                        + number.map(n -> " or " + n.sql()).orElse("") + ") order by l.id desc limit :limit")
                .params(params)
                .param("limit", limit)
                .query((row, n) -> new Found(
                        row.getString("head_name"),
                        row.getString("number") + " · " + territory.shortName(AreaCode.of(row.getString("area_code"))),
                        "leads/" + row.getString("number")))
                .list();
    }
}
