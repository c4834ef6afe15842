package org.shouwang.household;

import java.util.ArrayList;
import java.util.List;
import org.shouwang.identity.Actor;
import org.shouwang.identity.Post;
import org.shouwang.identity.Role;
import org.shouwang.identity.Scope;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Page;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds households by name, initials and number; ordered by number, which every index here ends with. */
@Component
class HouseholdSearch {

    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);
    private static final int MOST = 200;

    private final JdbcClient client;
    private final JdbcTemplate database;
    private final ObjectProvider<HouseholdCases> cases;

    HouseholdSearch(JdbcClient client, JdbcTemplate database, ObjectProvider<HouseholdCases> cases) {
        this.client = client;
        this.database = database;
        this.cases = cases;
    }

    Page<HouseholdRow> page(HouseholdFilter filter, Actor reader, HouseholdOrder order, String cursor, int limit) {
        int most = Math.max(1, Math.min(limit, MOST));
        var query = query(filter, reader);
        if (cursor != null) {
            query.and(order.after(), "cursor", cursor);
        }
        return Page.of(withCases(read(query, order, 0, most + 1), reader), most, HouseholdRow::number);
    }

    List<HouseholdRow> rows(HouseholdFilter filter, Actor reader, int offset, int limit) {
        return withCases(read(query(filter, reader), HouseholdOrder.NUMBER, offset, limit), reader);
    }

    /** Gives the households of new tables their places in the order of names. */
    @EventListener(ApplicationReadyEvent.class)
    void orderByHeads() {
        var heads = new ArrayList<Object[]>();
        client.sql("select h.id, p.name from household h join membership m on m.household_id = h.id"
                        + " and m.relation = 'HEAD' and m.left_on is null join person p on p.id = m.person_id"
                        + " where h.head_key = ''")
                .query(row -> {
                    heads.add(new Object[] {NameKey.of(row.getString("name")).sort(), row.getLong("id")});
                });
        database.batchUpdate("update household set head_key = ? where id = ?", heads);
    }

    private List<HouseholdRow> withCases(List<HouseholdRow> rows, Actor reader) {
        if (rows.isEmpty()) {
            return rows;
        }
        var readable = readable(reader);
        var latest = cases.getObject()
                .latest(rows.stream().map(row -> row.id().value()).toList());
        return rows.stream()
                .map(row -> readable.covers(row.village())
                        ? row.with(latest.get(row.id().value()))
                        : row)
                .toList();
    }

    /** Where cases may be read: a department sees what it is asked, and no file. */
    static Scope readable(Actor reader) {
        return Scope.of(reader.posts().stream()
                .filter(post -> !post.role().equals(Role.DEPARTMENT))
                .map(Post::area)
                .toList());
    }

    private Query query(HouseholdFilter filter, Actor reader) {
        var query = new Query(filter, filter.asksForCases() ? readable(reader) : reader.scope());
        if (filter.standing() != null) {
            query.where += " and " + cases.getObject().standing(filter.standing(), "h.id");
        }
        if (filter.category() != null) {
            query.and(cases.getObject().monitoredAs("h.id", "category"), "category", filter.category());
        }
        return query;
    }

    int count(HouseholdFilter filter, Actor reader) {
        var query = query(filter, reader);
        return client.sql("select count(*) from household h where " + query.where)
                .params(query.params)
                .query(Integer.class)
                .single();
    }

    private List<HouseholdRow> read(Query query, HouseholdOrder order, int offset, int limit) {
        // The page is cut out first, so that names and counts are read for its rows only.
        return client.sql("select p.*, (select name from membership m join person on person.id = m.person_id"
                        + " where m.household_id = p.id and m.relation = 'HEAD' order by m.left_on desc nulls first limit 1) as head,"
                        + " (select count(*) from membership m where m.household_id = p.id and m.left_on is null) as size"
                        + " from (select h.id, h.number, h.area_code, h.type, h.contact_name, h.head_key, h.edited_at"
                        + " from household h where " + query.where
                        + " order by " + order.sql() + " offset :offset limit :limit) p order by "
                        + order.sql().replace("h.", "p."))
                .params(query.params)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> new HouseholdRow(
                        new HouseholdId(row.getLong("id")),
                        row.getString("number"),
                        row.getString("head"),
                        AreaCode.of(row.getString("area_code")),
                        row.getString("type"),
                        row.getInt("size"),
                        row.getString("contact_name"),
                        null,
                        null,
                        null))
                .list();
    }

    /** Writes anew what the present members are found by; whom nobody is left of is found by the last ones. */
    void index(Household household) {
        if (household.present().findAny().isEmpty()) {
            return;
        }
        database.update("delete from household_term where household_id = ?", household.id);
        household
                .present()
                .filter(m -> "HEAD".equals(m.relation))
                .forEach(m -> database.update(
                        "update household set head_key = ? where id = ?",
                        NameKey.of(m.person.name).sort(),
                        household.id));
        var terms = new ArrayList<Object[]>();
        household.present().forEach(m -> {
            var name = Initials.normal(m.person.name);
            for (int i = 0; i < name.length(); i = name.offsetByCodePoints(i, 1)) {
                terms.add(new Object[] {household.id, m.person.id, "NAME", name.substring(i), null});
            }
            var initials = Initials.of(m.person.name);
            initials.openings()
                    .forEach(o ->
                            terms.add(new Object[] {household.id, m.person.id, "INITIALS", o, initials.further()}));
        });
        database.batchUpdate(
                "insert into household_term (household_id, person_id, kind, term, further) values (?,?,?,?,?)", terms);
    }

    /** The condition of a list, with its parameters. */
    private static final class Query {

        private final java.util.Map<String, Object> params = new java.util.HashMap<>();
        private String where;

        Query(HouseholdFilter filter, Scope scope) {
            var narrowed = scope.within(filter.area());
            where = narrowed.sql("h.area_code");
            params.putAll(narrowed.params());
            if (filter.type() != null) {
                and("h.type = :type", "type", filter.type());
            }
            if (filter.withoutContact()) {
                where += " and coalesce(h.contact_name, '') = ''";
            }
            if (filter.text() != null && !filter.text().isBlank()) {
                text(Initials.normal(filter.text()));
            }
        }

        void and(String condition, String name, Object value) {
            where += " and " + condition;
            params.put(name, value);
        }

        private void text(String text) {
            if (text.matches("[0-9-]+")) {
                between("h.number", text, "number");
                return;
            }
            var name = "t.kind = 'NAME' and " + range("t.term", text, "name");
            if (text.matches("[a-z]+")) {
                var opening = range("t.term", Initials.opening(text), "opening");
                params.put("rest", Initials.rest(text));
                where += " and h.id in (select t.household_id from household_term t where " + name
                        + " union select t.household_id from household_term t where t.kind = 'INITIALS' and "
                        + opening + " and (:rest = '' or :rest ~ t.further))";
            } else {
                where += " and h.id in (select t.household_id from household_term t where " + name + ")";
            }
        }

        private void between(String column, String prefix, String name) {
            where += " and " + range(column, prefix, name);
        }

        /** A range finds a prefix by the index whatever plan is kept for the statement; like does not. */
        private String range(String column, String prefix, String name) {
            params.put(name + "From", prefix);
            params.put(name + "To", prefix + LAST);
            return column + " >= :" + name + "From and " + column + " <= :" + name + "To";
        }
    }
}
