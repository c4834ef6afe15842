package org.shouwang.meeting.ui;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.shouwang.procedure.VerdictOption;
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

    private static final Pattern OF_HOUSEHOLD = Pattern.compile("results\\[(\\d+)].*");
    private static final int MOST_TO_LOOK_THROUGH = 2000;
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
    private final List<Entry> entries = new ArrayList<>();
    private final Checkbox all = new Checkbox();
    private final Button submit = new Button();
    private final Button allPass = new Button();
    private final Span saved = new Span();
    private DatePicker doneOn;
    private FormView shared;
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
        show(waitingHere());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("view.meeting.enter", getTranslation("duty." + duty));
    }

    /** Those who were chosen before come first, so that none of them is missing where very many wait. */
    private List<WaitingCase> waitingHere() {
        Set<String> chosen =
                drafts.find(duty, area).map(MeetingEntryView::chosenBefore).orElse(Set.of());
        int most = chosen.isEmpty() ? Meetings.MOST_HOUSEHOLDS : MOST_TO_LOOK_THROUGH;
        return waiting.of(duty, area, most).stream()
                .sorted(Comparator.comparing(one -> !chosen.contains(one.task().id())))
                .limit(Meetings.MOST_HOUSEHOLDS)
                .toList();
    }

    private static Set<String> chosenBefore(MeetingDrafts.Draft draft) {
        Set<String> ids = new HashSet<>();
        draft.values().path(MeetingDrafts.CHOSEN).forEach(id -> ids.add(id.asText()));
        return ids;
    }

    private void show(List<WaitingCase> cases) {
        removeAll();
        entries.clear();
        add(new ViewHeader(getTranslation("duty." + duty) + " · " + territory.shortName(area)));
        if (cases.isEmpty()) {
            add(new EmptyState(
                    getTranslation("view.meeting.nobody-waits"),
                    getTranslation("view.meeting.nobody-waits.hint"),
                    new PageLink(getTranslation("view.meeting.back"), "meetings")));
            return;
        }
        var rows = new UnorderedList();
        rows.addClassName("meeting-entries");
        for (WaitingCase one : cases) {
            var entry = new Entry(one, form, words, this::changed, this::openOwn);
            entries.add(entry);
            rows.add(entry);
        }
        shared = formViews.of(form.ofMeeting());
        Map<String, String> labels = new LinkedHashMap<>();
        cases.get(0)
                .verdicts()
                .forEach(option -> labels.put(option.name(), option.label().in(getLocale())));
        doneOn = doneOn();
        quietly(() -> {
            restore(cases.get(0));
            drafts.find(duty, area)
                    .map(MeetingEntryView::chosenBefore)
                    .filter(chosen -> !chosen.isEmpty())
                    .ifPresent(chosen -> entries.forEach(entry ->
                            entry.choose(chosen.contains(entry.waiting().task().id()))));
        });
        shared.setVerdicts(labels);
        shared.addChangeListener(this::keepDay);
        add(
                section("view.meeting.step.households", chooser(), rows),
                section("view.meeting.step.meeting", doneOn, shared),
                bar());
        count();
    }

    private Component section(String title, Component... content) {
        var section = new Div(new H2(getTranslation(title)));
        section.addClassName("case-section");
        section.add(content);
        return section;
    }

    private Component chooser() {
        all.setId("choose-all");
        all.addValueChangeListener(change -> {
            if (!showing) {
                quietly(() -> entries.forEach(entry -> entry.choose(change.getValue())));
                changed();
            }
        });
        allPass.setId("all-pass");
        allPass.addThemeVariants(ButtonVariant.LUMO_SMALL);
        allPass.setText(getTranslation(
                "view.meeting.all-pass",
                entries.get(0).waiting().verdicts().get(0).label().in(getLocale())));
        allPass.addClickListener(click -> {
            quietly(() -> entries.forEach(entry -> {
                entry.choose(true);
                entry.pass();
            }));
            changed();
        });
        var chooser = new Div(all, allPass);
        chooser.addClassName("meeting-chooser");
        return chooser;
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
        if (!showing) {
            count();
            keep();
        }
    }

    /** Changes fields without taking it for something typed. */
    private void quietly(Runnable change) {
        showing = true;
        try {
            change.run();
        } finally {
            showing = false;
        }
    }

    private List<Entry> chosen() {
        return entries.stream().filter(Entry::isChosen).toList();
    }

    private void count() {
        List<Entry> chosen = chosen();
        quietly(() -> all.setValue(chosen.size() == entries.size()));
        all.setIndeterminate(!chosen.isEmpty() && chosen.size() < entries.size());
        all.setLabel(getTranslation("view.meeting.all", chosen.size(), entries.size()));
        submit.setEnabled(!chosen.isEmpty());
        submit.setText(
                !chosen.isEmpty() && chosen.stream().allMatch(Entry::passes)
                        ? getTranslation(
                                "view.meeting.submit-all",
                                chosen.get(0).verdict().label().in(getLocale()),
                                chosen.size())
                        : getTranslation("view.meeting.submit", chosen.size()));
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
        entries.forEach(entry -> results.set(entry.waiting().task().id(), entry.draft()));
        if (Refusals.guard(() -> drafts.save(duty, area, draft))) {
            saved.setText(getTranslation(
                    "view.meeting.saved", CLOCK.format(clock.instant().atZone(WorkClock.ZONE))));
        }
    }

    private void restore(WaitingCase first) {
        Optional<MeetingDrafts.Draft> draft = drafts.find(duty, area);
        if (draft.isEmpty() || !draft.get().values().has("shared") || isOver(draft.get())) {
            key = UUID.randomUUID().toString();
            number = null;
            shared.setValues(known(first));
            return;
        }
        ObjectNode values = draft.get().values();
        key = values.path("key").asText();
        number = values.path("number").asText(null);
        shared.setValues((ObjectNode) values.path("shared"));
        if (values.hasNonNull("doneOn")) {
            doneOn.setValue(LocalDate.parse(values.path("doneOn").asText()));
        }
        entries.forEach(entry ->
                entry.restore(values.path("results").path(entry.waiting().task().id())));
        saved.setText(getTranslation(
                "view.meeting.saved", CLOCK.format(draft.get().savedAt().atZone(WorkClock.ZONE))));
        if (number != null) {
            resumed(meetings.require(number));
        }
    }

    /** Whether the draft's meeting is entered and none of its households waits here any longer. */
    private boolean isOver(MeetingDrafts.Draft draft) {
        String entered = draft.values().path("number").asText(null);
        return entered != null
                && meetings.require(entered).refused().stream().noneMatch(result -> entries.stream()
                        .anyMatch(entry -> entry.waiting().task().id().equals(result.taskId())));
    }

    /** What the meeting said stands; only the households that were refused are open. */
    private void resumed(Meeting meeting) {
        shared.setValues(meeting.shared());
        shared.setReadOnly(true);
        doneOn.setValue(meeting.heldOn());
        doneOn.setReadOnly(true);
        add(new Paragraph(getTranslation("view.meeting.resumed", meeting.number())));
        meeting.refused().forEach(result -> entries.stream()
                .filter(entry -> entry.waiting().task().id().equals(result.taskId()))
                .forEach(entry -> entry.object(result.objections().stream()
                        .map(objection -> objection.message().in(getLocale()))
                        .toList())));
        entries.stream()
                .filter(entry -> meeting.results().stream().noneMatch(result -> result.taskId()
                        .equals(entry.waiting().task().id())))
                .forEach(entry -> entry.choose(false));
    }

    /** What the duty fills in by itself, and the opinion that goes with the way forward. */
    private ObjectNode known(WaitingCase first) {
        ObjectNode values = tasks.open(first.task().id()).values().deepCopy();
        VerdictOption forward = first.verdicts().get(0);
        form.field("opinion")
                .filter(field -> field.inMeeting() != null && field.requiredBy(forward.name()))
                .ifPresent(field -> values.put("opinion", forward.label().in(getLocale())));
        values.retain(
                form.ofMeeting().fields().stream().map(field -> field.key()).toList());
        return values;
    }

    private void openOwn(Entry entry) {
        if (showing) {
            return;
        }
        FormView own = formViews.of(form.ofHousehold(), "own-");
        own.setValues(forms.merged(form.ofHousehold(), entry.verdict().name(), shared.values(), entry.own()));
        own.setVerdicts(Map.of(entry.verdict().name(), entry.verdict().label().in(getLocale())));
        var dialog = new Dialog();
        dialog.setId("own-values");
        dialog.setHeaderTitle(entry.waiting().task().headName() + " · "
                + entry.verdict().label().in(getLocale()));
        dialog.setWidth("min(720px, 96vw)");
        dialog.add(own);
        var done = new Button(getTranslation("view.meeting.own.keep"), click -> {
            List<Reason> wrong = forms.check(form.ofHousehold(), entry.verdict().name(), own.values());
            if (wrong.isEmpty()) {
                entry.own(different(own.values(), entry.verdict().name()));
                entry.object(List.of());
                changed();
                dialog.close();
            } else {
                own.showReasons(wrong);
            }
        });
        done.setId("own-keep");
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        own.addChangeListener(values -> {
            entry.own(different(values, entry.verdict().name()));
            keep();
        });
        dialog.getFooter().add(new Button(getTranslation("view.meeting.own.back"), click -> dialog.close()), done);
        dialog.open();
    }

    /** Only what the household has apart from the meeting is its own; the rest follows the meeting. */
    private ObjectNode different(ObjectNode values, String verdict) {
        ObjectNode given =
                forms.merged(form.ofHousehold(), verdict, shared.values(), JsonNodeFactory.instance.objectNode());
        ObjectNode own = JsonNodeFactory.instance.objectNode();
        values.properties().stream()
                .filter(value -> !value.getValue().equals(given.get(value.getKey())))
                .forEach(value -> own.set(value.getKey(), value.getValue()));
        return own;
    }

    /** One question for all: what the meeting decides is not taken back. */
    private void ask() {
        List<Entry> chosen = chosen();
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
        entries.forEach(entry -> entry.object(List.of()));
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
        List<Reason> ofMeeting = new ArrayList<>();
        Map<Entry, List<String>> ofHouseholds = new LinkedHashMap<>();
        for (Reason reason : refusal.reasons()) {
            String field = reason.field() == null ? "" : reason.field();
            Matcher household = OF_HOUSEHOLD.matcher(field);
            if (household.matches()) {
                ofHouseholds
                        .computeIfAbsent(chosen.get(Integer.parseInt(household.group(1))), entry -> new ArrayList<>())
                        .add(Refusals.sentence(reason));
            } else {
                ofMeeting.add(field.startsWith("shared.") ? reason.at(field.substring(7)) : reason);
            }
        }
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
