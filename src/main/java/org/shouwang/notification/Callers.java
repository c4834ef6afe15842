package org.shouwang.notification;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.shouwang.identity.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets open pages know that something was told to their reader, once it is committed. In this server only: pages open on
 * another one see it with their next click.
 */
@Component
public class Callers implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Callers.class);

    private final Map<UUID, Listening> listening = new ConcurrentHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "notifications");
        thread.setDaemon(true);
        return thread;
    });

    Callers() {}

    private record Listening(Actor actor, Runnable call) {}

    /**
     * Calls whenever a person is told something or reads it, until the answer is run.
     *
     * @param actor who reads the page, with the posts chosen there
     * @param call what is done; comes from a thread of its own
     * @return ends it
     */
    public Runnable listen(Actor actor, Runnable call) {
        UUID key = UUID.randomUUID();
        listening.put(key, new Listening(actor, call));
        return () -> listening.remove(key);
    }

    void callAfterCommit(Addressee to) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                worker.execute(() -> call(to));
            }
        });
    }

    private void call(Addressee to) {
        for (Listening one : listening.values()) {
            if (to.means(one.actor())) {
                try {
                    one.call().run();
                } catch (RuntimeException e) {
                    LOG.debug("A page could not be called", e);
                }
            }
        }
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
