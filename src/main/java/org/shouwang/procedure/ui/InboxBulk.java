package org.shouwang.procedure.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shouwang.procedure.Occasion;
import org.shouwang.procedure.TaskRow;
import org.shouwang.procedure.Tasks;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Refusal;
import org.shouwang.shell.Refusals;

/** What can be done with several rows at once; each is done or refused for itself, and the result says which. */
class InboxBulk extends Div {

    private interface Act {
        void on(String taskId);
    }

    private final transient Tasks tasks;
    private final transient Runnable done;
    private final transient Map<String, TaskRow> chosen = new LinkedHashMap<>();
    private final transient Occasion occasion;
    private final Button together;
    private final Span count = new Span();
    private final Div actions = new Div();
    private boolean looking;

    InboxBulk(Tasks tasks, Optional<Occasion> occasion, Runnable done, Runnable clear) {
        this.tasks = tasks;
        this.occasion = occasion.orElse(null);
        this.done = done;
        setId("inbox-bulk");
        addClassName("inbox-bulk");
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("view.inbox.bulk"));
        count.getElement().setAttribute("role", "status");
        actions.addClassName("inbox-bulk-actions");
        together = button("bulk-together", "view.inbox.bulk.together", this::together);
        together.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        actions.add(
                together,
                button("bulk-claim", "view.inbox.bulk.claim", () -> each("view.inbox.bulk.claimed", tasks::claim)),
                button(
                        "bulk-release",
                        "view.inbox.bulk.release",
                        () -> each("view.inbox.bulk.released", tasks::release)));
        Button none = button("bulk-clear", "view.inbox.bulk.clear", clear);
        none.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        actions.add(none);
        add(count, actions);
        show();
    }

    void choose(TaskRow row, boolean on) {
        if (on) {
            chosen.put(row.id(), row);
        } else {
            chosen.remove(row.id());
        }
        show();
    }

    void clear() {
        chosen.clear();
        show();
    }

    List<TaskRow> chosen() {
        return List.copyOf(chosen.values());
    }

    private void show() {
        setVisible(!chosen.isEmpty());
        count.setText(getTranslation("view.inbox.bulk.chosen", chosen.size()));
        // Once for all rows that a press ticks.
        getUI().filter(ui -> !looking).ifPresent(ui -> {
            looking = true;
            ui.beforeClientResponse(this, ready -> {
                looking = false;
                together.setVisible(area().isPresent());
            });
        });
    }

    private Optional<AreaCode> area() {
        return occasion == null || chosen.isEmpty() ? Optional.empty() : occasion.area(chosen());
    }

    private void together() {
        List<TaskRow> rows = chosen();
        area().ifPresent(area -> Refusals.guard(() -> {
            String address = occasion.prepare(
                    rows.get(0).duty(), area, rows.stream().map(TaskRow::id).toList());
            getUI().ifPresent(ui -> ui.navigate(address));
        }));
    }

    private static Button small(Button button) {
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private Button button(String id, String text, Runnable action) {
        Button button = new Button(getTranslation(text), click -> action.run());
        button.setId(id);
        return small(button);
    }

    private void each(String heading, Act act) {
        UnorderedList results = new UnorderedList();
        results.addClassName("inbox-results");
        int good = 0;
        for (TaskRow row : chosen()) {
            List<String> refused = attempt(act, row);
            good += refused.isEmpty() ? 1 : 0;
            results.add(result(row, refused));
        }
        Dialog dialog = new Dialog(getTranslation(heading, good, chosen.size()));
        dialog.setId("bulk-result");
        dialog.setMaxWidth("40em");
        if (good < chosen.size()) {
            dialog.add(new Paragraph(getTranslation("view.inbox.bulk.refused", chosen.size() - good)));
        }
        dialog.add(results);
        Button close = new Button(getTranslation("view.inbox.close"), click -> dialog.close());
        close.setAutofocus(true);
        dialog.getFooter().add(close);
        dialog.open();
        done.run();
    }

    private static List<String> attempt(Act act, TaskRow row) {
        try {
            act.on(row.id());
            return List.of();
        } catch (Refusal refusal) {
            return refusal.reasons().stream().map(Refusals::sentence).toList();
        }
    }

    private ListItem result(TaskRow row, List<String> refused) {
        boolean good = refused.isEmpty();
        Span mark = new Span((good ? VaadinIcon.CHECK_CIRCLE : VaadinIcon.CLOSE_CIRCLE).create());
        mark.addClassName(good ? "result-good" : "result-refused");
        ListItem item = new ListItem(
                mark,
                new Span(
                        getTranslation("view.inbox.bulk.row", getTranslation("duty." + row.element()), row.headName())),
                InboxRow.text(
                        good
                                ? getTranslation("view.inbox.bulk.good")
                                : refused.stream().collect(Collectors.joining(" ")),
                        "task-small"));
        item.setClassName(good ? "result-row-good" : "result-row-refused");
        return item;
    }
}
