package org.shouwang.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ApiClient;
import org.shouwang.ProductTest;
import org.shouwang.procedure.CaseWalker;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A department warns of an accident; help comes first by the green channel, the procedure is completed afterwards. */
@ProductTest
class ScenarioTwoApiTest {

    private static final String VILLAGE = "219901101201";

    @LocalServerPort
    int port;

    @Autowired
    CaseWalker time;

    private CaseDesks desks;

    @BeforeEach
    void desks() {
        desks = new CaseDesks(port, VILLAGE, time).visitsFind(form -> form.put("suddenEvent", true)
                .put("suddenEventDescription", "交通事故")
                .put("outOfPocket", 48600)
                .put("proposedCategory", "UNSTABLE_LIFTED_OUT")
                .putArray("riskTypes")
                .add("R05"));
    }

    @Test
    void help_comes_before_the_procedure_and_the_household_is_entered_after_every_step() {
        desks.on("2022-05-06");
        String household = desks.household("LIFTED_OUT", "赵演示", "SPOUSE", "SON");
        JsonNode warning = desks.lead(desks.department("medicalSecurity"), household, "DEPARTMENT_WARNING");
        JsonNode again = desks.lead(desks.department("medicalSecurity"), household, "DEPARTMENT_WARNING");
        desks.on("2022-05-07");
        JsonNode checked = desks.checked(warning.path("number").asText(), "RISK_START", form -> {});
        String number = checked.path("caseNumber").asText();
        JsonNode duplicate = desks.checked(
                again.path("number").asText(),
                "DUPLICATE",
                form -> form.put("duplicateOf", warning.path("number").asText()));
        assertThat(duplicate.path("caseNumber").asText())
                .as("linked to the one case")
                .isEqualTo(number);
        JsonNode total = desks.deadline(number, "totalLimit");
        assertThat(total.path("startOn").asText()).isEqualTo("2022-05-06");
        assertThat(total.path("dueOn").asText()).isEqualTo("2022-05-21");

        ApiClient village = desks.village.client();
        ApiClient township = desks.township.client();
        ObjectNode help = ApiClient.json("{'kind': 'TEMPORARY_RELIEF', 'department': 'civilAffairs',"
                + " 'date': '2022-05-07', 'amount': 5000}");
        assertThat(township.post("/cases/" + number + "/help", help).expect(409).reasons())
                .containsExactly("assistance.before-entry");
        assertThat(township.post("/cases/" + number + "/green-channel", confirmed("2022-05-07", null))
                        .expect(409)
                        .reasons())
                .containsExactly("assistance.village-judgement-missing");
        assertThat(village.post("/cases/" + number + "/green-channel", confirmed("2022-05-07", "SCHOOLING"))
                        .expect(422)
                        .reasons())
                .containsExactly("assistance.cause-not-allowed");
        village.post("/cases/" + number + "/green-channel", confirmed("2022-05-07", "ACCIDENT"))
                .expect(201);
        assertThat(township.post("/cases/" + number + "/help", help).expect(409).reasons())
                .containsExactly("assistance.before-entry");
        desks.on("2022-05-08");
        JsonNode green = township.post("/cases/" + number + "/green-channel", confirmed("2022-05-08", null))
                .expect(201)
                .body();
        assertThat(green.path("openedOn").asText()).isEqualTo("2022-05-08");
        assertThat(green.path("dueOn").asText()).isEqualTo("2022-05-21");
        assertThat(green.path("missing"))
                .extracting(JsonNode::asText)
                .containsExactly("authorisation", "visit", "appraisal", "notice", "township", "comparison", "county");
        assertThat(outstanding()).contains(number);
        assertThat(desks.county
                        .client()
                        .get("/supervision/board")
                        .expect(200)
                        .body()
                        .path("greenChannels")
                        .asInt())
                .isEqualTo(outstanding().size());
        help.put("date", "2022-05-08");
        township.post("/cases/" + number + "/help", help).expect(201);
        desks.department("medicalSecurity")
                .client()
                .post(
                        "/cases/" + number + "/help",
                        help.deepCopy().put("kind", "MEDICAL_ASSISTANCE").put("department", "medicalSecurity"))
                .expect(201);
        assertThat(outstanding()).contains(number);
        JsonNode given =
                township.get("/cases/" + number + "/help").expect(200).body().path("items");
        assertThat(given)
                .hasSize(2)
                .allMatch(row -> row.path("green").asBoolean()
                        && row.path("procedureOutstanding").asBoolean());

        desks.upTo(number, "verificationVisit");
        desks.on("2022-05-09").upTo(number, "countyApproval");
        desks.does(number, "countyApproval", "APPROVE", form -> {});
        assertThat(outstanding()).as("not entered yet").contains(number);
        desks.upTo(number, "systemEntry");
        desks.does(number, "systemEntry", "RECORD_ENTRY", form -> {});

        assertThat(outstanding()).doesNotContain(number);
        JsonNode file = desks.file(number);
        assertThat(file.path("events").findValue("category").asText()).isEqualTo("UNSTABLE_LIFTED_OUT");
        assertThat(township.get("/cases/" + number + "/green-channel")
                        .expect(200)
                        .body()
                        .path("outcome")
                        .asText())
                .isEqualTo("ENTERED");
        for (JsonNode lead : List.of(warning, again)) {
            JsonNode answered = desks.village
                    .client()
                    .get("/leads/" + lead.path("number").asText())
                    .expect(200)
                    .body();
            assertThat(answered.path("answer").asText())
                    .as("every warning has its answer")
                    .isNotBlank();
            assertThat(answered.path("outcome").asText()).isEqualTo("IDENTIFIED");
        }
    }

    @Test
    void a_refusal_keeps_the_help_as_help_to_a_household_that_is_not_monitored() {
        desks.on("2022-05-06");
        String household = desks.household("LIFTED_OUT", "钱演示", "SPOUSE");
        JsonNode warning = desks.lead(desks.department("medicalSecurity"), household, "DEPARTMENT_WARNING");
        desks.on("2022-05-07");
        String number = desks.checked(warning.path("number").asText(), "RISK_START", form -> {})
                .path("caseNumber")
                .asText();
        desks.village
                .client()
                .post("/cases/" + number + "/green-channel", confirmed("2022-05-07", "ILLNESS"))
                .expect(201);
        desks.township
                .client()
                .post("/cases/" + number + "/green-channel", confirmed("2022-05-07", null))
                .expect(201);
        desks.township
                .client()
                .post(
                        "/cases/" + number + "/help",
                        ApiClient.json("{'kind': 'TEMPORARY_RELIEF', 'department': 'civilAffairs',"
                                + " 'date': '2022-05-07', 'amount': 3000}"))
                .expect(201);
        desks.upTo(number, "countyApproval");
        desks.does(number, "countyApproval", "REFUSE", form -> {});

        JsonNode help = desks.township
                .client()
                .get("/cases/" + number + "/help")
                .expect(200)
                .body()
                .path("items")
                .path(0);
        assertThat(help.path("notMonitoredSince").asText()).isNotBlank();
        assertThat(help.path("amount").decimalValue()).isEqualByComparingTo("3000");
        assertThat(outstanding()).doesNotContain(number);
        assertThat(desks.waits(number)).contains("explanation");
        assertThat(desks.township
                        .client()
                        .get("/help?monitored=false&limit=200")
                        .expect(200)
                        .body()
                        .path("items")
                        .findValuesAsText("caseNumber"))
                .contains(number);
    }

    @Test
    void a_county_without_a_green_channel_knows_none() {
        CaseDesks anhui = new CaseDesks(port, "341802002201", time).on("2024-05-13");
        String number = anhui.declared(anhui.household("ORDINARY", "孙演示", "SPOUSE"));

        ApiClient.Answer refused =
                anhui.village.client().post("/cases/" + number + "/green-channel", confirmed("2024-05-13", "ACCIDENT"));

        assertThat(refused.expect(409).reasons()).containsExactly("assistance.no-green-channel");
    }

    private ObjectNode confirmed(String on, String cause) {
        ObjectNode confirmation = ApiClient.object().put("on", on);
        if (cause != null) {
            confirmation
                    .put("cause", cause)
                    .put("reason", "车祸住院,基本生活受影响")
                    .putArray("evidence")
                    .add(desks.village.photo());
        }
        return confirmation;
    }

    private List<String> outstanding() {
        return desks.county
                .client()
                .get("/green-channel?limit=200")
                .expect(200)
                .body()
                .path("items")
                .findValuesAsText("caseNumber");
    }
}
