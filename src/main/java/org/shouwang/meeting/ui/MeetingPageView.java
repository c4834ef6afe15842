package org.shouwang.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import org.shouwang.form.Forms;
import org.shouwang.form.ui.FormView;
import org.shouwang.form.ui.FormViews;
import org.shouwang.identity.CurrentActor;
import org.shouwang.meeting.Meeting;
import org.shouwang.meeting.MeetingLists;
import org.shouwang.meeting.MeetingResult;
import org.shouwang.meeting.Meetings;
import org.shouwang.shell.Dates;
import org.shouwang.shell.FactList;
import org.shouwang.shell.MainLayout;
import org.shouwang.shell.PageLink;
import org.shouwang.shell.RowTable;
import org.shouwang.shell.ViewHeader;

/** A meeting that was held: a result for each household, and what the meeting itself said. */
@Route(value = "meetings/:number", layout = MainLayout.class)
@PermitAll
class MeetingPageView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Meetings meetings;
    private final transient MeetingLists lists;
    private final transient Forms forms;
    private final transient FormViews formViews;
    private final transient EntryWords words;
    private final transient CurrentActor currentActor;
    private String number = "";

    MeetingPageView(
            Meetings meetings,
            MeetingLists lists,
            Forms forms,
            FormViews formViews,
            EntryWords words,
            CurrentActor currentActor) {
        this.meetings = meetings;
        this.lists = lists;
        this.forms = forms;
        this.formViews = formViews;
        this.words = words;
        this.currentActor = currentActor;
        addClassName("meeting-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        number = event.getRouteParameters().get("number").orElse("");
        show(meetings.require(number));
    }

    @Override
    public String getPageTitle() {
        return number;
    }

    private void show(Meeting meeting) {
        removeAll();
        var header = new ViewHeader(getTranslation("duty." + meeting.duty()) + " · " + meeting.areaName());
        lists.kindOf(meeting.duty()).ifPresent(kind -> {
            var list = new RouterLink(
                    getTranslation("meeting.list." + kind),
                    MeetingListView.class,
                    new RouteParameters("number", meeting.number()));
            list.setId("meeting-list");
            header.add(list);
        });
        add(header, facts(meeting));
        if (!meeting.refused().isEmpty()) {
            add(refused(meeting));
        }
        add(new H2(getTranslation("view.meeting.results")), results(meeting));
        FormView shared = formViews.of(
                forms.require(meeting.formKey(), meeting.formVersion()).ofMeeting());
        shared.setValues(meeting.shared());
        shared.setReadOnly(true);
        add(new H2(getTranslation("view.meeting.record")), shared);
    }

    private Component facts(Meeting meeting) {
        return new FactList()
                .fact(getTranslation("view.meeting.number"), meeting.number())
                .fact(getTranslation("view.meeting.held-on"), Dates.day(meeting.heldOn()))
                .fact(
                        getTranslation("view.meeting.households"),
                        getTranslation(
                                "view.meeting.households.done", meeting.done().size()))
                .fact(
                        getTranslation("view.meeting.entered-by"),
                        meeting.enteredByName() + " " + Dates.time(meeting.recordedAt()));
    }

    private Component refused(Meeting meeting) {
        var box = new Div(
                VaadinIcon.EXCLAMATION_CIRCLE_O.create(),
                new Paragraph(getTranslation(
                        "view.meeting.some-refused", meeting.refused().size())));
        box.addClassName("meeting-refused");
        box.getElement().setAttribute("role", "status");
        if (meeting.enteredBy().equals(currentActor.require().username())) {
            var again = new RouterLink(
                    getTranslation("view.meeting.resume"),
                    MeetingEntryView.class,
                    MeetingEntryView.of(meeting.duty(), meeting.area()));
            again.setId("meeting-resume");
            box.add(again);
        }
        return box;
    }

    private RowTable<MeetingResult> results(Meeting meeting) {
        var table = new RowTable<MeetingResult>(getTranslation("view.meeting.results"));
        table.column(getTranslation("view.meeting.head"), this::household)
                .text(getTranslation("view.meeting.village"), MeetingResult::villageName)
                .text(getTranslation("view.meeting.category"), result -> words.category(result.category()))
                .column(getTranslation("view.meeting.result"), result -> result(meeting, result))
                .text(
                        getTranslation("view.meeting.votes"),
                        result -> result.votes() == null
                                ? null
                                : getTranslation(
                                        "view.meeting.votes.of",
                                        result.votes().path("votesFor").asInt(),
                                        result.votes().path("votesAgainst").asInt(),
                                        result.votes().path("abstained").asInt()));
        table.show(meeting.results());
        return table;
    }

    private Component household(MeetingResult result) {
        if (result.caseNumber() == null) {
            return new Span(getTranslation("view.meeting.out-of-reach"));
        }
        var link = new PageLink(result.headName(), "case/" + result.caseNumber());
        link.addClassName("row-title");
        return link;
    }

    private Component result(Meeting meeting, MeetingResult result) {
        var content = new Div();
        String verdict =
                result.verdict() == null ? "" : getTranslation("verdict." + meeting.duty() + "." + result.verdict());
        if (result.isDone()) {
            var badge = new Span(VaadinIcon.CHECK_CIRCLE.create(), new Span(verdict));
            badge.addClassNames("case-result", "case-result-kept");
            content.add(badge);
            return content;
        }
        var badge = new Span(VaadinIcon.EXCLAMATION_CIRCLE.create(), new Span(getTranslation("view.meeting.not-done")));
        badge.addClassNames("case-result", "case-result-late");
        content.add(badge);
        result.objections()
                .forEach(objection ->
                        content.add(new Div(new Span(objection.message().in(getLocale())))));
        if (result.caseNumber() != null) {
            content.add(new PageLink(getTranslation("view.meeting.open-singly"), "task/" + result.taskId()));
        }
        return content;
    }
}
