package org.shouwang.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Timestamp;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.shouwang.identity.Actor;
import org.shouwang.identity.CurrentActor;
import org.shouwang.identity.Post;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Journalled;
import org.shouwang.shared.JournalledTogether;
import org.shouwang.shared.WorkClock;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what the rooms report, in the transaction that did it: both happen or neither. */
@Component
class JournalKeeper {

    private final NamedParameterJdbcTemplate jdbc;
    private final CurrentActor currentActor;
    private final WorkClock clock;

    JournalKeeper(NamedParameterJdbcTemplate jdbc, CurrentActor currentActor, WorkClock clock) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Refuses to write outside a transaction: an entry for something that is undone afterwards would be a lie. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void write(Journalled done) {
        write(List.of(done));
    }

    /** The person is looked up once, and the entries are written in batches. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void write(JournalledTogether done) {
        write(done.entries());
    }

    private void write(List<Journalled> done) {
        Optional<Actor> actor = currentActor.find();
        jdbc.batchUpdate(
                """
                insert into journal_entry
                    (recorded_at, username, actor_name, role, post_area_code, department, verb, subject_kind,
                     subject, case_number, area_code, before_value, after_value, legal_ground)
                values (:at, :username, :actorName, :role, :postArea, :department, :verb, :subjectKind,
                        :subject, :caseNumber, :area, cast(:before as jsonb), cast(:after as jsonb), :ground)""",
                done.stream().map(entry -> values(entry, actor)).toArray(MapSqlParameterSource[]::new));
    }

    private MapSqlParameterSource values(Journalled done, Optional<Actor> actor) {
        Optional<Post> post = actor.flatMap(a -> postFor(a, done.area()));
        return new MapSqlParameterSource("at", Timestamp.from(clock.instant()))
                .addValue("username", actor.map(Actor::username).orElse(Actor.SYSTEM))
                .addValue("actorName", actor.map(Actor::name).orElse(Actor.SYSTEM))
                .addValue("role", post.map(Post::role).orElse(null))
                .addValue("postArea", post.map(Post::area).map(AreaCode::value).orElse(null))
                .addValue("department", post.map(Post::department).orElse(null))
                .addValue("verb", done.verb())
                .addValue("subjectKind", done.subjectKind())
                .addValue("subject", done.subject())
                .addValue("caseNumber", done.caseNumber())
                .addValue("area", done.area() == null ? null : done.area().value())
                .addValue("before", json(done.before()))
                .addValue("after", json(done.after()))
                .addValue("ground", done.legalGround());
    }

    /** The nearest post that reaches the place; where nothing tells which of several it was, none is claimed. */
    private static Optional<Post> postFor(Actor actor, AreaCode area) {
        if (area == null) {
            return actor.posts().size() == 1 ? Optional.of(actor.posts().get(0)) : Optional.empty();
        }
        return actor.posts().stream()
                .filter(post -> post.area() != null && area.within(post.area()))
                .max(Comparator.comparing(post -> post.area().value().length()));
    }

    private static String json(JsonNode value) {
        return value == null || value.isNull() || value.isMissingNode() ? null : value.toString();
    }
}
