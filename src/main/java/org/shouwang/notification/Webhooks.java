package org.shouwang.notification;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.shouwang.identity.Actor;
import org.shouwang.identity.CurrentActor;
import org.shouwang.identity.Role;
import org.shouwang.identity.Scope;
import org.shouwang.notification.Webhook.Format;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Journalled;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.StoredJson;
import org.shouwang.shared.WorkClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The group robots of units, kept by administrators, and what could not be sent. Robots take counts and links only. */
@Component
public class Webhooks {

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final CurrentActor actors;
    private final WorkClock clock;
    private final ApplicationEventPublisher events;

    Webhooks(JdbcClient jdbc, StoredJson json, CurrentActor actors, WorkClock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.json = json;
        this.actors = actors;
        this.clock = clock;
        this.events = events;
    }

    /** The robots of my area. */
    @Transactional(readOnly = true)
    public List<Webhook> list() {
        Scope scope = kept();
        return jdbc.sql("select id, unit_code, format, url, secret from webhook where withdrawn_at is null and "
                        + scope.sql("unit_code") + " order by unit_code, id")
                .params(scope.params())
                .query((row, n) -> new Webhook(
                        row.getLong("id"),
                        AreaCode.of(row.getString("unit_code")),
                        Format.valueOf(row.getString("format")),
                        URI.create(row.getString("url")).getHost(),
                        row.getString("secret") != null))
                .list();
    }

    /**
     * Adds a robot.
     *
     * @param unit the unit it tells
     * @param format whose robot it is
     * @param url its address, which is kept and never shown again
     * @param secret what its messages are signed with, or null
     * @return the robot
     * @throws Refusal {@code notification.administrators-only} (403), {@code notification.webhook-unit},
     *     {@code -format}, {@code -url}
     */
    @Transactional
    public Webhook add(AreaCode unit, Format format, String url, String secret) {
        Scope scope = kept();
        Reasons reasons = new Reasons();
        reasons.addIf(
                unit == null || !scope.covers(unit),
                Reason.of("notification.webhook-unit").at("unit"));
        reasons.addIf(format == null, Reason.of("notification.webhook-format").at("format"));
        reasons.addIf(!usable(url), Reason.of("notification.webhook-url").at("url"));
        reasons.refuseIfAny();
        String signedWith = secret == null || secret.isBlank() ? null : secret.strip();
        long id = jdbc.sql("insert into webhook (unit_code, format, url, secret, recorded_by, recorded_at)"
                        + " values (:unit, :format, :url, :secret, :by, :now) returning id")
                .param("unit", unit.value())
                .param("format", format.name())
                .param("url", url.strip())
                .param("secret", signedWith)
                .param("by", actors.require().username())
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
        Webhook added = new Webhook(id, unit, format, URI.create(url.strip()).getHost(), signedWith != null);
        journal("webhook.added", added);
        return added;
    }

    private static boolean usable(String url) {
        try {
            URI uri = URI.create(url == null ? "" : url.strip());
            return uri.getHost() != null
                    && uri.getUserInfo() == null
                    && List.of("http", "https").contains(uri.getScheme());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * Takes a robot back.
     *
     * @param id which
     * @throws Refusal {@code notification.webhook-unknown} (404)
     */
    @Transactional
    public void withdraw(long id) {
        Webhook robot = require(id);
        jdbc.sql("update webhook set withdrawn_by = :by, withdrawn_at = :now where id = :id")
                .param("by", actors.require().username())
                .param("now", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
        journal("webhook.withdrawn", robot);
    }

    /**
     * Sends a robot a message to try it.
     *
     * @param id which
     * @throws Refusal {@code notification.webhook-unknown} (404)
     */
    @Transactional
    public void test(long id) {
        Webhook robot = require(id);
        write(robot.id(), robot.unit(), "test", List.of(), null, "test " + UUID.randomUUID());
        journal("webhook.tested", robot);
    }

    /** The units that have a robot. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<AreaCode> units() {
        return jdbc
                .sql("select distinct unit_code from webhook where withdrawn_at is null order by unit_code")
                .query(String.class)
                .list()
                .stream()
                .map(AreaCode::of)
                .toList();
    }

    /**
     * Tells the robots of a unit how much is due soon and late in its area.
     *
     * @param unit the unit
     * @param occasion names the morning, so that each is told once
     * @param counts due soon, overdue
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(AreaCode unit, String occasion, List<String> counts) {
        jdbc.sql("select id from webhook where withdrawn_at is null and unit_code = :unit")
                .param("unit", unit.value())
                .query(Long.class)
                .list()
                .forEach(id -> write(id, unit, "unit-digest", counts, "inbox", occasion + " " + id));
    }

    private void write(long webhook, AreaCode unit, String kind, List<String> args, String link, String once) {
        jdbc.sql("insert into outbox_message (webhook_id, area_code, kind, args, link, once, written_at, next_at)"
                        + " values (:webhook, :area, :kind, :args::jsonb, :link, :once, :now, :now)"
                        + " on conflict (once) do nothing")
                .param("webhook", webhook)
                .param("area", unit.value())
                .param("kind", kind)
                .param("args", json.text(args))
                .param("link", link)
                .param("once", once)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** What could not be sent in my area and is tried no more, the latest first. */
    @Transactional(readOnly = true)
    public List<OutboxEntry> failed() {
        Scope scope = kept();
        return jdbc.sql("select o.id, coalesce(h.format, 'EMAIL') way, coalesce(a.name, h.unit_code) addressee, o.kind,"
                        + " o.written_at, o.attempts, o.failure from outbox_message o"
                        + " left join account a on a.id = o.account_id left join webhook h on h.id = o.webhook_id"
                        + " where o.dead_at is not null and o.sent_at is null and "
                        + scope.sql("o.area_code") + " order by o.id desc limit 200")
                .params(scope.params())
                .query((row, n) -> new OutboxEntry(
                        row.getLong("id"),
                        row.getString("way"),
                        row.getString("addressee"),
                        row.getString("kind"),
                        row.getObject("written_at", OffsetDateTime.class).toInstant(),
                        row.getInt("attempts"),
                        row.getString("failure")))
                .list();
    }

    /**
     * Lets a message be tried again.
     *
     * @param id which
     * @throws Refusal {@code notification.message-unknown} (404)
     */
    @Transactional
    public void retry(long id) {
        Scope scope = kept();
        int found = jdbc.sql("update outbox_message set dead_at = null, attempts = 0, next_at = :now where id = :id"
                        + " and dead_at is not null and sent_at is null and " + scope.sql("area_code"))
                .params(scope.params())
                .param("now", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
        if (found == 0) {
            throw Refusal.notFound(Reason.of("notification.message-unknown"));
        }
        events.publishEvent(
                new Journalled("outbox.retried", "message", String.valueOf(id), null, null, null, null, null));
    }

    private Webhook require(long id) {
        return list().stream()
                .filter(robot -> robot.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(Reason.of("notification.webhook-unknown")));
    }

    private Scope kept() {
        Actor me = actors.require();
        Scope scope = me.scope(Role.ADMINISTRATOR);
        if (scope.areas().isEmpty()) {
            throw Refusal.forbidden(Reason.of("notification.administrators-only"));
        }
        return scope;
    }

    private void journal(String verb, Webhook robot) {
        events.publishEvent(new Journalled(
                verb,
                "webhook",
                String.valueOf(robot.id()),
                null,
                robot.unit(),
                null,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("format", robot.format().name()),
                null));
    }
}
