package org.shouwang.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A case of the law as an official writes it: under which rules, what happened, what has to come out. Everything but the
 * title and something to expect may be left out; the format is described in docs/law-cases.md.
 */
public record LawCase(
        String title,
        String source,
        Rules profile,
        Facts facts,
        Expected expect,
        List<Limit> deadlines,
        List<Notice> notices,
        Walk walk) {

    /** Takes missing lists as empty. */
    public LawCase {
        deadlines = deadlines == null ? List.of() : List.copyOf(deadlines);
        notices = notices == null ? List.of() : List.copyOf(notices);
    }

    /** The rules: those of a county on the day a lead was found, or a shipped version by name; single values may differ. */
    public record Rules(String county, LocalDate leadFoundOn, String version, Map<String, JsonNode> values) {}

    /** What is known about the household. */
    public record Facts(
            Boolean liftedOut,
            Boolean risk,
            Boolean suddenEvent,
            Boolean ableToCope,
            LocalDate visitedOn,
            Income income) {}

    /** Income of the window in yuan. */
    public record Income(
            BigDecimal wages,
            BigDecimal operatingIncome,
            BigDecimal operatingExpenditure,
            BigDecimal property,
            BigDecimal transfers,
            int members,
            BigDecimal claims,
            BigDecimal outOfPocket) {

        IncomeFigures figures() {
            return new IncomeFigures(
                    wages, operatingIncome, operatingExpenditure, property, transfers, members, claims, outOfPocket);
        }
    }

    /** What has to come out. */
    public record Expected(
            String profile,
            Map<String, JsonNode> values,
            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> toConfirm,
            Period incomeWindow,
            ExpectedIncome income,
            String category,
            List<String> reasons,
            Map<String, List<String>> excludedCategories,
            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> refused) {}

    /** First and last day. */
    public record Period(LocalDate from, LocalDate to) {}

    /** The income test's result. */
    public record ExpectedIncome(
            BigDecimal perHead, BigDecimal testValue, BigDecimal line, Boolean withinLine, String formula) {}

    /** A limit and when it is due: a value of the profile by name, or a quantity and a unit. */
    public record Limit(
            String name,
            LocalDate from,
            String limit,
            Integer quantity,
            DayUnit unit,
            Boolean rollToWorkday,
            LocalDate due,
            Boolean provisional,
            Boolean rolled,
            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> derivation) {}

    /** A public notice: posted when, for the profile's villageNotice or another minimum. */
    public record Notice(
            String name,
            LocalDate postedOn,
            String limit,
            Integer quantity,
            DayUnit unit,
            LocalDate lastDay,
            LocalDate closableFrom,
            Boolean provisional) {}

    /** A household's way through the procedure; played by a {@link CaseWalk} through the product itself. {@code before} says
     * how it was monitored before, as a taking over by list says it. */
    public record Walk(
            String village, JsonNode household, JsonNode before, JsonNode lead, List<Step> steps, Outcome expect) {

        /** Takes missing steps as none. */
        public Walk {
            steps = steps == null ? List.of() : List.copyOf(steps);
        }
    }

    /**
     * One act of one person. {@code today} sets the clock, {@code by} is an account or a role of the case's place,
     * {@code party} names the department where a duty exists once for each. Without a duty nothing is done but to wait and
     * look. {@code objection} records one against the household on its newest notice; {@code aside} records what no duty
     * asks: greenChannel, help, lateResult, recusal. {@code mornings} lets the sweep of each morning run on the way to
     * {@code today}.
     */
    public record Step(
            String duty,
            String party,
            String by,
            LocalDate today,
            LocalDate doneOn,
            String verdict,
            JsonNode form,
            JsonNode objection,
            Map<String, JsonNode> aside,
            Boolean mornings,
            Outcome expect) {}

    /**
     * What follows from an act, or stands at the end: refused with exactly these reasons; waiting at exactly these
     * elements; ended at this one; events by kind with their legal date, null where there must be none; who was told by
     * the sweep, by kind and limit.
     */
    public record Outcome(
            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> refused,
            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> waitsAt,
            String ended,
            String category,
            ExpectedIncome income,
            Map<String, Due> deadlines,
            Map<String, LocalDate> events,
            Map<String, List<String>> told,
            Boolean onTime) {}

    /** An entry of a case's ledger, written as its date alone or in full. */
    public record Due(
            LocalDate due,
            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> derivation,
            Boolean provisional,
            LocalDate fulfilledOn) {

        /** Spelt out. */
        @JsonCreator
        public Due {}

        /** The date alone. */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Due on(String date) {
            return new Due(LocalDate.parse(date), null, null, null);
        }
    }
}
