package org.shouwang.meeting.ui;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import org.shouwang.form.FormDefinition;
import org.shouwang.form.Forms;
import org.shouwang.form.ui.FormViews;
import org.shouwang.meeting.Meeting;
import org.shouwang.meeting.MeetingDrafts;
import org.shouwang.meeting.Meetings;
import org.shouwang.meeting.NewMeeting;
import org.shouwang.procedure.Tasks;
import org.shouwang.procedure.WaitingCase;
import org.shouwang.procedure.WaitingCases;
import org.shouwang.shared.AreaCode;
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
    private EntryList list;
    private transient EntryPaper paper;
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
        paper = new EntryPaper(formViews, form, list, clock.today(), this::keep);
        Map<String, String> labels = new LinkedHashMap<>();
        cases.get(0)
                .verdicts()
                .forEach(option -> labels.put(option.name(), option.label().in(getLocale())));
        quietly(() -> {
            restore(cases.get(0));
            Set<String> chosen = opening.chosen();
            if (!chosen.isEmpty()) {
                list.entries()
                        .forEach(entry -> entry.choose(
                                chosen.contains(entry.waiting().task().id())));
            }
        });
        paper.shared().setVerdicts(labels);
        paper.shared().addChangeListener(this::keepDay);
        add(
                section("view.meeting.step.households", list),
                section("view.meeting.step.meeting", paper.doneOn(), paper.shared()),
                bar());
        count();
    }

    private Component section(String title, Component... content) {
        var section = new Div(new H2(getTranslation(title)));
        section.addClassName("case-section");
        section.add(content);
        return section;
    }

    private Component bar() {
        submit.setId("meeting-submit");
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        submit.setDisableOnClick(true);
        submit.addClickListener(click -> {
            List<Entry> chosen = list.chosen();
            new AskForResults(chosen, submit.getText(), () -> hand(chosen)).open();
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
        new OwnValues(entry, form, forms, formViews, paper.shared(), this::keep, this::changed).open();
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
            quietly(() -> paper.doneOn().setValue(LocalDate.parse(at.substring(0, 10))));
        }
        keep();
    }

    private void keep() {
        if (showing) {
            return;
        }
        ObjectNode draft = paper.draft().put("key", key).put("number", number);
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
            paper.shared().setValues(opening.known(first, form, getLocale()));
            return;
        }
        ObjectNode values = draft.get().values();
        key = values.path("key").asText();
        number = values.path("number").asText(null);
        paper.restore(values);
        saved.setText(getTranslation(
                "view.meeting.saved", CLOCK.format(draft.get().savedAt().atZone(WorkClock.ZONE))));
        if (number != null) {
            paper.resume(meetings.require(number), getLocale());
            add(new Paragraph(getTranslation("view.meeting.resumed", number)));
        }
    }

    private void hand(List<Entry> chosen) {
        list.entries().forEach(entry -> entry.object(List.of()));
        List<NewMeeting.Result> results = chosen.stream().map(Entry::handedIn).toList();
        Meeting meeting;
        try {
            meeting = number == null
                    ? meetings.hold(
                            new NewMeeting(
                                    duty,
                                    area,
                                    paper.doneOn().getValue(),
                                    paper.shared().values(),
                                    results),
                            key)
                    : meetings.resume(number, results);
        } catch (Refusal refusal) {
            paper.object(refusal, chosen);
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
}
