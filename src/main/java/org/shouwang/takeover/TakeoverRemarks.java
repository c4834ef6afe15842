package org.shouwang.takeover;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.shouwang.assistance.NewMeasure;
import org.shouwang.household.MemberFields;
import org.shouwang.policy.Profile;
import org.shouwang.procedure.TakenOverCases;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.shouwang.shared.WorkClock;
import org.springframework.stereotype.Component;

/** What of a sound row breaks a rule of today: shown, never a ground to refuse what has happened. */
@Component
class TakeoverRemarks {

    private static final List<String> WITHOUT_LABOUR = List.of("NONE", "LOST");

    private final TakenOverCases cases;
    private final WorkClock clock;

    TakeoverRemarks(TakenOverCases cases, WorkClock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    List<Reason> of(Takeover row) {
        Reasons reasons = new Reasons();
        Profile law = cases.profile(row.household().village(), row.identifiedOn());
        reasons.addIf(
                !law.covers(row.identifiedOn()),
                Reason.of("takeover.no-law-of-that-day", row.identifiedOn(), law.label())
                        .at("identifiedOn"));
        category(row, reasons);
        reasons.addIf(row.risks().isEmpty(), Reason.of("takeover.no-risk").at("risks"));
        income(row, reasons);
        boolean monitored = row.eliminatedOn() == null;
        reasons.addIf(
                monitored
                        && row.measures().isEmpty()
                        && row.identifiedOn().plusMonths(1).isBefore(clock.today()),
                Reason.of("takeover.no-measure").at("measures"));
        reasons.addIf(
                monitored && row.eliminationMode() != null,
                Reason.of("takeover.mode-without-elimination").at("eliminationMode"));
        if (!monitored) {
            elimination(row, law, reasons);
        }
        return reasons.list();
    }

    private static void category(Takeover row, Reasons reasons) {
        boolean liftedOut = "LIFTED_OUT".equals(row.fields().type());
        reasons.addIf(row.category() == null, Reason.of("takeover.no-category").at("category"));
        reasons.addIf(
                "UNSTABLE_LIFTED_OUT".equals(row.category()) && !liftedOut
                        || "MARGINAL_AT_RISK".equals(row.category()) && liftedOut,
                Reason.of("takeover.category-and-type").at("category"));
    }

    private static void income(Takeover row, Reasons reasons) {
        reasons.addIf(
                row.incomes().stream().noneMatch(set -> "IDENTIFICATION".equals(set.kind())),
                Reason.of("takeover.no-income").at("incomes"));
        for (TakenIncome set : row.incomes()) {
            BigDecimal perHead = IncomesTaken.perHead(set);
            reasons.addIf(
                    set.perHead() != null
                            && set.perHead().subtract(perHead).abs().compareTo(BigDecimal.ONE) > 0,
                    Reason.of("takeover.per-head-differs", plain(set.perHead()), plain(perHead))
                            .at("incomes"));
            reasons.addIf(
                    "ELIMINATION".equals(set.kind()) && IncomesTaken.tested(set).compareTo(set.line()) <= 0,
                    Reason.of("takeover.eliminated-within-line", plain(IncomesTaken.tested(set)), plain(set.line()))
                            .at("incomes"));
        }
    }

    private static void elimination(Takeover row, Profile law, Reasons reasons) {
        LocalDate identified = row.identifiedOn();
        LocalDate eliminated = row.eliminatedOn();
        reasons.addIf(
                eliminated.isBefore(identified),
                Reason.of("takeover.eliminated-before-identified", eliminated, identified)
                        .at("eliminatedOn"));
        reasons.addIf(
                row.eliminationMode() == null, Reason.of("takeover.no-mode").at("eliminationMode"));
        law.count("eliminationMinMonths")
                .filter(months -> identified.plusMonths(months).isAfter(eliminated))
                .ifPresent(months -> reasons.add(Reason.of("takeover.eliminated-early", months)
                        .at("eliminatedOn")
                        .by(law.ground("eliminationMinMonths"))));
        if (!"NATURAL".equals(row.eliminationMode())) {
            Optional<LocalDate> since = row.measures().stream()
                    .map(NewMeasure::from)
                    .filter(Objects::nonNull)
                    .min(LocalDate::compareTo);
            law.count("eliminationMeasuresMinMonths")
                    .filter(months -> since.map(day -> day.plusMonths(months).isAfter(eliminated))
                            .orElse(true))
                    .ifPresent(months -> reasons.add(Reason.of("takeover.measures-short", months)
                            .at("measures")
                            .by(law.ground("eliminationMeasuresMinMonths"))));
        }
        reasons.addIf(
                !law.flag("noLabourEliminable") && withoutLabour(row.members()),
                Reason.of("takeover.no-labour-eliminated").at("eliminatedOn").by(law.ground("noLabourEliminable")));
    }

    private static boolean withoutLabour(List<MemberFields> members) {
        return !members.isEmpty()
                && members.stream()
                        .allMatch(member -> member.conditions() != null
                                && member.conditions().labour() != null
                                && WITHOUT_LABOUR.contains(member.conditions().labour()))
                && members.stream()
                        .anyMatch(member -> Boolean.TRUE.equals(
                                        member.conditions().subsistenceAllowance())
                                || Boolean.TRUE.equals(member.conditions().extremelyPoor()));
    }

    private static String plain(BigDecimal amount) {
        return amount == null ? "" : amount.stripTrailingZeros().toPlainString();
    }
}
