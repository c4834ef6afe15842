package org.shouwang.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The picture of a table. It never stands alone: whoever cannot see it, or has no drawing library, reads the table. The
 * library is loaded when the first chart is shown; the attribute {@code ready} appears when the chart stands.
 */
@Tag("shouwang-chart")
@NpmPackage(value = "echarts", version = "5.6.0")
@JsModule("./shouwang-chart.ts")
public class Chart extends Component implements HasSize, HasStyle {

    /** What a line of figures stands for; it decides the colour. */
    public enum Mark {
        /** Over its date. */
        LATE,
        /** Due soon. */
        SOON,
        /** As it should be. */
        FINE,
        /** For comparison. */
        CALM
    }

    /** What the page's component is told. */
    record Drawing(String kind, boolean lying, boolean stacked, List<String> labels, List<Line> lines) {}

    /** One line of figures. */
    record Line(String name, String mark, List<Double> values) {}

    private final Drawing drawing;

    private Chart(String title, Drawing drawing) {
        this.drawing = drawing;
        setWidthFull();
        addClassName("chart");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", title);
    }

    /**
     * Figures over time.
     *
     * @param title what is shown
     * @param labels the points in time
     * @return a chart without lines yet
     */
    public static Chart overTime(String title, List<String> labels) {
        return new Chart(title, new Drawing("line", false, false, List.copyOf(labels), new ArrayList<>()));
    }

    /**
     * Figures beside each other, one bar below the next, so that names of any length fit a phone.
     *
     * @param title what is shown
     * @param labels what the bars stand for
     * @param stacked whether the figures of a bar are parts of a whole
     * @return a chart without figures yet
     */
    public static Chart bars(String title, List<String> labels, boolean stacked) {
        return new Chart(title, new Drawing("bar", true, stacked, List.copyOf(labels), new ArrayList<>()));
    }

    /**
     * Adds figures, one for each label.
     *
     * @param name what they are
     * @param mark what they stand for
     * @param figures the figures in the order of the labels
     * @return this
     */
    public Chart line(String name, Mark mark, List<? extends Number> figures) {
        drawing.lines()
                .add(new Line(
                        name,
                        mark.name().toLowerCase(Locale.ROOT),
                        figures.stream().map(Number::doubleValue).toList()));
        getElement().setPropertyBean("chart", drawing);
        return this;
    }
}
