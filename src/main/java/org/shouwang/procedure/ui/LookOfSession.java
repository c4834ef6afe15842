package org.shouwang.procedure.ui;

import com.vaadin.flow.server.VaadinSession;
import org.shouwang.procedure.Look;
import org.shouwang.procedure.Looks;

/**
 * How a person looks at the inbox while logged in. The next log-in finds the same part and order again, but not the words
 * searched for: they would hide the other work.
 */
final class LookOfSession {

    private LookOfSession() {}

    /** As I left it in this session, else as I last looked. */
    static Look last(Looks looks) {
        Look left = VaadinSession.getCurrent().getAttribute(Look.class);
        return left == null ? looks.last() : left;
    }

    /** Keeps it for this session and, without the words searched for, for the next one. */
    static void keep(Looks looks, Look look) {
        looks.remember(look.unsearched());
        VaadinSession.getCurrent().setAttribute(Look.class, look);
    }
}
