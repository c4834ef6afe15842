package org.shouwang.policy.ui;

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
import org.shouwang.policy.Calendars;
import org.shouwang.policy.SpecialDay;
import org.shouwang.shared.WorkClock;
import org.shouwang.shell.Dates;
import org.shouwang.shell.MainLayout;
import org.shouwang.shell.RowTable;
import org.shouwang.shell.ViewHeader;

/** Days off and make-up workdays of a year. */
@Route(value = "calendar", layout = MainLayout.class)
@Menu(title = "view.policy.calendar", order = 71, icon = "vaadin:calendar")
@PermitAll
class CalendarView extends Div {

    CalendarView(Calendars calendars, WorkClock clock) {
        var table = new RowTable<SpecialDay>(getTranslation("view.policy.calendar"));
        table.text(getTranslation("view.policy.date"), day -> Dates.day(day.date()))
                .column(getTranslation("view.policy.kind"), this::kind)
                .text(getTranslation("view.policy.holiday"), day -> day.name().in(getLocale()));

        // The year after the last notice as well: its dates are reckoned already, and change once the notice is out.
        List<Integer> years = new ArrayList<>(calendars.current().years());
        int today = clock.today().getYear();
        int last = Math.max(years.get(years.size() - 1), today) + 1;
        for (int year = years.get(years.size() - 1) + 1; year <= last; year++) {
            years.add(year);
        }
        var provisional = new Paragraph(
                VaadinIcon.EXCLAMATION_CIRCLE_O.create(), new Span(getTranslation("view.policy.provisional")));
        provisional.setId("calendar-provisional");
        provisional.getStyle().set("display", "flex").set("gap", "8px").set("color", "var(--sw-amber)");
        var year = new Select<Integer>();
        year.setLabel(getTranslation("view.policy.year"));
        year.setItems(years);
        year.setItemLabelGenerator(y -> calendars.current().years().contains(y)
                ? String.valueOf(y)
                : getTranslation("view.policy.year.provisional", String.valueOf(y)));
        year.addValueChangeListener(change -> {
            boolean known = calendars.current().years().contains(change.getValue());
            provisional.setVisible(!known);
            table.setVisible(known);
            table.show(calendars.specialDays(change.getValue()));
        });
        year.setValue(years.contains(today) ? today : years.get(0));

        add(
                new ViewHeader(getTranslation("view.policy.calendar")),
                new Paragraph(getTranslation(
                        "view.policy.calendarVersion", calendars.version(), Dates.day(calendars.horizon()))),
                year,
                provisional,
                table);
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
