package org.shouwang.supervision.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shouwang.procedure.Cases;
import org.shouwang.process.DiagramWords;
import org.shouwang.process.Diagrams;
import org.shouwang.process.Diagrams.Drawn;
import org.shouwang.process.ProcessVocabulary;
import org.shouwang.shared.WorkClock;
import org.shouwang.shell.AreaFilter;
import org.shouwang.shell.DiagramViewer;
import org.shouwang.shell.MainLayout;
import org.shouwang.shell.RowTable;
import org.shouwang.shell.ViewHeader;
import org.shouwang.supervision.OpenWork.Part;
import org.shouwang.supervision.Supervision;
import org.shouwang.supervision.Supervision.Heat;
import org.shouwang.territory.Territory;

/** How much waits and how much is late at each element of a diagram, with the same as a table. */
@Route(value = "supervision/heat", layout = MainLayout.class)
@StyleSheet("context://heat.css")
@RolesAllowed({
    "SUPERVISOR",
    "TOWNSHIP_CLERK",
    "TOWNSHIP_LEADER",
    "COUNTY_CLERK",
    "COUNTY_LEADER",
    "PREFECTURE",
    "PROVINCE"
})
class HeatView extends Div {

    private final transient Supervision supervision;
    private final transient DiagramWords words;
    private final AreaFilter area;
    private final Select<Drawn> diagram = new Select<>();
    private final Div place = new Div();

    HeatView(
            Cases cases,
            Supervision supervision,
            Diagrams diagrams,
            DiagramWords words,
            Territory territory,
            WorkClock clock) {
        this.supervision = supervision;
        this.words = words;
        area = new AreaFilter(territory, supervision.watched());
        area.setId("heat-area");
        area.addValueChangeListener(change -> refresh());
        List<Drawn> drawn = diagrams.drawn();
        diagram.setId("heat-diagram");
        diagram.setLabel(getTranslation("view.supervision.diagram"));
        diagram.setItems(drawn);
        diagram.setItemLabelGenerator(Drawn::name);
        diagram.setValue(supervision.watched().areas().stream()
                .sorted()
                .findFirst()
                .flatMap(watched -> diagrams.serving(cases.opening(), watched, clock.today()))
                .orElse(drawn.get(0)));
        diagram.addValueChangeListener(change -> refresh());
        Div filters = new Div(area, diagram);
        filters.addClassName("list-filters");
        add(
                new ViewHeader(getTranslation("view.supervision.heat")),
                new Paragraph(getTranslation("view.supervision.heat.hint")),
                filters,
                place);
        refresh();
    }

    private void refresh() {
        Drawn shown = diagram.getValue();
        Map<String, Heat> heat = supervision.heat(shown.key(), area.area());
        DiagramViewer viewer = new DiagramViewer();
        viewer.setDiagram(words.in(getLocale(), shown.xml()));
        Map<String, String> badges = new TreeMap<>();
        heat.forEach((element, waits) -> badges.put(
                element,
                waits.overdue() == 0
                        ? getTranslation("view.supervision.heat.open", waits.open())
                        : getTranslation("view.supervision.heat.overdue", waits.open(), waits.overdue())));
        viewer.setTokens(late(heat), List.of());
        viewer.setBadges(badges);
        HeatShades shades = HeatShades.of(heat.values());
        viewer.setClasses(heat.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> shades.classes(entry.getValue()))));
        RowTable<Map.Entry<String, Heat>> table = new RowTable<>(getTranslation("view.supervision.heat"));
        table.column(getTranslation("view.supervision.step"), entry -> {
                    Span title = new Span(getTranslation("duty." + entry.getKey()));
                    title.addClassName("row-title");
                    return title;
                })
                .column(getTranslation("view.supervision.overdue"), entry -> work(entry, Part.OVERDUE))
                .column(getTranslation("view.supervision.open"), entry -> work(entry, Part.ALL))
                .column(getTranslation("view.supervision.share"), entry -> share(entry.getValue()));
        table.show(List.copyOf(heat.entrySet()));
        place.removeAll();
        place.add(legend(shades), viewer, table);
    }

    /** On a phone the drawing opens where something is late. */
    private static List<String> late(Map<String, Heat> heat) {
        return heat.entrySet().stream()
                .filter(entry -> entry.getValue().overdue() > 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Div legend(HeatShades shades) {
        Div legend = new Div(new Span(getTranslation("view.supervision.heat.legend")));
        legend.setId("heat-legend");
        legend.addClassName("heat-legend");
        shades.ranges().forEach((shade, range) -> legend.add(box("heat-box heat-box-" + shade, range)));
        legend.add(box("heat-box heat-box-late", getTranslation("view.supervision.heat.late")));
        return legend;
    }

    private static Span box(String classes, String text) {
        Span box = new Span();
        box.addClassNames(classes.split(" "));
        return new Span(box, new Span(text));
    }

    /** Red where half or more is late, amber where some is. */
    private static Span share(Heat heat) {
        int percent = heat.open() == 0 ? 0 : Math.round(heat.overdue() * 100f / heat.open());
        Span share = new Span(percent + "%");
        share.addClassNames(
                "days-left",
                heat.overdue() == 0
                        ? "days-left-ample"
                        : heat.overdue() * 2 >= heat.open() ? "days-left-overdue" : "days-left-soon");
        return share;
    }

    private com.vaadin.flow.component.Component work(Map.Entry<String, Heat> entry, Part part) {
        return WorkLink.of(
                part == Part.ALL ? entry.getValue().open() : entry.getValue().overdue(),
                area.area() == null ? null : area.area().value(),
                diagram.getValue().key(),
                ProcessVocabulary.word(entry.getKey()),
                null,
                part);
    }
}
