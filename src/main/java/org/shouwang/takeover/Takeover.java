package org.shouwang.takeover;

import java.time.LocalDate;
import java.util.List;
import org.shouwang.assistance.NewMeasure;
import org.shouwang.household.HouseholdFields;
import org.shouwang.household.MemberFields;
import org.shouwang.household.NewHousehold;
import org.shouwang.shared.AreaCode;

/**
 * A household as it is taken over.
 *
 * @param village where it lives, 12 digits
 * @param fields the household as a whole
 * @param members its members, exactly one of them the head
 * @param category key of the list CATEGORY
 * @param risks keys of the list RISK_TYPE
 * @param identifiedOn day it was identified
 * @param incomes its income sets
 * @param measures its measures
 * @param eliminatedOn day its risk was marked eliminated, or null
 * @param eliminationMode {@code ASSISTED} or {@code NATURAL}, or null
 */
public record Takeover(
        String village,
        HouseholdFields fields,
        List<MemberFields> members,
        String category,
        List<String> risks,
        LocalDate identifiedOn,
        List<TakenIncome> incomes,
        List<NewMeasure> measures,
        LocalDate eliminatedOn,
        String eliminationMode) {

    /** Lists that are left out are empty. */
    public Takeover {
        members = members == null ? List.of() : members;
        risks = risks == null ? List.of() : risks;
        incomes = incomes == null ? List.of() : incomes;
        measures = measures == null ? List.of() : measures;
    }

    NewHousehold household() {
        return new NewHousehold(AreaCode.of(village), fields, members);
    }

    MemberFields head() {
        return members.stream()
                .filter(member -> "HEAD".equals(member.relation()))
                .findFirst()
                .orElse(null);
    }
}
