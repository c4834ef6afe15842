package org.shouwang.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouwang.shared.LegalReference;
import org.shouwang.shared.Reason;
import org.springframework.stereotype.Component;

/**
 * Derives the category of a household. It needs the income test and a risk and the judged inability to cope by the
 * household's own means; an income below the line alone is not enough, an income above it excludes nothing by itself.
 */
@Component
public class Categories {

    /** 脱贫不稳定户. */
    public static final String UNSTABLE_LIFTED_OUT = "UNSTABLE_LIFTED_OUT";

    /** 边缘易致贫户. */
    public static final String MARGINAL_AT_RISK = "MARGINAL_AT_RISK";

    /** 突发严重困难户. */
    public static final String SUDDEN_SEVERE_HARDSHIP = "SUDDEN_SEVERE_HARDSHIP";

    private static final List<String> ALL = List.of(UNSTABLE_LIFTED_OUT, MARGINAL_AT_RISK, SUDDEN_SEVERE_HARDSHIP);

    Categories() {}

    /**
     * Derives the category.
     *
     * @param profile the rules
     * @param liftedOut whether the household is a registered lifted-out household
     * @param income result of the income test
     * @param hasRisk whether a risk of return to or falling into poverty was found
     * @param suddenEvent whether a sudden event made rigid expenditure large or cut the income sharply
     * @param ableToCope whether the household can solve it by its own means
     * @return the category or none, with reasons either way
     */
    public CategoryDerivation derive(
            Profile profile,
            boolean liftedOut,
            IncomeResult income,
            boolean hasRisk,
            boolean suddenEvent,
            boolean ableToCope) {
        LegalReference line = profile.ground("incomeLine");
        String tested = IncomeTest.yuan(income.testValue());
        String limit = IncomeTest.yuan(income.line());

        var general = new ArrayList<Reason>();
        if (!hasRisk) {
            general.add(Reason.of("policy.no-risk").at("risks"));
        }
        if (ableToCope) {
            general.add(Reason.of("policy.copes-alone").at("ableToCope"));
        }

        Map<String, List<Reason>> against = new HashMap<>();
        ALL.forEach(category -> against.put(category, new ArrayList<>(general)));
        Reason above =
                Reason.of("policy.above-line", tested, limit).at("category").by(line);
        Reason within = Reason.of("policy.category-needs-income-above-line", tested, limit)
                .at("category")
                .by(line);
        if (!income.withinLine()) {
            against.get(UNSTABLE_LIFTED_OUT).add(above);
            against.get(MARGINAL_AT_RISK).add(above);
        } else {
            against.get(SUDDEN_SEVERE_HARDSHIP).add(within);
        }
        if (liftedOut) {
            against.get(MARGINAL_AT_RISK)
                    .add(Reason.of("policy.category-needs-ordinary").at("category"));
        } else {
            against.get(UNSTABLE_LIFTED_OUT)
                    .add(Reason.of("policy.category-needs-lifted-out").at("category"));
        }
        if (!suddenEvent) {
            against.get(SUDDEN_SEVERE_HARDSHIP)
                    .add(Reason.of("policy.category-needs-sudden-event").at("category"));
        }

        Optional<String> category =
                ALL.stream().filter(c -> against.get(c).isEmpty()).findFirst();
        category.ifPresent(against::remove);
        var reasons = new ArrayList<Reason>();
        if (category.isPresent()) {
            reasons.add(
                    income.withinLine()
                            ? Reason.of("policy.within-line", tested, limit).by(line)
                            : Reason.of("policy.income-above-line", tested, limit)
                                    .by(line));
            reasons.add(Reason.of(liftedOut ? "policy.lifted-out" : "policy.not-lifted-out"));
            if (!income.withinLine()) {
                reasons.add(Reason.of("policy.sudden-event"));
            }
            reasons.add(Reason.of("policy.risk-found"));
            reasons.add(Reason.of("policy.cannot-cope"));
        } else {
            reasons.addAll(general);
            if (!income.withinLine() && !suddenEvent) {
                reasons.add(Reason.of("policy.above-line-without-sudden-event", tested, limit)
                        .by(line));
            }
        }
        return new CategoryDerivation(category, reasons, against);
    }
}
