package org.shouwang.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.shouwang.shared.Reason;

/** Checks a value against the shape of its field. */
final class ProfileValueCheck {

    private static final List<String> FREQUENCIES = List.of("MONTH", "QUARTER", "HALF_YEAR", "YEAR");
    private static final List<String> LEVELS = List.of("COUNTY", "TOWNSHIP", "VILLAGE");

    private ProfileValueCheck() {}

    static List<Reason> of(String key, ProfileValue value) {
        Optional<ProfileField> field = ProfileField.of(key);
        if (field.isEmpty()) {
            return List.of(Reason.of("policy.value-unknown", key).at("changes." + key));
        }
        JsonNode node = value.value();
        boolean absent = node == null || node.isNull();
        boolean right = absent ? !field.get().required() : fits(field.get(), node);
        return right
                ? List.of()
                : List.of(Reason.of("policy.value-malformed", key).at("changes." + key));
    }

    private static boolean fits(ProfileField field, JsonNode node) {
        try {
            return switch (field.shape()) {
                case MONEY -> node.isNumber() && node.decimalValue().signum() > 0;
                case COUNT -> node.isIntegralNumber() && node.canConvertToInt() && node.asInt() >= 1;
                case RATE -> node.isNumber() && node.asDouble() >= 0 && node.asDouble() <= 1;
                case LIMIT -> limit(node);
                case LIMITS -> limits(node);
                case EXTENSION -> extension(node);
                case CHOICE -> node.isTextual() && field.choices().contains(node.asText());
                case FLAG -> node.isBoolean();
                case LIST -> list(node) && (node.size() > 0 || !field.required());
                case WINDOW -> window(node);
                case QUORUM -> node.isObject()
                        && new Quorum(
                                        node.path("attend").asText(),
                                        node.path("pass").asText())
                                != null;
                case ANNOUNCEMENT -> node.isObject()
                        && LEVELS.contains(node.path("by").asText());
                case GREEN_CHANNEL -> greenChannel(node);
                case FREQUENCY -> node.isObject() && each(node, FREQUENCIES);
                case RANGE -> node.path("min").isInt()
                        && node.path("max").isInt()
                        && node.path("min").asInt() >= 1
                        && node.path("min").asInt() <= node.path("max").asInt();
                case MONTH_DAY -> MonthDay.parse("--" + node.asText()) != null;
            };
        } catch (DateTimeException | IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean limit(JsonNode node) {
        JsonNode quantity = node.path("quantity");
        return quantity.isInt()
                && quantity.asInt() >= 1
                && quantity.asInt() <= 3660
                && DayUnit.valueOf(node.path("unit").asText()) != null;
    }

    private static boolean limits(JsonNode node) {
        return node.isObject()
                && !node.isEmpty()
                && node.properties().stream()
                        .allMatch(each -> limit(each.getValue())
                                && ProfileField.of(each.getKey())
                                        .filter(field -> field.shape() == ProfileField.Shape.LIMIT)
                                        .isPresent());
    }

    private static boolean greenChannel(JsonNode node) {
        return node.isObject()
                && list(node.path("causes"))
                && GreenChannelRule.confirmedBy(node) != null
                && GreenChannelRule.first(node) != null
                && (!node.hasNonNull("limit") || limit(node.path("limit")));
    }

    private static boolean extension(JsonNode node) {
        return between(node.path("quantity"), 366)
                && (!node.has("times") || between(node.path("times"), 10))
                && (!node.has("limits") || list(node.path("limits")));
    }

    private static boolean between(JsonNode number, int most) {
        return number.isInt() && number.asInt() >= 1 && number.asInt() <= most;
    }

    private static boolean window(JsonNode node) {
        return switch (node.path("rule").asText()) {
            case "PREVIOUS_12_MONTHS" -> true;
            case "FIXED" -> LocalDate.parse(node.path("from").asText())
                    .isBefore(LocalDate.parse(node.path("to").asText()));
            default -> false;
        };
    }

    private static boolean list(JsonNode node) {
        if (!node.isArray()) {
            return false;
        }
        for (JsonNode key : node) {
            if (!key.isTextual() || key.asText().isBlank()) {
                return false;
            }
        }
        return true;
    }

    private static boolean each(JsonNode node, List<String> allowed) {
        for (JsonNode value : node) {
            if (!allowed.contains(value.asText())) {
                return false;
            }
        }
        return true;
    }
}
