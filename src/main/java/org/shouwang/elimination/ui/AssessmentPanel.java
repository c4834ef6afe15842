package org.shouwang.elimination.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.shouwang.elimination.Assessment;
import org.shouwang.elimination.Criterion;
import org.shouwang.elimination.EliminationAssessments;
import org.shouwang.elimination.EliminationList;
import org.shouwang.shared.Reason;
import org.shouwang.shell.Dates;
import org.shouwang.shell.Refusals;
import org.shouwang.shell.RowTable;

/** Every criterion of a household's elimination at once, its three income sets, and what may be done. */
@StyleSheet("context://elimination.css")
class AssessmentPanel extends Section {

    private final transient EliminationAssessments assessments;
    private final transient AssessedIncomes incomes;
    private final transient EliminationActions actions;
    private final transient Runnable changed;
    private final String number;
    private final Div place = new Div();

    AssessmentPanel(
            EliminationAssessments assessments,
            AssessedIncomes incomes,
            EliminationActions actions,
            String number,
            Runnable changed) {
        this.assessments = assessments;
        this.incomes = incomes;
        this.actions = actions;
        this.number = number;
        this.changed = changed;
        setId("household-assessment");
        addClassName("case-section");
        Select<String> mode = new Select<>();
        mode.setId("assessment-mode");
        mode.setLabel(getTranslation("view.elimination.mode"));
        mode.setItems(EliminationAssessments.MODES);
        mode.setItemLabelGenerator(key -> getTranslation("view.elimination.mode." + key));
        mode.setValue(EliminationAssessments.MODES.get(0));
        mode.addValueChangeListener(change -> show(change.getValue()));
        add(new H2(getTranslation("view.elimination.assessment")), mode, place);
        show(mode.getValue());
    }

    private void show(String mode) {
        Assessment assessment = assessments.of(number, mode);
        place.removeAll();
        place.add(
                standing(assessment),
                new Paragraph(getTranslation(
                        "view.elimination.on",
                        Dates.day(assessment.on()),
                        assessment.profileName().in(getLocale()))),
                criteria(assessment));
        assessment.advice().forEach(advice -> place.add(advice(advice)));
        incomes.of(number, assessment)
                .ifPresent(table -> place.add(new H3(getTranslation("view.elimination.incomes")), table));
        place.add(actions.of(assessment, changed));
    }

    static Div standing(Assessment assessment) {
        Div tags = new Div();
        tags.addClassName("elimination-tags");
        if (assessment.underWay()) {
            tags.add(tag("view.elimination.under-way", "plain", VaadinIcon.HOURGLASS));
        }
        for (EliminationList list : EliminationList.of(assessment)) {
            if (list == EliminationList.SAFETY_NET) {
                continue;
            }
            boolean against = list == EliminationList.BARRED;
            tags.add(tag(
                    "view.elimination.list." + list,
                    against ? "no" : "plain",
                    against ? VaadinIcon.BAN : VaadinIcon.FLAG_O));
        }
        if (!assessment.safetyNet().equals("NONE")) {
            tags.add(tag("view.elimination.flag." + assessment.safetyNet(), "plain", VaadinIcon.UMBRELLA));
        }
        if (assessment.eligible()) {
            tags.add(tag("view.elimination.eligible", "yes", VaadinIcon.CHECK_CIRCLE_O));
        }
        return tags;
    }

    private static Span tag(String key, String look, VaadinIcon icon) {
        Span text = new Span();
        text.setText(text.getTranslation(key));
        Span tag = new Span(icon.create(), text);
        tag.addClassNames("elimination-tag", "elimination-" + look);
        return tag;
    }

    private Component criteria(Assessment assessment) {
        RowTable<Criterion> table = new RowTable<Criterion>(getTranslation("view.elimination.assessment"))
                .column(getTranslation("view.elimination.criterion"), criterion -> {
                    Span name = new Span(getTranslation("criterion." + criterion.id()));
                    name.addClassName("row-title");
                    return name;
                })
                .column(getTranslation("view.elimination.met"), AssessmentPanel::met)
                .column(getTranslation("view.elimination.reason"), this::reason);
        table.setId("assessment-criteria");
        table.show(assessment.criteria());
        return table;
    }

    /** The sentence with its figures, whether it bars, and where that is written. */
    private Component reason(Criterion criterion) {
        Div reason = new Div(new Span(Refusals.sentence(criterion.reason())));
        Span small = new Span(
                getTranslation(criterion.hardBar() ? "view.elimination.bar.hard" : "view.elimination.bar.soft"));
        small.addClassName("elimination-ground");
        if (criterion.reason().legalReference() != null) {
            small.setText(
                    small.getText() + " · " + Refusals.ground(criterion.reason().legalReference()));
        }
        reason.add(small);
        return reason;
    }

    private static Component met(Criterion criterion) {
        return switch (criterion.met()) {
            case YES -> tag("view.elimination.met.YES", "yes", VaadinIcon.CHECK_CIRCLE_O);
            case NO -> tag("view.elimination.met.NO", "no", VaadinIcon.CLOSE_CIRCLE_O);
            case UNKNOWN -> tag("view.elimination.met.UNKNOWN", "open", VaadinIcon.QUESTION_CIRCLE_O);
            case NOT_ASKED -> tag("view.elimination.met.NOT_ASKED", "plain", VaadinIcon.MINUS);
        };
    }

    private static Div advice(Reason advice) {
        Div line = new Div(VaadinIcon.LIGHTBULB.create(), new Span(Refusals.sentence(advice)));
        line.addClassName("elimination-advice");
        return line;
    }

    static Component reasons(String heading, List<Reason> reasons) {
        UnorderedList list = new UnorderedList();
        reasons.forEach(reason -> list.add(new ListItem(Refusals.sentence(reason))));
        Div block = new Div(new Paragraph(heading), list);
        block.addClassName("elimination-against");
        return block;
    }
}
