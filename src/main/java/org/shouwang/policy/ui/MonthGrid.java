package org.shouwang.policy.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shouwang.policy.DueDate;
import org.shouwang.policy.SpecialDay;
import org.shouwang.policy.WorkCalendar;
import org.springframework.web.util.HtmlUtils;

/** Months as people hang them on the wall: days off, make-up workdays, and where wanted a limit from start to end. */
@StyleSheet("context://calendar.css")
class MonthGrid extends Div {

    private final transient WorkCalendar calendar;
    private final transient LocalDate today;
    private final transient DueDate due;

    private MonthGrid(WorkCalendar calendar, LocalDate today, DueDate due) {
        this.calendar = calendar;
        this.today = today;
        this.due = due;
        addClassName("cal-months");
    }

    /** The twelve months of a year. */
    static MonthGrid year(WorkCalendar calendar, int year, LocalDate today) {
        var grid = new MonthGrid(calendar, today, null);
        for (int month = 1; month <= 12; month++) {
            grid.add(grid.month(YearMonth.of(year, month)));
        }
        return grid;
    }

    /** The months of a limit; of a very long one the first and the last three. */
    static MonthGrid limit(WorkCalendar calendar, DueDate due, LocalDate today) {
        var grid = new MonthGrid(calendar, today, due);
        YearMonth first = YearMonth.from(due.derivation().start());
        YearMonth last = YearMonth.from(due.date());
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            if (month.isBefore(first.plusMonths(3)) || month.isAfter(last.minusMonths(3))) {
                grid.add(grid.month(month));
            }
        }
        return grid;
    }

    private Html month(YearMonth month) {
        Locale locale = getLocale();
        var html = new StringBuilder("<table class=\"cal-month\"><caption>")
                .append(title(month, locale))
                .append("</caption><thead><tr>");
        for (DayOfWeek day : DayOfWeek.values()) {
            html.append("<th scope=\"col\">")
                    .append(day.getDisplayName(TextStyle.NARROW, locale))
                    .append("</th>");
        }
        html.append("</tr></thead><tbody><tr>");
        int column = month.atDay(1).getDayOfWeek().getValue() - 1;
        html.append("<td></td>".repeat(column));
        for (int day = 1; day <= month.lengthOfMonth(); day++, column++) {
            if (column == 7) {
                html.append("</tr><tr>");
                column = 0;
            }
            html.append(cell(month.atDay(day)));
        }
        return new Html(html.append("<td></td>".repeat(7 - column))
                .append("</tr></tbody></table>")
                .toString());
    }

    private String title(YearMonth month, Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage())
                ? month.getMonth().getDisplayName(TextStyle.FULL, locale) + " " + month.getYear()
                : month.getYear() + "年" + month.getMonthValue() + "月";
    }

    private String cell(LocalDate day) {
        List<String> classes = new ArrayList<>();
        List<String> marks = new ArrayList<>();
        Optional<SpecialDay> special = calendar.special(day);
        if (special.isPresent()) {
            boolean work = special.get().workday();
            classes.add(work ? "cal-work" : "cal-off");
            marks.add(getTranslation(work ? "view.policy.mark.work" : "view.policy.mark.off"));
        } else if (!calendar.isWorkday(day)) {
            classes.add("cal-rest");
        }
        if (day.equals(today)) {
            classes.add("cal-today");
        }
        if (due != null) {
            limit(day, classes, marks);
        }
        String title = special.map(
                        s -> " title=\"" + HtmlUtils.htmlEscape(s.name().in(getLocale())) + "\"")
                .orElse("");
        return "<td class=\"" + String.join(" ", classes) + "\"" + title + ">" + day.getDayOfMonth() + "<small>"
                + HtmlUtils.htmlEscape(String.join(" ", marks)) + "</small></td>";
    }

    private void limit(LocalDate day, List<String> classes, List<String> marks) {
        var derivation = due.derivation();
        if (day.equals(derivation.start())) {
            classes.add("cal-start");
            marks.add(getTranslation("view.policy.mark.start"));
        } else if (day.equals(due.date())) {
            classes.add("cal-due");
            marks.clear();
            marks.add(getTranslation("view.policy.mark.due"));
        } else if (day.isAfter(derivation.start())
                && !day.isAfter(derivation.countedTo())
                && (derivation.unit() == org.shouwang.policy.DayUnit.CALENDAR || calendar.isWorkday(day))) {
            classes.add("cal-counted");
        }
    }
}
