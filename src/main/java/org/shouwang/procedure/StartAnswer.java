package org.shouwang.procedure;

import java.util.List;
import org.shouwang.shared.Reason;

/**
 * Whether a procedure may start now.
 *
 * @param procedure its key, labelled {@code process.<key>}
 * @param against everything that speaks against it, none where it may start
 */
public record StartAnswer(String procedure, List<Reason> against) {

    /** Whether nothing speaks against it. */
    public boolean startable() {
        return against.isEmpty();
    }
}
