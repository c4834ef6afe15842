package org.shouwang.meeting.ui;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.shouwang.form.FormDefinition;
import org.shouwang.form.ui.FormView;
import org.shouwang.form.ui.FormViews;
import org.shouwang.meeting.Meeting;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.shell.Refusals;

/** What is entered of a meeting: its day, what it says for all, and the results of its households; kept and read again. */
class EntryPaper {

    private final DatePicker doneOn;
    private final FormView shared;
    private final EntryList list;

    EntryPaper(FormViews formViews, FormDefinition form, EntryList list, LocalDate today, Runnable changed) {
        this.list = list;
        shared = formViews.of(form.ofMeeting());
        doneOn = formViews.date();
        doneOn.setId("done-on");
        doneOn.setLabel(doneOn.getTranslation("view.meeting.held-on"));
        doneOn.setManualValidation(true);
        doneOn.setMax(today);
        doneOn.setValue(today);
        doneOn.addValueChangeListener(change -> {
            doneOn.setInvalid(false);
            changed.run();
        });
    }

    DatePicker doneOn() {
        return doneOn;
    }

    FormView shared() {
        return shared;
    }

    ObjectNode draft() {
        ObjectNode draft = JsonNodeFactory.instance.objectNode();
        if (doneOn.getValue() != null) {
            draft.put("doneOn", doneOn.getValue().toString());
        }
        draft.set("shared", shared.values());
        ObjectNode results = draft.putObject("results");
        list.entries().forEach(entry -> results.set(entry.waiting().task().id(), entry.draft()));
        return draft;
    }

    void restore(ObjectNode draft) {
        shared.setValues((ObjectNode) draft.path("shared"));
        if (draft.hasNonNull("doneOn")) {
            doneOn.setValue(LocalDate.parse(draft.path("doneOn").asText()));
        }
        list.entries()
                .forEach(entry -> entry.restore(
                        draft.path("results").path(entry.waiting().task().id())));
    }

    /** What the meeting said stands; only the households that were refused are open. */
    void resume(Meeting meeting, Locale language) {
        shared.setValues(meeting.shared());
        shared.setReadOnly(true);
        doneOn.setValue(meeting.heldOn());
        doneOn.setReadOnly(true);
        meeting.refused().forEach(result -> list.entries().stream()
                .filter(entry -> entry.waiting().task().id().equals(result.taskId()))
                .forEach(entry -> entry.object(result.objections().stream()
                        .map(objection -> objection.message().in(language))
                        .toList())));
        list.entries().stream()
                .filter(entry -> meeting.results().stream().noneMatch(result -> result.taskId()
                        .equals(entry.waiting().task().id())))
                .forEach(entry -> entry.choose(false));
    }

    /** Says what speaks against it, where it was entered. */
    void object(Refusal refusal, List<Entry> chosen) {
        RefusedResults places = RefusedResults.of(refusal, chosen);
        List<Reason> ofMeeting = places.ofMeeting();
        Map<Entry, List<String>> ofHouseholds = places.ofHouseholds();
        ofHouseholds.forEach(Entry::object);
        String wrongDay = ofMeeting.stream()
                .filter(reason -> "doneOn".equals(reason.field()))
                .map(Refusals::sentence)
                .collect(Collectors.joining(" "));
        doneOn.setInvalid(!wrongDay.isEmpty());
        doneOn.setErrorMessage(wrongDay);
        shared.showReasons(ofMeeting);
        if (ofMeeting.isEmpty()) {
            Refusals.show(Refusal.invalid(Reason.of("meeting.none-done")));
            ofHouseholds.keySet().stream().findFirst().ifPresent(Component::scrollIntoView);
        }
    }
}
