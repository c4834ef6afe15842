package org.shouwang.policy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import org.shouwang.identity.CurrentActor;
import org.shouwang.policy.CalendarHorizon;
import org.shouwang.policy.Calendars;
import org.shouwang.policy.CountyDays;
import org.shouwang.policy.HolidayNotices;
import org.shouwang.policy.SpecialDay;
import org.shouwang.policy.WorkCalendar;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.WorkClock;
import org.shouwang.shell.Dates;
import org.shouwang.shell.MainLayout;
import org.shouwang.shell.PageLink;
import org.shouwang.shell.RowTable;
import org.shouwang.shell.ViewHeader;
import org.shouwang.territory.Territory;

/** Days off and make-up workdays of a year, month by month; administrators keep them here. */
@Route(value = "calendar", layout = MainLayout.class)
@Menu(title = "view.policy.calendar", order = 71, icon = "vaadin:calendar")
@StyleSheet("context://calendar.css")
@PermitAll
class CalendarView extends Div {

    private final transient Calendars calendars;
    private final transient WorkClock clock;
    private final RowTable<SpecialDay> table;
    private final Div months = new Div();
    private final Paragraph provisional;
    private final Paragraph version = new Paragraph();
    private final Select<Integer> year = new Select<>();
    private final Select<AreaCode> county = new Select<>();

    CalendarView(
            Calendars calendars,
            HolidayNotices notices,
            CountyDays countyDays,
            CalendarHorizon horizon,
            Territory territory,
            CurrentActor currentActor,
            WorkClock clock) {
        this.calendars = calendars;
        this.clock = clock;
        table = new RowTable<>(getTranslation("view.policy.calendar"));
        table.text(getTranslation("view.policy.date"), day -> Dates.day(day.date()))
                .column(getTranslation("view.policy.kind"), this::kind)
                .text(getTranslation("view.policy.holiday"), day -> day.name().in(getLocale()));
        provisional = warning("calendar-provisional", getTranslation("view.policy.provisional"));
        year.setLabel(getTranslation("view.policy.year"));
        year.setId("calendar-year");
        year.setItemLabelGenerator(y -> calendars.current().years().contains(y)
                ? String.valueOf(y)
                : getTranslation("view.policy.year.provisional", String.valueOf(y)));
        year.addValueChangeListener(change -> show());
        counties(territory, currentActor);
        version.setId("calendar-version");
        Div choice = new Div(year, county);
        choice.addClassName("list-filters");

        add(new ViewHeader(
                getTranslation("view.policy.calendar"),
                new PageLink(getTranslation("view.policy.simulator"), "deadline-simulator")));
        horizon.mine()
                .ifPresent(near -> add(warning(
                        "calendar-horizon",
                        getTranslation(
                                "view.policy.horizon",
                                Dates.day(near.horizon()),
                                near.near(),
                                Dates.day(near.latest()),
                                near.beyond()))));
        add(version, choice, provisional, legend(), months, table);
        if (notices.mayAdopt()) {
            add(new NoticeImport(notices, this::years));
        }
        if (!countyDays.kept().isEmpty()) {
            add(new CountyDaysEditor(countyDays, territory, this::show));
            PageLink proposals = new PageLink(getTranslation("view.policy.proposals"), "calendar-proposals");
            proposals.setId("calendar-proposals-link");
            add(proposals);
        }
        years();
    }

    /** The year after the last notice as well: its dates are reckoned already, and change once the notice is out. */
    private void years() {
        List<Integer> years = new ArrayList<>(calendars.current().years());
        int today = clock.today().getYear();
        int last = Math.max(years.get(years.size() - 1), today) + 1;
        for (int next = years.get(years.size() - 1) + 1; next <= last; next++) {
            years.add(next);
        }
        Integer shown = year.getValue();
        year.setItems(years);
        year.setValue(shown != null ? shown : years.contains(today) ? today : years.get(0));
        show();
    }

    private void counties(Territory territory, CurrentActor currentActor) {
        var scope = currentActor.require().scope();
        List<AreaCode> mine = territory.counties().stream()
                .map(area -> area.code())
                .filter(code -> scope.covers(code) || scope.areas().stream().anyMatch(own -> own.within(code)))
                .toList();
        county.setLabel(getTranslation("view.policy.county"));
        county.setItems(mine);
        county.setItemLabelGenerator(code -> code == null
                ? getTranslation("view.policy.nationwide")
                : territory.require(code).name());
        county.setEmptySelectionAllowed(true);
        county.setEmptySelectionCaption(getTranslation("view.policy.nationwide"));
        county.setVisible(!mine.isEmpty());
        if (mine.size() == 1) {
            county.setValue(mine.get(0));
        }
        county.addValueChangeListener(change -> show());
    }

    private void show() {
        if (year.getValue() == null) {
            return;
        }
        WorkCalendar calendar = calendars.of(county.getValue());
        boolean known = calendar.years().contains(year.getValue());
        List<SpecialDay> special = calendar.specialDays(year.getValue());
        provisional.setVisible(!known);
        table.setVisible(!special.isEmpty());
        table.show(special);
        months.removeAll();
        months.add(MonthGrid.year(calendar, year.getValue(), clock.today()));
        version.setText(
                getTranslation("view.policy.calendarVersion", calendar.version(), Dates.day(calendar.horizon())));
    }

    private Component legend() {
        Paragraph legend = new Paragraph();
        legend.addClassName("cal-legend");
        legend.add(
                mark("cal-off", "view.policy.mark.off", "view.policy.dayOff"),
                mark("cal-work", "view.policy.mark.work", "view.policy.makeUpDay"));
        return legend;
    }

    private Span mark(String style, String sign, String meaning) {
        var box = new com.vaadin.flow.component.html.Emphasis(getTranslation(sign));
        box.addClassName(style);
        box.getStyle()
                .set("font-style", "normal")
                .set("padding", "0 6px")
                .set("border-radius", "4px")
                .set("margin-inline-end", "4px");
        return new Span(box, new Span(getTranslation(meaning)));
    }

    static Paragraph warning(String id, String text) {
        var warning = new Paragraph(VaadinIcon.EXCLAMATION_CIRCLE_O.create(), new Span(text));
        warning.setId(id);
        warning.addClassName("cal-warning");
        return warning;
    }

    static Button primary(String text, Runnable action) {
        Button button = new Button(text, click -> action.run());
        button.addThemeVariants(com.vaadin.flow.component.button.ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private Span kind(SpecialDay day) {
        Span kind = new Span(
                (day.workday() ? VaadinIcon.BRIEFCASE : VaadinIcon.COFFEE).create(),
                new Span(getTranslation(day.workday() ? "view.policy.makeUpDay" : "view.policy.dayOff")));
        kind.getElement().getThemeList().add(day.workday() ? "badge contrast" : "badge success");
        kind.getStyle().set("gap", "4px");
        return kind;
    }
}
