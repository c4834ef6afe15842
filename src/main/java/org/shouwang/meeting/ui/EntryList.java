package org.shouwang.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.shouwang.form.FormDefinition;
import org.shouwang.procedure.WaitingCase;

/** The households of a meeting: which take part, and all of them chosen or passed at once. */
class EntryList extends Div {

    private final List<Entry> entries;
    private final transient Runnable changed;
    private final Checkbox all = new Checkbox();
    private boolean showing;

    EntryList(
            List<WaitingCase> cases, FormDefinition form, EntryWords words, Runnable changed, Consumer<Entry> opened) {
        this.changed = changed;
        entries = cases.stream()
                .map(one -> new Entry(one, form, words, this::told, entry -> {
                    if (!showing) {
                        opened.accept(entry);
                    }
                }))
                .toList();
        all.setId("choose-all");
        all.addValueChangeListener(change -> {
            if (!showing) {
                quietly(() -> entries.forEach(entry -> entry.choose(change.getValue())));
                told();
            }
        });
        Button pass = new Button(
                getTranslation(
                        "view.meeting.all-pass",
                        cases.get(0).verdicts().get(0).label().in(getLocale())),
                click -> {
                    quietly(() -> entries.forEach(entry -> {
                        entry.choose(true);
                        entry.pass();
                    }));
                    told();
                });
        pass.setId("all-pass");
        pass.addThemeVariants(ButtonVariant.LUMO_SMALL);
        Div chooser = new Div(all, pass);
        chooser.addClassName("meeting-chooser");
        UnorderedList rows = new UnorderedList();
        rows.addClassName("meeting-entries");
        entries.forEach(rows::add);
        add(chooser, rows);
    }

    private void told() {
        if (!showing) {
            changed.run();
        }
    }

    /** Changes rows without taking it for something chosen. */
    void quietly(Runnable change) {
        boolean before = showing;
        showing = true;
        try {
            change.run();
        } finally {
            showing = before;
        }
    }

    List<Entry> entries() {
        return entries;
    }

    List<Entry> chosen() {
        return entries.stream().filter(Entry::isChosen).toList();
    }

    /** Says how many of them take part. */
    void count() {
        int chosen = chosen().size();
        quietly(() -> all.setValue(chosen == entries.size()));
        all.setIndeterminate(chosen > 0 && chosen < entries.size());
        all.setLabel(getTranslation("view.meeting.all", chosen, entries.size()));
    }

    /** What the button says that hands in the results as they stand. */
    String handing() {
        List<Entry> chosen = chosen();
        return !chosen.isEmpty() && chosen.stream().allMatch(Entry::passes)
                ? getTranslation(
                        "view.meeting.submit-all",
                        chosen.get(0).verdict().label().in(getLocale()),
                        chosen.size())
                : getTranslation("view.meeting.submit", chosen.size());
    }
}
