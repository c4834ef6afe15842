package org.shouwang.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.LegalReference;
import org.shouwang.shared.Text;

/**
 * A version of an area's rules. Versions never change; a case keeps the one that was valid when its lead was found.
 *
 * @param id identity of the version
 * @param key key of the profile over its versions, for example {@code anhui}
 * @param version its version, for example {@code 2024}
 * @param name what pages call it
 * @param area province, prefecture or county it is for
 * @param validFrom first day on which found leads fall under it
 * @param validTo last such day, the eve of the next version; null while there is none
 * @param values every value by the key of its {@link ProfileField}
 */
public record Profile(
        long id,
        String key,
        String version,
        Text name,
        AreaCode area,
        LocalDate validFrom,
        LocalDate validTo,
        Map<String, ProfileValue> values) {

    /** Copies the values. */
    public Profile {
        values = Map.copyOf(values);
    }

    /** Key and version in one word, for example {@code anhui/2024}; what figures record as the version of the line. */
    public String label() {
        return key + "/" + version;
    }

    /**
     * Whether leads found on a day fall under this version.
     *
     * @param day the day
     * @return whether they do
     */
    public boolean covers(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** Income monitoring line in yuan per person and year. */
    public BigDecimal incomeLine() {
        return node("incomeLine").decimalValue();
    }

    /** Whether an income at the line is within it. */
    public IncomeBoundary incomeBoundary() {
        return IncomeBoundary.valueOf(text("incomeBoundary"));
    }

    /** The figure held against the line. */
    public IncomeFormula incomeTest() {
        return IncomeFormula.valueOf(text("incomeTest"));
    }

    /** {@code NET} or {@code DISPOSABLE} income. */
    public String incomeBasis() {
        return text("incomeBasis");
    }

    /**
     * The months whose income counts for a visit: the twelve complete months before its month, or the fixed window of the
     * campaign.
     *
     * @param visitedOn day of the visit
     * @return first and last day
     */
    public Window incomeWindow(LocalDate visitedOn) {
        JsonNode rule = node("incomeWindow");
        if (rule.path("rule").asText().equals("FIXED")) {
            return new Window(
                    LocalDate.parse(rule.path("from").asText()),
                    LocalDate.parse(rule.path("to").asText()));
        }
        LocalDate month = visitedOn.withDayOfMonth(1);
        return new Window(month.minusYears(1), month.minusDays(1));
    }

    /** {@code LEAD_FOUND} or {@code APPLICATION}. */
    public String clockStart() {
        return text("clockStart");
    }

    /** {@code COUNTY_APPROVAL}. */
    public String clockEnd() {
        return text("clockEnd");
    }

    /** Limit from the clock's start to its end. */
    public Limit totalLimit() {
        return limit("totalLimit").orElseThrow();
    }

    /**
     * A limit of the profile.
     *
     * @param name key of the value, for example {@code visitLimit}
     * @return the limit; empty where the profile has none
     */
    public Optional<Limit> limit(String name) {
        JsonNode limit = node(name);
        return limit.isObject()
                ? Optional.of(new Limit(
                        limit.path("quantity").asInt(),
                        DayUnit.valueOf(limit.path("unit").asText())))
                : Optional.empty();
    }

    /** Minimum of the village notice. */
    public Limit villageNotice() {
        return limit("villageNotice").orElseThrow();
    }

    /** Minimum of the township notice, where the profile has one. */
    public Optional<Limit> townshipNotice() {
        return limit("townshipNotice");
    }

    /** Whether deadlines in calendar days that end on a day off move to the next workday. */
    public boolean rollDeadlineToWorkday() {
        return flag("rollDeadlineToWorkday");
    }

    /** Smallest number of people on a verification visit. */
    public int visitTeamMin() {
        return node("visitTeamMin").asInt();
    }

    /** Attendance and majority of the special appraisal. */
    public Quorum appraisalQuorum() {
        JsonNode quorum = node("appraisalQuorum");
        return new Quorum(quorum.path("attend").asText(), quorum.path("pass").asText());
    }

    /** Keys of the departments that are asked. */
    public List<String> comparisonDepartments() {
        return list("comparisonDepartments");
    }

    /** Keys of the circumstances that in principle exclude («原则上不予认定»). */
    public List<String> negativeList() {
        return list("negativeList");
    }

    /** Who may be helped, or dealt with, before the others, and how; empty where the profile has no green channel. */
    public Optional<GreenChannelRule> greenChannel() {
        return node("greenChannel").isObject() ? Optional.of(GreenChannelRule.of(this)) : Optional.empty();
    }

    /** The steps in the order of the profile's text. */
    public List<String> stepOrder() {
        return list("stepOrder");
    }

    /** A whole number, empty where the profile has none. */
    public Optional<Integer> count(String name) {
        JsonNode count = node(name);
        return count.isNumber() ? Optional.of(count.asInt()) : Optional.empty();
    }

    /** An amount or rate, empty where the profile has none. */
    public Optional<BigDecimal> amount(String name) {
        JsonNode amount = node(name);
        return amount.isNumber() ? Optional.of(amount.decimalValue()) : Optional.empty();
    }

    /** A day of each year, empty where the profile has none. */
    public Optional<MonthDay> dayOfYear(String name) {
        JsonNode day = node(name);
        return day.isTextual() ? Optional.of(MonthDay.parse("--" + day.asText())) : Optional.empty();
    }

    /** A flag, false where the profile has none. */
    public boolean flag(String name) {
        return node(name).asBoolean(false);
    }

    /** A choice, or null where the profile has none. */
    public String text(String name) {
        JsonNode text = node(name);
        return text.isTextual() ? text.asText() : null;
    }

    /** A list of keys, empty where the profile has none. */
    public List<String> list(String name) {
        var keys = new ArrayList<String>();
        node(name).forEach(key -> keys.add(key.asText()));
        return List.copyOf(keys);
    }

    /** A value as JSON; JSON null where the profile has none. */
    public JsonNode node(String name) {
        ProfileValue value = values.get(name);
        return value == null || value.value() == null ? NullNode.getInstance() : value.value();
    }

    /** Where a value is written, or the mark that the county has to confirm it. */
    public LegalReference ground(String name) {
        ProfileValue value = values.get(name);
        return value == null || value.ground() == null ? LegalReference.DEFAULT : value.ground();
    }
}
