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

    private Desk village;
    private Desk township;
    private Desk townshipLeader;
    private Desk county;
    private Desk countyLeader;

    @BeforeEach
    void desks() {
        var nobody = new ApiClient(port);
        village = new Desk(nobody.as("village-" + VILLAGE));
        township = new Desk(nobody.as("township-" + TOWNSHIP));
        townshipLeader = new Desk(nobody.as("townshipleader-" + TOWNSHIP));
        county = new Desk(nobody.as("county-" + COUNTY));
        countyLeader = new Desk(nobody.as("countyleader-" + COUNTY));
        time.moveTo(LocalDate.parse("2024-09-02"));
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

    private JsonNode monitored(String labourOfHead, String labourOfSpouse, boolean allowance) {
        ObjectNode list = ApiClient.object();
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
        household.put("village", VILLAGE);
        List<String> relations = List.of("HEAD", "SPOUSE");
        List<String> labour = List.of(labourOfHead, labourOfSpouse);
        for (int i = 0; i < 2; i++) {
            ObjectNode member = household
                    .withArray("members")
                    .addObject()
                    .put("name", i == 0 ? "消除户主" : "消除配偶")
                    .put("relation", relations.get(i))
                    .put("certificateType", "RESIDENT_ID")
                    .put("certificateNumber", Desk.certificate(COUNTY));
            member.putObject("conditions").put("labour", labour.get(i)).put("subsistenceAllowance", allowance);
        }
        list.putArray("households").add(household);
        JsonNode row = county.client()
                .post("/takeovers", list)
                .expect(200)
                .body()
                .path("rows")
                .path(0);
        assertThat(row.path("outcome").asText()).as("%s", row).isEqualTo("TAKEN_OVER");
        return row;
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
