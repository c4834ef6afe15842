package org.shouwang.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.WorkClock;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Where a person is logged in: the pages open on devices, and the sessions of programs. Each can be ended. */
@Component
public class OpenSessions {

    private final JdbcClient database;
    private final CurrentActor actor;
    private final WorkClock clock;

    OpenSessions(JdbcClient database, CurrentActor actor, WorkClock clock) {
        this.database = database;
        this.actor = actor;
        this.clock = clock;
    }

    /** My own open sessions, the latest first. */
    public List<OpenSession> mine() {
        Actor self = actor.require();
        var here = request().map(request -> request.getSession(false)).orElse(null);
        List<OpenSession> open = new ArrayList<>(PageSession.of(self.username())
                .map(page -> new OpenSession(page.id, page.device, page.openedAt, page.seenAt(), page.is(here)))
                .toList());
        database.sql("select id, opened_at from api_session"
                        + " where account_id = :account and closed_at is null and expires_at > :now")
                .param("account", self.accountId())
                .param("now", OffsetDateTime.now(clock))
                .query((row, n) -> open.add(new OpenSession(
                        "api-" + row.getLong("id"),
                        OpenSession.Device.PROGRAM,
                        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                        null,
                        false)))
                .list();
        open.sort(Comparator.comparing(OpenSession::openedAt).reversed());
        return open;
    }

    /**
     * Ends one of my sessions.
     *
     * @param id as {@link #mine()} gives it
     * @throws Refusal {@code identity.session-unknown} (404) where it is not mine or over already
     */
    @Transactional
    public void end(String id) {
        Actor self = actor.require();
        Optional<PageSession> page = PageSession.of(self.username())
                .filter(session -> session.id.equals(id))
                .findFirst();
        if (page.isPresent()) {
            page.get().end();
            return;
        }
        int ended = id.matches("api-\\d{1,18}")
                ? database.sql("update api_session set closed_at = :now"
                                + " where id = :id and account_id = :account and closed_at is null")
                        .param("now", OffsetDateTime.now(clock))
                        .param("id", Long.valueOf(id.substring(4)))
                        .param("account", self.accountId())
                        .update()
                : 0;
        if (ended == 0) {
            throw Refusal.notFound(Reason.of("identity.session-unknown"));
        }
    }

    @EventListener
    void on(InteractiveAuthenticationSuccessEvent login) {
        request().ifPresent(request -> request.getSession()
                .setAttribute(
                        PageSession.ATTRIBUTE,
                        new PageSession(
                                login.getAuthentication().getName(),
                                device(request.getHeader("User-Agent")),
                                clock.instant().minus(clock.offset()))));
    }

    private static Optional<HttpServletRequest> request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.of(attributes.getRequest())
                : Optional.empty();
    }

    /** Enough to tell the phone from the desk; the whole line of the browser says more than anybody needs. */
    static OpenSession.Device device(String agent) {
        String line = agent == null ? "" : agent.toLowerCase(Locale.ROOT);
        if (line.contains("ipad") || line.contains("tablet")) {
            return OpenSession.Device.TABLET;
        }
        return line.contains("mobi") || line.contains("android") || line.contains("iphone")
                ? OpenSession.Device.PHONE
                : OpenSession.Device.COMPUTER;
    }
}
