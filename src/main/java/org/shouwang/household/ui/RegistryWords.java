package org.shouwang.household.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.shouwang.codelist.CodeLists;
import org.shouwang.household.HouseholdView;
import org.shouwang.household.MemberView;
import org.shouwang.policy.Profiles;
import org.shouwang.shell.Dates;
import org.springframework.stereotype.Component;

/** Reads the registry's values out in the language of the page. */
@Component
class RegistryWords {

    static final String NOTHING = "—";

    private final CodeLists codes;
    private final Profiles profiles;
    private final ObjectMapper json;

    RegistryWords(CodeLists codes, Profiles profiles, ObjectMapper json) {
        this.profiles = profiles;
        this.codes = codes;
        this.json = json;
    }

    /** The values of a record by their paths, without those that are empty. */
    Map<String, JsonNode> values(Object fields) {
        var values = new TreeMap<String, JsonNode>();
        flatten("", json.valueToTree(fields), values);
        return values;
    }

    private static void flatten(String path, JsonNode node, Map<String, JsonNode> into) {
        node.properties().forEach(entry -> {
            if (entry.getValue().isObject()) {
                flatten(path + entry.getKey() + ".", entry.getValue(), into);
            } else if (!entry.getValue().isNull()) {
                into.put(path + entry.getKey(), entry.getValue());
            }
        });
    }

    String code(String list, String key) {
        return key == null ? NOTHING : codes.label(list, key).in(UI.getCurrent().getLocale());
    }

    String value(String path, JsonNode value) {
        if (value == null || value.isNull() || value.isArray() && value.isEmpty()) {
            return NOTHING;
        }
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(item -> value(path, item))
                    .collect(Collectors.joining("、"));
        }
        if (value.isBoolean()) {
            return UI.getCurrent().getTranslation(value.booleanValue() ? "view.household.yes" : "view.household.no");
        }
        if (DAYS.contains(path)) {
            return Dates.day(LocalDate.parse(value.asText()));
        }
        if ("lineVersion".equals(path)) {
            return lineVersion(value.asText());
        }
        if ("formula".equals(path)) {
            return UI.getCurrent().getTranslation("profile.choice." + value.asText());
        }
        if ("kind".equals(path)) {
            return Stream.of("FACT_KIND", "INCOME_KIND")
                    .map(list -> code(list, value.asText()))
                    .filter(word -> !word.equals(value.asText()))
                    .findFirst()
                    .orElse(value.asText());
        }
        var field = RegistryField.find(path);
        var list = field.map(RegistryField::list);
        if (list.isPresent()) {
            return code(list.get(), value.asText());
        }
        return field.filter(f -> f.kind() == RegistryField.Kind.DATE).isPresent()
                ? Dates.day(LocalDate.parse(value.asText()))
                : value.asText();
    }

    /** Whose line an income was held against: the name of the rules, or the record that it was taken over from. */
    String lineVersion(String version) {
        return profiles.list().stream()
                .filter(profile -> profile.label().equals(version))
                .map(profile -> profile.name().in(UI.getCurrent().getLocale()))
                .findFirst()
                .orElseGet(() -> UI.getCurrent().getTranslation("view.household.line-as-given"));
    }

    /** The field of a journal entry; of a member with the name. */
    String label(String path, HouseholdView household) {
        var parts = path.split("\\.", 3);
        if (!"members".equals(parts[0]) || parts.length < 3) {
            return label(path);
        }
        var name = java.util.stream.Stream.concat(household.members().stream(), household.formerMembers().stream())
                .filter(m -> m.person().toString().equals(parts[1]))
                .map(MemberView::name)
                .findFirst()
                .orElse(parts[1]);
        return name + " · " + label(parts[2]);
    }

    String label(String path) {
        return Optional.of(path)
                .flatMap(RegistryField::find)
                .map(f -> UI.getCurrent().getTranslation(f.label()))
                .orElseGet(() -> OTHER_FIELDS.contains(path)
                        ? UI.getCurrent().getTranslation("view.household.field." + path)
                        : path);
    }

    private static final java.util.Set<String> DAYS = java.util.Set.of("on", "windowFrom", "windowTo", "recordedOn");

    private static final java.util.Set<String> OTHER_FIELDS = java.util.Set.of(
            "group",
            "members",
            "person",
            "purpose",
            "found",
            "kind",
            "on",
            "windowFrom",
            "windowTo",
            "wages",
            "operatingIncome",
            "operatingExpenditure",
            "property",
            "transfers",
            "headCount",
            "claims",
            "outOfPocket",
            "formula",
            "perHead",
            "testValue",
            "line",
            "lineVersion",
            "withinLine",
            "recordedOn",
            "caseNumber",
            "supersedes",
            "form",
            "lines",
            "area");

    /** Path without the member it belongs to. */
    static String plain(String path) {
        return path.startsWith("members.") ? path.split("\\.", 3)[2] : path;
    }
}
