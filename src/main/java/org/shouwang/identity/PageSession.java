package org.shouwang.identity;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** One log-in through the pages, for as long as the server keeps its session. */
final class PageSession implements HttpSessionBindingListener {

    static final String ATTRIBUTE = PageSession.class.getName();

    /** Sessions of pages live in this server's memory, and so does the list of them. */
    private static final ConcurrentMap<String, PageSession> OPEN = new ConcurrentHashMap<>();

    final String id = UUID.randomUUID().toString();
    final String username;
    final OpenSession.Device device;
    final Instant openedAt;
    private volatile HttpSession session;

    PageSession(String username, OpenSession.Device device, Instant openedAt) {
        this.username = username;
        this.device = device;
        this.openedAt = openedAt;
    }

    static java.util.stream.Stream<PageSession> of(String username) {
        return OPEN.values().stream().filter(session -> session.username.equals(username));
    }

    boolean is(HttpSession other) {
        return other != null && other.getAttribute(ATTRIBUTE) == this;
    }

    Instant seenAt() {
        try {
            return Instant.ofEpochMilli(session.getLastAccessedTime());
        } catch (IllegalStateException ended) {
            return openedAt;
        }
    }

    void end() {
        try {
            session.invalidate();
        } catch (IllegalStateException ended) {
            OPEN.remove(id);
        }
    }

    @Override
    public void valueBound(HttpSessionBindingEvent event) {
        session = event.getSession();
        OPEN.put(id, this);
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
        OPEN.remove(id);
    }
}
