package org.shouwang.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.shouwang.ProductTest;
import org.shouwang.household.HouseholdView;
import org.springframework.beans.factory.annotation.Autowired;

/** A token walks the real diagram through the real facades, on the engine and PostgreSQL. */
@ProductTest
class IdentificationWalkTest {

    static final String VILLAGE = "341802002201";
    static final String COUNTY = "341802";

    @Autowired
    CaseWalker walker;

    static final Consumer<ObjectNode> NOTHING = form -> {};

    static final Consumer<ObjectNode> FOUND = form -> form.put("headCount", 4)
            .put("wages", 20000)
            .put("operatingIncome", 18000)
            .put("operatingExpenditure", 7000)
            .put("property", 800)
            .put("transfers", 3200)
            .put("outOfPocket", 6400)
            .put("suddenEvent", false)
            .put("ableToCope", false)
            .put("proposedCategory", "MARGINAL_AT_RISK");

    @Test
    void aDeclaredHouseholdIsIdentifiedAndEntered() {
        walker.moveTo(day("2024-05-13"));
        HouseholdView household = walker.household(VILLAGE, "ORDINARY", 4);
        String caseNumber = walker.declaration(household, day("2024-05-13")).caseNumber();
        String run = caseNumber + "-1";

        walker.moveTo(day("2024-05-17"));
        walker.does("village-" + VILLAGE, run, "application", "SUBMIT", day("2024-05-14"), this::authorised);
        walker.does("village-" + VILLAGE, run, "verificationVisit", "PROPOSE", day("2024-05-16"), FOUND);
        walker.does("village-" + VILLAGE, run, "villageAppraisal", "PASSED", day("2024-05-17"), meeting("2024-05-17"));
        walker.does("village-" + VILLAGE, run, "postNotice", "POST", day("2024-05-17"), NOTHING);
        var fired = walker.moveTo(day("2024-05-23"));
        compared(run, "2024-05-21");
        walker.does("village-" + VILLAGE, run, "concludeNotice", "NO_OBJECTION", day("2024-05-23"), NOTHING);
        walker.does("township-341802002", run, "townshipCheck", "CONFIRMED", day("2024-05-23"), NOTHING);
        walker.moveTo(day("2024-05-24"));
        walker.does("townshipleader-341802002", run, "townshipSignOff", "AGREE", day("2024-05-24"), NOTHING);
        walker.moveTo(day("2024-05-27"));
        walker.does("county-" + COUNTY, run, "countyConsultation", "SUBMIT_FOR_APPROVAL", day("2024-05-27"), NOTHING);
        walker.does("countyleader-" + COUNTY, run, "countyApproval", "APPROVE", day("2024-05-27"), NOTHING);
        walker.does("county-" + COUNTY, run, "announcement", "PUBLISH", day("2024-05-27"), NOTHING);
        walker.moveTo(day("2024-05-28"));
        walker.does("township-341802002", run, "systemEntry", "RECORD_ENTRY", day("2024-05-28"), NOTHING);

        CaseFile file = walker.file(caseNumber, COUNTY);
        assertThat(fired).contains("noticePeriod");
        assertThat(file.latest("VISITED")
                        .orElseThrow()
                        .details()
                        .path("perHead")
                        .decimalValue())
                .isEqualByComparingTo(new BigDecimal("8750"));
        assertThat(file.latest("IDENTIFIED").orElseThrow().on()).isEqualTo(day("2024-05-27"));
        assertThat(file.latest("ENTERED").orElseThrow().on()).isEqualTo(day("2024-05-28"));
        assertThat(file.runs().get(0).run().endedOn()).isEqualTo(day("2024-05-28"));
        assertThat(file.runs().get(0).deadlines())
                .filteredOn(row -> row.element().equals("totalLimit"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.dueOn()).isEqualTo(day("2024-05-28"));
                    assertThat(row.fulfilledOn()).isEqualTo(day("2024-05-27"));
                });
    }

    private void authorised(ObjectNode form) {
        form.put("commitmentAccepted", true).put("authorisationGiven", true).put("authorisationSignedOn", "2024-05-14");
    }

    static Consumer<ObjectNode> meeting(String day) {
        return form -> form.put("meetingAt", day + "T09:00")
                .put("entitled", 35)
                .put("present", 32)
                .put("votesFor", 30)
                .put("votesAgainst", 2)
                .put("abstained", 0);
    }

    private void compared(String run, String on) {
        CaseFile file = walker.file(run.substring(0, run.lastIndexOf('-')), COUNTY);
        for (String department : file.profile().comparisonDepartments()) {
            walker.does(
                    "department-" + department + "-" + COUNTY,
                    run,
                    "departmentComparison",
                    "CLEAN",
                    day(on),
                    form -> form.put("queriedOn", on));
        }
    }

    static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
