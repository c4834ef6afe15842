package org.shouwang.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.shouwang.shell.AreaFilter;
import org.shouwang.shell.Chart;
import org.shouwang.shell.Dates;
import org.shouwang.shell.FactList;
import org.shouwang.shell.MainLayout;
import org.shouwang.shell.PageLink;
import org.shouwang.shell.RowTable;
import org.shouwang.shell.ViewHeader;
import org.shouwang.supervision.Board;
import org.shouwang.supervision.OpenWork.Part;
import org.shouwang.supervision.Supervision;
import org.shouwang.territory.Area;
import org.shouwang.territory.AreaKind;
import org.shouwang.territory.Departments;
import org.shouwang.territory.Territory;

/** The board of supervisors and leaders: first what needs action, then where, then why. */
@Route(value = "supervision", layout = MainLayout.class)
@Menu(title = "view.supervision.title", order = 30, icon = "vaadin:dashboard")
@RolesAllowed({
    "SUPERVISOR",
    "TOWNSHIP_CLERK",
    "TOWNSHIP_LEADER",
    "COUNTY_CLERK",
    "COUNTY_LEADER",
    "PREFECTURE",
    "PROVINCE"
})
class SupervisionView extends Div {

    private final transient Supervision supervision;
    private final transient Departments departments;
    private final transient Territory territory;
    private final AreaFilter area;
    private final ComboBox<String> procedure = new ComboBox<>();
    private final Div content = new Div();
    private final transient BoardCharts charts = new BoardCharts(this);

    SupervisionView(Supervision supervision, Departments departments, Territory territory) {
        this.supervision = supervision;
        this.departments = departments;
        this.territory = territory;
        area = new AreaFilter(territory, supervision.watched());
        area.setId("board-area");
        area.addValueChangeListener(change -> refresh());
        procedure();
        Nav tabs = new Nav(
                new PageLink(getTranslation("view.supervision.heat"), "supervision/heat"),
                new PageLink(getTranslation("view.supervision.work"), "supervision/work"),
                new PageLink(getTranslation("view.supervision.households"), "supervision/households"));
        tabs.addClassName("tab-links");
        tabs.getElement().setAttribute("aria-label", getTranslation("view.supervision.title"));
        Div filters = new Div(area, procedure);
        filters.addClassName("list-filters");
        add(new ViewHeader(getTranslation("view.supervision.title")), tabs, filters, content);
        refresh();
    }

    private void refresh() {
        Board board = supervision.board(area.area(), procedure.getValue());
        content.removeAll();
        if (procedure.isEmpty()) {
            content.add(figures(board), cells(board), departments(board), steps(board), villages(board));
            content.add(returns(board), leads(board), trend(board));
        } else {
            // The rest is not of one procedure.
            content.add(figures(board), cells(board), steps(board), villages(board));
        }
    }

    private void procedure() {
        procedure.setId("board-procedure");
        procedure.setLabel(getTranslation("view.supervision.procedure"));
        procedure.setPlaceholder(getTranslation("view.shell.area.all"));
        procedure.setItems(supervision.procedures());
        procedure.setItemLabelGenerator(key -> getTranslation("process." + key));
        procedure.setClearButtonVisible(true);
        procedure.addValueChangeListener(change -> refresh());
    }

    private Component figures(Board board) {
        FactList figures = new FactList();
        figures.setId("board-figures");
        figures.fact(
                        getTranslation("view.supervision.overdue"),
                        WorkLink.of(board.overdue(), board.area(), procedure.getValue(), null, null, Part.OVERDUE))
                .fact(
                        getTranslation("view.supervision.due-soon"),
                        WorkLink.of(board.dueSoon(), board.area(), procedure.getValue(), null, null, Part.DUE_SOON))
                .fact(
                        getTranslation("view.supervision.open"),
                        WorkLink.of(board.open(), board.area(), procedure.getValue(), null, null, Part.ALL));
        if (procedure.isEmpty()) {
            figures.fact(getTranslation("view.supervision.green"), greenChannels(board))
                    .fact(
                            getTranslation("view.supervision.alone"),
                            households(board, board.withoutContact(), "board-alone"))
                    .fact(
                            getTranslation("view.supervision.twice"),
                            households(board, board.identifiedTwice(), "board-twice"));
        }
        return figures;
    }

    private static Component greenChannels(Board board) {
        String count = String.valueOf(board.greenChannels());
        if (board.greenChannels() == 0) {
            return new Span(count);
        }
        PageLink link = new PageLink(count, "green-channel" + (board.area() == null ? "" : "?area=" + board.area()));
        link.setId("board-green");
        return link;
    }

    private static Component households(Board board, int count, String id) {
        if (count == 0) {
            return new Span("0");
        }
        PageLink link = new PageLink(
                String.valueOf(count),
                "supervision/households" + (board.area() == null ? "" : "?area=" + board.area()));
        link.setId(id);
        return link;
    }

    private Component cells(Board board) {
        List<Board.Cell> latestFirst = board.cells().stream()
                .sorted(Comparator.comparingInt(Board.Cell::overdue)
                        .reversed()
                        .thenComparing(
                                Comparator.comparingInt(Board.Cell::dueSoon).reversed()))
                .toList();
        return part("cells", latestFirst, title -> charts.townships(title, board.cells()), table -> table.column(
                        getTranslation("view.supervision.township"), cell -> title(cell.name()))
                .text(getTranslation("view.supervision.step"), cell -> getTranslation("duty." + cell.duty()))
                .column(
                        getTranslation("view.supervision.overdue"),
                        cell -> WorkLink.of(
                                cell.overdue(), cell.township(), procedure.getValue(), cell.duty(), null, Part.OVERDUE))
                .column(
                        getTranslation("view.supervision.due-soon"),
                        cell -> WorkLink.of(
                                cell.dueSoon(),
                                cell.township(),
                                procedure.getValue(),
                                cell.duty(),
                                null,
                                Part.DUE_SOON))
                .column(
                        getTranslation("view.supervision.open"),
                        cell -> WorkLink.of(
                                cell.open(), cell.township(), procedure.getValue(), cell.duty(), null, Part.ALL)));
    }

    private Component returns(Board board) {
        return part(
                "returns",
                board.returns(),
                title -> charts.returns(title, board.returns(), getLocale()),
                table -> table.column(
                                getTranslation("view.supervision.reason"),
                                row -> title(row.label().in(getLocale())))
                        .number(getTranslation("view.supervision.returns"), row -> String.valueOf(row.returns())));
    }

    private Component departments(Board board) {
        return part("departments", board.departments(), table -> table.column(
                        getTranslation("view.supervision.department"), row -> title(department(row.key())))
                .column(
                        getTranslation("view.supervision.overdue"),
                        row -> WorkLink.of(
                                row.overdue(), board.area(), "departmentComparison", row.key(), Part.OVERDUE))
                .column(
                        getTranslation("view.supervision.open"),
                        row -> WorkLink.of(row.open(), board.area(), "departmentComparison", row.key(), Part.ALL))
                .number(getTranslation("view.supervision.answered"), row -> String.valueOf(row.answered()))
                .number(
                        getTranslation("view.supervision.average"),
                        row -> getTranslation("view.supervision.days", row.averageDays())));
    }

    private Component steps(Board board) {
        return part("steps", board.steps(), title -> charts.steps(title, board.steps()), table -> table.column(
                        getTranslation("view.supervision.step"), row -> title(getTranslation("duty." + row.duty())))
                .number(getTranslation("view.supervision.done"), row -> String.valueOf(row.done()))
                .number(
                        getTranslation("view.supervision.median"),
                        row -> getTranslation("view.supervision.working-days", row.median()))
                .number(
                        getTranslation("view.supervision.ninth"),
                        row -> getTranslation("view.supervision.working-days", row.ninth())));
    }

    private Component villages(Board board) {
        return part(
                "villages", board.villages(), title -> charts.villages(title, board.villages()), table -> table.column(
                                getTranslation("view.supervision.village"), row -> title(row.name()))
                        .number(getTranslation("view.supervision.done"), row -> String.valueOf(row.done()))
                        .number(
                                getTranslation("view.supervision.average-step"),
                                row -> getTranslation("view.supervision.working-days", row.average())));
    }

    private Component leads(Board board) {
        return part("leads", board.leads(), table -> table.column(
                        getTranslation("view.supervision.township"), row -> title(row.name()))
                .number(getTranslation("view.supervision.leads.open"), row -> String.valueOf(row.open()))
                .text(getTranslation("view.supervision.leads.oldest"), row -> Dates.day(row.oldest())));
    }

    private Component trend(Board board) {
        return part("trend", board.trend(), title -> charts.weeks(title, board.trend()), table -> table.column(
                        getTranslation("view.supervision.week"), row -> title(Dates.day(row.from())))
                .number(getTranslation("view.supervision.opened"), row -> String.valueOf(row.opened()))
                .number(getTranslation("view.supervision.closed"), row -> String.valueOf(row.closed()))
                .number(getTranslation("view.supervision.late"), row -> String.valueOf(row.late())));
    }

    private <T> Component part(
            String name, List<T> rows, Function<String, Chart> chart, Consumer<RowTable<T>> columns) {
        Component part = part(name, rows, columns);
        if (!rows.isEmpty()) {
            part.getElement()
                    .insertChild(
                            1,
                            chart.apply(getTranslation("view.supervision.part." + name))
                                    .getElement());
        }
        return part;
    }

    private <T> Component part(String name, List<T> rows, Consumer<RowTable<T>> columns) {
        String title = getTranslation("view.supervision.part." + name);
        Section part = new Section(new H2(title));
        part.setId("board-" + name);
        if (rows.isEmpty()) {
            part.add(new Paragraph(getTranslation("view.supervision.nothing")));
            return part;
        }
        RowTable<T> table = new RowTable<>(title);
        columns.accept(table);
        table.show(rows);
        part.add(table);
        return part;
    }

    private static Component title(String text) {
        Span title = new Span(text);
        title.addClassName("row-title");
        return title;
    }

    private String department(String key) {
        return supervision.watched().areas().stream()
                .flatMap(within -> within.county()
                        .map(Stream::of)
                        .orElseGet(() -> territory.within(within, AreaKind.COUNTY).stream()
                                .map(Area::code)))
                .flatMap(county -> departments.of(county).stream())
                .filter(known -> known.key().equals(key))
                .findFirst()
                .map(known -> known.name().in(getLocale()))
                .orElse(getTranslation("view.supervision.department"));
    }
}
