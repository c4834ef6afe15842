package org.shouwang.policy.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.dom.Style;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.shouwang.policy.GreenChannelRule;
import org.shouwang.policy.ProfileField;
import org.shouwang.policy.ProfileValue;
import org.shouwang.shared.LegalReference;
import org.shouwang.territory.Area;
import org.shouwang.territory.Territory;

/** Words the values of profiles in the language of the page. */
final class ProfileWords {

    private ProfileWords() {}

    static String get(String key, Object... args) {
        return UI.getCurrent().getTranslation(key, args);
    }

    static String label(ProfileField field) {
        return get("profile.value." + field.key());
    }

    static String area(Territory territory, org.shouwang.shared.AreaCode code) {
        return territory.find(code).map(Area::name).orElse(code.value());
    }

    /** The value with its unit. */
    static String value(ProfileField field, ProfileValue value) {
        JsonNode node = value == null ? null : value.value();
        if (node == null || node.isNull() || (node.isArray() && node.isEmpty())) {
            return get("profile.none");
        }
        return switch (field.shape()) {
            case MONEY, COUNT -> number(node) + " " + get("profile.unit." + field.unit());
            case RATE -> new DecimalFormat("0.##%", DecimalFormatSymbols.getInstance(Locale.ROOT))
                    .format(node.decimalValue());
            case LIMIT -> limit(node);
            case LIMITS -> node.properties().stream()
                    .map(each -> get("profile.value." + each.getKey()) + " " + limit(each.getValue()))
                    .collect(Collectors.joining("; "));
            case EXTENSION -> get(
                            "profile.extension",
                            node.path("quantity").asInt(),
                            node.path("times").asInt(1))
                    + (node.has("limits") ? " " + list(field, node.path("limits")) : "");
            case CHOICE -> choice(node.asText());
            case FLAG -> get(node.asBoolean() ? "profile.yes" : "profile.no");
            case LIST -> list(field, node);
            case WINDOW -> window(node);
            case QUORUM -> choice("attend") + " " + node.path("attend").asText() + "; " + choice("pass") + " "
                    + node.path("pass").asText();
            case ANNOUNCEMENT -> choice(node.path("by").asText())
                    + (node.hasNonNull("place")
                            ? " → " + choice(node.path("place").asText())
                            : "");
            case GREEN_CHANNEL -> list(field, node.path("causes"))
                    + GreenChannelRule.words(node).stream()
                            .map(word -> "; " + choice(word))
                            .collect(Collectors.joining());
            case FREQUENCY -> frequency(node);
            case RANGE -> node.path("min").asInt() + "–" + node.path("max").asInt() + " "
                    + get("profile.unit." + field.unit());
            case MONTH_DAY -> node.asText();
        };
    }

    /** Where the value is written, or a badge that the county has to confirm it. */
    static Component ground(LegalReference reference) {
        Span ground = new Span();
        if (reference.source() != null) {
            ground.add(new Span(
                    reference.place() == null ? reference.source() : reference.source() + " " + reference.place()));
        }
        if (reference.toConfirm() || reference.source() == null) {
            Span badge = new Span(VaadinIcon.QUESTION_CIRCLE_O.create(), new Span(get("profile.default")));
            badge.getElement().getThemeList().add("badge");
            badge.getElement().getThemeList().add("contrast");
            badge.addClassName("to-confirm");
            badge.getStyle().setWhiteSpace(Style.WhiteSpace.NORMAL).setFlexShrink("1");
            ground.add(badge);
        }
        ground.getStyle().set("display", "inline-flex").set("flex-wrap", "wrap").set("gap", "8px");
        return ground;
    }

    static String choice(String key) {
        return get("profile.choice." + key);
    }

    private static String limit(JsonNode node) {
        return node.path("quantity").asInt()
                + (UI.getCurrent().getLocale().getLanguage().equals("zh") ? "" : " ")
                + get("profile.unit." + node.path("unit").asText());
    }

    private static String number(JsonNode node) {
        return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(node.decimalValue());
    }

    private static String list(ProfileField field, JsonNode node) {
        List<String> parts = new ArrayList<>();
        node.forEach(key -> parts.add(choice(key.asText())));
        return String.join(field == ProfileField.STEP_ORDER ? " → " : "、", parts);
    }

    private static String window(JsonNode node) {
        String rule = node.path("rule").asText();
        return rule.equals("FIXED")
                ? choice(rule) + " " + node.path("from").asText() + " – "
                        + node.path("to").asText()
                : choice(rule);
    }

    private static String frequency(JsonNode node) {
        List<String> parts = new ArrayList<>();
        node.properties()
                .forEach(group -> parts.add(
                        choice(group.getKey()) + ": " + choice(group.getValue().asText())));
        return String.join("; ", parts);
    }
}
