package org.shouwang.meeting;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shouwang.identity.CurrentActor;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.StoredJson;
import org.shouwang.shared.WorkClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person has typed for a meeting and not yet handed in: one draft for each duty and area. */
@Component
public class MeetingDrafts {

    /**
     * A draft.
     *
     * @param values as the page keeps them
     * @param savedAt when
     */
    public record Draft(ObjectNode values, Instant savedAt) {}

    /** Ids of the work that was chosen before the page was opened. */
    public static final String CHOSEN = "chosen";

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final CurrentActor currentActor;
    private final WorkClock clock;

    MeetingDrafts(JdbcClient jdbc, StoredJson json, CurrentActor currentActor, WorkClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * My draft.
     *
     * @param duty word of the duty
     * @param area where the meeting is held for
     * @return the draft, where there is one
     */
    @Transactional(readOnly = true)
    public Optional<Draft> find(String duty, AreaCode area) {
        return jdbc.sql("select draft, saved_at from meeting_draft"
                        + " where username = :user and duty = :duty and area_code = :area")
                .param("user", currentActor.require().username())
                .param("duty", duty)
                .param("area", area.value())
                .query((row, i) -> new Draft(
                        (ObjectNode) json.tree(row.getString("draft")),
                        row.getTimestamp("saved_at").toInstant()))
                .optional();
    }

    /**
     * Saves what is typed so far, checked or not.
     *
     * @param duty word of the duty
     * @param area where the meeting is held for
     * @param values as the page keeps them
     */
    @Transactional
    public void save(String duty, AreaCode area, ObjectNode values) {
        jdbc.sql(
                        """
                        insert into meeting_draft (username, duty, area_code, draft, saved_at)
                        values (:user, :duty, :area, cast(:draft as jsonb), :at)
                        on conflict (username, duty, area_code) do update set draft = excluded.draft,
                            saved_at = excluded.saved_at
                        """)
                .param("user", currentActor.require().username())
                .param("duty", duty)
                .param("area", area.value())
                .param("draft", values.toString())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * Keeps which work the meeting is to be about; what was typed before stays.
     *
     * @param duty word of the duty
     * @param area where the meeting is held for
     * @param taskIds the work
     */
    @Transactional
    public void choose(String duty, AreaCode area, List<String> taskIds) {
        ObjectNode values = find(duty, area).map(Draft::values).orElseGet(JsonNodeFactory.instance::objectNode);
        ArrayNode chosen = values.putArray(CHOSEN);
        taskIds.forEach(chosen::add);
        save(duty, area, values);
    }

    /**
     * Drops my draft, its meeting being entered.
     *
     * @param duty word of the duty
     * @param area where the meeting was held for
     */
    @Transactional
    public void drop(String duty, AreaCode area) {
        jdbc.sql("delete from meeting_draft where username = :user and duty = :duty and area_code = :area")
                .param("user", currentActor.require().username())
                .param("duty", duty)
                .param("area", area.value())
                .update();
    }
}
