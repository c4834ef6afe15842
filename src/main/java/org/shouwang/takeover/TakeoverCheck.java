package org.shouwang.takeover;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.shouwang.assistance.Measures;
import org.shouwang.assistance.NewMeasure;
import org.shouwang.codelist.CodeLists;
import org.shouwang.household.CertificateNumber;
import org.shouwang.household.Households;
import org.shouwang.household.MemberFields;
import org.shouwang.household.NewHousehold;
import org.shouwang.identity.CurrentActor;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.shouwang.shared.WorkClock;
import org.shouwang.territory.AreaKind;
import org.shouwang.territory.Territory;
import org.springframework.stereotype.Component;

/** What of a row cannot be stored at all; that it breaks a rule of today is no such thing. */
@Component
class TakeoverCheck {

    static final List<String> MODES = List.of("ASSISTED", "NATURAL");

    static final String MAY = "COUNTY_CLERK";

    private final Territory territory;
    private final CodeLists codes;
    private final Households households;
    private final Measures measures;
    private final CurrentActor currentActor;
    private final WorkClock clock;

    TakeoverCheck(
            Territory territory,
            CodeLists codes,
            Households households,
            Measures measures,
            CurrentActor currentActor,
            WorkClock clock) {
        this.territory = territory;
        this.codes = codes;
        this.households = households;
        this.measures = measures;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    List<Reason> errors(Takeover row) {
        Reasons reasons = new Reasons();
        AreaCode village = village(row.village());
        reasons.addIf(
                village == null,
                Reason.of("takeover.village-unknown", row.village()).at("village"));
        reasons.addIf(
                village != null && !currentActor.require().may(MAY, village),
                Reason.of("takeover.village-not-yours", row.village()).at("village"));
        if (village != null || row.fields() == null || row.fields().group() == null) {
            reasons.addAll(households.objections(new NewHousehold(village, row.fields(), row.members())));
        }
        reasons.addIf(
                row.head() != null
                        && CertificateNumber.NONE_YET.equals(row.head().certificateType()),
                Reason.of("takeover.head-without-certificate").at("members"));
        reasons.addIf(
                row.identifiedOn() == null,
                Reason.of("takeover.identified-on-missing").at("identifiedOn"));
        notToCome(row.identifiedOn(), "identifiedOn", reasons);
        notToCome(row.eliminatedOn(), "eliminatedOn", reasons);
        code("CATEGORY", row.category(), "category", reasons);
        row.risks().forEach(risk -> code("RISK_TYPE", risk, "risks", reasons));
        reasons.addIf(
                row.eliminationMode() != null && !MODES.contains(row.eliminationMode()),
                Reason.of("takeover.mode-unknown", row.eliminationMode()).at("eliminationMode"));
        for (int i = 0; i < row.incomes().size(); i++) {
            income(row.incomes().get(i), "incomes[" + i + "].", reasons);
        }
        for (int i = 0; i < row.measures().size(); i++) {
            String at = "measures[" + i + "].";
            NewMeasure measure = row.measures().get(i);
            measures.objections(measure).forEach(reason -> reasons.add(reason.at(at + reason.field())));
        }
        return reasons.list();
    }

    /** The 18 places by which a member is known, or null. */
    static String identity(MemberFields member) {
        boolean sound = member != null
                && member.certificateNumber() != null
                && !CertificateNumber.NONE_YET.equals(member.certificateType())
                && CertificateNumber.objection(member.certificateType(), member.certificateNumber())
                        .isEmpty();
        return sound
                ? CertificateNumber.of(member.certificateType(), member.certificateNumber())
                        .identity()
                : null;
    }

    private AreaCode village(String code) {
        try {
            return territory
                    .find(AreaCode.of(code))
                    .filter(area -> area.kind() == AreaKind.VILLAGE)
                    .map(area -> area.code())
                    .orElse(null);
        } catch (RuntimeException noCode) {
            return null;
        }
    }

    private void notToCome(LocalDate day, String field, Reasons reasons) {
        reasons.addIf(
                day != null && day.isAfter(clock.today()),
                Reason.of("takeover.date-in-future", day).at(field));
    }

    private void code(String list, String key, String field, Reasons reasons) {
        reasons.addIf(
                key != null
                        && codes.all(list).stream().noneMatch(code -> code.key().equals(key)),
                Reason.of("takeover.code-unknown", key).at(field));
    }

    private void income(TakenIncome income, String at, Reasons reasons) {
        reasons.addIf(
                income.kind() == null, Reason.of("takeover.income-kind-missing").at(at + "kind"));
        code("INCOME_KIND", income.kind(), at + "kind", reasons);
        reasons.addIf(
                income.windowFrom() == null || income.windowTo() == null,
                Reason.of("takeover.window-missing").at(at + "windowFrom"));
        reasons.addIf(
                income.windowFrom() != null
                        && income.windowTo() != null
                        && income.windowTo().isBefore(income.windowFrom()),
                Reason.of("takeover.window-reversed").at(at + "windowTo"));
        reasons.addIf(
                income.headCount() == null || income.headCount() < 1,
                Reason.of("takeover.head-count-missing").at(at + "headCount"));
        reasons.addIf(income.line() == null, Reason.of("takeover.line-missing").at(at + "line"));
        reasons.addIf(
                income.formula() != null && !IncomesTaken.FORMULAS.contains(income.formula()),
                Reason.of("takeover.formula-unknown", income.formula()).at(at + "formula"));
        boolean negative = Stream.of(
                        income.wages(),
                        income.operatingIncome(),
                        income.operatingExpenditure(),
                        income.property(),
                        income.transfers(),
                        income.claims(),
                        income.outOfPocket(),
                        income.line())
                .anyMatch(amount -> amount != null && amount.compareTo(BigDecimal.ZERO) < 0);
        reasons.addIf(negative, Reason.of("takeover.amount-negative").at(at + "wages"));
    }
}
