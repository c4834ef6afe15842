package org.shouwang.demo.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shouwang.demo.DemoClock;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.WorkClock;
import org.shouwang.shell.Dates;
import org.shouwang.shell.DayPicker;
import org.shouwang.shell.PageLink;
import org.shouwang.shell.Refusals;

/** Moves the demo's day, shows how far it has come while it moves, and afterwards what happened on the way. */
class ClockDialog extends Dialog {

    /** A whole year fires thousands; whoever wants all of them reads the journal. */
    private static final int SHOWN = 200;

    private static final int TELL_EVERY = 5;

    private final transient DemoClock clock;
    private final LocalDate today;
    private final DayPicker day = new DayPicker(getTranslation("view.demo.day"));
    private final Button move = new Button(getTranslation("view.demo.move-to"), click -> move());
    private final Button cancel = new Button(getTranslation("view.demo.cancel"), click -> close());
    private final Div choice = new Div();
    private final Span progress = new Span();

    ClockDialog(DemoClock clock, LocalDate today) {
        super(getTranslationOf("view.demo.move"));
        this.clock = clock;
        this.today = today;
        setWidth("min(34em, 94vw)");
        day.setId("demo-day");
        day.setValue(today);
        Div quick = new Div();
        quick.addClassName("demo-quick");
        for (int days : new int[] {1, 5, 15}) {
            quick.add(new Button(getTranslation("view.demo.days", days), click -> day.setValue(today.plusDays(days))));
        }
        Optional<LocalDate> next = clock.nextDue();
        Button due = new Button(
                next.map(found -> getTranslation("view.demo.next-due", Dates.day(found)))
                        .orElseGet(() -> getTranslation("view.demo.next-due.none")),
                VaadinIcon.FAST_FORWARD.create(),
                click -> next.ifPresent(day::setValue));
        due.setId("demo-next-due");
        due.setEnabled(next.isPresent());
        quick.add(due);
        progress.setId("demo-progress");
        progress.getElement().setAttribute("role", "status");
        choice.add(new Paragraph(getTranslation("view.demo.explanation")), day, quick);
        add(choice, progress);
        move.setId("demo-move");
        move.setDisableOnClick(true);
        move.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(cancel, move);
    }

    private static String getTranslationOf(String key) {
        return UI.getCurrent().getTranslation(key);
    }

    /** Moves in a thread of its own, so that the page shows how far it has come. */
    private void move() {
        LocalDate target = day.getValue();
        if (target == null) {
            move.setEnabled(true);
            return;
        }
        UI ui = UI.getCurrent();
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        cancel.setEnabled(false);
        progress.setText(getTranslation("view.demo.moving"));
        int[] count = {0};
        Thread worker = new Thread(
                () -> {
                    try {
                        List<DemoClock.Fired> fired = clock.moveTo(target, one -> {
                            if (count[0]++ % TELL_EVERY == 0) {
                                int so = count[0];
                                ui.access(
                                        () -> progress.setText(getTranslation("view.demo.moved-so-far", so, day(one))));
                            }
                        });
                        ui.access(() -> show(target, fired));
                    } catch (Refusal refusal) {
                        ui.access(() -> {
                            Refusals.show(refusal);
                            close();
                        });
                    }
                },
                "demo-clock");
        worker.setDaemon(true);
        worker.start();
    }

    private void show(LocalDate target, List<DemoClock.Fired> fired) {
        progress.setText("");
        choice.removeAll();
        choice.add(new Paragraph(
                fired.isEmpty()
                        ? getTranslation("view.demo.nothing-fired", Dates.day(target))
                        : getTranslation("view.demo.fired", Dates.day(target), fired.size())));
        OrderedList list = new OrderedList();
        list.addClassName("demo-fired");
        list.setId("demo-fired");
        fired.stream().limit(SHOWN).forEach(one -> {
            ListItem item = new ListItem(new Span(day(one) + " · "
                    + getTranslation("deadline." + one.element().replaceAll("_.*", "")) + " "));
            if (one.runNumber() != null) {
                item.add(link(one.runNumber()));
            }
            list.add(item);
        });
        if (!fired.isEmpty()) {
            choice.add(list);
        }
        getFooter().removeAll();
        Button done = new Button(getTranslation("view.demo.done"), click -> getUI().ifPresent(
                        ui -> ui.getPage().reload()));
        done.setId("demo-done");
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(done);
    }

    /** A run of a case is named by the case and a serial; one of a lead by the lead. */
    private static Span link(String run) {
        boolean ofCase = run.startsWith("AJ-");
        String number = ofCase ? run.substring(0, run.lastIndexOf('-')) : run;
        PageLink link = new PageLink(number, (ofCase ? "case/" : "leads/") + number);
        return new Span(link);
    }

    private static String day(DemoClock.Fired one) {
        return Dates.day(LocalDate.ofInstant(one.due(), WorkClock.ZONE));
    }
}
