package org.shouwang.change.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouwang.change.HouseholdChange;
import org.shouwang.change.HouseholdChanges;
import org.shouwang.form.Forms;
import org.shouwang.form.ui.FormDialog;
import org.shouwang.form.ui.FormViews;
import org.shouwang.household.HouseholdPart;
import org.shouwang.household.HouseholdView;
import org.shouwang.shared.WorkClock;
import org.shouwang.shell.Dates;
import org.shouwang.shell.PageLink;
import org.shouwang.shell.RowTable;
import org.shouwang.shell.Toasts;
import org.springframework.core.annotation.Order;

/** The changes of a household with its income before and after, and a dialog that records another one. */
@org.springframework.stereotype.Component
@Order(30)
class ChangesPart implements HouseholdPart {

    private final HouseholdChanges changes;
    private final Forms forms;
    private final FormViews views;
    private final WorkClock clock;

    ChangesPart(HouseholdChanges changes, Forms forms, FormViews views, WorkClock clock) {
        this.changes = changes;
        this.forms = forms;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public Optional<Component> of(HouseholdView household, Runnable changed) {
        List<HouseholdChange> recorded = changes.of(household.number());
        boolean may = changes.mayRecord(household);
        if (recorded.isEmpty() && !may) {
            return Optional.empty();
        }
        Section part = new Section(new H2(word("title")));
        part.setId("household-changes");
        part.addClassName("case-section");
        if (recorded.isEmpty()) {
            part.add(new Paragraph(word("none")));
        } else {
            part.add(table(recorded));
        }
        if (may) {
            part.add(button(household, changed));
        }
        return Optional.of(part);
    }

    private static Component table(List<HouseholdChange> recorded) {
        RowTable<HouseholdChange> table = new RowTable<>(word("title"));
        table.column(word("kind"), ChangesPart::kind)
                .text(word("on"), change -> Dates.day(change.on()))
                .text(word("who"), ChangesPart::who)
                .text(word("people"), change -> word("people.of", change.membersBefore(), change.membersAfter()))
                .text(word("income"), ChangesPart::income)
                .column(word("further"), ChangesPart::further);
        table.show(recorded);
        return table;
    }

    private static Component kind(HouseholdChange change) {
        Span kind = new Span(UI.getCurrent().getTranslation("change.kind." + change.kind()));
        kind.addClassName("row-title");
        return kind;
    }

    private static String who(HouseholdChange change) {
        return Stream.concat(change.joined().stream(), change.departed().stream())
                .collect(Collectors.joining("、"));
    }

    private static String income(HouseholdChange change) {
        if (change.incomeAfter() == null) {
            return null;
        }
        return word(
                "income.of",
                amount(change.incomeBefore().perHead()),
                amount(change.incomeAfter().perHead()),
                word(change.incomeAfter().withinLine() ? "within" : "above"));
    }

    private static Component further(HouseholdChange change) {
        Div further = new Div();
        if (change.naturalDecrease()) {
            further.add(new Div(word("natural-decrease")));
        }
        Stream.of(change.destination(), change.reason())
                .filter(text -> text != null && !text.isBlank())
                .forEach(text -> further.add(new Div(text)));
        if (change.foundedHousehold() != null) {
            further.add(new PageLink(change.foundedHousehold(), "households/" + change.foundedHousehold()));
        }
        return further.getElement().getChildCount() == 0 ? null : further;
    }

    private Component button(HouseholdView household, Runnable changed) {
        Button record = new Button(word("record"), click -> {
            FormDialog dialog = new FormDialog(
                    views,
                    forms,
                    "householdChange",
                    ChangeForms.empty(household, clock.today()),
                    word("hint"),
                    word("save"),
                    values -> {
                        HouseholdChange recorded =
                                changes.record(household.number(), ChangeForms.read(household, values));
                        Toasts.done(
                                recorded.incomeAfter() == null
                                        ? word("saved")
                                        : word(
                                                "saved.income",
                                                amount(recorded.incomeBefore().perHead()),
                                                amount(recorded.incomeAfter().perHead())));
                        changed.run();
                    });
            dialog.setId("change-dialog");
            dialog.open();
        });
        record.setId("record-change");
        record.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return record;
    }

    private static String amount(BigDecimal yuan) {
        return "%,.2f".formatted(yuan);
    }

    private static String word(String key, Object... args) {
        return UI.getCurrent().getTranslation("view.change." + key, args);
    }
}
