package org.shouwang.procedure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.shouwang.form.FormDefinition;
import org.shouwang.form.Forms;
import org.shouwang.form.ui.FormView;
import org.shouwang.form.ui.FormViews;
import org.shouwang.household.HouseholdId;
import org.shouwang.household.Households;
import org.shouwang.procedure.Papers;
import org.shouwang.procedure.Submission;
import org.shouwang.shared.Refusal;
import org.shouwang.shell.Dates;
import org.shouwang.shell.FactList;

/** What was handed in as its official forms, one sheet each, with nothing of the product around it. */
@Route("print/submission")
@PermitAll
@StyleSheet("context://task.css")
class PaperView extends Main implements HasUrlParameter<Long>, HasDynamicTitle {

    /**
     * One official form.
     *
     * @param key its wording
     * @param sections keys of the sections that stand on it; none for all
     */
    private record Sheet(String key, List<String> sections) {}

    private final transient Papers papers;
    private final transient Households households;
    private final transient Forms forms;
    private final transient FormViews formViews;

    PaperView(Papers papers, Households households, Forms forms, FormViews formViews) {
        this.papers = papers;
        this.households = households;
        this.forms = forms;
        this.formViews = formViews;
        addClassName("paper");
    }

    @Override
    public void setParameter(BeforeEvent event, Long submission) {
        removeAll();
        Papers.Paper paper = papers.require(submission);
        Button print = new Button(getTranslation("view.paper.print"), VaadinIcon.PRINT.create());
        print.setId("print");
        print.addClickListener(click -> print.getElement().executeJs("window.print()"));
        add(print);
        FormDefinition form =
                forms.require(paper.submission().formKey(), paper.submission().formVersion());
        sheets(paper.submission()).forEach(sheet -> add(sheet(sheet, paper, form)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("view.paper.title");
    }

    /** An application leaves two official forms, a visit one; whatever else was handed in prints as it was filled in. */
    private static List<Sheet> sheets(Submission submission) {
        if (submission.duty().equals("application") && submission.verdict().equals("SUBMIT")) {
            return List.of(
                    new Sheet("application", List.of("basic", "members", "evidence")),
                    new Sheet("commitment", List.of("members", "commitment")));
        }
        return List.of(new Sheet(submission.duty().equals("verificationVisit") ? "collection" : null, List.of()));
    }

    private Component sheet(Sheet sheet, Papers.Paper paper, FormDefinition form) {
        Submission submission = paper.submission();
        Article page = new Article();
        page.addClassName("paper-sheet");
        H1 title = new H1(
                sheet.key() == null ? form.title().in(getLocale()) : getTranslation("view.paper." + sheet.key()));
        page.add(title, head(paper));
        if (sheet.key() != null && !sheet.key().equals("collection")) {
            page.add(new Paragraph(getTranslation("view.paper." + sheet.key() + ".text")));
        }
        FormView values = formViews.of(
                new FormDefinition(
                        form.key(),
                        form.version(),
                        form.title(),
                        form.sections().stream()
                                .filter(s -> sheet.sections().isEmpty()
                                        || sheet.sections().contains(s.key()))
                                .toList()),
                sheet.key() == null ? "" : sheet.key() + "-");
        values.setValues(submission.values());
        values.setReadOnly(true);
        page.add(values, foot(submission));
        return page;
    }

    private FactList head(Papers.Paper paper) {
        FactList head = new FactList()
                .fact(getTranslation("view.task.fact.case"), paper.about().number())
                .fact(getTranslation("view.task.fact.head"), paper.headName())
                .fact(getTranslation("view.task.fact.village"), paper.areaName());
        if (paper.householdId() != null) {
            try {
                head.fact(
                        getTranslation("view.task.fact.household-number"),
                        households.require(new HouseholdId(paper.householdId())).number());
            } catch (Refusal movedAway) {
                // The paper is the village's that handed it in, the household may be another's by now.
                return head;
            }
        }
        return head;
    }

    private Div foot(Submission submission) {
        Div foot = new Div(
                line("view.paper.verdict", getTranslation("verdict." + submission.duty() + "." + submission.verdict())),
                line("view.task.done-on", Dates.day(submission.doneOn())),
                line("view.case.collected-by", names(submission.collectedBy())),
                line("view.case.signed-by", names(submission.signedBy())),
                line(
                        "view.case.recorded",
                        getTranslation(
                                "view.case.recorded-by",
                                Dates.time(submission.recordedAt()),
                                submission.enteredByName(),
                                getTranslation("role." + submission.enteredAs()))));
        foot.addClassName("paper-foot");
        return foot;
    }

    private String names(List<String> names) {
        return names.isEmpty() ? "—" : String.join(getTranslation("view.task.outlook.separator"), names);
    }

    private Span line(String key, String value) {
        return new Span(getTranslation("view.paper.line", getTranslation(key), value));
    }
}
