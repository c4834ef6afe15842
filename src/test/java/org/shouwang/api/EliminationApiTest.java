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

/** Risk elimination through the REST interface alone: refused for a no-labour household, walked to its end for another. */
@ProductTest
class EliminationApiTest {

    private static final String COUNTY = "150724";
    private static final String TOWNSHIP = "150724100";
    private static final String VILLAGE = "150724100004";

    @LocalServerPort
    int port;

    @Autowired
    CaseWalker time;

    private String lives;
    private Desk village;
    private Desk township;
    private Desk townshipLeader;
    private Desk county;
    private Desk countyLeader;

    @BeforeEach
    void desks() {
        desks(COUNTY, TOWNSHIP, VILLAGE);
        time.moveTo(LocalDate.parse("2024-09-02"));
    }

    private void desks(String ofCounty, String ofTownship, String ofVillage) {
        var nobody = new ApiClient(port);
        lives = ofVillage;
        village = new Desk(nobody.as("village-" + ofVillage));
        township = new Desk(nobody.as("township-" + ofTownship));
        townshipLeader = new Desk(nobody.as("townshipleader-" + ofTownship));
        county = new Desk(nobody.as("county-" + ofCounty));
        countyLeader = new Desk(nobody.as("countyleader-" + ofCounty));
    }

    @Test
    void a_household_without_labour_is_not_nominated_but_flagged_by_village_and_township() {
        JsonNode taken = monitored("LOST", "NONE", true);
        String household = taken.path("householdNumber").asText();
        String number = taken.path("caseNumber").asText();

        JsonNode assessment = assessed(household);
        assertThat(assessment.path("safetyNet").asText()).isEqualTo("DUE");
        assertThat(assessment.path("actions"))
                .extracting(JsonNode::asText)
                .containsExactly("PROPOSE_SAFETY_NET", "KEEP");
        assertThat(met(assessment, "elimination.income")).isEqualTo("YES");
        start(number, "riskElimination").expect(201);
        String task = village.takes(number, "nomination");
        ObjectNode form = ApiClient.json("{'mode': 'ASSISTED', 'judgedBy': ['张三'], 'opinion': '收入已超过标准'}");
        ApiClient.Answer refused =
                village.handsIn(task, "NOMINATE", "2024-09-02", form).expect(422);
        assertThat(refused.reasons())
                .containsExactly("elimination.safety-net.barred", "elimination.propose-flag-or-keep");
        assertThat(refused.text()).contains("legalReference");
        village.handsIn(
                        task,
                        "PROPOSE_SAFETY_NET",
                        "2024-09-02",
                        ApiClient.json("{'judgedBy': ['张三'], 'reasons': '全家无劳动能力'}"))
                .expect(201);

        assertThat(assessed(household).path("safetyNet").asText()).isEqualTo("PROPOSED");
        ObjectNode confirmed = ApiClient.json("{'confirmedBy': ['李四'], 'opinion': '属实'}");
        village.does(number, "safetyNetConfirmation", "CONFIRM", "2024-09-02", confirmed);
        assertThat(assessed(household).path("safetyNet").asText()).isEqualTo("PROPOSED");
        township.does(number, "safetyNetConfirmation", "CONFIRM", "2024-09-02", confirmed);
        assertThat(assessed(household).path("safetyNet").asText()).isEqualTo("CONFIRMED");
        assertThat(start(number, "riskElimination").expect(409).reasons())
                .containsExactly("elimination.safety-net.barred");
        assertThat(worklist("MUST_ASSESS")).doesNotContain(household);
        assertThat(worklist("BARRED")).contains(household);
    }

    @Test
    void with_one_member_of_half_labour_the_flag_is_not_due_and_development_is_owed() {
        JsonNode taken = monitored("LOST", "WEAK_OR_HALF", true);
        JsonNode assessment = assessed(taken.path("householdNumber").asText());

        assertThat(assessment.path("safetyNet").asText()).isEqualTo("NONE");
        assertThat(assessment.path("advice").findValuesAsText("id")).containsExactly("elimination.development-owed");
        assertThat(start(taken.path("caseNumber").asText(), "safetyNetFlag")
                        .expect(409)
                        .reasons())
                .containsExactly("elimination.flag-not-due");
    }

    @Test
    void a_household_above_the_line_is_marked_eliminated_after_every_step() {
        JsonNode taken = monitored("ORDINARY", "ORDINARY", false);
        String household = taken.path("householdNumber").asText();
        String number = taken.path("caseNumber").asText();
        assertThat(worklist("MUST_ASSESS")).contains(household);

        start(number, "riskElimination").expect(201);
        assertThat(start(number, "riskElimination").expect(409).reasons())
                .containsExactly("procedure.under-way-already");
        village.does(
                number,
                "nomination",
                "NOMINATE",
                "2024-09-02",
                ApiClient.json("{'mode': 'ASSISTED', 'judgedBy': ['张三'], 'opinion': '符合条件'}"));
        String visit = village.takes(number, "eliminationVisit");
        ObjectNode found = visited();
        assertThat(village.handsIn(visit, "MET", "2024-09-02", found.deepCopy().put("wages", 12000))
                        .expect(422)
                        .reasons())
                .containsExactly("elimination.income.within");
        assertThat(village.handsIn(
                                visit,
                                "MET",
                                "2024-09-02",
                                found.deepCopy().put("newRisk", true).put("rigidSolved", false))
                        .expect(422)
                        .reasons())
                .containsExactly("elimination.rigid-solved.open", "elimination.no-new-risk.open");
        village.handsIn(visit, "MET", "2024-09-02", found).expect(201);
        ObjectNode minutes =
                ApiClient.json("{'meetingAt': '2024-09-02T09:00', 'meetingPlace': '村委会', 'entitled': 30, 'present': 25,"
                        + " 'votesFor': 24, 'votesAgainst': 1, 'abstained': 0}");
        minutes.putArray("minutesPhoto").add(village.photo());
        village.does(number, "eliminationAppraisal", "PASSED", "2024-09-02", minutes);
        String posting = village.takes(number, "eliminationPosting");
        ObjectNode notice = ApiClient.json("{'published': '就业帮扶', 'place': '村务公开栏', 'issuingBody': '村民委员会',"
                + " 'objectionPhone': '0470-8812345'}");
        notice.putArray("postedPhoto").add(village.photo());
        assertThat(village.handsIn(
                                posting, "POST", "2024-09-02", notice.deepCopy().put("published", "因病帮扶"))
                        .expect(422)
                        .reasons())
                .containsExactly("notice.shows-health");
        village.handsIn(posting, "POST", "2024-09-02", notice).expect(201);
        assertThat(village.client().get("/tasks?caseNumber=" + number).body().path("items"))
                .as("the notice hangs")
                .isEmpty();
        time.moveTo(LocalDate.parse("2024-09-10"));
        village.does(number, "eliminationNoticeEnd", "NO_OBJECTION", "2024-09-10", ApiClient.object());
        township.does(
                number,
                "eliminationCheck",
                "CONFIRMED",
                "2024-09-10",
                ApiClient.json("{'checkers': ['王五'], 'opinion': '属实'}"));
        ObjectNode signed = ApiClient.json("{'opinion': '同意'}");
        signed.set("signature", townshipLeader.signature("周乡长", "2024-09-10"));
        townshipLeader.does(number, "eliminationSignOff", "AGREE", "2024-09-10", signed);
        ObjectNode approved = ApiClient.json("{'participants': ['孙主任'], 'opinion': '同意消除'}");
        approved.set("signature", countyLeader.signature("郑局长", "2024-09-10"));
        countyLeader.does(number, "eliminationApproval", "APPROVE_ASSISTED", "2024-09-10", approved);
        county.does(number, "markEliminated", "MARKED", "2024-09-10", ApiClient.json("{'markedBy': ['钱科长']}"));

        JsonNode file = county.client().get("/cases/" + number).expect(200).body();
        assertThat(file.path("closedOn").asText()).isEqualTo("2024-09-10");
        assertThat(file.path("events").findValuesAsText("kind"))
                .containsSubsequence("IDENTIFIED", "ELIMINATION_APPROVED", "ELIMINATED");
        assertThat(village.client()
                        .get("/households?standing=ELIMINATED&text=" + household)
                        .body()
                        .path("items"))
                .hasSize(1);
        assertThat(village.client()
                        .get("/households/" + household + "/incomes")
                        .body()
                        .path("items")
                        .findValuesAsText("kind"))
                .containsExactlyInAnyOrder("ELIMINATION", "CURRENT_YEAR", "IDENTIFICATION");
    }

    @Test
    void one_meeting_one_sheet_and_one_list_deal_with_two_households_and_an_objection_holds_one_of_them() {
        List<String> cases = new ArrayList<>();
        List<String> households = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            JsonNode taken = monitored("ORDINARY", "ORDINARY", false);
            String number = taken.path("caseNumber").asText();
            cases.add(number);
            households.add(taken.path("householdNumber").asText());
            start(number, "riskElimination").expect(201);
            village.does(
                    number,
                    "nomination",
                    "NOMINATE",
                    "2024-09-02",
                    ApiClient.json("{'mode': 'ASSISTED', 'judgedBy': ['张三'], 'opinion': '符合条件'}"));
            village.does(number, "eliminationVisit", "MET", "2024-09-02", visited());
        }
        ObjectNode minutes = ApiClient.json("{'meetingAt': '2024-09-02T09:00', 'meetingPlace': '村委会', 'entitled': 30,"
                + " 'present': 25, 'votesFor': 24, 'votesAgainst': 1, 'abstained': 0}");
        minutes.putArray("minutesPhoto").add(village.photo());
        JsonNode appraisal = held(village, VILLAGE, "2024-09-02", "eliminationAppraisal", "PASSED", minutes, cases);
        assertThat(village.client()
                        .get("/meetings/" + appraisal.path("number").asText() + "/list")
                        .expect(200)
                        .body()
                        .path("lines"))
                .hasSize(2)
                .allMatch(line -> line.path("perHead").decimalValue().signum() > 0);
        ObjectNode notice =
                ApiClient.json("{'place': '村务公开栏', 'issuingBody': '村民委员会', 'objectionPhone': '0470-8812345'}");
        notice.putArray("postedPhoto").add(village.photo());
        held(village, VILLAGE, "2024-09-02", "eliminationPosting", "POST", notice, cases);
        String sheet = posted(cases.get(0));
        JsonNode hangs = village.client().get("/notices/" + sheet).expect(200).body();
        assertThat(hangs.path("kind").asText()).isEqualTo("ELIMINATION");
        assertThat(hangs.path("lines"))
                .hasSize(2)
                .allMatch(line -> line.path("measures").asText().startsWith("综合保障"));
        village.client()
                .post(
                        "/notices/" + sheet + "/objections",
                        ApiClient.json(
                                "{'way': 'OTHER', 'receivedOn': '2024-09-02', 'text': '该户收入没有稳定', 'caseNumber': '"
                                        + cases.get(1) + "'}"))
                .expect(201);
        time.moveTo(LocalDate.parse("2024-09-10"));

        JsonNode passed = village.client()
                .post("/notices/" + sheet + "/conclusion", ApiClient.json("{'doneOn': '2024-09-10'}"))
                .expect(200)
                .body();

        assertThat(passed.path("items"))
                .extracting(one -> one.path("done").asBoolean())
                .containsExactly(true, false);
        village.does(cases.get(1), "eliminationInvestigation", "UPHELD", "2024-09-10", investigated());
        assertThat(village.client().get("/notices/" + sheet).body().path("lines"))
                .extracting(line -> line.path("concludedAs").asText())
                .containsExactly("PASSED", "KEPT");
        township.does(
                cases.get(0),
                "eliminationCheck",
                "CONFIRMED",
                "2024-09-10",
                ApiClient.json("{'checkers': ['王五'], 'opinion': '属实'}"));
        assertThat(village.client()
                        .post(
                                "/cases/" + cases.get(0) + "/stop",
                                ApiClient.json(
                                        "{'reason': 'MISTAKEN_LEAD', 'doneOn': '2024-09-10', 'explanation': '无'}"))
                        .expect(422)
                        .reasons())
                .containsExactly("procedure.stop-reason-unknown");
        village.client()
                .post(
                        "/cases/" + cases.get(0) + "/stop",
                        ApiClient.json("{'reason': 'NEW_RISK', 'doneOn': '2024-09-10', 'explanation': '户主住院'}"))
                .expect(204);
        JsonNode life = village.client()
                .get("/cases/" + cases.get(0) + "/life")
                .expect(200)
                .body()
                .path("items");
        assertThat(life.findValuesAsText("kind"))
                .containsSubsequence(
                        "IDENTIFIED", "MEASURE_BEGAN", "RUN_STARTED", "ELIMINATION_POSTED", "ELIMINATION_STOPPED");
        assertThat(assessed(households.get(0)).path("underWay").asBoolean()).isFalse();
        assertThat(village.client()
                        .get("/eliminations/worklist?which=NOBODY")
                        .expect(422)
                        .reasons())
                .containsExactly("elimination.list-unknown");
        village.client()
                .post("/households/" + households.get(1) + "/monitoring-decisions", ApiClient.object())
                .expect(422);
    }

    @Test
    void in_guizhou_the_township_posts_it_too_and_an_objection_is_investigated_during_the_period() {
        desks("529901", "529901101", "529901101201");
        String number =
                monitored("ORDINARY", "ORDINARY", false).path("caseNumber").asText();
        start(number, "riskElimination").expect(201);
        village.does(
                number,
                "nomination",
                "NOMINATE",
                "2024-09-02",
                ApiClient.json("{'mode': 'ASSISTED', 'judgedBy': ['张三'], 'opinion': '符合条件'}"));
        village.does(number, "eliminationVisit", "MET", "2024-09-02", visited());
        ObjectNode minutes = ApiClient.json("{'meetingAt': '2024-09-02T09:00', 'meetingPlace': '村委会', 'entitled': 30,"
                + " 'present': 25, 'votesFor': 24, 'votesAgainst': 1, 'abstained': 0}");
        minutes.putArray("minutesPhoto").add(village.photo());
        village.does(number, "eliminationAppraisal", "PASSED", "2024-09-02", minutes);
        village.does(number, "eliminationPosting", "POST", "2024-09-02", paper(village, "村务公开栏", "村民委员会"));
        objected(number, "2024-09-02");
        assertThat(village.client()
                        .get("/tasks?caseNumber=" + number)
                        .body()
                        .path("items")
                        .findValuesAsText("duty"))
                .as("while it hangs")
                .containsExactly("eliminationInvestigation");
        village.does(number, "eliminationInvestigation", "NOT_UPHELD", "2024-09-02", investigated());
        time.moveTo(LocalDate.parse("2024-09-08"));
        village.does(number, "eliminationNoticeEnd", "NO_OBJECTION", "2024-09-08", ApiClient.object());
        township.does(
                number,
                "eliminationCheck",
                "CONFIRMED",
                "2024-09-08",
                ApiClient.json("{'checkers': ['王五'], 'opinion': '属实'}"));
        ObjectNode signed = ApiClient.json("{'opinion': '同意'}");
        signed.set("signature", townshipLeader.signature("周乡长", "2024-09-08"));
        townshipLeader.does(number, "eliminationSignOff", "AGREE", "2024-09-08", signed);

        township.does(number, "eliminationPosting", "POST", "2024-09-08", paper(township, "镇公示栏", "镇人民政府"));

        JsonNode hangs =
                township.client().get("/notices/" + posted(number)).expect(200).body();
        assertThat(hangs.path("kind").asText()).isEqualTo("ELIMINATION_TOWNSHIP");
        assertThat(hangs.path("area").asText()).isEqualTo("529901101");
        assertThat(hangs.path("lines").path(0).path("measures").asText()).startsWith("就业帮扶");
        time.moveTo(LocalDate.parse("2024-09-13"));
        assertThat(township.client().get("/tasks?caseNumber=" + number).body().path("items"))
                .as("five full days")
                .isEmpty();
        time.moveTo(LocalDate.parse("2024-09-14"));
        township.does(number, "eliminationNoticeEnd", "NO_OBJECTION", "2024-09-14", ApiClient.object());
        String task = countyLeader.takes(number, "eliminationApproval");
        assertThat(countyLeader
                        .client()
                        .get("/tasks/" + task)
                        .expect(200)
                        .body()
                        .path("findings")
                        .findValuesAsText("code"))
                .containsExactly("ELIMINATION_ORDER");
        ObjectNode approved = ApiClient.json("{'participants': ['孙主任'], 'opinion': '同意消除'}");
        approved.set("signature", countyLeader.signature("郑局长", "2024-09-14"));
        countyLeader.handsIn(task, "APPROVE_ASSISTED", "2024-09-14", approved).expect(201);
        county.does(number, "markEliminated", "MARKED", "2024-09-14", ApiClient.json("{'markedBy': ['钱科长']}"));
        assertThat(county.client()
                        .get("/cases/" + number)
                        .body()
                        .path("closedOn")
                        .asText())
                .isEqualTo("2024-09-14");
    }

    private void objected(String number, String on) {
        village.client()
                .post(
                        "/notices/" + posted(number) + "/objections",
                        ApiClient.object()
                                .put("way", "OTHER")
                                .put("receivedOn", on)
                                .put("text", "该户收入没有稳定")
                                .put("caseNumber", number))
                .expect(201);
    }

    private ObjectNode investigated() {
        ObjectNode form = ApiClient.json("{'investigators': ['张三', '李四'], 'findings': '到务工单位核对了合同和工资'}");
        form.putArray("evidence").add(village.photo());
        return form;
    }

    private static ObjectNode paper(Desk desk, String place, String issuer) {
        ObjectNode form = ApiClient.object()
                .put("published", "就业帮扶")
                .put("place", place)
                .put("issuingBody", issuer)
                .put("objectionPhone", "0851-8812345");
        form.putArray("postedPhoto").add(desk.photo());
        return form;
    }

    private String posted(String number) {
        String newest = null;
        for (JsonNode event : village.client().get("/cases/" + number).body().path("events")) {
            if (event.path("kind").asText().equals("ELIMINATION_POSTED")) {
                newest = event.path("details").path("notice").asText();
            }
        }
        return newest;
    }

    private JsonNode held(
            Desk desk, String area, String on, String duty, String verdict, ObjectNode shared, List<String> cases) {
        ObjectNode meeting =
                ApiClient.object().put("duty", duty).put("area", area).put("doneOn", on);
        meeting.set("shared", shared);
        cases.forEach(number -> meeting.withArray("results")
                .addObject()
                .put("taskId", desk.finds(number, duty))
                .put("verdict", verdict));
        JsonNode held = desk.client().post("/meetings", meeting).expect(201).body();
        assertThat(held.path("results"))
                .allMatch(result -> result.path("objections").isEmpty());
        return held;
    }

    private JsonNode monitored(String labourOfHead, String labourOfSpouse, boolean allowance) {
        ObjectNode household = ApiClient.json(
                """
                {'fields': {'type': 'ORDINARY'}, 'category': 'MARGINAL_AT_RISK', 'risks': ['R08'],
                 'identifiedOn': '2023-12-01',
                 'incomes': [
                   {'kind': 'IDENTIFICATION', 'windowFrom': '2022-12-01', 'windowTo': '2023-11-30',
                    'wages': 10000, 'transfers': 4000, 'headCount': 2, 'line': 7900},
                   {'kind': 'CURRENT_YEAR', 'windowFrom': '2023-08-01', 'windowTo': '2024-07-31',
                    'wages': 2400, 'transfers': 20000, 'headCount': 2, 'line': 8300}],
                 'measures': [{'kind': 'COMPREHENSIVE', 'from': '2023-12-15', 'department': '民政局'}]}
                """);
        household.put("village", lives);
        List<String> relations = List.of("HEAD", "SPOUSE");
        List<String> labour = List.of(labourOfHead, labourOfSpouse);
        for (int i = 0; i < 2; i++) {
            ObjectNode member = Desk.member(household, i == 0 ? "消除户主" : "消除配偶", relations.get(i));
            member.putObject("conditions").put("labour", labour.get(i)).put("subsistenceAllowance", allowance);
        }
        return county.takesOver(household);
    }

    private ObjectNode visited() {
        ObjectNode form = ApiClient.json(
                """
                {'visitors': ['张三', '李四'], 'mode': 'ASSISTED', 'headCount': 2, 'wages': 22000, 'operatingIncome': 0,
                 'operatingExpenditure': 0, 'property': 0, 'transfers': 2000, 'incomeStable': true,
                 'educationSecure': true, 'medicalSecure': true, 'housingSecure': true, 'waterSecure': true,
                 'rigidSolved': true, 'riskGone': true, 'newRisk': false}
                """);
        form.set("householdSignature", village.signature("消除户主", "2024-09-02"));
        form.set("collectorSignature", village.signature("张三", "2024-09-02"));
        return form;
    }

    private JsonNode assessed(String household) {
        return village.client()
                .get("/households/" + household + "/elimination-assessment")
                .expect(200)
                .body();
    }

    private static String met(JsonNode assessment, String id) {
        for (JsonNode criterion : assessment.path("criteria")) {
            if (criterion.path("id").asText().equals(id)) {
                return criterion.path("met").asText();
            }
        }
        return null;
    }

    private ApiClient.Answer start(String number, String procedure) {
        return village.client()
                .post("/cases/" + number + "/runs", ApiClient.object().put("procedure", procedure));
    }

    private List<String> worklist(String which) {
        List<String> numbers = new ArrayList<>();
        village.client()
                .get("/eliminations/worklist?which=" + which)
                .expect(200)
                .body()
                .path("items")
                .forEach(row -> numbers.add(row.path("householdNumber").asText()));
        return numbers;
    }
}
