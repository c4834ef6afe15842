package org.shouwang.household.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.shouwang.household.FactSet;
import org.shouwang.shell.Dates;
import org.shouwang.shell.FactList;
import org.shouwang.shell.RowTable;

/** What was found last about a household: the three guarantees and water, and what it owns. */
class Findings {

    private static final List<String> GUARANTEES =
            List.of("educationSecure", "medicalSecure", "housingSecure", "waterSecure");

    /** A visit asks for assets; that it names none says there are none. */
    private static final String VISIT = "VISIT";

    private final List<FactSet> latestFirst;
    private final RegistryWords words;

    Findings(List<FactSet> latestFirst, RegistryWords words) {
        this.latestFirst = latestFirst;
        this.words = words;
    }

    Component guarantees() {
        Div all = new Div();
        Optional<FactSet> found = latestFirst.stream()
                .filter(facts -> GUARANTEES.stream().anyMatch(facts.values()::hasNonNull))
                .findFirst();
        if (found.isEmpty()) {
            all.add(new Paragraph(all.getTranslation("view.household.guarantees.none")));
            return all;
        }
        FactList list = new FactList();
        JsonNode values = found.get().values();
        GUARANTEES.stream()
                .filter(values::hasNonNull)
                .forEach(key -> list.fact(
                        all.getTranslation("view.household.guarantee." + key),
                        mark(values.path(key).asBoolean(), all)));
        list.fact(
                all.getTranslation("view.household.guarantee.problems"),
                values.path("guaranteeProblems").asText(null));
        all.add(list, foundOn(found.get(), all));
        return all;
    }

    private static Span mark(boolean secured, Div page) {
        Span mark = new Span(
                (secured ? VaadinIcon.CHECK_CIRCLE_O : VaadinIcon.EXCLAMATION_CIRCLE_O).create(),
                new Span(page.getTranslation(
                        secured ? "view.household.guarantee.secured" : "view.household.guarantee.lacking")));
        mark.addClassNames("guarantee", secured ? "guarantee-secured" : "guarantee-lacking");
        return mark;
    }

    Component assets() {
        Div all = new Div();
        Optional<FactSet> found = latestFirst.stream()
                .filter(facts -> facts.values().hasNonNull("assets") || VISIT.equals(facts.kind()))
                .findFirst();
        List<JsonNode> owned = found.map(facts -> StreamSupport.stream(
                                facts.values().path("assets").spliterator(), false)
                        .toList())
                .orElse(List.of());
        if (owned.isEmpty()) {
            all.add(new Paragraph(all.getTranslation(
                    found.isEmpty() ? "view.household.assets.none" : "view.household.assets.nothing")));
        } else {
            RowTable<JsonNode> table = new RowTable<>(all.getTranslation("view.household.assets"));
            table.column(all.getTranslation("view.household.asset.kind"), asset -> {
                        Span kind = new Span(
                                words.code("ASSET_KIND", asset.path("kind").asText(null)));
                        kind.addClassName("row-title");
                        return kind;
                    })
                    .number(all.getTranslation("view.household.asset.quantity"), Findings::quantity)
                    .number(
                            all.getTranslation("view.household.asset.value"),
                            asset -> asset.hasNonNull("value")
                                    ? all.getTranslation(
                                            "view.household.yuan",
                                            "%,.2f".formatted(asset.get("value").decimalValue()))
                                    : null)
                    .text(all.getTranslation("view.household.asset.remark"), asset -> asset.path("remark")
                            .asText(null));
            table.show(owned);
            all.add(table);
        }
        found.ifPresent(facts -> all.add(foundOn(facts, all)));
        return all;
    }

    private static String quantity(JsonNode asset) {
        return asset.hasNonNull("quantity")
                ? asset.get("quantity").asText() + asset.path("unit").asText("")
                : null;
    }

    private static Paragraph foundOn(FactSet facts, Div page) {
        Paragraph when = new Paragraph(page.getTranslation("view.household.found-on", Dates.day(facts.on())));
        when.addClassName("found-on");
        return when;
    }
}
