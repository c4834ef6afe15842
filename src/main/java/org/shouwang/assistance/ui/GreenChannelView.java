package org.shouwang.assistance.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.shouwang.assistance.AssistanceLists;
import org.shouwang.assistance.GreenChannel;
import org.shouwang.assistance.GreenChannels;
import org.shouwang.codelist.CodeLists;
import org.shouwang.identity.CurrentActor;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.WorkClock;
import org.shouwang.shell.AreaFilter;
import org.shouwang.shell.Dates;
import org.shouwang.shell.DaysLeft;
import org.shouwang.shell.EmptyState;
import org.shouwang.shell.MainLayout;
import org.shouwang.shell.PageLink;
import org.shouwang.shell.RowTable;
import org.shouwang.shell.SheetLink;
import org.shouwang.shell.ViewHeader;
import org.shouwang.territory.Territory;

/** Green channels whose procedure is still to be completed, the one due first at the top. */
@Route(value = "green-channel", layout = MainLayout.class)
@Menu(title = "view.green.title", order = 26, icon = "vaadin:fast-forward")
@RolesAllowed({
    "VILLAGE_CLERK",
    "GRID_HEAD",
    "TOWNSHIP_CLERK",
    "TOWNSHIP_LEADER",
    "COUNTY_CLERK",
    "COUNTY_LEADER",
    "PREFECTURE",
    "PROVINCE",
    "SUPERVISOR",
    "AUDITOR"
})
class GreenChannelView extends Div implements BeforeEnterObserver {

    private static final int PAGE = 30;

    private final transient GreenChannels greenChannels;
    private final transient Territory territory;
    private final AreaFilter area;
    private final RowTable<GreenChannel> table;
    private final EmptyState nothing;
    private boolean entering;

    GreenChannelView(
            GreenChannels greenChannels,
            AssistanceLists lists,
            CodeLists codes,
            Territory territory,
            CurrentActor actor,
            WorkClock clock) {
        this.greenChannels = greenChannels;
        this.territory = territory;
        addClassName("green-channels");
        Locale language = getLocale();
        area = new AreaFilter(territory, actor.require().scope());
        area.setId("green-area");
        area.addValueChangeListener(change -> refresh());
        table = new RowTable<GreenChannel>(getTranslation("view.green.title"))
                .column(getTranslation("view.green.household"), row -> {
                    PageLink link = new PageLink(row.headName(), "case/" + row.caseNumber());
                    link.addClassName("row-title");
                    return link;
                })
                .text(getTranslation("view.green.village"), GreenChannel::villageName)
                .text(getTranslation("view.green.cause"), row -> codes.label("GREEN_CHANNEL_REASON", row.cause())
                        .in(getLocale()))
                .text(getTranslation("view.green.opened-on"), row -> Dates.day(row.openedOn()))
                .column(
                        getTranslation("view.green.due-on"),
                        row -> new Div(
                                new Paragraph(Dates.day(row.dueOn())),
                                new DaysLeft(
                                        (int) ChronoUnit.DAYS.between(clock.today(), row.dueOn()), row.provisional())))
                .number(
                        getTranslation("view.green.helps"),
                        row -> getTranslation("view.green.help", row.helps(), "%,.2f".formatted(row.helpAmount())))
                .text(getTranslation("view.green.missing"), HelpPart::missing);
        nothing = new EmptyState(getTranslation("view.green.none"), getTranslation("view.green.none.hint"));
        Div filters = new Div(area);
        filters.addClassName("list-filters");
        add(
                new ViewHeader(
                        getTranslation("view.green.title"),
                        new SheetLink(
                                "green-sheet",
                                getTranslation("view.green.title"),
                                () -> lists.greenChannels(area.area(), true, language))),
                new Paragraph(getTranslation("view.green.intro")),
                filters,
                table,
                nothing);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        entering = true;
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("area")
                .filter(code -> code.matches("\\d{6,12}"))
                .flatMap(code -> territory.find(AreaCode.of(code)))
                .ifPresent(area::setValue);
        entering = false;
        refresh();
    }

    private void refresh() {
        if (!entering) {
            boolean any = table.read(cursor -> greenChannels.search(area.area(), true, cursor, PAGE));
            table.setVisible(any);
            nothing.setVisible(!any);
        }
    }
}
