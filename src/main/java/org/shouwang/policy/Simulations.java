package org.shouwang.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.LegalReference;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.shouwang.shared.Refusal;
import org.shouwang.territory.AreaKind;
import org.shouwang.territory.Territory;
import org.springframework.stereotype.Component;

/** What would be due when: for a lead in a county, or for a bare number of days. Nothing is stored. */
@Component
public class Simulations {

    /** Most days that a limit may have here, as in profiles. */
    public static final int MOST_DAYS = 3660;

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);
    private static final String NOTICE = "villageNotice";
    private static final String COMPARISON = "departmentComparison";

    /** The profile's value for each step that it may order. */
    private static final Map<String, String> LIMITS = Map.of(
            "application",
            "applicationLimit",
            "verificationVisit",
            "visitLimit",
            "villageAppraisal",
            "appraisalLimit",
            NOTICE,
            NOTICE,
            "townshipCheck",
            "townshipCheckLimit",
            "townshipNotice",
            "townshipNotice",
            COMPARISON,
            "comparisonLimit",
            "countyApproval",
            "countyApprovalLimit");

    private final Profiles profiles;
    private final Deadlines deadlines;
    private final Territory territory;

    Simulations(Profiles profiles, Deadlines deadlines, Territory territory) {
        this.profiles = profiles;
        this.deadlines = deadlines;
        this.territory = territory;
    }

    /**
     * The last day of a number of days.
     *
     * @param county whose own days off count, or null
     * @param start not counted
     * @param quantity number of days
     * @param unit calendar or working days
     * @param roll whether a last day on a day off moves to the next workday
     * @param at path of the request under which its fields are named in refusals, such as {@code items[2].}; may be empty
     * @return the last day with its derivation
     * @throws Refusal with every reason: {@code policy.simulation-start}, {@code policy.simulation-range},
     *     {@code policy.simulation-quantity}, {@code policy.simulation-unit}, {@code policy.county-day-county}
     */
    public DueDate compute(AreaCode county, LocalDate start, Integer quantity, DayUnit unit, boolean roll, String at) {
        var reasons = new Reasons();
        day(reasons, start, at + "start", "policy.simulation-start");
        reasons.addIf(
                quantity == null || quantity < 1 || quantity > MOST_DAYS,
                Reason.of("policy.simulation-quantity", MOST_DAYS).at(at + "quantity"));
        reasons.addIf(unit == null, Reason.of("policy.simulation-unit").at(at + "unit"));
        county(reasons, county, false, at + "county");
        reasons.refuseIfAny();
        return deadlines.compute(Reckoning.of(county, start, new Limit(quantity, unit), roll, null));
    }

    /**
     * All dates of the procedure for a lead. Nobody knows beforehand when a step will be done: each is taken as done on
     * the day it arrives, the notice as posted at once unless a day is given and as concluded on the first day allowed.
     *
     * @param county where
     * @param leadFoundOn when the lead was found
     * @param postedOn when the village notice is posted; null to assume it
     * @return the dates
     * @throws Refusal with every reason: {@code policy.county-day-county}, {@code policy.simulation-lead},
     *     {@code policy.simulation-range}, {@code policy.simulation-posted}; {@code policy.no-profile}
     */
    public SimulatedProcedure procedure(AreaCode county, LocalDate leadFoundOn, LocalDate postedOn) {
        var reasons = new Reasons();
        county(reasons, county, true, "county");
        day(reasons, leadFoundOn, "leadFoundOn", "policy.simulation-lead");
        reasons.addIf(
                postedOn != null
                        && leadFoundOn != null
                        && (postedOn.isBefore(leadFoundOn) || postedOn.isAfter(leadFoundOn.plusDays(MOST_DAYS))),
                Reason.of("policy.simulation-posted", postedOn, leadFoundOn).at("postedOn"));
        reasons.refuseIfAny();
        Profile profile = profiles.of(county, leadFoundOn);
        return new SimulatedProcedure(
                profile, county, leadFoundOn, postedOn, new Course(profile, county, leadFoundOn, postedOn).limits());
    }

    private static void day(Reasons reasons, LocalDate day, String at, String missing) {
        if (day == null) {
            reasons.add(Reason.of(missing).at(at));
        } else if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
            reasons.add(
                    Reason.of("policy.simulation-range", day, EARLIEST, LATEST).at(at));
        }
    }

    private void county(Reasons reasons, AreaCode county, boolean required, String at) {
        boolean known = county != null
                && territory
                        .find(county)
                        .filter(area -> area.kind() == AreaKind.COUNTY)
                        .isPresent();
        reasons.addIf(
                !known && (required || county != null),
                Reason.of("policy.county-day-county").at(at));
    }

    /** The procedure step by step; {@code day} is when the step at hand would arrive. */
    private final class Course {

        private final Profile profile;
        private final AreaCode county;
        private final LocalDate leadFoundOn;
        private final LocalDate postedOn;
        private final List<SimulatedLimit> limits = new ArrayList<>();
        private LocalDate day;
        private String event = "leadFound";
        private boolean assumed;

        Course(Profile profile, AreaCode county, LocalDate leadFoundOn, LocalDate postedOn) {
            this.profile = profile;
            this.county = county;
            this.leadFoundOn = leadFoundOn;
            this.postedOn = postedOn;
            this.day = leadFoundOn;
        }

        List<SimulatedLimit> limits() {
            boolean fromApplication = "APPLICATION".equals(profile.clockStart());
            limit("totalLimit", fromApplication ? "application" : "leadFound", leadFoundOn, fromApplication);
            limit("leadCheckLimit", "leadFound", leadFoundOn, false);
            profile.stepOrder().forEach(this::step);
            limit("entryLimit", "countyApproval", day, true);
            limit("planLimit", "systemEntry", day, true);
            limit("explanationLimit", event, day, true);
            return limits;
        }

        private void step(String step) {
            LocalDate arrived = day;
            String before = event;
            if (step.equals(NOTICE)) {
                LocalDate posted = postedOn == null ? day : postedOn;
                notice(step, posted, postedOn == null);
                // Where the comparison runs beside the notice it begins with the posting.
                if (beside(COMPARISON, step)) {
                    limit("comparisonLimit", "noticePosted", posted, postedOn == null);
                }
                return;
            }
            if (step.equals("townshipNotice")) {
                notice(step, day, true);
                return;
            }
            if (!(step.equals(COMPARISON) && beside(COMPARISON, NOTICE))) {
                String value = LIMITS.get(step);
                if (value != null) {
                    limit(value, before, arrived, assumed);
                }
                event = step;
                assumed = true;
            }
        }

        private boolean beside(String one, String other) {
            List<String> parallel = profile.list("parallelSteps");
            return parallel.contains(one) && parallel.contains(other);
        }

        private void notice(String value, LocalDate posted, boolean guessed) {
            profile.limit(value).ifPresent(least -> {
                NoticePeriod period = deadlines.notice(county, posted, least, profile.ground(value));
                limits.add(new SimulatedLimit(
                        value, "noticePosted", posted, guessed, least, false, period.lastDay(), period.closableFrom()));
                day = period.closableFrom();
                event = value;
                assumed = true;
            });
        }

        private void limit(String value, String from, LocalDate start, boolean guessed) {
            profile.limit(value).ifPresent(limit -> {
                boolean roll = profile.rollDeadlineToWorkday();
                LegalReference ground = profile.ground(value);
                limits.add(new SimulatedLimit(
                        value,
                        from,
                        start,
                        guessed,
                        limit,
                        roll,
                        deadlines.compute(Reckoning.of(county, start, limit, roll, ground)),
                        null));
            });
        }
    }
}
