package org.shouwang.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import org.shouwang.meeting.MeetingList;
import org.shouwang.meeting.MeetingLists;
import org.shouwang.shell.Dates;
import org.shouwang.shell.MainLayout;
import org.shouwang.shell.SheetLink;
import org.shouwang.shell.ViewHeader;

/** The list that a meeting leaves, as it is printed and signed. */
@StyleSheet("context://meeting.css")
@Route(value = "meetings/:number/list", layout = MainLayout.class)
@PermitAll
class MeetingListView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final List<String> COLUMNS =
            List.of("number", "village", "head", "people", "category", "perHead", "case");

    private final transient MeetingLists lists;
    private String title = "";

    MeetingListView(MeetingLists lists) {
        this.lists = lists;
        addClassName("meeting-list");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(lists.of(event.getRouteParameters().get("number").orElse("")));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(MeetingList list) {
        removeAll();
        title = list.title().in(getLocale());
        var print = new Button(getTranslation("view.meeting.print"), VaadinIcon.PRINT.create());
        print.setId("list-print");
        print.addClickListener(click -> getElement().executeJs("window.print()"));
        add(
                new ViewHeader(title, excel(list), print),
                head(list),
                table(list),
                signatures(),
                new RouterLink(list.meeting(), MeetingPageView.class, new RouteParameters("number", list.meeting())));
    }

    /** Which body, when, on which record and how many. */
    private Component head(MeetingList list) {
        int people = list.lines().stream()
                .mapToInt(line -> line.people() == null ? 0 : line.people())
                .sum();
        var head = new Div(
                new Span(getTranslation("view.meeting.list.body", list.areaName())),
                new Span(getTranslation(
                        "view.meeting.list.record", getTranslation("duty." + list.duty()), list.meeting())),
                new Span(getTranslation("view.meeting.list.held", Dates.day(list.heldOn()))),
                new Span(getTranslation("view.meeting.list.count", list.lines().size(), people)));
        head.addClassName("meeting-list-head");
        return head;
    }

    private Component excel(MeetingList list) {
        Locale locale = getLocale();
        return new SheetLink("list-excel", title + "-" + list.meeting(), () -> lists.excel(list.meeting(), locale));
    }

    private Component table(MeetingList list) {
        var table = new NativeTable();
        table.getElement().setAttribute("aria-label", title);
        var head = new NativeTableRow();
        for (String column : COLUMNS) {
            var cell = head.addHeaderCell();
            cell.setText(getTranslation("meeting.list.column." + column));
            cell.getElement().setAttribute("scope", "col");
            cell.setClassName("number", isNumber(column));
        }
        table.getHead().add(head);
        for (MeetingList.Line line : list.lines()) {
            var row = new NativeTableRow();
            for (String column : COLUMNS) {
                var cell = row.addDataCell();
                cell.add(new Span(value(line, column)));
                cell.getElement().setAttribute("data-label", getTranslation("meeting.list.column." + column));
                cell.setClassName("number", isNumber(column));
            }
            table.getBody().add(row);
        }
        var frame = new Div(table);
        frame.addClassName("row-table");
        return frame;
    }

    private String value(MeetingList.Line line, String column) {
        return switch (column) {
            case "number" -> String.valueOf(line.number());
            case "village" -> line.villageName();
            case "head" -> line.headName();
            case "people" -> line.people() == null ? "" : String.valueOf(line.people());
            case "category" -> line.categoryLabel() == null
                    ? ""
                    : line.categoryLabel().in(getLocale());
            case "perHead" -> EntryWords.yuan(line.perHead());
            default -> line.caseNumber();
        };
    }

    private static boolean isNumber(String column) {
        return List.of("number", "people", "perHead").contains(column);
    }

    private Component signatures() {
        var signatures = new Div(
                new Span(getTranslation("view.meeting.list.made")),
                new Span(getTranslation("view.meeting.list.signed")),
                new Span(getTranslation("view.meeting.list.seal")),
                new Span(getTranslation("view.meeting.list.day")));
        signatures.addClassName("meeting-signatures");
        return signatures;
    }
}
