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
import org.springframework.jdbc.core.simple.JdbcClient;

/** A monitored household has moved to another township: found, attached, handed over by both sides, never without contact. */
@ProductTest
class ScenarioTwelveApiTest {

    private static final String GIVING = "430981006206";
    private static final String RECEIVING = "430981008201";

    @LocalServerPort
    int port;

    @Autowired
    CaseWalker time;

    @Autowired
    JdbcClient database;

    private CaseDesks a;
    private CaseDesks b;
    private String grandmother;

    @BeforeEach
    void desks() {
        a = new CaseDesks(port, GIVING, time);
        b = new CaseDesks(port, RECEIVING, time);
        a.on("2024-07-08");
    }

    @Test
    void responsibility_goes_to_the_other_village_when_both_confirm_and_nobody_is_without_a_contact() {
        JsonNode taken = monitored();
        String household = taken.path("householdNumber").asText();
        String number = taken.path("caseNumber").asText();
        ObjectNode report = ApiClient.json("{'risks': ['R01'], 'channel': 'CADRE_SCREENING', 'foundOn': '2024-07-08'}")
                .put("village", RECEIVING);
        report.putArray("certificateNumbers").add(grandmother);
        JsonNode lead = b.village.client().post("/leads", report).expect(201).body();
        assertThat(lead.path("caseNumber").asText()).isEqualTo(number);
        assertThat(lead.path("area").asText()).isEqualTo(RECEIVING);
        b.village.client().get("/cases/" + number).expect(404);

        ObjectNode wanted = ApiClient.json("{'transferOn': '2024-07-20', 'reason': '主要家庭成员已搬至安置点'}")
                .put("toVillage", RECEIVING);
        assertThat(a.village
                        .client()
                        .post(
                                "/households/" + household + "/transfers",
                                wanted.deepCopy().put("toVillage", GIVING).put("transferOn", "2024-07-01"))
                        .expect(422)
                        .reasons())
                .containsExactlyInAnyOrder("change.same-village", "change.transfer-in-past");
        assertThat(a.village
                        .client()
                        .get("/households/" + household + "/transfers")
                        .body()
                        .path("items"))
                .as("nothing was started")
                .isEmpty();
        a.county
                .client()
                .post("/households/" + household + "/transfers", wanted)
                .expect(201);
        a.village.does(number, "givingConfirmation", "CONFIRM", "2024-07-08", confirmed());
        String task = b.village.takes(number, "receivingConfirmation");
        assertThat(b.village
                        .handsIn(task, "CONFIRM", "2024-07-08", confirmed())
                        .expect(422)
                        .text())
                .contains("contactName");
        b.village
                .handsIn(
                        task,
                        "CONFIRM",
                        "2024-07-08",
                        confirmed().put("contactName", "接手人").put("contactPhone", "13900002222"))
                .expect(201);

        a.on("2024-07-19");
        a.village.client().get("/cases/" + number).expect(200);
        assertThat(stock(a, "2024-07-19")).isEqualTo(stock(a, "2024-07-08"));
        int before = stock(a, "2024-07-19");
        int received = stock(b, "2024-07-19");
        a.on("2024-07-20");

        a.village.client().get("/cases/" + number).expect(404);
        a.village.client().get("/households/" + household).expect(404);
        JsonNode file = b.village.client().get("/cases/" + number).expect(200).body();
        assertThat(file.path("area").asText()).isEqualTo(RECEIVING);
        assertThat(file.path("events").findValuesAsText("kind")).contains("IDENTIFIED", "LEAD_ATTACHED", "TRANSFERRED");
        assertThat(stock(a, "2024-07-20")).isEqualTo(before - 1);
        assertThat(stock(a, "2024-07-19")).as("the past is not rewritten").isEqualTo(before);
        assertThat(stock(b, "2024-07-20")).isEqualTo(received + 1);
        JsonNode contacts = b.village
                .client()
                .get("/households/" + household + "/contacts")
                .expect(200)
                .body()
                .path("items");
        assertThat(contacts.path(0).path("name").asText()).isEqualTo("接手人");
        assertThat(contacts.path(0).path("from").asText()).isEqualTo("2024-07-20");
        assertThat(contacts.path(1).path("to").asText()).as("no day in between").isEqualTo("2024-07-19");

        assertThat(alone()).doesNotContain(household);
        b.village
                .client()
                .post(
                        "/households/" + household + "/contacts/end",
                        ApiClient.object().put("lastDay", "2024-07-19"))
                .expect(422);
        a.on("2024-07-25");
        b.village
                .client()
                .post(
                        "/households/" + household + "/contacts/end",
                        ApiClient.object().put("lastDay", "2024-07-23"))
                .expect(204);
        assertThat(alone()).as("a gap is an alarm").contains(household);
        assertThat(b.village
                        .client()
                        .get("/households?withoutContact=true&text=" + household)
                        .body()
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void a_household_without_a_case_goes_to_the_other_village_when_both_confirm() {
        String household = a.household("ORDINARY", "搬迁户", "SPOUSE");
        ObjectNode wanted = ApiClient.json("{'transferOn': '2024-07-10', 'reason': '已搬至安置点'}")
                .put("toVillage", RECEIVING);
        JsonNode asked = a.village
                .client()
                .post("/households/" + household + "/transfers", wanted)
                .expect(201)
                .body();
        assertThat(asked.path("run").asText()).isEqualTo(household + "-1");
        assertThat(asked.path("caseNumber").isNull()).isTrue();
        assertThat(a.village
                        .client()
                        .post("/households/" + household + "/transfers", wanted)
                        .expect(409)
                        .reasons())
                .containsExactly("procedure.under-way-already");
        assertThat(b.village
                        .client()
                        .get("/tasks?duty=givingConfirmation&text=" + household)
                        .body()
                        .path("items"))
                .as("not theirs to do")
                .isEmpty();

        side(a, household, "givingConfirmation", confirmed());
        b.village.client().get("/households/" + household).expect(404);
        side(b, household, "receivingConfirmation", confirmed().put("contactName", "接手人"));
        assertThat(transfer(a, household).path("outcome").isNull()).isTrue();
        a.on("2024-07-10");

        a.village.client().get("/households/" + household).expect(404);
        assertThat(b.village
                        .client()
                        .get("/households/" + household)
                        .expect(200)
                        .body()
                        .path("village")
                        .asText())
                .isEqualTo(RECEIVING);
        assertThat(transfer(b, household).path("outcome").asText()).isEqualTo("TRANSFERRED");
        assertThat(transfer(b, household).path("outcomeOn").asText()).isEqualTo("2024-07-10");
        assertThat(database.sql("select distinct verb from journal_entry where subject_kind = 'household'"
                                + " and subject = :number and area_code in (:from, :to)")
                        .param("number", household)
                        .param("from", GIVING)
                        .param("to", RECEIVING)
                        .query(String.class)
                        .list())
                .contains("procedure.started", "task.completed", "household.edited");
        b.on("2024-07-10");
        JsonNode declared = b.lead(b.village, household, "SELF_DECLARATION");
        assertThat(declared.path("caseNumber").asText())
                .as("a case is opened there")
                .isNotBlank();
    }

    private static void side(CaseDesks side, String household, String duty, ObjectNode form) {
        String task = side.village
                .client()
                .get("/tasks?duty=" + duty + "&text=" + household)
                .expect(200)
                .body()
                .path("items")
                .path(0)
                .path("id")
                .asText();
        side.village.client().post("/tasks/" + task + "/claim").expect(204);
        side.village.handsIn(task, "CONFIRM", "2024-07-08", form).expect(201);
    }

    private static JsonNode transfer(CaseDesks side, String household) {
        return side.village
                .client()
                .get("/households/" + household + "/transfers")
                .expect(200)
                .body()
                .path("items")
                .path(0);
    }

    @Test
    void where_the_sides_disagree_the_county_rules_and_its_refusal_leaves_everything_where_it_was() {
        JsonNode taken = monitored();
        String household = taken.path("householdNumber").asText();
        String number = taken.path("caseNumber").asText();
        a.village
                .client()
                .post(
                        "/households/" + household + "/transfers",
                        ApiClient.json("{'transferOn': '2024-07-08', 'reason': '已搬迁'}")
                                .put("toVillage", RECEIVING))
                .expect(201);
        a.village.does(number, "givingConfirmation", "CONFIRM", "2024-07-08", confirmed());
        b.village.does(
                number,
                "receivingConfirmation",
                "DISAGREE",
                "2024-07-08",
                confirmed().put("reasons", "未实际居住"));
        a.county.does(
                number, "transferRuling", "KEEP", "2024-07-08", confirmed().put("reasons", "暂由原村负责"));

        assertThat(a.file(number).path("events").findValuesAsText("kind")).contains("NOT_TRANSFERRED");
        assertThat(a.village
                        .client()
                        .get("/households/" + household + "/transfers")
                        .body()
                        .path("items")
                        .path(0)
                        .path("outcome")
                        .asText())
                .isEqualTo("NOT_TRANSFERRED");
        a.village.client().get("/households/" + household).expect(200);
    }

    @Test
    void the_county_transfers_at_once_where_the_giving_side_disagrees_and_a_request_may_be_withdrawn() {
        JsonNode taken = monitored();
        String household = taken.path("householdNumber").asText();
        String number = taken.path("caseNumber").asText();
        ObjectNode start = ApiClient.object().put("procedure", "responsibilityTransfer");
        a.village.client().post("/cases/" + number + "/runs", start).expect(201);
        a.village.does(
                number,
                "transferRequest",
                "CANCEL",
                "2024-07-08",
                ApiClient.object().put("reason", "误提"));
        assertThat(a.waits(number)).isEmpty();
        a.village
                .client()
                .post(
                        "/households/" + household + "/transfers",
                        ApiClient.json("{'transferOn': '2024-07-08', 'reason': '已搬迁'}")
                                .put("toVillage", RECEIVING))
                .expect(201);
        assertThat(a.village
                        .client()
                        .post("/cases/" + number + "/runs", start)
                        .expect(409)
                        .reasons())
                .containsExactly("procedure.under-way-already");
        a.village.does(
                number,
                "givingConfirmation",
                "DISAGREE",
                "2024-07-08",
                confirmed().put("reasons", "仍在本村"));

        a.county.does(
                number,
                "transferRuling",
                "TRANSFER",
                "2024-07-08",
                confirmed().put("reasons", "实际居住在接收村").put("contactName", "接手人"));

        a.village.client().get("/cases/" + number).expect(404);
        assertThat(b.village
                        .client()
                        .get("/households/" + household)
                        .expect(200)
                        .body()
                        .path("contactName")
                        .asText())
                .isEqualTo("接手人");
    }

    private static ObjectNode confirmed() {
        ObjectNode form = ApiClient.object();
        form.putArray("confirmedBy").add("李四");
        return form;
    }

    private List<String> alone() {
        return a.county
                .client()
                .get("/supervision/without-contact?area=" + RECEIVING)
                .expect(200)
                .body()
                .path("items")
                .findValuesAsText("householdNumber");
    }

    private int stock(CaseDesks side, String day) {
        String village = side == a ? GIVING : RECEIVING;
        return side.county
                .client()
                .get("/supervision/monitoring-counts?area=" + village + "&from=2024-07-01&to=" + day)
                .expect(200)
                .body()
                .path("stockAtEnd")
                .asInt();
    }

    private JsonNode monitored() {
        ObjectNode household = ApiClient.json(
                """
                {'fields': {'type': 'LIFTED_OUT', 'contactName': '原联系人', 'contactPhone': '13900001111'},
                 'category': 'UNSTABLE_LIFTED_OUT', 'risks': ['R07'], 'identifiedOn': '2024-01-10',
                 'incomes': [{'kind': 'IDENTIFICATION', 'windowFrom': '2023-01-01', 'windowTo': '2023-12-31',
                    'wages': 30000, 'headCount': 5, 'line': 7300}]}
                """);
        household.put("village", GIVING);
        List<String> relations = List.of("HEAD", "SPOUSE", "SON", "DAUGHTER", "MOTHER");
        for (int i = 0; i < relations.size(); i++) {
            grandmother = Desk.member(household, "搬迁户" + i, relations.get(i))
                    .path("certificateNumber")
                    .asText();
        }
        return a.county.takesOver(household);
    }
}
