package org.shouwang.procedure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.util.List;
import org.shouwang.identity.CurrentActor;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.WorkClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How I last looked at my inbox, on whichever device, and the ways of looking that I gave names. */
@Component
public class Looks {

    private static final int LONGEST_NAME = 30;
    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;
    private final ObjectMapper json;
    private final WorkClock clock;

    Looks(JdbcClient jdbc, CurrentActor currentActor, ObjectMapper json, WorkClock clock) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
        this.json = json;
        this.clock = clock;
    }

    /** How I last looked; all open work for whoever never looked. */
    @Transactional(readOnly = true)
    public Look last() {
        return jdbc.sql("select look from inbox_look where username = :me and name is null")
                .param("me", me())
                .query((row, n) -> look(row.getString("look")))
                .optional()
                .orElse(Look.FIRST);
    }

    /**
     * Keeps how I look now.
     *
     * @param look the way
     */
    @Transactional
    public void remember(Look look) {
        jdbc.sql(
                        """
                        insert into inbox_look (username, look, saved_at) values (:me, cast(:look as jsonb), :now)
                        on conflict (username) where name is null
                        do update set look = excluded.look, saved_at = excluded.saved_at
                        """)
                .param("me", me())
                .param("look", text(look))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** The ways that I gave names, by name. */
    @Transactional(readOnly = true)
    public List<SavedLook> saved() {
        return jdbc.sql("select id, name, look from inbox_look where username = :me and name is not null"
                        + " and ended_at is null order by name")
                .param("me", me())
                .query((row, n) -> new SavedLook(row.getLong("id"), row.getString("name"), look(row.getString("look"))))
                .list();
    }

    /**
     * Gives a way of looking a name; a way that had the name before ends.
     *
     * @param name at most 30 characters
     * @param look the way
     * @throws Refusal {@code look.name-missing}, {@code look.name-too-long}, {@code look.too-many}
     */
    @Transactional
    public void save(String name, Look look) {
        String plain = name == null ? "" : name.strip();
        if (plain.isEmpty()) {
            throw Refusal.invalid(Reason.of("look.name-missing").at("name"));
        }
        if (plain.length() > LONGEST_NAME) {
            throw Refusal.invalid(Reason.of("look.name-too-long", LONGEST_NAME).at("name"));
        }
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("update inbox_look set ended_at = :now where username = :me and name = :name and ended_at is null")
                .param("now", now)
                .param("me", me())
                .param("name", plain)
                .update();
        if (saved().size() >= MOST) {
            throw Refusal.conflict(Reason.of("look.too-many", MOST));
        }
        jdbc.sql(
                        "insert into inbox_look (username, name, look, saved_at) values (:me, :name, cast(:look as jsonb), :now)")
                .param("me", me())
                .param("name", plain)
                .param("look", text(look))
                .param("now", now)
                .update();
    }

    /**
     * Ends a named way of looking.
     *
     * @param id its number; of somebody else's nothing happens
     */
    @Transactional
    public void remove(long id) {
        jdbc.sql("update inbox_look set ended_at = :now where id = :id and username = :me and name is not null"
                        + " and ended_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .param("me", me())
                .update();
    }

    private String me() {
        return currentActor.require().username();
    }

    /** A way that a later edition no longer knows is forgotten. */
    private Look look(String stored) {
        try {
            return json.readValue(stored, Look.class);
        } catch (JsonProcessingException unknown) {
            return Look.FIRST;
        }
    }

    private String text(Look look) {
        try {
            return json.writeValueAsString(look);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
