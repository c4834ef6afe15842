package org.shouwang.notification;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouwang.identity.Actor;
import org.shouwang.identity.CurrentActor;
import org.shouwang.identity.Post;
import org.shouwang.shared.Page;
import org.shouwang.shared.StoredJson;
import org.shouwang.shared.WorkClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people are told. Telling belongs to the transaction in which the thing happened; open pages show it as soon as
 * that is committed. Routine arrivals are the inbox's matter and are not told here.
 */
@Component
public class Notifications {

    /** What is older counts as known. */
    private static final int DAYS_KEPT_IN_MIND = 60;

    private final JdbcClient database;
    private final StoredJson json;
    private final CurrentActor currentActor;
    private final WorkClock clock;
    private final Callers callers;
    private final MailChoices ways;

    Notifications(
            JdbcClient database,
            StoredJson json,
            CurrentActor currentActor,
            WorkClock clock,
            Callers callers,
            MailChoices ways) {
        this.ways = ways;
        this.database = database;
        this.json = json;
        this.currentActor = currentActor;
        this.clock = clock;
        this.callers = callers;
    }

    /**
     * Tells people something. Whoever does the thing is not told of it.
     *
     * @param addressees who is told
     * @param kind what, worded in the bundles as {@code notification.<kind>}; the key of its picture
     * @param args figures of the wording, as text; one that begins with {@code @} is itself a key, for example
     *     {@code @duty.townshipCheck}, and one that begins with {@code #} a day. No personal data but the head's name, which the pages behind the link show too
     * @param link address of the thing without a leading slash, for example {@code case/AJ-…}, or null
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Collection<Addressee> addressees, String kind, List<String> args, String link) {
        addressees.stream().distinct().forEach(to -> write(to, kind, args, link, null));
    }

    /**
     * Tells people something that is noticed again and again, such as a date that draws near, only the first time.
     *
     * @param occasion names the thing and the occasion, for example task and due date
     * @param addressees as in {@link #tell}
     * @param kind as in {@link #tell}
     * @param args as in {@link #tell}
     * @param link as in {@link #tell}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellOnce(
            String occasion, Collection<Addressee> addressees, String kind, List<String> args, String link) {
        addressees.stream()
                .distinct()
                .forEach(to -> write(to, kind, args, link, kind + " " + occasion + " " + to.username() + to.role()));
    }

    /** How many I have not read. */
    @Transactional(readOnly = true)
    public int unread() {
        return currentActor.find().map(this::unread).orElse(0);
    }

    /** How many somebody has not read, for pages that are told from outside a request. */
    @Transactional(readOnly = true)
    public int unread(Actor actor) {
        Query query = new Query(actor);
        return database.sql("select count(*) from notification n where " + query.where
                        + " and n.told_on >= :since and not exists (select 1 from notification_read r"
                        + " where r.account_id = :me and r.notification_id = n.id)")
                .params(query.params)
                .param("since", clock.today().minusDays(DAYS_KEPT_IN_MIND))
                .query(Integer.class)
                .single();
    }

    /**
     * A page of what I was told, the latest first.
     *
     * @param unreadOnly whether to leave out what I have read
     * @param cursor where the last page ended, or null
     * @param limit most rows
     * @return the page
     */
    @Transactional(readOnly = true)
    public Page<Notification> mine(boolean unreadOnly, String cursor, int limit) {
        Query query = new Query(currentActor.require());
        String where = query.where;
        if (unreadOnly) {
            where += " and r.read_at is null and n.told_on >= :since";
            query.params.put("since", clock.today().minusDays(DAYS_KEPT_IN_MIND));
        }
        if (cursor != null && cursor.matches("\\d{1,18}")) {
            where += " and n.id < :cursor";
            query.params.put("cursor", Long.valueOf(cursor));
        }
        List<Notification> found = database.sql("select n.id, n.kind, n.args::text, n.link, n.told_at, r.read_at"
                        + " from notification n left join notification_read r"
                        + " on r.account_id = :me and r.notification_id = n.id where " + where
                        + " order by n.id desc limit :limit")
                .params(query.params)
                .param("limit", limit + 1)
                .query(this::row)
                .list();
        return Page.of(found, limit, row -> String.valueOf(row.id()));
    }

    /**
     * Marks one as read; one that is not mine is left alone.
     *
     * @param id which
     */
    @Transactional
    public void read(long id) {
        mark("n.id = :id", Map.of("id", id));
    }

    /** Marks all of mine as read. */
    @Transactional
    public void readAll() {
        mark("true", Map.of());
    }

    private void mark(String which, Map<String, Object> params) {
        Actor self = currentActor.require();
        Query query = new Query(self);
        database.sql("insert into notification_read (notification_id, account_id, read_at)"
                        + " select n.id, :me, :now from notification n where " + query.where + " and " + which
                        + " on conflict do nothing")
                .params(query.params)
                .params(params)
                .param("now", OffsetDateTime.now(clock))
                .update();
        callers.callAfterCommit(Addressee.account(self.username()));
    }

    private void write(Addressee to, String kind, List<String> args, String link, String once) {
        Optional<Long> written = database.sql(
                        "insert into notification (account_id, role, area_code, department, kind, args, link,"
                                + " told_by, told_at, told_on, once) select case when :username::text is null then null else"
                                + " (select id from account where username = :username) end, :role, :area, :department, :kind,"
                                + " :args::jsonb, :link, :by, :now, :today, :once"
                                + " where :username::text is null or exists (select 1 from account where username = :username)"
                                + " on conflict do nothing returning id")
                .param("username", to.username())
                .param("role", to.role())
                .param("area", to.area() == null ? null : to.area().value())
                .param("department", to.department())
                .param("kind", kind)
                .param("args", json.text(args))
                .param("link", link)
                .param("by", currentActor.find().map(Actor::username).orElse(Actor.SYSTEM))
                .param("now", OffsetDateTime.now(clock))
                .param("today", clock.today())
                .param("once", once)
                .query(Long.class)
                .optional();
        written.ifPresent(id -> {
            callers.callAfterCommit(to);
            ways.mail(to, kind, args, id);
        });
    }

    /** What a person is told: by account, or by the posts held, since they are held; not what the person did. */
    private static final class Query {

        private final Map<String, Object> params = new HashMap<>();
        private final String where;

        Query(Actor actor) {
            params.put("me", actor.accountId());
            params.put("username", actor.username());
            List<String> ways = new ArrayList<>(List.of("n.account_id = :me"));
            for (Post post : actor.posts()) {
                int i = ways.size();
                String way = "n.role = :role" + i + " and n.area_code like :area" + i + " and n.told_on >= :from" + i;
                params.put("role" + i, post.role());
                params.put("area" + i, post.area().value() + "%");
                params.put("from" + i, post.validFrom());
                if (post.department() != null) {
                    way += " and n.department = :department" + i;
                    params.put("department" + i, post.department());
                }
                ways.add("(" + way + ")");
            }
            where = "(" + String.join(" or ", ways) + ") and n.told_by <> :username";
        }
    }

    private Notification row(ResultSet row, int number) throws SQLException {
        OffsetDateTime read = row.getObject("read_at", OffsetDateTime.class);
        return new Notification(
                row.getLong("id"),
                row.getString("kind"),
                json.read(row.getString("args"), new TypeReference<List<String>>() {}),
                row.getString("link"),
                row.getObject("told_at", OffsetDateTime.class).toInstant(),
                read == null ? null : read.toInstant());
    }
}
