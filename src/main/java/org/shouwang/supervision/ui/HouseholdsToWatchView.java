package org.shouwang.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Refusal;
import org.shouwang.shell.AreaFilter;
import org.shouwang.shell.Dates;
import org.shouwang.shell.FactList;
import org.shouwang.shell.MainLayout;
import org.shouwang.shell.PageLink;
import org.shouwang.shell.RowTable;
import org.shouwang.shell.SheetLink;
import org.shouwang.shell.ViewHeader;
import org.shouwang.supervision.HouseholdsToWatch;
import org.shouwang.supervision.HouseholdsToWatch.Alone;
import org.shouwang.supervision.HouseholdsToWatch.Twice;
import org.shouwang.supervision.MonitoringCounts;
import org.shouwang.supervision.Supervision;
import org.shouwang.territory.Territory;

/** Households that supervisors look at: nobody assigned to help, identified twice; above them this year's counts. */
@Route(value = "supervision/households", layout = MainLayout.class)
@RolesAllowed({
    "SUPERVISOR",
    "TOWNSHIP_CLERK",
    "TOWNSHIP_LEADER",
    "COUNTY_CLERK",
    "COUNTY_LEADER",
    "PREFECTURE",
    "PROVINCE"
})
class HouseholdsToWatchView extends Div implements BeforeEnterObserver {

    private final transient HouseholdsToWatch households;
    private final transient MonitoringCounts counts;
    private final transient Territory territory;
    private final AreaFilter area;
    private final Div content = new Div();

    HouseholdsToWatchView(
            HouseholdsToWatch households, MonitoringCounts counts, Supervision supervision, Territory territory) {
        this.households = households;
        this.counts = counts;
        this.territory = territory;
        area = new AreaFilter(territory, supervision.watched());
        area.setId("watch-area");
        area.addValueChangeListener(change -> refresh());
        Div filters = new Div(area);
        filters.addClassName("list-filters");
        add(new ViewHeader(getTranslation("view.supervision.households")), filters, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation().getQueryParameters().getSingleParameter("area").ifPresent(code -> {
            try {
                territory.find(AreaCode.of(code)).ifPresent(area::setValue);
            } catch (Refusal malformed) {
                // An address that somebody has typed wrongly shows all of the reader's areas.
            }
        });
        refresh();
    }

    private void refresh() {
        content.removeAll();
        content.add(figures(), alone(), twice());
    }

    private Component figures() {
        MonitoringCounts.Counts year = counts.of(area.area(), null, null);
        FactList figures = new FactList();
        figures.setId("watch-counts");
        figures.fact(word("stock"), String.valueOf(year.stockAtEnd()))
                .fact(word("identified"), word("identified.of", year.identified(), year.reidentified()))
                .fact(word("eliminated"), String.valueOf(year.eliminated()))
                .fact(word("rolled-back"), String.valueOf(year.rolledBack()))
                .fact(word("removed"), String.valueOf(year.removed()))
                .fact(word("decreased"), String.valueOf(year.naturalDecrease()))
                .fact(word("transferred"), word("transferred.of", year.transferredIn(), year.transferredOut()));
        Section part = new Section(new H2(word("counts", year.from().getYear())), figures);
        part.addClassName("case-section");
        return part;
    }

    private Component alone() {
        Locale language = getLocale();
        var rows = households.withoutContact(area.area());
        Section part = section(
                "alone",
                new SheetLink(
                        "alone-sheet",
                        getTranslation("view.supervision.alone"),
                        () -> households.withoutContactSheet(area.area(), language)));
        if (rows.isEmpty()) {
            part.add(new Paragraph(getTranslation("view.supervision.alone.none")));
            return part;
        }
        RowTable<Alone> table = new RowTable<>(getTranslation("view.supervision.alone"));
        table.column(
                        getTranslation("view.supervision.alone.head"),
                        row -> household(row.headName(), row.householdNumber()))
                .text(getTranslation("view.supervision.alone.place"), Alone::areaName)
                .text(getTranslation("view.supervision.alone.since"), row -> Dates.day(row.since()));
        table.show(rows);
        part.add(table);
        return part;
    }

    private Component twice() {
        Locale language = getLocale();
        var rows = households.identifiedTwice(area.area(), null);
        Section part = section(
                "twice",
                new SheetLink(
                        "twice-sheet",
                        getTranslation("view.supervision.twice"),
                        () -> households.identifiedTwiceSheet(area.area(), null, language)));
        if (rows.isEmpty()) {
            part.add(new Paragraph(getTranslation("view.supervision.twice.none")));
            return part;
        }
        RowTable<Twice> table = new RowTable<>(getTranslation("view.supervision.twice"));
        table.column(
                        getTranslation("view.supervision.twice.head"),
                        row -> household(row.headName(), row.householdNumber()))
                .text(getTranslation("view.supervision.twice.place"), Twice::areaName)
                .text(getTranslation("view.supervision.twice.first-on"), row -> Dates.day(row.firstIdentifiedOn()))
                .text(getTranslation("view.supervision.twice.eliminated"), row -> Dates.day(row.eliminatedOn()))
                .text(getTranslation("view.supervision.twice.second-on"), row -> Dates.day(row.secondIdentifiedOn()))
                .text(
                        getTranslation("view.supervision.twice.within"),
                        row -> getTranslation("view.supervision.twice.months", row.months()))
                .column(
                        getTranslation("view.supervision.twice.second"),
                        row -> new PageLink(row.secondCase(), "case/" + row.secondCase()));
        table.show(rows);
        part.add(table);
        return part;
    }

    private Section section(String name, Component sheet) {
        Section part = new Section(new H2(getTranslation("view.supervision." + name)), sheet);
        part.setId("watch-" + name);
        part.addClassName("case-section");
        return part;
    }

    private static Component household(String head, String number) {
        PageLink link = new PageLink(head, "households/" + number);
        link.addClassName("row-title");
        return link;
    }

    private String word(String key, Object... args) {
        return getTranslation("view.supervision.count." + key, args);
    }
}
