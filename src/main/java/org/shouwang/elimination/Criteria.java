package org.shouwang.elimination;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.shouwang.assistance.Measure;
import org.shouwang.elimination.Criterion.Met;
import org.shouwang.elimination.SafetyNetFlags.Standing;
import org.shouwang.household.HouseholdView;
import org.shouwang.household.NewIncomeSet;
import org.shouwang.policy.IncomeFigures;
import org.shouwang.policy.IncomeResult;
import org.shouwang.policy.IncomeTest;
import org.shouwang.policy.Profile;
import org.shouwang.procedure.Monitored;
import org.shouwang.shared.LegalReference;
import org.shouwang.shared.Reason;

/** The criteria of elimination, each a rule of its own with its figures and the place where it is written. */
final class Criteria {

    /** Where the criteria stand that are no figure of a profile. */
    static final LegalReference GUIDANCE = LegalReference.to("《关于健全防止返贫动态监测和帮扶机制的指导意见》(中农发〔2021〕7号)", null);

    private static final String MIN_MONTHS = "eliminationMinMonths";
    private static final String MEASURES = "eliminationMeasuresMinMonths";
    private static final String ASSESS = "eliminationAssessMonths";
    private static final String STABLE = "eliminationIncomeStableMonths";
    private static final String STABLE_FOR = "elimination.income-stable-months";
    private static final String FLOOR = "eliminationIncomeFloor";
    private static final String CONSENT = "eliminationHouseholdConsent";
    private static final String NO_LABOUR = "noLabourEliminable";

    private final Profile law;
    private final IncomeTest incomeTest;
    private final LocalDate on;
    private final boolean natural;

    Criteria(Profile law, IncomeTest incomeTest, LocalDate on, boolean natural) {
        this.law = law;
        this.incomeTest = incomeTest;
        this.on = on;
        this.natural = natural;
    }

    /**
     * What is known of a household.
     *
     * @param household the household
     * @param monitored how it stands
     * @param flag how its safety-net flag stands
     * @param measures its measures
     * @param currentIncome its newest income set since identification, or null
     * @param guarantees whether guarantees and water held at the last look, or null
     * @param found what the visit found
     */
    record Known(
            HouseholdView household,
            Monitored monitored,
            Standing flag,
            List<Measure> measures,
            NewIncomeSet currentIncome,
            Boolean guarantees,
            Evaluation found) {}

    List<Criterion> of(Known known) {
        List<Criterion> all = new ArrayList<>();
        all.add(monitored(known));
        all.add(safetyNet(known));
        all.add(months(known));
        all.add(measures(known));
        Boolean secure = known.found().guarantees() == null
                ? known.guarantees()
                : known.found().guarantees();
        all.add(judged("elimination.guarantees", secure, true, GUIDANCE));
        IncomeFigures income = income(known);
        all.add(line(income));
        all.add(floor(income));
        all.add(stable(known.found().incomeStable()));
        all.add(judged("elimination.rigid-solved", known.found().rigidSolved(), true, GUIDANCE));
        all.add(judged("elimination.risk-gone", known.found().riskGone(), false, GUIDANCE));
        all.add(judged(
                "elimination.no-new-risk",
                known.found().newRisk() == null ? null : !known.found().newRisk(),
                false,
                GUIDANCE));
        all.add(
                law.flag(CONSENT)
                        ? judged("elimination.household-agrees", known.found().agrees(), false, law.ground(CONSENT))
                        : notAsked("elimination.household-agrees", law.ground(CONSENT)));
        return all;
    }

    /** First day from which on the measures have been in effect without a day in between, up to the day. */
    static Optional<LocalDate> inEffectSince(List<Measure> measures, LocalDate on) {
        if (measures.stream().noneMatch(measure -> measure.inEffectOn(on))) {
            return Optional.empty();
        }
        LocalDate since = on;
        boolean moved = true;
        while (moved) {
            LocalDate edge = since;
            Optional<LocalDate> earlier = measures.stream()
                    .filter(measure -> !measure.what().from().isAfter(on))
                    .filter(measure -> measure.what().until() == null
                            || !measure.what().until().isBefore(edge.minusDays(1)))
                    .map(measure -> measure.what().from())
                    .min(Comparator.naturalOrder());
            moved = earlier.isPresent() && earlier.get().isBefore(since);
            since = moved ? earlier.get() : since;
        }
        return Optional.of(since);
    }

    /** Whether the measures have been in effect for the months that the profile asks before an elimination. */
    boolean measuresLongEnough(List<Measure> measures) {
        return inEffectFor(MEASURES, measures);
    }

    /** Whether the measures have been in effect for so long that an assessment is owed, whatever comes of it. */
    boolean assessmentOwed(List<Measure> measures) {
        return inEffectFor(ASSESS, measures);
    }

    private boolean inEffectFor(String value, List<Measure> measures) {
        return law.count(value)
                .map(months -> inEffectSince(measures, on)
                        .map(since -> !since.plusMonths(months).isAfter(on))
                        .orElse(false))
                .orElseGet(() -> inEffectSince(measures, on).isPresent());
    }

    private Criterion monitored(Known known) {
        Monitored monitored = known.monitored();
        Reason reason = monitored.active()
                ? Reason.of("elimination.monitored", monitored.since())
                : Reason.of("elimination.not-monitored");
        return new Criterion("elimination.monitored", monitored.active() ? Met.YES : Met.NO, true, reason.by(GUIDANCE));
    }

    private Criterion safetyNet(Known known) {
        LegalReference ground = law.ground(NO_LABOUR);
        LegalReference rule = ground.toConfirm() ? GUIDANCE : ground;
        boolean barred = known.flag() != Standing.NONE && !law.flag(NO_LABOUR);
        return new Criterion(
                "elimination.safety-net",
                barred ? Met.NO : Met.YES,
                true,
                (barred ? Reason.of("elimination.safety-net.barred") : Reason.of("elimination.safety-net.none"))
                        .by(rule));
    }

    private Criterion months(Known known) {
        LocalDate since = known.monitored().since();
        return law.count(MIN_MONTHS)
                .map(months -> {
                    LocalDate first = since.plusMonths(months);
                    boolean met = !first.isAfter(on);
                    Reason reason = met
                            ? Reason.of("elimination.months.met", since, months)
                            : Reason.of("elimination.months.short", since, months, first);
                    return new Criterion(
                            "elimination.months", met ? Met.YES : Met.NO, true, reason.by(law.ground(MIN_MONTHS)));
                })
                .orElseGet(() -> notAsked("elimination.months", law.ground(MIN_MONTHS)));
    }

    private Criterion measures(Known known) {
        LegalReference ground = law.ground(MEASURES);
        if (natural) {
            return new Criterion(
                    "elimination.measures",
                    Met.NOT_ASKED,
                    false,
                    Reason.of("elimination.measures.natural").by(ground));
        }
        Optional<LocalDate> since = inEffectSince(known.measures(), on);
        if (since.isEmpty()) {
            return new Criterion(
                    "elimination.measures",
                    Met.NO,
                    false,
                    Reason.of("elimination.measures.none").by(ground));
        }
        int months = law.count(MEASURES).orElse(0);
        LocalDate first = since.get().plusMonths(months);
        boolean met = !first.isAfter(on);
        Reason reason = months == 0
                ? Reason.of("elimination.measures.in-effect", since.get())
                : met
                        ? Reason.of("elimination.measures.met", since.get(), months)
                        : Reason.of("elimination.measures.short", since.get(), months, first);
        return new Criterion("elimination.measures", met ? Met.YES : Met.NO, false, reason.by(ground));
    }

    /** What the visit found, else the newest income set of the current year; the one of identification is neither. */
    private static IncomeFigures income(Known known) {
        if (known.found().income() != null) {
            return known.found().income();
        }
        NewIncomeSet set = known.currentIncome();
        return set == null
                ? null
                : new IncomeFigures(
                        set.wages(),
                        set.operatingIncome(),
                        set.operatingExpenditure(),
                        set.property(),
                        set.transfers(),
                        set.headCount(),
                        set.claims(),
                        set.outOfPocket());
    }

    private Criterion line(IncomeFigures income) {
        LegalReference ground = law.ground("incomeLine");
        if (income == null) {
            return new Criterion(
                    "elimination.income",
                    Met.UNKNOWN,
                    true,
                    Reason.of("elimination.income.unknown").by(ground));
        }
        IncomeResult result = incomeTest.apply(law, income);
        boolean above = !result.withinLine();
        Reason reason = above
                ? Reason.of("elimination.income.above", plain(result.testValue()), plain(result.line()))
                : Reason.of("elimination.income.within", plain(result.testValue()), plain(result.line()));
        return new Criterion("elimination.income", above ? Met.YES : Met.NO, true, reason.by(ground));
    }

    /** Stable for as long as the profile says, where it says how long. */
    private Criterion stable(Boolean found) {
        LegalReference ground = law.ground(STABLE);
        Criterion judged = judged("elimination.income-stable", found, true, ground.toConfirm() ? GUIDANCE : ground);
        return law.count(STABLE)
                .map(months -> new Criterion(
                        judged.id(),
                        judged.met(),
                        true,
                        Reason.of(STABLE_FOR + state(found), months).by(ground)))
                .orElse(judged);
    }

    private Criterion floor(IncomeFigures income) {
        LegalReference ground = law.ground(FLOOR);
        Optional<BigDecimal> floor = law.amount(FLOOR);
        if (floor.isEmpty()) {
            return notAsked("elimination.income-floor", ground);
        }
        if (income == null) {
            return new Criterion(
                    "elimination.income-floor",
                    Met.UNKNOWN,
                    true,
                    Reason.of("elimination.income.unknown").by(ground));
        }
        BigDecimal value = incomeTest.apply(law, income).testValue();
        boolean met = value.compareTo(floor.get()) >= 0;
        Reason reason = met
                ? Reason.of("elimination.income-floor.met", plain(value), plain(floor.get()))
                : Reason.of("elimination.income-floor.below", plain(value), plain(floor.get()));
        return new Criterion("elimination.income-floor", met ? Met.YES : Met.NO, true, reason.by(ground));
    }

    private static Criterion judged(String id, Boolean met, boolean hardBar, LegalReference ground) {
        return new Criterion(
                id,
                met == null ? Met.UNKNOWN : met ? Met.YES : Met.NO,
                hardBar,
                Reason.of(id + state(met)).by(ground));
    }

    private static String state(Boolean met) {
        return met == null ? ".unknown" : met ? ".met" : ".open";
    }

    private static Criterion notAsked(String id, LegalReference ground) {
        return new Criterion(
                id, Met.NOT_ASKED, false, Reason.of("elimination.not-asked").by(ground));
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
