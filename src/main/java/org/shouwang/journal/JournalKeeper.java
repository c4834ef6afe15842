package org.shouwang.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Timestamp;
import java.util.Comparator;
import java.util.Optional;
import org.shouwang.identity.Actor;
import org.shouwang.identity.CurrentActor;
import org.shouwang.identity.Post;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Journalled;
import org.shouwang.shared.WorkClock;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what the rooms report, in the transaction that did it: both happen or neither. */
@Component
class JournalKeeper {

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;
    private final WorkClock clock;

    JournalKeeper(JdbcClient jdbc, CurrentActor currentActor, WorkClock clock) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Refuses to write outside a transaction: an entry for something that is undone afterwards would be a lie. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void write(Journalled done) {
        Optional<Actor> actor = currentActor.find();
        Optional<Post> post = actor.flatMap(a -> postFor(a, done.area()));
        jdbc.sql(
                        """
                        insert into journal_entry
                            (recorded_at, username, actor_name, role, post_area_code, department, verb, subject_kind,
                             subject, case_number, area_code, before_value, after_value, legal_ground)
                        values (:at, :username, :actorName, :role, :postArea, :department, :verb, :subjectKind,
                                :subject, :caseNumber, :area, cast(:before as jsonb), cast(:after as jsonb), :ground)""")
                .param("at", Timestamp.from(clock.instant()))
                .param("username", actor.map(Actor::username).orElse(Actor.SYSTEM))
                .param("actorName", actor.map(Actor::name).orElse(Actor.SYSTEM))
                .param("role", post.map(Post::role).orElse(null))
                .param("postArea", post.map(Post::area).map(AreaCode::value).orElse(null))
                .param("department", post.map(Post::department).orElse(null))
                .param("verb", done.verb())
                .param("subjectKind", done.subjectKind())
                .param("subject", done.subject())
                .param("caseNumber", done.caseNumber())
                .param("area", done.area() == null ? null : done.area().value())
                .param("before", json(done.before()))
                .param("after", json(done.after()))
                .param("ground", done.legalGround())
                .update();
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
