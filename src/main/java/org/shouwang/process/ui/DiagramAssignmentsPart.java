package org.shouwang.process.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import org.shouwang.process.Diagrams;
import org.shouwang.process.Diagrams.Assignment;
import org.shouwang.process.Diagrams.NewAssignment;
import org.shouwang.process.Diagrams.Version;
import org.shouwang.shell.Dates;
import org.shouwang.shell.DayPicker;
import org.shouwang.shell.Refusals;
import org.shouwang.shell.RowTable;
import org.shouwang.shell.Toasts;

/** Which diagram serves which area from which day, how many cases run on it, and assigning another. */
class DiagramAssignmentsPart extends Div {

    private final transient Diagrams diagrams;
    private final RowTable<Version> table;
    private final TextField area = new TextField();
    private final ComboBox<Version> version = new ComboBox<>();
    private final DayPicker from;

    DiagramAssignmentsPart(Diagrams diagrams) {
        this.diagrams = diagrams;
        setId("diagram-assignments");
        table = new RowTable<>(getTranslation("view.process.assignments"));
        table.column(getTranslation("view.process.diagram"), row -> {
                    Span name = new Span(name(row));
                    name.addClassName("row-title");
                    return name;
                })
                .text(getTranslation("view.process.version"), row -> String.valueOf(row.version()))
                .column(getTranslation("view.process.areas"), this::areas)
                .text(
                        getTranslation("view.process.running"),
                        row -> getTranslation("view.process.running.count", row.running()));
        area.setLabel(getTranslation("view.process.assign.area"));
        area.setHelperText(getTranslation("view.process.assign.area.hint"));
        area.setId("assign-area");
        version.setLabel(getTranslation("view.process.assign.diagram"));
        version.setId("assign-diagram");
        version.setItemLabelGenerator(row -> getTranslation("view.process.named", name(row), row.version()));
        from = new DayPicker(getTranslation("view.process.assign.from"));
        from.setId("assign-from");
        Button assign = new Button(getTranslation("view.process.assign"), VaadinIcon.CHECK.create());
        assign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        assign.setId("assign");
        assign.setDisableOnClick(true);
        assign.addClickListener(click -> {
            assign();
            assign.setEnabled(true);
        });
        Div form = new Div(area, version, from, assign);
        form.addClassName("filter-bar");
        add(
                new H2(getTranslation("view.process.assignments")),
                new Paragraph(getTranslation("view.process.assignments.hint")),
                table,
                form);
        refresh();
    }

    private String name(Version row) {
        return DiagramNames.of(this, row.file(), row.name());
    }

    private Div areas(Version row) {
        Div areas = new Div();
        row.assignments().forEach(assignment -> areas.add(new Div(new Span(line(assignment)))));
        return areas;
    }

    private String line(Assignment assignment) {
        String where = assignment.area() == null
                ? getTranslation("view.process.everywhere")
                : assignment.areaName() + " " + assignment.area();
        return getTranslation(
                assignment.inForce() ? "view.process.serves" : "view.process.serves.not",
                where,
                Dates.day(assignment.validFrom()));
    }

    private void assign() {
        Version chosen = version.getValue();
        boolean done = Refusals.guard(() -> diagrams.assign(new NewAssignment(
                area.getValue().strip(), chosen == null ? null : chosen.definition(), from.getValue())));
        if (done) {
            Toasts.done(getTranslation("view.process.assigned"));
            refresh();
        }
    }

    private void refresh() {
        var rows = diagrams.versions();
        table.show(rows);
        version.setItems(rows);
    }
}
