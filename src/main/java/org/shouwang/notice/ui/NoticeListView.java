package org.shouwang.notice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.Locale;
import org.shouwang.identity.CurrentActor;
import org.shouwang.notice.NoticeLists;
import org.shouwang.notice.NoticeSheets;
import org.shouwang.notice.Preparing;
import org.shouwang.notice.PublicPages;
import org.shouwang.notice.SheetFilter;
import org.shouwang.notice.SheetRow;
import org.shouwang.shared.WorkClock;
import org.shouwang.shell.AreaFilter;
import org.shouwang.shell.Dates;
import org.shouwang.shell.EmptyState;
import org.shouwang.shell.MainLayout;
import org.shouwang.shell.RowTable;
import org.shouwang.shell.SheetLink;
import org.shouwang.shell.ViewHeader;
import org.shouwang.territory.Territory;

/** The notices of one's area: running, ended and to be concluded, concluded. */
@Route(value = "notices", layout = MainLayout.class)
@Menu(title = "view.notice.list", order = 18, icon = "vaadin:clipboard-text")
@StyleSheet("context://notice.css")
@PermitAll
class NoticeListView extends Div {

    private static final int PAGE = 50;

    private final transient NoticeSheets sheets;
    private final AreaFilter area;
    private final Select<SheetFilter.Part> part = new Select<>();
    private final RowTable<SheetRow> table;
    private final EmptyState nothing;

    NoticeListView(
            NoticeSheets sheets,
            NoticeLists lists,
            Preparing preparing,
            PublicPages pages,
            Territory territory,
            CurrentActor actor,
            WorkClock clock) {
        this.sheets = sheets;
        area = new AreaFilter(territory, actor.require().scope());
        area.setId("notices-area");
        area.addValueChangeListener(change -> refresh());
        part.setId("notices-part");
        part.setLabel(getTranslation("view.notice.part"));
        part.setItems(Arrays.asList(SheetFilter.Part.values()));
        part.setItemLabelGenerator(p -> getTranslation("view.notice.part." + p));
        part.setValue(SheetFilter.Part.ALL);
        part.addValueChangeListener(change -> refresh());
        table = new RowTable<>(getTranslation("view.notice.list"));
        table.column(getTranslation("view.notice.number"), NoticeListView::link)
                .text(getTranslation("view.notice.kind"), row -> NoticeWords.kind(row.kind()))
                .text(getTranslation("view.notice.area"), SheetRow::areaName)
                .number(
                        getTranslation("view.notice.households"),
                        row -> getTranslation("view.notice.households.count", row.households()))
                .text(getTranslation("view.notice.posted-on"), row -> Dates.day(row.postedOn()))
                .text(
                        getTranslation("view.notice.last-day"),
                        row -> row.lastDay() == null ? null : Dates.day(row.lastDay()))
                .text(
                        getTranslation("view.notice.standing"),
                        row -> NoticeWords.standing(row.hung(), row.lastDay(), row.open(), clock.today()))
                .column(getTranslation("view.notice.objections"), NoticeListView::objections);
        nothing = new EmptyState(getTranslation("view.notice.none"), getTranslation("view.notice.none.hint"));
        Div filters = new Div(area, part, export(lists));
        filters.addClassName("list-filters");
        add(
                new ViewHeader(getTranslation("view.notice.list"), prepare(preparing, territory, clock)),
                filters,
                table,
                nothing);
        if (!pages.mine().isEmpty()) {
            add(new PublicPagesPart(pages, territory));
        }
        refresh();
    }

    private SheetLink export(NoticeLists lists) {
        Locale locale = getLocale();
        return new SheetLink("notices-export", getTranslation("view.notice.list"), () -> lists.excel(filter(), locale));
    }

    private SheetFilter filter() {
        return new SheetFilter(area.area(), part.getValue(), null);
    }

    /** Where households wait to be posted: puts them on a sheet. */
    private Component[] prepare(Preparing preparing, Territory territory, WorkClock clock) {
        return preparing.areas().stream()
                .filter(where -> preparing.waiting(where) > 0)
                .map(where -> {
                    int waiting = preparing.waiting(where);
                    Button button =
                            new Button(getTranslation("view.notice.prepare", waiting), click -> new PrepareDialog(
                                            preparing,
                                            where,
                                            waiting,
                                            territory.require(where).name(),
                                            clock.today(),
                                            numbers -> getUI().ifPresent(ui -> ui.navigate(
                                                    NoticePageView.class,
                                                    new RouteParameters("number", numbers.get(0)))))
                                    .open());
                    button.setId("notice-prepare-" + where);
                    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                    return button;
                })
                .toArray(Component[]::new);
    }

    private static Component link(SheetRow row) {
        RouterLink link =
                new RouterLink(row.number(), NoticePageView.class, new RouteParameters("number", row.number()));
        link.addClassName("row-title");
        return link;
    }

    private static Component objections(SheetRow row) {
        if (row.openObjections() == 0) {
            return null;
        }
        Span count = new Span(
                VaadinIcon.WARNING.create(),
                new Span(NoticeWords.say("view.notice.objections.open", row.openObjections())));
        count.addClassName("notice-objected");
        return count;
    }

    private void refresh() {
        SheetFilter filter = filter();
        boolean any = table.read(cursor -> sheets.search(filter, cursor, PAGE));
        table.setVisible(any);
        nothing.setVisible(!any);
    }
}
