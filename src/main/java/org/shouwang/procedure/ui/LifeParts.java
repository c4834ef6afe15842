package org.shouwang.procedure.ui;

import java.util.List;
import java.util.Optional;
import org.shouwang.household.HouseholdPart;
import org.shouwang.procedure.CaseLives;
import org.shouwang.procedure.CasePart;
import org.shouwang.procedure.LifeMoment;
import org.shouwang.shared.Refusal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The life of a household on its own page and on the pages of its cases. */
@Configuration(proxyBeanMethods = false)
class LifeParts {

    @Bean
    @Order(5)
    CasePart lifeOfCase(CaseLives lives, CaseViewWords words) {
        return (file, changed) -> life(lives, file.householdId()).map(life -> new CaseLife(life, file.number(), words));
    }

    @Bean
    @Order(30)
    HouseholdPart lifeOfHousehold(CaseLives lives, CaseViewWords words) {
        return (household, changed) -> life(lives, household.id().value()).map(life -> new CaseLife(life, null, words));
    }

    /** The household may have moved out of the reader's area since; a life without anything is none. */
    private static Optional<List<LifeMoment>> life(CaseLives lives, long householdId) {
        try {
            return Optional.of(lives.of(householdId)).filter(life -> !life.isEmpty());
        } catch (Refusal outside) {
            return Optional.empty();
        }
    }
}
