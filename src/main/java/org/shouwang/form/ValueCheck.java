package org.shouwang.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.shouwang.shared.Wording;

/** Holds values against the fields that ask them and collects every reason against them. */
class ValueCheck {

    /** What a line holds where the definition says nothing: enough for a name, not for an essay in a single line. */
    private static final int LINE = 200;

    private static final int PAGE = 4000;
    static final Pattern PHONE = Pattern.compile("[0-9+][0-9 -]{4,19}");
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Codes codes;
    private final Wording wording;
    private final LocalDate on;
    private final Reasons reasons = new Reasons();

    ValueCheck(Codes codes, Wording wording, LocalDate on) {
        this.codes = codes;
        this.wording = wording;
        this.on = on;
    }

    List<Reason> check(FormDefinition definition, String verdict, JsonNode values) {
        object(definition.fields(), verdict, values, "");
        return reasons.list();
    }

    private void object(List<Field> fields, String verdict, JsonNode values, String prefix) {
        var reader = new Values(fields);
        for (var field : fields) {
            var value = values.get(field.key());
            var path = prefix + field.key();
            if (!reader.asks(field, values)) {
                continue;
            }
            if (!Values.blank(field, value)) {
                value(field, verdict, value, path);
                reasons.addIf(
                        verdict != null
                                && field.mustBeYes()
                                && field.requiredBy(verdict, values)
                                && value.isBoolean()
                                && !value.booleanValue(),
                        Reason.of("form.not-yes", field.label()).at(path));
            } else if (verdict != null && field.requiredBy(verdict, values)) {
                reasons.add(Reason.of("form.missing", field.label()).at(path));
            }
        }
        values.fieldNames().forEachRemaining(name -> {
            if (fields.stream().noneMatch(f -> f.key().equals(name))) {
                reasons.add(Reason.of("form.unknown-field", name).at(prefix + name));
            }
        });
    }

    private void value(Field field, String verdict, JsonNode value, String path) {
        switch (field.type()) {
            case TEXT -> text(field, value, path);
            case LONG_TEXT -> text(field, value, path);
            case PHONE -> phone(field, value, path);
            case INTEGER -> {
                if (value.isIntegralNumber()) {
                    bounds(field, value.decimalValue(), path);
                } else {
                    wrongType(field, path);
                }
            }
            case MONEY -> money(field, value, path);
            case BOOLEAN -> {
                if (!value.isBoolean()) {
                    wrongType(field, path);
                }
            }
            case DATE -> date(field, value, path, text -> LocalDate.parse(text));
            case DATE_TIME -> date(field, value, path, text -> LocalDateTime.parse(text));
            case CODE -> code(field, value, path);
            case CODES -> each(field, value, path, this::code);
            case PEOPLE -> each(field, value, path, this::text);
            case ATTACHMENTS -> each(field, value, path, this::attachment);
            case TABLE -> table(field, verdict, value, path);
            case SIGNATURE -> signature(field, verdict, value, path);
        }
    }

    private void wrongType(Field field, String path) {
        reasons.add(Reason.of(
                        "form.wrong-type",
                        field.label(),
                        wording.both("form.expected." + field.type().name()))
                .at(path));
    }

    private void text(Field field, JsonNode value, String path) {
        if (!value.isTextual()) {
            wrongType(field, path);
            return;
        }
        int most = most(field);
        int length = value.textValue().codePointCount(0, value.textValue().length());
        reasons.addIf(
                length > most,
                Reason.of("form.too-long", field.label(), most, length).at(path));
    }

    /** The greatest number of characters of a text. */
    static int most(Field field) {
        return field.maxLength() != null ? field.maxLength() : field.type() == FieldType.LONG_TEXT ? PAGE : LINE;
    }

    private void phone(Field field, JsonNode value, String path) {
        if (!value.isTextual() || !PHONE.matcher(value.textValue().strip()).matches()) {
            wrongType(field, path);
        }
    }

    private void money(Field field, JsonNode value, String path) {
        if (!value.isNumber()) {
            wrongType(field, path);
            return;
        }
        var amount = value.decimalValue();
        reasons.addIf(
                amount.stripTrailingZeros().scale() > 2,
                Reason.of("form.too-precise", field.label()).at(path));
        bounds(field, amount, path);
    }

    private void bounds(Field field, BigDecimal number, String path) {
        if (field.min() != null && number.compareTo(field.min()) < 0) {
            reasons.add(
                    Reason.of("form.too-small", field.label(), field.min().toPlainString(), unit(field, field.min()))
                            .at(path));
        }
        if (field.max() != null && number.compareTo(field.max()) > 0) {
            reasons.add(
                    Reason.of("form.too-large", field.label(), field.max().toPlainString(), unit(field, field.max()))
                            .at(path));
        }
    }

    private static String unit(Field field, BigDecimal bound) {
        return field.unit() == null ? "" : "@" + field.unit().key(bound);
    }

    private void date(Field field, JsonNode value, String path, Consumer<String> parse) {
        if (!value.isTextual()) {
            wrongType(field, path);
            return;
        }
        try {
            parse.accept(value.textValue());
        } catch (DateTimeParseException e) {
            reasons.add(Reason.of(
                            "form.date-malformed",
                            field.label(),
                            wording.both("form.expected." + field.type().name()))
                    .at(path));
        }
    }

    private void code(Field field, JsonNode value, String path) {
        if (!value.isTextual()) {
            wrongType(field, path);
            return;
        }
        var offered = field.codeList() == null ? field.options() : codes.of(field.codeList(), on);
        if (offered.stream().noneMatch(o -> o.key().equals(value.textValue()))) {
            reasons.add(Reason.of("form.not-a-code", field.label(), value.textValue(), on.toString())
                    .at(path));
        }
    }

    private void attachment(Field field, JsonNode value, String path) {
        if (!value.isTextual() || !UUID_FORM.matcher(value.textValue()).matches()) {
            reasons.add(Reason.of("form.not-an-attachment", field.label()).at(path));
        }
    }

    /** One element of a field with several values. */
    @FunctionalInterface
    private interface Element {
        void check(Field field, JsonNode value, String path);
    }

    private void each(Field field, JsonNode value, String path, Element element) {
        if (!value.isArray()) {
            wrongType(field, path);
            return;
        }
        var seen = new HashSet<String>();
        for (int i = 0; i < value.size(); i++) {
            var one = value.get(i);
            var at = path + "[" + i + "]";
            if (Values.blank(one)) {
                reasons.add(Reason.of("form.blank-entry", field.label(), i + 1).at(at));
                continue;
            }
            element.check(field, one, at);
            if (one.isTextual() && !seen.add(one.textValue().strip())) {
                reasons.add(Reason.of("form.duplicate", field.label(), i + 1).at(at));
            }
        }
        count(field, value, path);
    }

    private void count(Field field, JsonNode value, String path) {
        if (field.min() != null && value.size() < field.min().intValue()) {
            reasons.add(Reason.of("form.too-few", field.label(), field.min().intValue(), value.size())
                    .at(path));
        }
        if (field.max() != null && value.size() > field.max().intValue()) {
            reasons.add(Reason.of("form.too-many", field.label(), field.max().intValue(), value.size())
                    .at(path));
        }
    }

    private void table(Field field, String verdict, JsonNode value, String path) {
        if (!value.isArray()) {
            wrongType(field, path);
            return;
        }
        for (int i = 0; i < value.size(); i++) {
            if (value.get(i).isObject()) {
                object(field.columns(), verdict, value.get(i), path + "[" + i + "].");
            } else {
                wrongType(field, path + "[" + i + "]");
            }
        }
        count(field, value, path);
    }

    private void signature(Field field, String verdict, JsonNode value, String path) {
        if (!value.isObject()) {
            wrongType(field, path);
            return;
        }
        object(SignatureParts.of(field, wording), verdict, value, path + ".");
        var attachment = value.get("attachment");
        if (!Values.blank(attachment)) {
            attachment(field, attachment, path + ".attachment");
        }
    }
}
