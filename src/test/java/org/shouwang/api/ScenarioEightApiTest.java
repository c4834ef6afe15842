package org.shouwang.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ApiClient;
import org.shouwang.ProductTest;
import org.shouwang.procedure.CaseWalker;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An elimination that did not last is rolled back by the province; a wrong identification is removed with the same list. */
@ProductTest
class ScenarioEightApiTest {

    private static final String COUNTY = "219901";
    private static final String TOWNSHIP = "219901101";
    private static final String VILLAGE = "219901101201";
    private static final LocalDate VISITED = LocalDate.parse("2022-05-10");

    @LocalServerPort
    int port;

    @Autowired
    CaseWalker time;

    private Desk village;
    private Desk township;
    private Desk county;
    private Desk countyLeader;
    private Desk province;

    @BeforeEach
    void desks() {
        var nobody = new ApiClient(port);
        village = new Desk(nobody.as("village-" + VILLAGE));
        township = new Desk(nobody.as("township-" + TOWNSHIP));
        county = new Desk(nobody.as("county-" + COUNTY));
        countyLeader = new Desk(nobody.as("countyleader-" + COUNTY));
        province = new Desk(nobody.as("province-21"));
        time.moveTo(VISITED);
    }

    @Test
    void an_unstable_elimination_is_rolled_back_by_the_province_and_a_wrong_identification_removed_with_it() {
        JsonNode taken = eliminated();
        String household = taken.path("householdNumber").asText();
        String number = taken.path("caseNumber").asText();
        String wrong = eliminated().path("caseNumber").asText();
        JsonNode january = counted("2022-01-31");

        JsonNode review = village.client()
                .get("/cases/" + number + "/look-back")
                .expect(200)
                .body();
        assertThat(review.path("irregular").findValuesAsText("id"))
                .containsExactly("lookback.irregular.measures.short");
        assertThat(review.path("irregular").path(0).path("args"))
                .extracting(JsonNode::asText)
                .containsExactly("elimination.measures", "2022-01-10", "2021-09-10", "6", "2022-03-10");
        assertThat(review.path("irregular").path(0).path("message").asText()).contains("2021-09-10", "不满规定的6个月");
        assertThat(review.path("profile").asText()).isEqualTo("liaoning/2022");
        lookedBack(number);

        start(wrong, "lookBack").expect(201);
        assertThat(start(wrong, "removal").expect(409).reasons()).containsExactly("procedure.excluded-by");
        ObjectNode mistaken = found().put("identifiedRightly", false).put("reason", "识别时漏算了经营收入");
        village.does(wrong, "lookBackVisit", "WRONGLY_IDENTIFIED", "2022-05-10", mistaken);
        time.moveTo(LocalDate.parse("2022-05-12"));
        List.of(number, wrong)
                .forEach(one -> township.does(
                        one,
                        "townshipVerification",
                        "AGREE",
                        "2022-05-12",
                        ApiClient.json("{'checkers': ['王五'], 'opinion': '属实'}")));

        time.moveTo(LocalDate.parse("2022-05-20"));
        ObjectNode wanted = ApiClient.object();
        wanted.putArray("caseNumbers").add(number).add(wrong);
        JsonNode list = county.client().post("/lists", wanted).expect(201).body();
        String path = "/lists/" + list.path("list").path("number").asText();
        assertThat(list.path("list").path("authority").asText()).isEqualTo("PROVINCE");
        assertThat(list.path("dueOn").asText()).isEqualTo("2022-05-25");
        assertThat(list.path("entries")
                        .path(0)
                        .path("people")
                        .path(0)
                        .path("certificate")
                        .asText())
                .contains("*");
        county.client()
                .post(path + "/send", ApiClient.json("{'doneOn': '2022-05-20'}"))
                .expect(200);
        assertThat(county.client().get(path + "/excel").expect(200).text()).isNotEmpty();

        time.moveTo(LocalDate.parse("2022-05-28"));
        String decision = path + "/households/" + number + "/decision";
        ObjectNode approve = ApiClient.json("{'verdict': 'APPROVE', 'doneOn': '2022-05-28'}");
        assertThat(countyLeader.client().post(decision, approve).expect(403).reasons())
                .containsExactly("rollback.not-the-authority");
        province.client().post(decision, approve).expect(200);
        province.client()
                .post(path + "/households/" + wrong + "/decision", approve)
                .expect(200);
        String execution = path + "/households/" + number + "/execution";
        ObjectNode today = ApiClient.json("{'doneOn': '2022-05-28'}");
        assertThat(county.client().post(execution, today).expect(403).reasons())
                .containsExactly("rollback.not-the-authority");
        assertThat(province.client().post(execution, today).expect(422).reasons())
                .containsExactly("rollback.no-window");
        ObjectNode window = ApiClient.json("{'area': '21', 'from': '2022-05-26', 'until': '2022-05-31'}");
        county.client().post("/lists/windows", window).expect(403);
        province.client().post("/lists/windows", window).expect(201);
        province.client().post(execution, today).expect(200);
        province.client()
                .post(path + "/households/" + wrong + "/execution", today)
                .expect(200);

        rolledBack(household, number);
        removed(wrong);
        assertThat(counted("2022-01-31")).isEqualTo(january);
    }

    @Test
    void a_list_sent_after_its_day_is_late_and_waits_for_the_province() {
        String number = eliminated().path("caseNumber").asText();
        lookedBack(number);
        township.does(
                number,
                "townshipVerification",
                "AGREE",
                "2022-05-10",
                ApiClient.json("{'checkers': ['王五'], 'opinion': '属实'}"));
        time.moveTo(LocalDate.parse("2022-05-26"));
        ObjectNode wanted = ApiClient.object();
        wanted.putArray("caseNumbers").add(number);
        String path = "/lists/"
                + county.client()
                        .post("/lists", wanted)
                        .expect(201)
                        .body()
                        .path("list")
                        .path("number")
                        .asText();

        assertThat(county.client()
                        .post(path + "/send", ApiClient.object())
                        .expect(422)
                        .reasons())
                .containsExactly("rollback.list-late");
        JsonNode sent = county.client()
                .post(path + "/send", ApiClient.json("{'late': true, 'lateReason': '道路中断'}"))
                .expect(200)
                .body();
        assertThat(sent.path("list").path("late").asBoolean()).isTrue();
        String decision = path + "/households/" + number + "/decision";
        ObjectNode refuse = ApiClient.json("{'verdict': 'REFUSE', 'reason': '证据不足'}");
        assertThat(province.client().post(decision, refuse).expect(422).reasons())
                .containsExactly("rollback.late-not-accepted");
        county.client()
                .post(path + "/late-acceptance", ApiClient.json("{'reason': '同意'}"))
                .expect(403);
        province.client().post(path + "/late-acceptance", ApiClient.object()).expect(422);
        province.client()
                .post(path + "/late-acceptance", ApiClient.json("{'reason': '灾情属实'}"))
                .expect(200);
        province.client().post(decision, refuse).expect(200);

        JsonNode file = county.client().get("/cases/" + number).expect(200).body();
        assertThat(file.path("events").findValuesAsText("kind")).contains("ROLLBACK_NOT_GRANTED");
        assertThat(file.path("closedOn").asText()).isEqualTo("2022-01-10");
    }

    private void lookedBack(String number) {
        assertThat(start(number, "lookBack")
                        .expect(201)
                        .body()
                        .path("processKey")
                        .asText())
                .isEqualTo("lookBack");
        String task = village.takes(number, "lookBackVisit");
        JsonNode opened = village.client().get("/tasks/" + task).expect(200).body();
        assertThat(opened.path("findings").findValuesAsText("id")).containsExactly("lookback.irregular.measures.short");
        ObjectNode found = found();
        assertThat(village.handsIn(task, "NEW_RISK", "2022-05-10", risk(found.deepCopy()))
                        .expect(422)
                        .reasons())
                .containsExactly("lookback.closed.unsound-or-unstable");
        assertThat(village.handsIn(task, "WRONGLY_IDENTIFIED", "2022-05-10", found.deepCopy())
                        .expect(422)
                        .reasons())
                .containsExactly("lookback.closed.identified-rightly");
        ObjectNode outlook = ApiClient.object().put("doneOn", "2022-05-10");
        outlook.set("form", found);
        JsonNode ways = village.client()
                .post("/tasks/" + task + "/outlook", outlook)
                .expect(200)
                .body()
                .path("ways");
        List<String> open = new ArrayList<>();
        ways.forEach(way -> {
            if (way.path("closed").isEmpty()) {
                open.add(way.path("verdict").asText());
            }
        });
        assertThat(open).containsExactly("UNSTABLE");
        village.handsIn(task, "UNSTABLE", "2022-05-10", found).expect(201);
    }

    private void rolledBack(String household, String number) {
        JsonNode file = county.client().get("/cases/" + number).expect(200).body();
        assertThat(file.path("closedOn").isNull()).isTrue();
        assertThat(file.path("events").findValuesAsText("kind"))
                .containsSubsequence("IDENTIFIED", "ELIMINATED", "LOOKED_BACK", "LIST_SENT", "ROLLED_BACK");
        JsonNode last = file.path("events").path(file.path("events").size() - 1);
        assertThat(last.path("kind").asText()).isEqualTo("ROLLED_BACK");
        assertThat(last.path("on").asText()).isEqualTo("2022-05-28");
        assertThat(last.path("details").path("by").asText()).isNotEmpty();
        assertThat(village.client()
                        .get("/households?standing=MONITORED&category=MARGINAL_AT_RISK&text=" + household)
                        .body()
                        .path("items"))
                .hasSize(1);
        JsonNode assessment = village.client()
                .get("/households/" + household + "/elimination-assessment")
                .expect(200)
                .body();
        assertThat(assessment.path("since").asText()).isEqualTo("2021-08-15");
        ObjectNode contact = ApiClient.json("{'contactName': '赵干部', 'contactFrom': '2022-05-28'}");
        String task = village.takes(number, "resumeMonitoring");
        assertThat(village.handsIn(
                                task,
                                "ASSIGNED",
                                "2022-05-28",
                                contact.deepCopy().put("nextVisitOn", "2022-08-01"))
                        .expect(422)
                        .reasons())
                .containsExactly("rollback.visit-too-late");
        village.handsIn(task, "ASSIGNED", "2022-05-28", contact).expect(201);
        assertThat(start(number, "rollback").expect(409).reasons()).containsExactly("rollback.not-eliminated");
        assertThat(counted("2022-05-28").path("rolledBack").asInt()).isEqualTo(1);
    }

    private void removed(String number) {
        village.does(number, "householdTold", "TOLD", "2022-05-28", ApiClient.json("{'summary': '已当面说明理由'}"));
        JsonNode file = county.client().get("/cases/" + number).expect(200).body();
        assertThat(file.path("closedOn").asText()).isEqualTo("2022-05-28");
        assertThat(file.path("events").findValuesAsText("kind")).contains("REMOVED", "REMOVAL_TOLD");
        assertThat(start(number, "lookBack").expect(409).reasons()).containsExactly("lookback.not-eliminated");
    }

    private JsonNode counted(String on) {
        return county.client()
                .get("/supervision/monitoring-counts?from=" + on.substring(0, 8) + "01&to=" + on)
                .expect(200)
                .body();
    }

    private ApiClient.Answer start(String number, String procedure) {
        return village.client()
                .post("/cases/" + number + "/runs", ApiClient.object().put("procedure", procedure));
    }

    private static ObjectNode risk(ObjectNode form) {
        form.put("riskAgain", true).putArray("riskTypes").add("R07");
        return form;
    }

    private ObjectNode found() {
        ObjectNode form = ApiClient.json(
                """
                {'visitors': ['张三', '李四'], 'situation': '二月起没有务工', 'headCount': 1, 'wages': 3900,
                 'operatingIncome': 0, 'operatingExpenditure': 0, 'property': 0, 'transfers': 2000,
                 'educationSecure': true, 'medicalSecure': true, 'housingSecure': true, 'waterSecure': true,
                 'identifiedRightly': true, 'eliminationSound': false, 'eliminationStable': false,
                 'reason': '务工二月中断,工资大幅下降'}
                """);
        form.putArray("evidence").add(village.photo());
        return form;
    }

    /** Identified in August, helped since September, eliminated in January with an income above the line used then. */
    private JsonNode eliminated() {
        ObjectNode household = ApiClient.json(
                """
                {'fields': {'type': 'ORDINARY'}, 'category': 'MARGINAL_AT_RISK', 'risks': ['R07'],
                 'identifiedOn': '2021-08-15', 'eliminatedOn': '2022-01-10', 'eliminationMode': 'ASSISTED',
                 'incomes': [
                   {'kind': 'IDENTIFICATION', 'windowFrom': '2020-08-01', 'windowTo': '2021-07-31',
                    'wages': 5000, 'headCount': 1, 'line': 6600},
                   {'kind': 'ELIMINATION', 'windowFrom': '2021-01-01', 'windowTo': '2021-12-31',
                    'wages': 6900, 'headCount': 1, 'line': 6600}],
                 'measures': [{'kind': 'EMPLOYMENT', 'from': '2021-09-10'}]}
                """);
        household.put("village", VILLAGE);
        Desk.member(household, "回退户主", "HEAD").putObject("conditions").put("labour", "ORDINARY");
        return county.takesOver(household);
    }
}
