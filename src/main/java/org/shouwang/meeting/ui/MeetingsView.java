package org.shouwang.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import org.shouwang.meeting.MeetingRow;
import org.shouwang.meeting.Meetings;
import org.shouwang.procedure.WaitingCases;
import org.shouwang.shell.Dates;
import org.shouwang.shell.EmptyState;
import org.shouwang.shell.MainLayout;
import org.shouwang.shell.RowTable;
import org.shouwang.shell.ViewHeader;
import org.shouwang.territory.Territory;

/** What waits for a meeting of mine, and the meetings that were held. */
@Route(value = "meetings", layout = MainLayout.class)
@Menu(title = "view.meeting.title", order = 15, icon = "vaadin:users")
@RolesAllowed({"VILLAGE_CLERK", "GRID_HEAD", "TOWNSHIP_CLERK", "TOWNSHIP_LEADER", "COUNTY_CLERK", "COUNTY_LEADER"})
class MeetingsView extends Div {

    private static final int PAGE = 30;

    private final transient Territory territory;

    MeetingsView(Meetings meetings, WaitingCases waiting, Territory territory) {
        this.territory = territory;
        addClassName("meetings");
        List<String> duties = meetings.duties();
        List<WaitingCases.Count> counts = waiting.counts().stream()
                .filter(count -> duties.contains(count.duty()))
                .sorted(Comparator.comparing((WaitingCases.Count count) -> duties.indexOf(count.duty()))
                        .thenComparing(WaitingCases.Count::area))
                .toList();
        add(new ViewHeader(getTranslation("view.meeting.title")), heading("view.meeting.waiting"));
        add(
                counts.isEmpty()
                        ? new EmptyState(
                                getTranslation("view.meeting.nothing-waits"),
                                getTranslation("view.meeting.nothing-waits.hint"))
                        : occasions(counts));
        RowTable<MeetingRow> held = table();
        add(heading("view.meeting.held"), held);
        if (!held.read(cursor -> meetings.search(null, cursor, PAGE))) {
            held.setVisible(false);
            add(new EmptyState(getTranslation("view.meeting.none"), getTranslation("view.meeting.none.hint")));
        }
    }

    private H2 heading(String key) {
        return new H2(getTranslation(key));
    }

    private Component occasions(List<WaitingCases.Count> counts) {
        var list = new UnorderedList();
        list.addClassName("meeting-occasions");
        for (WaitingCases.Count count : counts) {
            var link = new RouterLink(
                    getTranslation("duty." + count.duty()),
                    MeetingEntryView.class,
                    MeetingEntryView.of(count.duty(), count.area()));
            link.setId("occasion-" + count.duty() + "-" + count.area());
            link.addClassName("task-open");
            var where = new Span(territory.shortName(count.area()));
            where.addClassName("task-small");
            var many = new Span(getTranslation("view.meeting.waiting.count", count.count()));
            many.addClassName("meeting-count");
            list.add(new ListItem(new Div(link, where), many, VaadinIcon.ANGLE_RIGHT.create()));
        }
        return list;
    }

    private RowTable<MeetingRow> table() {
        var table = new RowTable<MeetingRow>(getTranslation("view.meeting.held"));
        return table.column(getTranslation("view.meeting.number"), row -> {
                    var link = new RouterLink(
                            row.number(), MeetingPageView.class, new RouteParameters("number", row.number()));
                    link.addClassName("row-title");
                    return link;
                })
                .text(getTranslation("view.meeting.duty"), row -> getTranslation("duty." + row.duty()))
                .text(getTranslation("view.meeting.area"), MeetingRow::areaName)
                .text(getTranslation("view.meeting.held-on"), row -> Dates.day(row.heldOn()))
                .text(
                        getTranslation("view.meeting.households"),
                        row -> row.refused() == 0
                                ? getTranslation("view.meeting.households.done", row.done())
                                : getTranslation("view.meeting.households.some", row.done(), row.refused()))
                .text(getTranslation("view.meeting.entered-by"), MeetingRow::enteredByName);
    }
}
