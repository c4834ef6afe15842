package org.shouwang.notification;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.shouwang.identity.Actor;
import org.shouwang.identity.CurrentActor;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.StoredJson;
import org.shouwang.shared.WorkClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** By which ways a person is told of what, beside the product itself, which tells of everything. */
@Component
public class MailChoices {

    /** What a person may choose to be told of by e-mail, too. */
    public static final List<String> KINDS =
            List.of("digest", "returned", "objection", "hit", "notice-ended", "decided");

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final MailPost mail;
    private final CurrentActor actors;
    private final WorkClock clock;

    MailChoices(JdbcClient jdbc, StoredJson json, MailPost mail, CurrentActor actors, WorkClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.mail = mail;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * A person's choice.
     *
     * @param email address, or null for no e-mail
     * @param kinds of what, among {@link #KINDS}
     */
    public record Choice(String email, List<String> kinds) {}

    /** Whether this installation sends e-mail at all. */
    public boolean mailOn() {
        return mail.on();
    }

    /** My own choice; nothing where I made none. */
    @Transactional(readOnly = true)
    public Optional<Choice> mine() {
        return jdbc.sql("select email, kinds from notification_way where account_id = :me")
                .param("me", actors.require().accountId())
                .query((row, n) -> new Choice(row.getString("email"), List.of((String[])
                        row.getArray("kinds").getArray())))
                .optional();
    }

    /**
     * Makes my choice.
     *
     * @param choice the choice
     * @throws Refusal {@code notification.email-malformed}, {@code notification.kind-unknown}
     */
    @Transactional
    public void choose(Choice choice) {
        Actor me = actors.require();
        String email = choice.email() == null || choice.email().isBlank()
                ? null
                : choice.email().strip();
        if (email != null && !email.matches("[^@\\s,;<>]{1,64}@[A-Za-z0-9.-]{1,180}\\.[A-Za-z]{2,20}")) {
            throw Refusal.invalid(Reason.of("notification.email-malformed").at("email"));
        }
        List<String> kinds = choice.kinds() == null ? List.of() : choice.kinds();
        if (!KINDS.containsAll(kinds)) {
            throw Refusal.invalid(Reason.of("notification.kind-unknown").at("kinds"));
        }
        jdbc.sql(
                        "insert into notification_way (account_id, email, kinds, changed_at) values (:me, :email, :kinds, :now)"
                                + " on conflict (account_id) do update set email = excluded.email, kinds = excluded.kinds,"
                                + " changed_at = excluded.changed_at")
                .param("me", me.accountId())
                .param("email", email)
                .param("kinds", kinds.toArray(String[]::new))
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Puts e-mails into the outbox for whoever chose so; of anything but a digest it only says that there is news. */
    @Transactional(propagation = Propagation.MANDATORY)
    void mail(Addressee to, String kind, List<String> args, long notification) {
        if (!mail.on()) {
            return;
        }
        String chosen = kind.replaceAll("\\..*", "");
        String who = to.username() != null
                ? "a.username = :username"
                : "exists (select 1 from post p where p.account_id = a.id and p.role = :role and :area like p.area_code || '%'"
                        + " and (:department::text is null or p.department = :department) and p.valid_from <= :today"
                        + " and (p.valid_to is null or p.valid_to >= :today))";
        jdbc.sql("insert into outbox_message (account_id, area_code, kind, args, link, once, written_at, next_at)"
                        + " select a.id, coalesce((select min(p.area_code) from post p where p.account_id = a.id), ''),"
                        + " :kind, :args::jsonb, 'messages', 'mail ' || :notification || ' ' || a.id, :now, :now"
                        + " from notification_way w join account a on a.id = w.account_id"
                        + " where w.email is not null and :chosen = any(w.kinds) and " + who
                        + " on conflict (once) do nothing")
                .param("kind", chosen)
                .param("chosen", chosen)
                .param("args", json.text(chosen.equals("digest") ? args : List.of()))
                .param("notification", notification)
                .param("username", to.username())
                .param("role", to.role())
                .param("area", to.area() == null ? null : to.area().value())
                .param("department", to.department())
                .param("today", clock.today())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }
}
