package org.shouwang.shell;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/** How long there is until a due date: «还剩3天», «今天到期», «超期2天», by picture, words and colour. */
public class DaysLeft extends Span {

    private static final int SOON = 3;

    /**
     * The badge of a due date.
     *
     * @param days calendar days from today to the due date, negative when it has passed, null where there is none
     */
    public DaysLeft(Integer days) {
        this(days, false);
    }

    /**
     * The badge of a due date.
     *
     * @param days calendar days from today to the due date, negative when it has passed, null where there is none
     * @param provisional whether the working-day calendar does not reach that far yet
     */
    public DaysLeft(Integer days, boolean provisional) {
        this(days, provisional, null);
    }

    /**
     * The badge of a due date whose limit may count working days.
     *
     * @param days calendar days from today to the due date, negative when it has passed, null where there is none
     * @param provisional whether the working-day calendar does not reach that far yet
     * @param workingDays working days from today to the due date, null where the limit counts calendar days
     */
    public DaysLeft(Integer days, boolean provisional, Integer workingDays) {
        addClassName("days-left");
        if (days == null) {
            set(VaadinIcon.MINUS, "none", getTranslation("view.shell.no-limit"));
        } else if (days < 0) {
            set(VaadinIcon.EXCLAMATION_CIRCLE, "overdue", getTranslation("view.shell.days-overdue", -days));
        } else if (days == 0) {
            set(VaadinIcon.ALARM, "soon", getTranslation("view.shell.due-today"));
        } else {
            boolean soon = days <= SOON;
            set(
                    soon ? VaadinIcon.ALARM : VaadinIcon.CLOCK,
                    soon ? "soon" : "ample",
                    workingDays == null
                            ? getTranslation("view.shell.days-left", days)
                            : getTranslation("view.shell.working-days-left", workingDays));
        }
        if (provisional && days != null) {
            add(new Span(getTranslation("view.shell.provisional")));
        }
    }

    private void set(VaadinIcon icon, String kind, String text) {
        addClassName("days-left-" + kind);
        add(icon.create(), new Span(text));
    }
}
