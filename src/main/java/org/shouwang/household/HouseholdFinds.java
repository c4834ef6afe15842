package org.shouwang.household;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouwang.identity.CurrentActor;
import org.shouwang.identity.Scope;
import org.shouwang.shared.AreaCode;
import org.shouwang.shell.SearchSource;
import org.shouwang.shell.SearchedNumber;
import org.shouwang.territory.Territory;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Households in the search of the header. */
@Component
@Order(10)
class HouseholdFinds implements SearchSource {

    private final JdbcClient database;
    private final CurrentActor actor;
    private final Territory territory;

    HouseholdFinds(JdbcClient database, CurrentActor actor, Territory territory) {
        this.database = database;
        this.actor = actor;
        this.territory = territory;
    }

    @Override
    public String group() {
        return "view.household.found";
    }

    @Override
    public List<Found> find(String text, int limit) {
        Scope scope = actor.require().scope();
        var named = HouseholdsNamed.by(text);
        var number = SearchedNumber.of(text, "h.number");
        Map<String, Object> params = new HashMap<>(scope.params());
        params.putAll(named.params());
        number.ifPresent(n -> params.putAll(n.params()));
        return database.sql("select p.*, (select name from membership m join person on person.id = m.person_id"
                        + " where m.household_id = p.id and m.relation = 'HEAD' and m.left_on is null) as head,"
                        + " (select string_agg(distinct person.name, '、') from household_term t"
                        + " join person on person.id = t.person_id where t.household_id = p.id and " + named.sql()
                        + ") as members from (select h.id, h.number, h.area_code from household h where "
                        + scope.sql("h.area_code") + " and (" + named.in("h.id")
                        + number.map(n -> " or " + n.sql()).orElse("")
                        + ") order by h.number limit :limit) p order by p.number")
                .params(params)
                .param("limit", limit)
                .query((row, n) -> found(
                        row.getString("head"),
                        row.getString("members"),
                        row.getString("number"),
                        row.getString("area_code")))
                .list();
    }

    private Found found(String head, String members, String number, String area) {
        String others = members == null || members.equals(head) ? null : members;
        return new Found(
                Objects.requireNonNullElse(head, number),
                Stream.of(number, territory.shortName(AreaCode.of(area)), others)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" · ")),
                "households/" + number);
    }
}
