package org.shouwang.elimination.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.shouwang.elimination.EliminationAssessments;
import org.shouwang.household.HouseholdId;
import org.shouwang.household.HouseholdPart;
import org.shouwang.household.Households;
import org.shouwang.procedure.CasePart;
import org.shouwang.procedure.Monitored;
import org.shouwang.procedure.MonitoredHouseholds;
import org.shouwang.shared.Refusal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The assessment on the page of a monitored household and on the page of its case. */
@Configuration(proxyBeanMethods = false)
class AssessmentParts {

    @Bean
    @Order(10)
    HouseholdPart assessmentOfHousehold(
            EliminationAssessments assessments,
            AssessedIncomes incomes,
            EliminationActions actions,
            MonitoredHouseholds monitored) {
        return (household, changed) -> monitored
                .of(household.id().value())
                .filter(Monitored::active)
                .map(standing -> new AssessmentPanel(assessments, incomes, actions, household.number(), changed));
    }

    @Bean
    @Order(24)
    CasePart assessmentOfCase(
            EliminationAssessments assessments,
            AssessedIncomes incomes,
            EliminationActions actions,
            MonitoredHouseholds monitored,
            Households households) {
        return (file, changed) -> file.closedOn() != null
                ? Optional.empty()
                : monitored
                        .of(file.householdId())
                        .filter(standing ->
                                standing.active() && standing.caseNumber().equals(file.number()))
                        .flatMap(standing -> number(households, file.householdId()))
                        .map(number -> (Component) new AssessmentPanel(assessments, incomes, actions, number, changed));
    }

    /** The household may have moved out of the reader's area since. */
    private static Optional<String> number(Households households, long id) {
        try {
            return Optional.of(households.require(new HouseholdId(id)).number());
        } catch (Refusal outside) {
            return Optional.empty();
        }
    }
}
