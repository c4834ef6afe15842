package org.shouwang.notice.ui;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.shouwang.notice.NewNotice;
import org.shouwang.notice.Objection;

/** How notices and objections are spoken of on the pages. */
final class NoticeWords {

    private NoticeWords() {}

    static String say(String key, Object... args) {
        return UI.getCurrent().getTranslation(key, args);
    }

    static String kind(NewNotice.Kind kind) {
        return say("view.notice.kind." + kind);
    }

    /** Where a notice stands: how long it still hangs, or how many households wait for its conclusion. */
    static String standing(boolean hung, LocalDate lastDay, int open, LocalDate today) {
        if (!hung) {
            return say("view.notice.prepared");
        }
        if (lastDay == null) {
            return say("view.notice.announced");
        }
        if (open == 0) {
            return say("view.notice.concluded");
        }
        if (today.isAfter(lastDay)) {
            return say("view.notice.to-conclude", open);
        }
        long left = ChronoUnit.DAYS.between(today, lastDay);
        return left == 0 ? say("view.notice.last-today") : say("view.notice.runs", left);
    }

    /** How a household's line ended. */
    static String ended(String concludedAs) {
        return concludedAs == null ? say("view.notice.line.open") : say("view.notice.line." + concludedAs);
    }

    static String conclusion(Objection objection) {
        if (objection.concludedAs() == null) {
            return say(objection.holds() ? "view.notice.objection.open" : "view.notice.objection.to-answer");
        }
        return objection.concludedAs().equals("ANSWERED")
                ? say("view.notice.objection.answered")
                : say("verdict." + (objection.kind().ofElimination() ? "elimination" : "objection") + "Investigation."
                        + objection.concludedAs());
    }
}
