package org.shouwang.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ApiClient;
import org.shouwang.ProductTest;
import org.shouwang.procedure.CaseWalker;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A department is late with its comparison, and finds a flat when the county has approved. */
@ProductTest
class ScenarioSixApiTest {

    private static final String COUNTY = "219901";
    private static final String VILLAGE = "219901101201";
    private static final String LATE = "naturalResources";

    @LocalServerPort
    int port;

    @Autowired
    CaseWalker time;

    private CaseDesks desks;

    @BeforeEach
    void desks() {
        desks = new CaseDesks(port, VILLAGE, time);
    }

    @Test
    void what_is_late_is_the_departments_and_a_hit_after_approval_is_cleared_up() {
        String number = compared();
        assertThat(desks.deadline(number, "comparisonLimit").path("dueOn").asText())
                .isEqualTo("2024-06-14");
        List<String> departments = open(number);
        assertThat(departments).contains(LATE);
        desks.on("2024-06-11");
        String reusing =
                departments.stream().filter(d -> !d.equals(LATE)).findFirst().orElseThrow();
        assertThat(reuses(number, reusing, "2022-12-01").expect(422).reasons())
                .containsExactly("comparison.reused-too-old");
        reuses(number, reusing, "2024-04-08").expect(201);
        departments.stream()
                .filter(department -> !department.equals(LATE) && !department.equals(reusing))
                .forEach(department ->
                        answers(number, department, "CLEAN", ApiClient.object().put("queriedOn", "2024-06-11")));

        desks.on("2024-06-15");
        assertThat(open(number)).containsExactly(LATE);
        JsonNode row = desks.county
                .client()
                .get("/tasks?duty=departmentComparison&bucket=OVERDUE&caseNumber=" + number)
                .expect(200)
                .body()
                .path("items")
                .path(0);
        assertThat(row.path("party").asText()).isEqualTo(LATE);
        assertThat(row.path("daysLeft").asInt()).isNegative();
        assertThat(desks.waits(number)).doesNotContain("countyApproval");

        desks.on("2024-06-17");
        ObjectNode paper = ApiClient.object().put("queriedOn", "2024-06-14").put("paperResult", "CLEAN");
        String task = desks.county.takes(number, "departmentComparison");
        assertThat(desks.county
                        .handsIn(task, "PAPER_REPLY", "2024-06-17", paper)
                        .expect(422)
                        .reasons())
                .containsExactly("form.missing");
        paper.putArray("paperScan").add(desks.county.photo());
        desks.county.handsIn(task, "PAPER_REPLY", "2024-06-17", paper).expect(201);
        desks.upTo(number, "countyApproval");
        desks.does(number, "countyApproval", "APPROVE", form -> {});

        JsonNode results = desks.county
                .client()
                .get("/cases/" + number + "/comparison-results")
                .expect(200)
                .body()
                .path("items");
        assertThat(results.findValuesAsText("reusedOn")).contains("2024-04-08");
        desks.on("2024-06-20");
        ApiClient registry = desks.department(LATE).client();
        ObjectNode flat = ApiClient.json("{'department': '" + LATE
                + "', 'queriedOn': '2024-06-19', 'answeredOn': '2024-06-20',"
                + " 'hits': [{'item': 'URBAN_PROPERTY', 'person': '长子', 'detail': '县城商品房一套'}]}");
        assertThat(registry.post(
                                "/cases/" + number + "/comparison-results",
                                flat.deepCopy().put("answeredOn", "2024-06-10"))
                        .expect(422)
                        .reasons())
                .contains("redress.answered-before-approval");
        assertThat(desks.department("civilAffairs")
                        .client()
                        .post("/cases/" + number + "/comparison-results", flat)
                        .expect(403)
                        .reasons())
                .containsExactly("redress.not-your-department");
        ObjectNode away = flat.deepCopy();
        ((ObjectNode) away.path("hits").path(0)).put("item", "AWAY_OVER_YEAR");
        assertThat(registry.post("/cases/" + number + "/comparison-results", away)
                        .expect(422)
                        .reasons())
                .as("a late result is held against the same list as one in time")
                .containsExactly("comparison.item-not-listed");
        registry.post("/cases/" + number + "/comparison-results", flat).expect(201);

        JsonNode file = desks.file(number);
        assertThat(file.path("comparisonConflict").asBoolean()).isTrue();
        assertThat(file.path("events").findValuesAsText("kind")).contains("IDENTIFIED", "COMPARISON_CONFLICT");
        assertThat(desks.waits(number)).contains("conflictVerification");
        desks.does(number, "conflictVerification", "TRUE_REPORT", form -> {
            form.put("findings", "2023年购置,属实");
            form.putArray("verifiers").add("张建国").add("李秀英");
            form.putArray("evidence").add(desks.township.photo());
        });
        assertThat(desks.file(number).path("comparisonConflict").asBoolean())
                .as("still approved, still in conflict, nothing taken back silently")
                .isTrue();
        table();
    }

    private void table() {
        JsonNode lines = desks.county
                .client()
                .get("/comparisons/monthly?month=2024-06&area=" + COUNTY)
                .expect(200)
                .body()
                .path("items");
        JsonNode line = StreamSupport.stream(lines.spliterator(), false)
                .filter(l -> l.path("department").asText().equals(LATE))
                .findFirst()
                .orElseThrow();
        assertThat(line.path("requests").asInt()).isPositive();
        assertThat(line.path("answered").asInt() - line.path("onTime").asInt())
                .as("the paper came three days late")
                .isPositive();
        assertThat(line.path("averageDays").decimalValue()).isPositive();
        assertThat(desks.department(LATE)
                        .client()
                        .get("/comparisons/monthly?month=2024-06")
                        .expect(200)
                        .body()
                        .path("items")
                        .findValuesAsText("department"))
                .containsOnly(LATE);
        assertThat(desks.county
                        .client()
                        .get("/comparisons/monthly?month=2024-06&format=xlsx")
                        .expect(200)
                        .bytes())
                .startsWith('P', 'K');
    }

    /** A household whose comparison was asked for on 4 June. */
    private String compared() {
        desks.on("2024-05-27");
        String number = desks.declared(desks.household("ORDINARY", "李演示", "SPOUSE"));
        desks.upTo(number, "villageAppraisal");
        desks.on("2024-05-28").upTo(number, "concludeNotice");
        desks.on("2024-06-04").upTo(number, "departmentComparison");
        return number;
    }

    private List<String> open(String number) {
        return StreamSupport.stream(
                        desks.file(number).path("runs").path(0).path("waitsFor").spliterator(), false)
                .filter(waiting -> waiting.path("duty").asText().equals("departmentComparison"))
                .map(waiting -> waiting.path("party").asText())
                .toList();
    }

    private ApiClient.Answer reuses(String number, String department, String checkedOn) {
        Desk desk = desks.department(department);
        String task = desk.finds(number, "departmentComparison");
        desk.client().post("/tasks/" + task + "/claim");
        return desk.handsIn(
                task,
                "REUSE_ALLOWANCE_CHECK",
                "2024-06-11",
                ApiClient.object().put("reusedReference", "DB-2024-04-18").put("reusedCheckedOn", checkedOn));
    }

    private void answers(String number, String department, String verdict, ObjectNode form) {
        desks.department(department).does(number, "departmentComparison", verdict, "2024-06-11", form);
    }
}
