package org.shouwang.elimination.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shouwang.elimination.Assessment;
import org.shouwang.procedure.RunStarts;
import org.shouwang.shared.Refusal;
import org.shouwang.shell.Refusals;

/** Starts the eliminations of chosen households; each is started or refused for itself, and the result says which. */
class WorklistBulk extends Div {

    private final transient RunStarts starts;
    private final transient Runnable done;
    private final transient Map<String, Assessment> chosen = new LinkedHashMap<>();
    private final Span count = new Span();

    WorklistBulk(RunStarts starts, Runnable done) {
        this.starts = starts;
        this.done = done;
        addClassName("elimination-bulk");
        count.getElement().setAttribute("role", "status");
        Button start = new Button(getTranslation("view.elimination.start-chosen"), click -> startAll());
        start.setId("elimination-start-chosen");
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(count, start);
        clear();
    }

    void choose(Assessment one, boolean on) {
        if (on) {
            chosen.put(one.caseNumber(), one);
        } else {
            chosen.remove(one.caseNumber());
        }
        show();
    }

    void clear() {
        chosen.clear();
        show();
    }

    private void show() {
        setVisible(!chosen.isEmpty());
        count.setText(getTranslation("view.elimination.chosen", chosen.size()));
    }

    private void startAll() {
        UnorderedList results = new UnorderedList();
        int good = 0;
        List<Assessment> all = List.copyOf(chosen.values());
        for (Assessment one : all) {
            String refused = attempt(one);
            good += refused == null ? 1 : 0;
            results.add(new ListItem(
                    (refused == null ? VaadinIcon.CHECK_CIRCLE : VaadinIcon.CLOSE_CIRCLE).create(),
                    new Span(" " + one.headName() + " "),
                    new Span(refused == null ? getTranslation("view.elimination.start.done") : refused)));
        }
        Dialog dialog = new Dialog(getTranslation("view.elimination.started", good, all.size()));
        dialog.setId("elimination-result");
        dialog.setMaxWidth("40em");
        dialog.add(results);
        dialog.getFooter().add(new Button(getTranslation("view.shell.close"), click -> dialog.close()));
        dialog.open();
        done.run();
    }

    private String attempt(Assessment one) {
        try {
            starts.start(one.caseNumber(), EliminationActions.ELIMINATION);
            return null;
        } catch (Refusal refusal) {
            return String.join(
                    " ", refusal.reasons().stream().map(Refusals::sentence).toList());
        }
    }
}
