package org.shouwang.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TrackTest {

    private static BpmnModelInstance diagram;

    @BeforeAll
    static void read() throws IOException {
        diagram = ProcessContract.read(Files.readAllBytes(Path.of("processes/identification.bpmn")));
    }

    @Test
    void the_way_leads_from_the_start_to_where_the_run_waits_and_no_further() {
        Track way = Track.of(diagram, done("application SUBMIT"), List.of("verificationVisit"), List.of());

        assertThat(way.flows())
                .containsExactly(
                        "caseOpenedToApplication",
                        "applicationToApplicationResult",
                        "applicationResultToVerificationVisit");
        assertThat(way.elements())
                .containsExactly("caseOpened", "application", "applicationResult", "verificationVisit");
    }

    @Test
    void of_two_flows_to_the_same_place_the_verdict_tells_which_was_taken() {
        Track way = Track.of(diagram, done("application REFUSE_AUTHORISATION"), List.of(), List.of());

        assertThat(way.flows())
                .contains("applicationResultToRecordNotIncluded_refuseAuthorisation", "explanationDutyToNotIncluded")
                .doesNotContain("applicationResultToRecordNotIncluded_decline");
    }

    @Test
    void a_visit_in_vain_leads_back_to_the_visit() {
        Track way = Track.of(
                diagram,
                done("application SUBMIT", "verificationVisit COULD_NOT_VISIT", "verificationVisit PROPOSE"),
                List.of("villageAppraisal"),
                List.of());

        assertThat(way.flows()).contains("visitResultToVerificationVisit", "visitResultToVillageAppraisal");
    }

    @Test
    void the_way_goes_into_the_notice_and_out_of_it_and_past_departments_side_by_side() {
        Track way = Track.of(
                diagram,
                done(
                        "application SUBMIT",
                        "verificationVisit PROPOSE",
                        "villageAppraisal PASSED",
                        "postNotice POST",
                        "concludeNotice NO_OBJECTION",
                        "townshipCheck CONFIRMED",
                        "townshipSignOff AGREE",
                        "departmentComparison CLEAN",
                        "departmentComparison CLEAN"),
                List.of("countyConsultation"),
                List.of());

        assertThat(way.flows())
                .contains(
                        "appraisalResultToVillageNotice",
                        "noticeOpenedToPostNotice",
                        "noticePeriodToConcludeNotice",
                        "noticeResultToTownshipCheck",
                        "comparisonNeedToDepartmentComparison",
                        "comparisonResultToCountyConsultation")
                .doesNotContain("appraisalResultToVillageNotice_specialCase", "comparisonNeedToCountyConsultation");
        assertThat(way.elements()).contains("villageNotice", "summariseComparison");
    }

    @Test
    void a_limit_that_ran_out_beside_the_way_is_drawn_too() {
        Track way = Track.of(
                diagram,
                done("application SUBMIT"),
                List.of("verificationVisit"),
                List.of("caseOpened", "application", "visitLimit", "visitLimitPassed"));

        assertThat(way.flows()).contains("visitLimitToVisitLimitPassed");
    }

    private static List<Runs.Done> done(String... duties) {
        return Arrays.stream(duties)
                .map(duty -> duty.split(" "))
                .map(duty -> new Runs.Done(duty[0], duty[1]))
                .toList();
    }
}
