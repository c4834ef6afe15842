package org.shouwang.supervision.ui;

import com.vaadin.flow.component.Component;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.shouwang.shell.Chart;
import org.shouwang.shell.Chart.Mark;
import org.shouwang.shell.Dates;
import org.shouwang.supervision.Board;

/** The pictures of the board's tables. */
final class BoardCharts {

    private final Component words;

    /**
     * The pictures for a page.
     *
     * @param words the page, for its language
     */
    BoardCharts(Component words) {
        this.words = words;
    }

    /** By township how much is late, how much soon will be, and how much has time. */
    Chart townships(String title, List<Board.Cell> all) {
        Map<String, List<Board.Cell>> townships =
                all.stream().collect(Collectors.groupingBy(Board.Cell::name, LinkedHashMap::new, Collectors.toList()));
        return Chart.bars(title, List.copyOf(townships.keySet()), true)
                .line(words.getTranslation("view.supervision.overdue"), Mark.LATE, sums(townships, Board.Cell::overdue))
                .line(
                        words.getTranslation("view.supervision.due-soon"),
                        Mark.SOON,
                        sums(townships, Board.Cell::dueSoon))
                .line(
                        words.getTranslation("view.supervision.in-time"),
                        Mark.FINE,
                        sums(townships, cell -> cell.open() - cell.overdue() - cell.dueSoon()));
    }

    private static List<Integer> sums(Map<String, List<Board.Cell>> townships, ToIntFunction<Board.Cell> figure) {
        return townships.values().stream()
                .map(cells -> cells.stream().mapToInt(figure).sum())
                .toList();
    }

    Chart steps(String title, List<Board.Step> steps) {
        return Chart.bars(
                        title,
                        steps.stream()
                                .map(step -> words.getTranslation("duty." + step.duty()))
                                .toList(),
                        false)
                .line(
                        words.getTranslation("view.supervision.median"),
                        Mark.FINE,
                        steps.stream().map(Board.Step::median).toList())
                .line(
                        words.getTranslation("view.supervision.ninth"),
                        Mark.CALM,
                        steps.stream().map(Board.Step::ninth).toList());
    }

    Chart villages(String title, List<Board.Village> villages) {
        return Chart.bars(title, villages.stream().map(Board.Village::name).toList(), false)
                .line(
                        words.getTranslation("view.supervision.average-step"),
                        Mark.SOON,
                        villages.stream().map(Board.Village::average).toList());
    }

    Chart weeks(String title, List<Board.Week> weeks) {
        return Chart.overTime(
                        title,
                        weeks.stream().map(week -> Dates.day(week.from())).toList())
                .line(
                        words.getTranslation("view.supervision.opened"),
                        Mark.CALM,
                        weeks.stream().map(Board.Week::opened).toList())
                .line(
                        words.getTranslation("view.supervision.closed"),
                        Mark.FINE,
                        weeks.stream().map(Board.Week::closed).toList())
                .line(
                        words.getTranslation("view.supervision.late"),
                        Mark.LATE,
                        weeks.stream().map(Board.Week::late).toList());
    }

    Chart returns(String title, List<Board.SentBack> returns, Locale language) {
        return Chart.bars(
                        title,
                        returns.stream().map(row -> row.label().in(language)).toList(),
                        false)
                .line(
                        words.getTranslation("view.supervision.returns"),
                        Mark.CALM,
                        returns.stream().map(Board.SentBack::returns).toList());
    }
}
