package org.shouwang.household.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.shouwang.household.IncomeSet;
import org.shouwang.shell.Dates;

/**
 * Income per head over time, each against the line of its day. For the eye alone: the table below it says the same to
 * everybody.
 */
class IncomeChart extends Div {

    private static final int WHOLE = 100;
    private static final BigDecimal ROOM = new BigDecimal("1.05");

    IncomeChart(List<IncomeSet> latestFirst, RegistryWords words) {
        addClassName("income-chart");
        getElement().setAttribute("aria-hidden", "true");
        List<IncomeSet> current =
                latestFirst.stream().filter(IncomeSet::current).toList();
        BigDecimal widest = current.stream()
                .flatMap(set -> java.util.stream.Stream.of(
                        set.figures().testValue(), set.figures().line()))
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ONE)
                .max(BigDecimal.ONE)
                .multiply(ROOM);
        for (int i = current.size() - 1; i >= 0; i--) {
            add(bar(current.get(i), widest, words));
        }
    }

    private Div bar(IncomeSet set, BigDecimal widest, RegistryWords words) {
        var figures = set.figures();
        Span when = new Span(words.code("INCOME_KIND", figures.kind()) + " · " + Dates.day(figures.recordedOn()));
        when.addClassName("income-when");
        Div filled = new Div();
        filled.addClassName("income-bar");
        filled.setClassName("income-within", figures.withinLine());
        filled.getStyle().set("inline-size", share(figures.testValue(), widest));
        Div line = new Div();
        line.addClassName("income-line");
        line.getStyle().set("inset-inline-start", share(figures.line(), widest));
        Div track = new Div(filled, line);
        track.addClassName("income-track");
        Span says = new Span(
                (figures.withinLine() ? VaadinIcon.ARROW_DOWN : VaadinIcon.ARROW_UP).create(),
                new Span(getTranslation(
                        figures.withinLine() ? "view.household.income.within" : "view.household.income.above",
                        "%,.0f".formatted(figures.testValue()),
                        "%,.0f".formatted(figures.line()))));
        says.addClassName("income-says");
        says.setClassName("income-says-within", figures.withinLine());
        Div bar = new Div(when, track, says);
        bar.addClassName("income-row");
        return bar;
    }

    /** A loss has no width; it is told by its number. */
    private static String share(BigDecimal amount, BigDecimal widest) {
        BigDecimal share =
                amount.max(BigDecimal.ZERO).multiply(BigDecimal.valueOf(WHOLE)).divide(widest, 1, RoundingMode.HALF_UP);
        return String.format(Locale.ROOT, "%s%%", share.toPlainString());
    }
}
