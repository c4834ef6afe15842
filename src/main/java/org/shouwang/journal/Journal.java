package org.shouwang.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.shouwang.identity.Actor;
import org.shouwang.identity.CurrentActor;
import org.shouwang.identity.Scope;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Page;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.StoredJson;
import org.shouwang.shared.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what happened, in the order in which it happened and as far as the reader's area reaches; what has no area is
 * read by whoever did it, by auditors and by administrators. Nobody writes here: the journal listens to
 * {@link org.shouwang.shared.Journalled}.
 */
@Component
public class Journal {

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;
    private final Wording wording;
    private final StoredJson json;

    Journal(JdbcClient jdbc, CurrentActor currentActor, Wording wording, StoredJson json) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
        this.wording = wording;
        this.json = json;
    }

    /**
     * Everything that happened to a thing, oldest first.
     *
     * @param subjectKind for example {@code household}
     * @param subject its number or id
     * @return its entries
     */
    @Transactional(readOnly = true)
    public List<JournalEntry> of(String subjectKind, String subject) {
        Actor actor = currentActor.require();
        Scope scope = actor.scope();
        return jdbc.sql("select * from journal_entry where subject_kind = :kind and subject = :subject and "
                        + readable(actor, scope) + " order by sequence")
                .params(scope.params())
                .param("kind", subjectKind)
                .param("subject", subject)
                .param("reader", actor.username())
                .query(this::entry)
                .list();
    }

    /**
     * What happened in a case, oldest first.
     *
     * @param caseNumber number of the case
     * @param cursor of the page before, or null
     * @param limit most rows
     * @return a page of its entries
     * @throws Refusal {@code journal.cursor-malformed}
     */
    @Transactional(readOnly = true)
    public Page<JournalEntry> ofCase(String caseNumber, String cursor, int limit) {
        Actor actor = currentActor.require();
        Scope scope = actor.scope();
        List<JournalEntry> found = jdbc.sql(
                        "select * from journal_entry where case_number = :case and sequence > :after" + " and "
                                + readable(actor, scope) + " order by sequence limit :limit")
                .params(scope.params())
                .param("case", caseNumber)
                .param("after", place(cursor))
                .param("reader", actor.username())
                .param("limit", limit + 1)
                .query(this::entry)
                .list();
        return Page.of(found, limit, entry -> String.valueOf(entry.sequence()));
    }

    private static String readable(Actor actor, Scope scope) {
        return actor.holds("AUDITOR") || actor.holds("ADMINISTRATOR")
                ? "(area_code is null or username = :reader or " + scope.sql("area_code") + ")"
                : "(area_code is null and username = :reader or " + scope.sql("area_code") + ")";
    }

    private static long place(String cursor) {
        try {
            return cursor == null || cursor.isBlank() ? 0 : Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw Refusal.invalid(Reason.of("journal.cursor-malformed").at("cursor"));
        }
    }

    private JournalEntry entry(ResultSet row, int number) throws SQLException {
        String verb = row.getString("verb");
        return new JournalEntry(
                row.getLong("sequence"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("username"),
                row.getString("actor_name"),
                row.getString("role"),
                area(row.getString("post_area_code")),
                row.getString("department"),
                verb,
                wording.both("verb." + verb),
                row.getString("subject_kind"),
                row.getString("subject"),
                row.getString("case_number"),
                area(row.getString("area_code")),
                json.tree(row.getString("before_value")),
                json.tree(row.getString("after_value")),
                row.getString("legal_ground"));
    }

    private static AreaCode area(String code) {
        return code == null ? null : AreaCode.of(code);
    }
}
