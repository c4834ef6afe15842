package org.shouwang.notice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shouwang.identity.CurrentActor;
import org.shouwang.identity.Post;
import org.shouwang.identity.Role;
import org.shouwang.identity.Scope;
import org.shouwang.shell.SearchSource;
import org.shouwang.shell.SearchedNumber;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notices in the search of the header, by their number alone, with the households of one's area on them. */
@Component
@Order(40)
class NoticeFinds implements SearchSource {

    private final JdbcClient jdbc;
    private final CurrentActor actor;

    NoticeFinds(JdbcClient jdbc, CurrentActor actor) {
        this.jdbc = jdbc;
        this.actor = actor;
    }

    @Override
    public String group() {
        return "view.notice.found";
    }

    @Override
    public List<Found> find(String text, int limit) {
        var number = SearchedNumber.of(text, "n.number");
        // A department is asked about single people and sees no file.
        Scope scope = Scope.of(actor.require().posts().stream()
                .filter(post -> !post.role().equals(Role.DEPARTMENT))
                .map(Post::area)
                .toList());
        if (number.isEmpty()) {
            return List.of();
        }
        Map<String, Object> params = new HashMap<>(scope.params());
        params.putAll(number.get().params());
        return jdbc.sql("select n.number, string_agg(l.head_name, '、' order by l.id) heads from public_notice n"
                        + " join public_notice_line l on l.notice_id = n.id and l.hung = n.hung where "
                        + scope.sql("l.area_code") + " and " + number.get().sql()
                        + " group by n.id, n.number order by n.id desc limit :limit")
                .params(params)
                .param("limit", limit)
                .query((row, n) -> new Found(
                        row.getString("number"), row.getString("heads"), "notices/" + row.getString("number")))
                .list();
    }
}
