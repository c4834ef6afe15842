package org.shouwang.redress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.shouwang.comparison.ComparisonAnswer;
import org.shouwang.procedure.CaseFile;
import org.shouwang.procedure.CasePart;
import org.shouwang.redress.LateResults;
import org.shouwang.shell.Dates;
import org.shouwang.shell.PageLink;
import org.shouwang.territory.Departments;
import org.springframework.core.annotation.Order;

/** What the departments answered in a case; what was not compared again leads to the earlier result. */
@org.springframework.stereotype.Component
@Order(30)
class ComparisonPart implements CasePart {

    private final LateResults results;
    private final Departments departments;

    ComparisonPart(LateResults results, Departments departments) {
        this.results = results;
        this.departments = departments;
    }

    @Override
    public Optional<Component> of(CaseFile file, Runnable changed) {
        boolean compared = file.runs().stream()
                .flatMap(run -> run.submissions().stream())
                .anyMatch(submission -> submission.duty().equals("departmentComparison"));
        List<ComparisonAnswer> answers = compared ? results.answers(file.number()) : List.of();
        if (answers.isEmpty()) {
            return Optional.empty();
        }
        Section part = new Section(new H2(word("results")));
        part.setId("case-comparison");
        part.addClassName("case-section");
        UnorderedList list = new UnorderedList();
        answers.forEach(answer -> list.add(line(file, answer)));
        part.add(list);
        return Optional.of(part);
    }

    private ListItem line(CaseFile file, ComparisonAnswer answer) {
        String department = departments
                .require(file.area().county().orElseThrow(), answer.department())
                .name()
                .in(UI.getCurrent().getLocale());
        if (answer.way() == ComparisonAnswer.Way.ALLOWANCE_CHECK && answer.reusedOn() != null) {
            ListItem line = new ListItem(new Span(word("reused", department, Dates.day(answer.reusedOn())) + " "));
            String reference = answer.reusedReference() == null ? "" : answer.reusedReference();
            line.add(reference.startsWith("AJ-") ? new PageLink(reference, "case/" + reference) : new Span(reference));
            return line;
        }
        String when = Dates.day(answer.answeredOn()) + (answer.late() ? " " + word("late") : "");
        return new ListItem(word(Boolean.TRUE.equals(answer.found()) ? "hit" : "clean", department, when));
    }

    private static String word(String key, Object... args) {
        return UI.getCurrent().getTranslation("view.comparison." + key, args);
    }
}
