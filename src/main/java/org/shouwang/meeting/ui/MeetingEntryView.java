package org.shouwang.meeting.ui;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shouwang.form.FormDefinition;
import org.shouwang.form.Forms;
import org.shouwang.form.ui.FormView;
import org.shouwang.form.ui.FormViews;
import org.shouwang.meeting.Meeting;
import org.shouwang.meeting.MeetingDrafts;
import org.shouwang.meeting.Meetings;
import org.shouwang.meeting.NewMeeting;
import org.shouwang.procedure.Tasks;
import org.shouwang.procedure.WaitingCase;
import org.shouwang.procedure.WaitingCases;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.WorkClock;
import org.shouwang.shell.EmptyState;
import org.shouwang.shell.MainLayout;
import org.shouwang.shell.PageLink;
import org.shouwang.shell.Refusals;
import org.shouwang.shell.Toasts;
import org.shouwang.shell.ViewHeader;
import org.shouwang.territory.Territory;

/** Entering a meeting: its households with their results, the meeting itself once; what is typed is kept at once. */
@StyleSheet("context://meeting.css")
@Route(value = "meetings/new/:duty/:area", layout = MainLayout.class)
@PermitAll
class MeetingEntryView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final transient Meetings meetings;
    private final transient MeetingDrafts drafts;
    private final transient WaitingCases waiting;
    private final transient Tasks tasks;
    private final transient Forms forms;
    private final transient FormViews formViews;
    private final transient EntryWords words;
    private final transient Territory territory;
    private final transient WorkClock clock;
    private final Button submit = new Button();
    private final Span saved = new Span();
    private DatePicker doneOn;
    private FormView shared;
    private EntryList list;
    private transient Opening opening;
    private transient FormDefinition form;
    private transient AreaCode area;
    private String duty = "";
    private String key;
    private String number;
    private boolean showing;

    MeetingEntryView(
            Meetings meetings,
            MeetingDrafts drafts,
            WaitingCases waiting,
            Tasks tasks,
            Forms forms,
            FormViews formViews,
            EntryWords words,
            Territory territory,
            WorkClock clock) {
        this.meetings = meetings;
        this.drafts = drafts;
        this.waiting = waiting;
        this.tasks = tasks;
        this.forms = forms;
        this.formViews = formViews;
        this.words = words;
        this.territory = territory;
        this.clock = clock;
        addClassName("meeting-page");
    }

    /** Address of the page for a duty in an area. */
    static RouteParameters of(String duty, AreaCode area) {
        return new RouteParameters(new RouteParam("duty", duty), new RouteParam("area", area.value()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        duty = event.getRouteParameters().get("duty").orElse("");
        meetings.requireDuty(duty);
        area = AreaCode.of(event.getRouteParameters().get("area").orElse(""));
        form = forms.latest(duty);
        opening = new Opening(drafts, meetings, waiting, tasks, duty, area);
        show(opening.cases());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("view.meeting.enter", getTranslation("duty." + duty));
    }

    private void show(List<WaitingCase> cases) {
        removeAll();
        add(new ViewHeader(getTranslation("duty." + duty) + " · " + territory.shortName(area)));
        if (cases.isEmpty()) {
            add(new EmptyState(
                    getTranslation("view.meeting.nobody-waits"),
                    getTranslation("view.meeting.nobody-waits.hint"),
                    new PageLink(getTranslation("view.meeting.back"), "meetings")));
            return;
        }
        list = new EntryList(cases, form, words, this::changed, this::openOwn);
        shared = formViews.of(form.ofMeeting());
        Map<String, String> labels = new LinkedHashMap<>();
        cases.get(0)
                .verdicts()
                .forEach(option -> labels.put(option.name(), option.label().in(getLocale())));
        doneOn = doneOn();
        quietly(() -> {
            restore(cases.get(0));
            Set<String> chosen = opening.chosen();
            if (!chosen.isEmpty()) {
                list.entries()
                        .forEach(entry -> entry.choose(
                                chosen.contains(entry.waiting().task().id())));
            }
        });
        shared.setVerdicts(labels);
        shared.addChangeListener(this::keepDay);
        add(section("view.meeting.step.households", list), section("view.meeting.step.meeting", doneOn, shared), bar());
        count();
    }

    private Component section(String title, Component... content) {
        var section = new Div(new H2(getTranslation(title)));
        section.addClassName("case-section");
        section.add(content);
        return section;
    }

    private DatePicker doneOn() {
        DatePicker picker = formViews.date();
        picker.setId("done-on");
        picker.setLabel(getTranslation("view.meeting.held-on"));
        picker.setManualValidation(true);
        picker.setMax(clock.today());
        picker.setValue(clock.today());
        picker.addValueChangeListener(change -> {
            picker.setInvalid(false);
            keep();
        });
        return picker;
    }

    private Component bar() {
        submit.setId("meeting-submit");
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        submit.setDisableOnClick(true);
        submit.addClickListener(click -> {
            ask();
            submit.setEnabled(true);
        });
        saved.setId("draft-saved");
        saved.addClassName("draft-saved");
        saved.getElement().setAttribute("role", "status");
        var bar = new Div(submit, saved);
        bar.addClassName("verdict-bar");
        return bar;
    }

    private void changed() {
        count();
        keep();
    }

    private void count() {
        list.count();
        submit.setEnabled(!list.chosen().isEmpty());
        submit.setText(list.handing());
    }

    private void openOwn(Entry entry) {
        new OwnValues(entry, form, forms, formViews, shared, this::keep, this::changed).open();
    }

    /** Changes fields without taking it for something typed. */
    private void quietly(Runnable change) {
        showing = true;
        try {
            list.quietly(change);
        } finally {
            showing = false;
        }
    }

    /** A meeting that says when it began was held on that day. */
    private void keepDay(ObjectNode values) {
        String at = values.path("meetingAt").asText();
        if (at.length() >= 10) {
            quietly(() -> doneOn.setValue(LocalDate.parse(at.substring(0, 10))));
        }
        keep();
    }

    private void keep() {
        if (showing) {
            return;
        }
        ObjectNode draft = JsonNodeFactory.instance.objectNode().put("key", key).put("number", number);
        if (doneOn.getValue() != null) {
            draft.put("doneOn", doneOn.getValue().toString());
        }
        draft.set("shared", shared.values());
        ObjectNode results = draft.putObject("results");
        list.entries().forEach(entry -> results.set(entry.waiting().task().id(), entry.draft()));
        if (Refusals.guard(() -> drafts.save(duty, area, draft))) {
            saved.setText(getTranslation(
                    "view.meeting.saved", CLOCK.format(clock.instant().atZone(WorkClock.ZONE))));
        }
    }

    private void restore(WaitingCase first) {
        Optional<MeetingDrafts.Draft> draft = drafts.find(duty, area);
        if (draft.isEmpty() || !draft.get().values().has("shared") || opening.isOver(draft.get(), list.entries())) {
            key = UUID.randomUUID().toString();
            number = null;
            shared.setValues(opening.known(first, form, getLocale()));
            return;
        }
        ObjectNode values = draft.get().values();
        key = values.path("key").asText();
        number = values.path("number").asText(null);
        shared.setValues((ObjectNode) values.path("shared"));
        if (values.hasNonNull("doneOn")) {
            doneOn.setValue(LocalDate.parse(values.path("doneOn").asText()));
        }
        list.entries()
                .forEach(entry -> entry.restore(
                        values.path("results").path(entry.waiting().task().id())));
        saved.setText(getTranslation(
                "view.meeting.saved", CLOCK.format(draft.get().savedAt().atZone(WorkClock.ZONE))));
        if (number != null) {
            resumed(meetings.require(number));
        }
    }

    /** What the meeting said stands; only the households that were refused are open. */
    private void resumed(Meeting meeting) {
        shared.setValues(meeting.shared());
        shared.setReadOnly(true);
        doneOn.setValue(meeting.heldOn());
        doneOn.setReadOnly(true);
        add(new Paragraph(getTranslation("view.meeting.resumed", meeting.number())));
        meeting.refused().forEach(result -> list.entries().stream()
                .filter(entry -> entry.waiting().task().id().equals(result.taskId()))
                .forEach(entry -> entry.object(result.objections().stream()
                        .map(objection -> objection.message().in(getLocale()))
                        .toList())));
        list.entries().stream()
                .filter(entry -> meeting.results().stream().noneMatch(result -> result.taskId()
                        .equals(entry.waiting().task().id())))
                .forEach(entry -> entry.choose(false));
    }

    /** One question for all: what the meeting decides is not taken back. */
    private void ask() {
        List<Entry> chosen = list.chosen();
        String breakdown = chosen.stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.verdict().label().in(getLocale()), LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(part -> getTranslation("view.meeting.ask.part", part.getKey(), part.getValue()))
                .collect(Collectors.joining(getTranslation("view.meeting.and")));
        var dialog = new ConfirmDialog();
        dialog.setId("confirm-meeting");
        dialog.setHeader(getTranslation("view.meeting.ask", chosen.size()));
        dialog.setText(getTranslation("view.meeting.ask.text", breakdown));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("view.meeting.ask.back"));
        dialog.setConfirmText(submit.getText());
        dialog.addConfirmListener(confirm -> hand(chosen));
        dialog.open();
    }

    private void hand(List<Entry> chosen) {
        list.entries().forEach(entry -> entry.object(List.of()));
        List<NewMeeting.Result> results = chosen.stream().map(Entry::handedIn).toList();
        Meeting meeting;
        try {
            meeting = number == null
                    ? meetings.hold(new NewMeeting(duty, area, doneOn.getValue(), shared.values(), results), key)
                    : meetings.resume(number, results);
        } catch (Refusal refusal) {
            refused(refusal, chosen);
            return;
        }
        if (meeting.refused().isEmpty()) {
            Toasts.done(getTranslation("view.meeting.done", meeting.done().size()));
        } else {
            number = meeting.number();
            keep();
        }
        getUI().ifPresent(ui -> ui.navigate(MeetingPageView.class, new RouteParameters("number", meeting.number())));
    }

    private void refused(Refusal refusal, List<Entry> chosen) {
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
