package org.shouwang.meeting.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import org.shouwang.form.FormDefinition;
import org.shouwang.meeting.NewMeeting;
import org.shouwang.procedure.VerdictOption;
import org.shouwang.procedure.WaitingCase;
import org.shouwang.shell.DaysLeft;
import org.shouwang.shell.PageLink;

/** One household of a meeting that is being entered: whether it takes part, its result, and what is its own. */
class Entry extends ListItem {

    private final transient WaitingCase waiting;
    private final transient FormDefinition form;
    private final Checkbox chosen = new Checkbox();
    private final Select<VerdictOption> verdict = new Select<>();
    private final Span differs = new Span();
    private final Div objections = new Div();
    private final Button open = new Button();
    private transient ObjectNode own = JsonNodeFactory.instance.objectNode();

    Entry(WaitingCase waiting, FormDefinition form, EntryWords words, Runnable changed, Consumer<Entry> opened) {
        this.waiting = waiting;
        this.form = form;
        String id = waiting.task().caseNumber();
        String head = waiting.task().headName();
        setId("entry-" + id);
        addClassName("meeting-entry");
        chosen.setId("chosen-" + id);
        chosen.setValue(true);
        chosen.setAriaLabel(getTranslation("view.meeting.take", head));
        chosen.addValueChangeListener(change -> {
            ask();
            changed.run();
        });
        verdict.setId("verdict-" + id);
        verdict.setAriaLabel(getTranslation("view.meeting.result-of", head));
        verdict.setItems(waiting.verdicts());
        verdict.setItemLabelGenerator(option -> option.label().in(getLocale()));
        verdict.setValue(waiting.verdicts().get(0));
        verdict.addValueChangeListener(change -> {
            changed.run();
            if (needsOwn()) {
                opened.accept(this);
            }
        });
        open.setId("own-" + id);
        open.setText(getTranslation("view.meeting.own"));
        open.setAriaLabel(getTranslation("view.meeting.own-of", head));
        open.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        open.addClickListener(click -> opened.accept(this));
        differs.addClassName("task-small");
        objections.addClassName("meeting-objections");
        objections.getElement().setAttribute("role", "alert");
        objections.setVisible(false);
        add(chosen, household(), figures(words), due(), result(), objections);
    }

    private Component household() {
        var name =
                new PageLink(waiting.task().headName(), "case/" + waiting.task().caseNumber());
        name.addClassName("row-title");
        var where = new Span(waiting.task().villageName());
        where.addClassName("task-small");
        return new Div(name, where);
    }

    private Component figures(EntryWords words) {
        var figures = new Div();
        figures.addClassName("meeting-figures");
        words.marks(waiting).forEach(mark -> {
            var apart = new Span(VaadinIcon.EXCLAMATION_CIRCLE_O.create(), new Span(mark));
            apart.addClassName("meeting-mark");
            figures.add(apart);
        });
        words.figures(waiting.finding()).forEach(line -> figures.add(new Span(line)));
        return figures;
    }

    private Component due() {
        return new Div(new DaysLeft(waiting.task().daysLeft(), waiting.task().provisional()));
    }

    private Component result() {
        var result = new Div(verdict, open, differs);
        result.addClassName("meeting-result");
        return result;
    }

    /** Without the household the rest of its row has nothing to say. */
    private void ask() {
        verdict.setEnabled(isChosen());
        open.setEnabled(isChosen());
        setClassName("meeting-entry-out", !isChosen());
    }

    WaitingCase waiting() {
        return waiting;
    }

    boolean isChosen() {
        return chosen.getValue();
    }

    void choose(boolean yes) {
        chosen.setValue(yes);
    }

    VerdictOption verdict() {
        return verdict.getValue();
    }

    /** The way forward, as for all others. */
    void pass() {
        verdict.setValue(waiting.verdicts().get(0));
    }

    boolean passes() {
        return waiting.verdicts().indexOf(verdict()) == 0;
    }

    /** Whether the chosen result needs something that the meeting doesn't give. */
    private boolean needsOwn() {
        return form.fields().stream()
                .filter(field -> field.requiredBy(verdict().name())
                        && !field.givenByMeeting(verdict().name()))
                .anyMatch(field -> !own.hasNonNull(field.key()));
    }

    ObjectNode own() {
        return own;
    }

    void own(ObjectNode values) {
        own = values;
        differs.setText(values.isEmpty() ? "" : getTranslation("view.meeting.own-filled"));
        differs.setClassName("meeting-own-filled", !values.isEmpty());
    }

    NewMeeting.Result handedIn() {
        return new NewMeeting.Result(waiting.task().id(), verdict().name(), own);
    }

    void object(List<String> sentences) {
        objections.removeAll();
        objections.setVisible(!sentences.isEmpty());
        sentences.stream().distinct().forEach(sentence -> objections.add(new Div(new Span(sentence))));
        if (!sentences.isEmpty()) {
            var singly = new PageLink(
                    getTranslation("view.meeting.open-singly"),
                    "task/" + waiting.task().id());
            objections.add(new Div(VaadinIcon.EXTERNAL_LINK.create(), singly));
        }
        setClassName("meeting-entry-refused", !sentences.isEmpty());
    }

    ObjectNode draft() {
        ObjectNode draft = JsonNodeFactory.instance
                .objectNode()
                .put("chosen", isChosen())
                .put("verdict", verdict().name());
        draft.set("own", own);
        return draft;
    }

    void restore(JsonNode draft) {
        if (draft.isMissingNode()) {
            return;
        }
        chosen.setValue(draft.path("chosen").asBoolean(true));
        waiting.verdicts().stream()
                .filter(option -> option.name().equals(draft.path("verdict").asText()))
                .findFirst()
                .ifPresent(verdict::setValue);
        if (draft.path("own") instanceof ObjectNode values) {
            own(values);
        }
    }
}
