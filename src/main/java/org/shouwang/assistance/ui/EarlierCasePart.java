package org.shouwang.assistance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.shouwang.assistance.EarlierMeasures;
import org.shouwang.codelist.CodeLists;
import org.shouwang.household.HouseholdId;
import org.shouwang.procedure.CaseFile;
import org.shouwang.procedure.CasePart;
import org.shouwang.procedure.EarlierCase;
import org.shouwang.procedure.EarlierCases;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.WorkClock;
import org.shouwang.shell.Dates;
import org.shouwang.shell.PageLink;
import org.shouwang.shell.Refusals;
import org.shouwang.shell.RowTable;
import org.shouwang.shell.Toasts;
import org.springframework.core.annotation.Order;

/** The earlier cases of a household on the page of a later one, and their measures that still run, to be selected again. */
@org.springframework.stereotype.Component
@Order(22)
class EarlierCasePart implements CasePart {

    private final EarlierCases cases;
    private final EarlierMeasures measures;
    private final CodeLists codes;
    private final WorkClock clock;

    EarlierCasePart(EarlierCases cases, EarlierMeasures measures, CodeLists codes, WorkClock clock) {
        this.cases = cases;
        this.measures = measures;
        this.codes = codes;
        this.clock = clock;
    }

    @Override
    public Optional<Component> of(CaseFile file, Runnable changed) {
        List<EarlierCase> earlier = cases.of(file.number());
        if (earlier.isEmpty()) {
            return Optional.empty();
        }
        Section part = new Section(new H2(word("title")), new Paragraph(word("hint")));
        part.setId("earlier-cases");
        part.addClassName("case-section");
        RowTable<EarlierCase> table = new RowTable<>(word("title"));
        table.column(word("case"), EarlierCasePart::link)
                .text(word("category"), one -> one.category() == null ? null : code("CATEGORY", one.category()))
                .text(word("identified"), one -> Dates.day(one.identifiedOn()))
                .text(word("eliminated"), one -> Dates.day(one.eliminatedOn()))
                .text(word("closed"), one -> Dates.day(one.closedOn()));
        table.show(earlier);
        part.add(table);
        if (file.closedOn() == null) {
            running(file).ifPresent(rows -> part.add(measures(rows, file, changed)));
        }
        return Optional.of(part);
    }

    private Optional<List<EarlierMeasures.Earlier>> running(CaseFile file) {
        try {
            return Optional.of(measures.running(new HouseholdId(file.householdId())))
                    .filter(rows -> !rows.isEmpty());
        } catch (Refusal outside) {
            return Optional.empty();
        }
    }

    private Component measures(List<EarlierMeasures.Earlier> rows, CaseFile file, Runnable changed) {
        RowTable<EarlierMeasures.Earlier> table = new RowTable<>(word("measures"));
        table.column(
                        word("measure"),
                        row -> title(code("MEASURE_KIND", row.measure().what().kind())))
                .text(word("from"), row -> Dates.day(row.measure().what().from()))
                .column(word("selected"), row -> selected(row, file, changed));
        table.show(rows);
        Div measures = new Div(new Paragraph(word("measures.hint")), table);
        measures.setId("earlier-measures");
        return measures;
    }

    private Component selected(EarlierMeasures.Earlier row, CaseFile file, Runnable changed) {
        if (row.selectedOn() != null) {
            return new Span(word("selected.on", Dates.day(row.selectedOn())));
        }
        Button select = new Button(word("select"), click -> {
            if (Refusals.guard(() -> measures.select(
                    new HouseholdId(file.householdId()), row.measure().id(), clock.today()))) {
                Toasts.done(word("selected.done"));
                changed.run();
            }
        });
        select.setId("select-measure-" + row.measure().id());
        select.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return select;
    }

    private static Component link(EarlierCase earlier) {
        PageLink link = new PageLink(earlier.number(), "case/" + earlier.number());
        link.addClassName("row-title");
        return link;
    }

    private static Component title(String text) {
        Span title = new Span(text);
        title.addClassName("row-title");
        return title;
    }

    private String code(String list, String key) {
        return codes.label(list, key).in(UI.getCurrent().getLocale());
    }

    private static String word(String key, Object... args) {
        return UI.getCurrent().getTranslation("view.earlier." + key, args);
    }
}
