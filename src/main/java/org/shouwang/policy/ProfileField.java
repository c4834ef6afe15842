package org.shouwang.policy;

import static org.shouwang.policy.ProfileField.Group.AFTER;
import static org.shouwang.policy.ProfileField.Group.ASSISTANCE;
import static org.shouwang.policy.ProfileField.Group.CLOCK;
import static org.shouwang.policy.ProfileField.Group.ELIMINATION;
import static org.shouwang.policy.ProfileField.Group.INCOME;
import static org.shouwang.policy.ProfileField.Group.LIMITS;
import static org.shouwang.policy.ProfileField.Group.NOTICES;
import static org.shouwang.policy.ProfileField.Group.PROCEDURE;
import static org.shouwang.policy.ProfileField.Group.SUPERVISION;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Every value a jurisdiction profile holds: its key, the shape of the value, its unit and whether it may be absent. */
public enum ProfileField {
    INCOME_LINE("incomeLine", INCOME, Shape.MONEY, "YUAN_PER_PERSON_YEAR", true),
    INCOME_BASIS("incomeBasis", INCOME, Shape.CHOICE, null, true, "NET", "DISPOSABLE"),
    INCOME_BOUNDARY("incomeBoundary", INCOME, Shape.CHOICE, null, true, "WITHIN_OR_EQUAL", "BELOW"),
    INCOME_TEST("incomeTest", INCOME, Shape.CHOICE, null, true, "PLAIN_NET", "NET_PLUS_CLAIMS_MINUS_OOP"),
    INCOME_WINDOW("incomeWindow", INCOME, Shape.WINDOW, null, true),

    CLOCK_START("clockStart", CLOCK, Shape.CHOICE, null, true, "LEAD_FOUND", "APPLICATION"),
    CLOCK_END("clockEnd", CLOCK, Shape.CHOICE, null, true, "COUNTY_APPROVAL"),
    TOTAL_LIMIT("totalLimit", CLOCK, Shape.LIMIT, null, true),
    ROLL_DEADLINE_TO_WORKDAY("rollDeadlineToWorkday", CLOCK, Shape.FLAG, null, true),

    LEAD_CHECK_LIMIT("leadCheckLimit", LIMITS, Shape.LIMIT, null, false),
    APPLICATION_LIMIT("applicationLimit", LIMITS, Shape.LIMIT, null, false),
    VISIT_LIMIT("visitLimit", LIMITS, Shape.LIMIT, null, false),
    APPRAISAL_LIMIT("appraisalLimit", LIMITS, Shape.LIMIT, null, false),
    TOWNSHIP_CHECK_LIMIT("townshipCheckLimit", LIMITS, Shape.LIMIT, null, false),
    COMPARISON_LIMIT("comparisonLimit", LIMITS, Shape.LIMIT, null, false),
    COUNTY_APPROVAL_LIMIT("countyApprovalLimit", LIMITS, Shape.LIMIT, null, false),
    EXPLANATION_LIMIT("explanationLimit", LIMITS, Shape.LIMIT, null, false),
    REVIEW_LIMIT("reviewLimit", LIMITS, Shape.LIMIT, null, false),
    CONFLICT_LIMIT("conflictLimit", LIMITS, Shape.LIMIT, null, false),
    ENTRY_LIMIT("entryLimit", LIMITS, Shape.LIMIT, null, false),
    PLAN_LIMIT("planLimit", LIMITS, Shape.LIMIT, null, false),
    EXTENSION("extension", LIMITS, Shape.EXTENSION, null, false),
    PAUSES("pauses", LIMITS, Shape.LIST, null, false),

    VILLAGE_NOTICE("villageNotice", NOTICES, Shape.LIMIT, null, true),
    TOWNSHIP_NOTICE("townshipNotice", NOTICES, Shape.LIMIT, null, false),
    ANNOUNCEMENT("announcement", NOTICES, Shape.ANNOUNCEMENT, null, false),

    STEP_ORDER("stepOrder", PROCEDURE, Shape.LIST, null, true),
    PARALLEL_STEPS("parallelSteps", PROCEDURE, Shape.LIST, null, false),
    VISIT_TEAM_MIN("visitTeamMin", PROCEDURE, Shape.COUNT, "PERSONS", true),
    APPRAISAL_QUORUM("appraisalQuorum", PROCEDURE, Shape.QUORUM, null, true),
    COMPARISON_DEPARTMENTS("comparisonDepartments", PROCEDURE, Shape.LIST, null, true),
    COMPARISON_SKIP("comparisonSkip", PROCEDURE, Shape.CHOICE, null, false, "ALLOWANCE_CHECKED"),
    COMPARISON_SKIP_MONTHS("comparisonSkipMonths", PROCEDURE, Shape.COUNT, "MONTHS", false),
    NEGATIVE_LIST("negativeList", PROCEDURE, Shape.LIST, null, true),
    GREEN_CHANNEL("greenChannel", PROCEDURE, Shape.GREEN_CHANNEL, null, false),
    QUICK_LIMITS("quickLimits", PROCEDURE, Shape.LIMITS, null, false),

    VISIT_FREQUENCY("visitFrequency", ASSISTANCE, Shape.FREQUENCY, null, true),
    FULL_SCREENINGS("fullScreenings", ASSISTANCE, Shape.COUNT, "TIMES_PER_YEAR", false),
    GRID_SIZE("gridSize", ASSISTANCE, Shape.RANGE, "HOUSEHOLDS", false),
    GRID_WORKER_MAX_AGE("gridWorkerMaxAge", ASSISTANCE, Shape.COUNT, "YEARS", false),
    GRID_REPORT_WEEKDAY(
            "gridReportWeekday",
            ASSISTANCE,
            Shape.CHOICE,
            null,
            false,
            "MONDAY",
            "TUESDAY",
            "WEDNESDAY",
            "THURSDAY",
            "FRIDAY"),

    ELIMINATION_MIN_MONTHS("eliminationMinMonths", ELIMINATION, Shape.COUNT, "MONTHS", false),
    ELIMINATION_MEASURES_MIN_MONTHS("eliminationMeasuresMinMonths", ELIMINATION, Shape.COUNT, "MONTHS", false),
    ELIMINATION_ASSESS_MONTHS("eliminationAssessMonths", ELIMINATION, Shape.COUNT, "MONTHS", true),
    ELIMINATION_INCOME_STABLE_MONTHS("eliminationIncomeStableMonths", ELIMINATION, Shape.COUNT, "MONTHS", false),
    ELIMINATION_INCOME_FLOOR("eliminationIncomeFloor", ELIMINATION, Shape.MONEY, "YUAN_PER_PERSON_YEAR", false),
    ELIMINATION_NOTICE("eliminationNotice", ELIMINATION, Shape.LIMIT, null, false),
    ELIMINATION_TOWNSHIP_NOTICE("eliminationTownshipNotice", ELIMINATION, Shape.LIMIT, null, false),
    ELIMINATION_ANNOUNCEMENT("eliminationAnnouncement", ELIMINATION, Shape.FLAG, null, true),
    ELIMINATION_HOUSEHOLD_CONSENT("eliminationHouseholdConsent", ELIMINATION, Shape.FLAG, null, true),
    ELIMINATION_TRACKING("eliminationTracking", ELIMINATION, Shape.FLAG, null, true),
    ELIMINATION_WARNING("eliminationWarning", ELIMINATION, Shape.LIMIT, null, false),
    NO_LABOUR_ELIMINABLE("noLabourEliminable", ELIMINATION, Shape.FLAG, null, true),

    LOOK_BACK_RHYTHM("lookBackRhythm", AFTER, Shape.CHOICE, null, true, "MONTH", "QUARTER", "HALF_YEAR", "YEAR"),
    ROLLBACK_AUTHORITY("rollbackAuthority", AFTER, Shape.CHOICE, null, true, "PROVINCE", "PREFECTURE", "COUNTY"),
    ROLLBACK_LIST_DUE("rollbackListDue", AFTER, Shape.MONTH_DAY, null, false),
    ROLLBACK_NOTICE("rollbackNotice", AFTER, Shape.LIMIT, null, false),

    REMINDER_BEFORE("reminderBefore", SUPERVISION, Shape.LIMIT, null, false),
    SPOT_CHECK_RATE("spotCheckRate", SUPERVISION, Shape.RATE, "SHARE", true),
    LARGE_SCALE_THRESHOLD("largeScaleThreshold", SUPERVISION, Shape.RATE, "SHARE", true),
    IDENTIFIED_TWICE_MONTHS("identifiedTwiceMonths", SUPERVISION, Shape.COUNT, "MONTHS", true);

    /** Headings under which pages show the values. */
    public enum Group {
        INCOME,
        CLOCK,
        LIMITS,
        NOTICES,
        PROCEDURE,
        ASSISTANCE,
        ELIMINATION,
        AFTER,
        SUPERVISION
    }

    /** The shape of a value in JSON. */
    public enum Shape {
        /** A positive number of yuan. */
        MONEY,
        /** A whole number, at least one. */
        COUNT,
        /** A number from 0 to 1. */
        RATE,
        /** {@code {"quantity": 15, "unit": "CALENDAR"}}. */
        LIMIT,
        /** Names of limits to their shorter ones: {@code {"visitLimit": {"quantity": 1, "unit": "CALENDAR"}}}. */
        LIMITS,
        /** {@code {"quantity": 10, "times": 1, "limits": ["totalLimit"]}}: days at most in the unit of the limit. */
        EXTENSION,
        /** One of the choices. */
        CHOICE,
        /** true or false. */
        FLAG,
        /** A list of keys. */
        LIST,
        /** {@code {"rule": "PREVIOUS_12_MONTHS"}} or {@code {"rule": "FIXED", "from": …, "to": …}}. */
        WINDOW,
        /** {@code {"attend": "2/3", "pass": "1/2"}}. */
        QUORUM,
        /** {@code {"by": "COUNTY", "place": "VILLAGE"}}. */
        ANNOUNCEMENT,
        /**
         * {@code {"causes": [ … ], "confirmedBy": "VILLAGE", "first": "HELP", "limit": {"quantity": 15, "unit":
         * "CALENDAR"}}}; without a limit the total limit holds.
         */
        GREEN_CHANNEL,
        /** Group of households to {@code MONTH, QUARTER, HALF_YEAR, YEAR}. */
        FREQUENCY,
        /** {@code {"min": 20, "max": 40}}. */
        RANGE,
        /** A day of each year like {@code 05-25}. */
        MONTH_DAY
    }

    private final String key;
    private final Group group;
    private final Shape shape;
    private final String unit;
    private final boolean required;
    private final List<String> choices;

    ProfileField(String key, Group group, Shape shape, String unit, boolean required, String... choices) {
        this.key = key;
        this.group = group;
        this.shape = shape;
        this.unit = unit;
        this.required = required;
        this.choices = List.of(choices);
    }

    /** The key in profiles, for example {@code incomeLine}; labelled {@code profile.value.<key>}. */
    public String key() {
        return key;
    }

    /** The heading it stands under; labelled {@code profile.group.<GROUP>}. */
    public Group group() {
        return group;
    }

    /** The shape of its value. */
    public Shape shape() {
        return shape;
    }

    /** Code of the unit or null; labelled {@code profile.unit.<CODE>}. */
    public String unit() {
        return unit;
    }

    /** Whether a profile has to give it a value. */
    public boolean required() {
        return required;
    }

    /** The choices of a {@code CHOICE}; labelled {@code profile.choice.<CHOICE>}. */
    public List<String> choices() {
        return choices;
    }

    /** The field of a key. */
    public static Optional<ProfileField> of(String key) {
        return Arrays.stream(values()).filter(f -> f.key.equals(key)).findFirst();
    }
}
