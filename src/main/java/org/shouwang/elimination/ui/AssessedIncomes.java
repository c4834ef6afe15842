package org.shouwang.elimination.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.shouwang.elimination.Assessment;
import org.shouwang.household.Households;
import org.shouwang.household.IncomeSet;
import org.shouwang.household.NewIncomeSet;
import org.shouwang.shell.Dates;
import org.shouwang.shell.RowTable;

/** The income sets of identification, of the current year and of the elimination side by side; they never mix. */
@org.springframework.stereotype.Component
class AssessedIncomes {

    private static final List<String> KINDS = List.of("IDENTIFICATION", "CURRENT_YEAR", "ELIMINATION");

    private record Row(String name, Function<NewIncomeSet, String> figure) {}

    private final Households households;

    AssessedIncomes(Households households) {
        this.households = households;
    }

    Optional<Component> of(String number, Assessment assessment) {
        Map<String, NewIncomeSet> sets = new LinkedHashMap<>();
        List<NewIncomeSet> known = households.incomes(households.require(number).id()).stream()
                .filter(IncomeSet::current)
                .map(IncomeSet::figures)
                .filter(set -> set.caseNumber() == null || set.caseNumber().equals(assessment.caseNumber()))
                .toList();
        for (String kind : KINDS) {
            known.stream()
                    .filter(set -> set.kind().equals(kind))
                    .max(Comparator.comparing(NewIncomeSet::recordedOn))
                    .ifPresent(set -> sets.put(kind, set));
        }
        if (sets.isEmpty()) {
            return Optional.empty();
        }
        RowTable<Row> table = new RowTable<>(word("incomes"));
        table.text(word("figure"), Row::name);
        for (String kind : KINDS) {
            table.number(
                    word("income." + kind),
                    row -> sets.containsKey(kind) ? row.figure().apply(sets.get(kind)) : word("income.none"));
        }
        table.setId("assessment-incomes");
        table.show(List.of(
                new Row(word("income.window"), set -> Dates.day(set.windowFrom()) + " – " + Dates.day(set.windowTo())),
                new Row(word("income.wages"), set -> yuan(set.wages())),
                new Row(word("income.operating"), set -> yuan(set.operatingIncome())),
                new Row(word("income.expenditure"), set -> yuan(set.operatingExpenditure())),
                new Row(word("income.property"), set -> yuan(set.property())),
                new Row(word("income.transfers"), set -> yuan(set.transfers())),
                new Row(word("income.people"), set -> word("income.heads", set.headCount())),
                new Row(word("income.per-head"), set -> yuan(set.perHead())),
                new Row(word("income.line"), set -> yuan(set.line())),
                new Row(word("income.standing"), set -> word(set.withinLine() ? "income.within" : "income.above"))));
        return Optional.of(table);
    }

    private static String yuan(BigDecimal amount) {
        return amount == null ? "—" : word("yuan", "%,.2f".formatted(amount));
    }

    private static String word(String key, Object... args) {
        return UI.getCurrent().getTranslation("view.elimination." + key, args);
    }
}
