package org.shouwang.assistance.ui;

import java.util.Optional;
import org.shouwang.household.HouseholdId;
import org.shouwang.household.HouseholdPart;
import org.shouwang.household.HouseholdView;
import org.shouwang.household.Households;
import org.shouwang.procedure.CasePart;
import org.shouwang.shared.Refusal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The measures on the page of a household and on the pages of its cases. */
@Configuration(proxyBeanMethods = false)
class MeasuresParts {

    @Bean
    @Order(20)
    HouseholdPart measuresOfHousehold(MeasuresList list) {
        return (household, changed) ->
                list.concerns(household) ? Optional.of(list.of(household, changed)) : Optional.empty();
    }

    @Bean
    @Order(25)
    CasePart measuresOfCase(MeasuresList list, Households households) {
        return (file, changed) -> file.latest("IDENTIFIED")
                .flatMap(identified -> reachable(households, file.householdId()))
                .filter(list::concerns)
                .map(household -> list.of(household, changed));
    }

    /** The household may have moved out of the reader's area since. */
    private static Optional<HouseholdView> reachable(Households households, long id) {
        try {
            return Optional.of(households.require(new HouseholdId(id)));
        } catch (Refusal outside) {
            return Optional.empty();
        }
    }
}
