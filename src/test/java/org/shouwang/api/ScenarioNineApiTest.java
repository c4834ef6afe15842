package org.shouwang.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ApiClient;
import org.shouwang.ProductTest;
import org.shouwang.procedure.CaseWalker;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A household soundly eliminated meets a new risk: it is identified anew, with everything the procedure asks. */
@ProductTest
class ScenarioNineApiTest {

    private static final String VILLAGE = "341802002201";
    private static final String OTHER_VILLAGE = "341802005200";

    @LocalServerPort
    int port;

    @Autowired
    CaseWalker time;

    private CaseDesks desks;
    private String son;

    @BeforeEach
    void desks() {
        desks = new CaseDesks(port, VILLAGE, time);
    }

    @Test
    void a_new_risk_after_a_sound_elimination_opens_a_second_case_with_the_whole_procedure() {
        desks.on("2024-07-08");
        JsonNode before = eliminatedBefore();
        String household = before.path("householdNumber").asText();
        String first = before.path("caseNumber").asText();
        assertThat(found(startable(household), "identification")
                        .path("startable")
                        .asBoolean())
                .isTrue();

        JsonNode lead = desks.village
                .client()
                .post("/leads", byCertificate(VILLAGE, "SELF_DECLARATION").put("declarationWay", "PAPER"))
                .expect(201)
                .body();
        String second = lead.path("caseNumber").asText();
        assertThat(second).isNotEqualTo(first);
        JsonNode earlier = desks.county
                .client()
                .get("/cases/" + second + "/earlier")
                .expect(200)
                .body()
                .path("items");
        assertThat(earlier).hasSize(1);
        assertThat(earlier.path(0).path("number").asText()).isEqualTo(first);
        assertThat(earlier.path(0).path("category").asText()).isEqualTo("MARGINAL_AT_RISK");
        assertThat(earlier.path(0).path("eliminatedOn").asText()).isEqualTo("2023-11-20");
        JsonNode identification = found(startable(household), "identification");
        assertThat(identification.path("startable").asBoolean()).isFalse();
        assertThat(identification.path("against").findValuesAsText("id")).containsExactly("procedure.case-open");
        JsonNode running = desks.village
                .client()
                .get("/households/" + household + "/measures/earlier")
                .expect(200)
                .body()
                .path("items");
        assertThat(running).as("the aid to the end of the stage runs on").hasSize(1);
        assertThat(running.path(0).path("selectedOn").isNull()).isTrue();

        desks.visitsFind(form -> form.put("wages", 40600)
                .put("transfers", 0)
                .put("outOfPocket", 60000)
                .put("suddenEvent", true)
                .put("suddenEventDescription", "长子交通事故重伤")
                .put("proposedCategory", "SUDDEN_SEVERE_HARDSHIP")
                .putArray("riskTypes")
                .add("R05"));
        desks.upTo(second, "verificationVisit");
        String task = desks.village.finds(second, "verificationVisit");
        JsonNode values = desks.village.client().get("/tasks/" + task).body().path("values");
        assertThat(values.has("wages")).as("nothing is copied").isFalse();
        desks.on("2024-07-10").upTo(second, "countyApproval");
        desks.does(second, "countyApproval", "APPROVE", form -> {});

        JsonNode income = desks.village
                .client()
                .get("/households/" + household + "/incomes")
                .body()
                .path("items")
                .path(0)
                .path("figures");
        assertThat(income.path("windowFrom").asText()).isEqualTo("2023-07-01");
        assertThat(income.path("windowTo").asText()).isEqualTo("2024-06-30");
        assertThat(income.path("perHead").decimalValue()).isEqualByComparingTo("10150");
        JsonNode identified = event(desks.file(second), "IDENTIFIED").path("details");
        assertThat(identified.path("category").asText()).isEqualTo("SUDDEN_SEVERE_HARDSHIP");
        assertThat(identified.path("reidentified").asBoolean()).isTrue();
        assertThat(identified.path("earlierCase").asText()).isEqualTo(first);

        JsonNode rollback = found(
                desks.village
                        .client()
                        .get("/cases/" + first + "/startable")
                        .expect(200)
                        .body()
                        .path("items"),
                "rollback");
        assertThat(rollback.path("startable").asBoolean())
                .as("no rollback is offered")
                .isFalse();
        assertThat(rollback.path("against").findValuesAsText("id")).contains("procedure.later-case");
        assertThat(rollback.path("against").findValuesAsText("message").get(0)).isNotBlank();
        JsonNode counts = desks.county
                .client()
                .get("/supervision/monitoring-counts?area=" + VILLAGE + "&from=2024-07-01&to=2024-07-31")
                .expect(200)
                .body();
        assertThat(counts.path("reidentified").asInt()).isEqualTo(1);
        assertThat(counts.path("identified").asInt()).isGreaterThanOrEqualTo(1);

        assertThat(twice("").findValuesAsText("secondCase"))
                .as("later than the twelve months of its profile")
                .doesNotContain(second);
        JsonNode longer = found(twice("&months=24"), "secondCase", second);
        assertThat(longer.path("firstCase").asText()).isEqualTo(first);
        assertThat(longer.path("months").asInt()).isEqualTo(24);

        String selection = "/households/" + household + "/measures/"
                + running.path(0).path("measure").path("id").asText() + "/selection";
        assertThat(desks.village
                        .client()
                        .post(selection, ApiClient.object().put("on", "2024-07-01"))
                        .expect(422)
                        .reasons())
                .containsExactly("measure.selected-before-case");
        desks.village
                .client()
                .post(selection, ApiClient.object().put("on", "2024-07-10"))
                .expect(200);
    }

    @Test
    void a_lead_is_attached_to_the_open_case_of_whoever_it_names_wherever_they_are_registered() {
        desks.on("2024-07-08");
        JsonNode taken = takenOver(null);
        var elsewhere = new CaseDesks(port, OTHER_VILLAGE, time);

        JsonNode lead = elsewhere
                .village
                .client()
                .post("/leads", byCertificate(OTHER_VILLAGE, "CADRE_SCREENING"))
                .expect(201)
                .body();

        assertThat(lead.path("caseNumber").asText())
                .isEqualTo(taken.path("caseNumber").asText());
        assertThat(lead.path("answer").asText()).isEqualTo("ATTACHED");
        assertThat(lead.path("area").asText()).as("where it was reported").isEqualTo(OTHER_VILLAGE);
        assertThat(event(desks.file(taken.path("caseNumber").asText()), "LEAD_ATTACHED")
                        .path("details")
                        .path("village")
                        .asText())
                .isEqualTo(OTHER_VILLAGE);
        ObjectNode wrong = byCertificate(OTHER_VILLAGE, "CADRE_SCREENING");
        wrong.putArray("certificateNumbers").add("123");
        assertThat(elsewhere.village.client().post("/leads", wrong).expect(422).reasons())
                .contains("household.certificate-malformed");
    }

    @Test
    void of_many_who_declare_one_household_at_the_same_moment_one_opens_its_case() throws Exception {
        desks.on("2024-07-08");
        String household = desks.household("ORDINARY", "同时申报户", "SPOUSE");
        List<Callable<String>> all = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            all.add(() -> desks.lead(desks.village, household, "SELF_DECLARATION")
                    .path("caseNumber")
                    .asText());
        }

        var threads = Executors.newFixedThreadPool(6);
        List<String> cases = new ArrayList<>();
        try {
            for (var answer : threads.invokeAll(all)) {
                cases.add(answer.get());
            }
        } finally {
            threads.shutdown();
        }

        assertThat(cases).hasSize(6);
        assertThat(cases.stream().distinct()).as("all belong to the one case").hasSize(1);
        assertThat(desks.village
                        .client()
                        .get("/households/" + household + "/cases")
                        .body()
                        .path("items"))
                .hasSize(1);
    }

    private ObjectNode byCertificate(String village, String channel) {
        ObjectNode lead = ApiClient.json("{'risks': ['R05'], 'description': '重伤', 'foundOn': '2024-07-08'}")
                .put("channel", channel)
                .put("village", village);
        lead.putArray("certificateNumbers").add(son);
        return lead;
    }

    private JsonNode eliminatedBefore() {
        return takenOver("2023-11-20");
    }

    private JsonNode takenOver(String eliminatedOn) {
        ObjectNode household = ApiClient.json(
                """
                {'fields': {'type': 'ORDINARY', 'phone': '13800001111'}, 'category': 'MARGINAL_AT_RISK', 'risks': ['R02'],
                 'identifiedOn': '2022-09-01',
                 'incomes': [{'kind': 'IDENTIFICATION', 'windowFrom': '2021-09-01', 'windowTo': '2022-08-31',
                    'wages': 24000, 'headCount': 4, 'line': 7000}],
                 'measures': [{'kind': 'EDUCATION', 'from': '2022-10-01', 'department': 'education'}]}
                """);
        household.put("village", VILLAGE);
        if (eliminatedOn != null) {
            household.put("eliminatedOn", eliminatedOn).put("eliminationMode", "ASSISTED");
            household
                    .withArray("incomes")
                    .addObject()
                    .put("kind", "ELIMINATION")
                    .put("windowFrom", "2022-11-01")
                    .put("windowTo", "2023-10-31")
                    .put("wages", 41600)
                    .put("headCount", 4)
                    .put("line", 8500);
        }
        List<String> relations = List.of("HEAD", "SPOUSE", "SON", "DAUGHTER");
        for (int i = 0; i < relations.size(); i++) {
            ObjectNode member = Desk.member(household, "再识别" + i, relations.get(i));
            if (relations.get(i).equals("SON")) {
                son = member.path("certificateNumber").asText();
            }
        }
        return desks.county.takesOver(household);
    }

    private JsonNode startable(String household) {
        return desks.village
                .client()
                .get("/households/" + household + "/startable")
                .expect(200)
                .body()
                .path("items");
    }

    private JsonNode twice(String months) {
        return desks.county
                .client()
                .get("/supervision/identified-twice?area=" + VILLAGE + months)
                .expect(200)
                .body()
                .path("items");
    }

    private static JsonNode found(JsonNode answers, String procedure) {
        return found(answers, "procedure", procedure);
    }

    private static JsonNode found(JsonNode answers, String by, String value) {
        for (JsonNode answer : answers) {
            if (answer.path(by).asText().equals(value)) {
                return answer;
            }
        }
        throw new AssertionError(value + " is not among " + answers);
    }

    private static JsonNode event(JsonNode file, String kind) {
        for (JsonNode event : file.path("events")) {
            if (event.path("kind").asText().equals(kind)) {
                return event;
            }
        }
        throw new AssertionError("no " + kind + " in " + file.path("events"));
    }
}
