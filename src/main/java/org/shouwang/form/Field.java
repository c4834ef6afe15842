package org.shouwang.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import org.shouwang.shared.Text;

/**
 * One thing that a form asks.
 *
 * @param key name of its value, camelCase, unique in the form (a column: in its table)
 * @param type what it holds
 * @param label what the person reads
 * @param help what helps to fill it, or null
 * @param unit unit behind the value, or null
 * @param required whether every verdict needs it
 * @param requiredFor the verdicts that need it, beside those
 * @param requiredWhen under which other value every verdict needs it, or null
 * @param visibleWhen when it is asked, or null for always; a field that is not asked is neither required nor kept
 * @param codeList the code list of a {@code CODE} or {@code CODES}, or null where it brings its own options
 * @param min least number, or least count of a field with several values, or null; 1 for a {@code BOOLEAN} that must
 *     be yes wherever it is required
 * @param max greatest number or count, or null
 * @param maxLength greatest number of characters, or null
 * @param columns the columns of a {@code TABLE}
 * @param fact what a submission takes from it, or null
 * @param options the choices of a {@code CODE} or {@code CODES} without code list
 * @param inMeeting what a meeting of many households gives to it, or null for each household's own
 * @param inMeetingFor the verdicts whose households a meeting's value is for; none for all. Votes that carried the others
 *     are none of a household that was voted down
 */
public record Field(
        String key,
        FieldType type,
        Text label,
        Text help,
        Unit unit,
        boolean required,
        List<String> requiredFor,
        Condition requiredWhen,
        Condition visibleWhen,
        String codeList,
        BigDecimal min,
        BigDecimal max,
        Integer maxLength,
        List<Field> columns,
        Fact fact,
        List<Option> options,
        Sharing inMeeting,
        List<String> inMeetingFor) {

    /** Absent lists are empty. */
    public Field {
        requiredFor = requiredFor == null ? List.of() : List.copyOf(requiredFor);
        columns = columns == null ? List.of() : List.copyOf(columns);
        options = options == null ? List.of() : List.copyOf(options);
        inMeetingFor = inMeetingFor == null ? List.of() : List.copyOf(inMeetingFor);
    }

    /**
     * Whether a verdict needs a value here, as far as the field is asked at all.
     *
     * @param verdict name of the verdict, or null for what every verdict needs
     * @return whether it does, whatever the other values
     */
    public boolean requiredBy(String verdict) {
        return required || verdict != null && requiredFor.contains(verdict);
    }

    /**
     * Whether a household of a meeting takes the meeting's value here, as far as it has none of its own. What only other
     * verdicts need is not for it: an opinion to agree is none of a household that is returned.
     *
     * @param verdict name of the household's verdict
     * @return whether it does
     */
    public boolean givenByMeeting(String verdict) {
        return inMeeting != null
                && (inMeetingFor.isEmpty() || inMeetingFor.contains(verdict))
                && (requiredFor.isEmpty() || requiredBy(verdict));
    }

    boolean requiredBy(String verdict, JsonNode values) {
        return requiredBy(verdict) || requiredWhen != null && requiredWhen.meets(values.get(requiredWhen.field()));
    }

    boolean mustBeYes() {
        return type == FieldType.BOOLEAN && BigDecimal.ONE.equals(min);
    }
}
