package org.shouwang.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ApiClient;
import org.shouwang.ProductTest;
import org.shouwang.procedure.CaseWalker;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A self-declared household on the straight path, through the REST interface alone, in Anhui's order: the departments are
 * asked on the day of the appraisal and answer while the notice hangs.
 */
@ProductTest
class ScenarioOneApiTest {

    private static final String COUNTY = "341802";
    private static final String TOWNSHIP = "341802002";
    private static final String VILLAGE = "341802002201";
    private static final String HEAD = "吴演示";
    private static final String PHONE = "13812341234";

    @LocalServerPort
    int port;

    @Autowired
    CaseWalker time;

    private final String[] certificates = new String[4];

    private CaseDesks desks;
    private Desk countyLeader;

    @BeforeEach
    void desks() {
        desks = new CaseDesks(port, VILLAGE, time);
        countyLeader = new Desk(new ApiClient(port).withPassword("countyleader-" + COUNTY, ApiClient.PASSWORD));
    }

    @Test
    void a_declared_household_is_identified_on_time_and_entered_afterwards() {
        desks.on("2024-05-13");
        String household = registered();
        String number = declared(household);

        desks.on("2024-05-14");
        applied(number);
        desks.on("2024-05-16");
        visited(number);
        desks.on("2024-05-17");
        appraisedAndPosted(number);
        desks.on("2024-05-21");
        compared(number);
        desks.on("2024-05-22");
        assertThat(desks.village
                        .client()
                        .get("/tasks?caseNumber=" + number)
                        .body()
                        .path("items"))
                .as("the notice hangs")
                .isEmpty();
        desks.on("2024-05-23");
        concluded(number);
        desks.on("2024-05-24");
        checkedAndSignedOff(number);
        desks.on("2024-05-27");
        approvedAndAnnounced(number);
        desks.on("2024-05-28");
        desks.township.does(
                number,
                "systemEntry",
                "RECORD_ENTRY",
                "2024-05-28",
                ApiClient.object().put("entryOn", "2024-05-28").put("entryNumber", "2024-0001"));

        ApiClient.Answer answer = desks.county.client().get("/cases/" + number).expect(200);
        JsonNode file = answer.body();
        JsonNode run = file.path("runs").path(0);
        assertThat(file.path("profile").path("key").asText()).contains("anhui");
        assertThat(run.path("endedOn").asText()).isEqualTo("2024-05-28");
        assertThat(run.path("active")).isEmpty();
        assertThat(run.path("waitsFor")).isEmpty();
        JsonNode total = one(run.path("deadlines"), "element", "totalLimit");
        assertThat(total.path("startOn").asText()).isEqualTo("2024-05-13");
        assertThat(total.path("dueOn").asText()).isEqualTo("2024-05-28");
        assertThat(total.path("fulfilledOn").asText()).isEqualTo("2024-05-27");
        assertThat(total.path("passedAt").isMissingNode()
                        || total.path("passedAt").isNull())
                .as("on time")
                .isTrue();
        assertThat(total.path("explanation").path("zh").asText()).contains("15");
        JsonNode visited = one(file.path("events"), "kind", "VISITED").path("details");
        assertThat(visited.path("perHead").decimalValue()).isEqualByComparingTo("8750");
        assertThat(visited.path("line").decimalValue()).isEqualByComparingTo("9100");
        assertThat(visited.path("windowFrom").asText()).isEqualTo("2023-05-01");
        assertThat(visited.path("windowTo").asText()).isEqualTo("2024-04-30");
        assertThat(one(file.path("events"), "kind", "COMPARED").path("on").asText())
                .isEqualTo("2024-05-21");
        assertThat(one(file.path("events"), "kind", "SIGNED_OFF").path("on").asText())
                .isEqualTo("2024-05-24");
        assertThat(one(file.path("events"), "kind", "IDENTIFIED").path("on").asText())
                .isEqualTo("2024-05-27");
        assertThat(one(file.path("events"), "kind", "ENTERED").path("on").asText())
                .isEqualTo("2024-05-28");
        submissionsAreKept(run.path("submissions"));
        assertThat(answer.text()).doesNotContain(PHONE).doesNotContain(certificates);
        journalled(number);
        JsonNode lead = desks.village
                .client()
                .get("/leads/" + file.path("leadNumber").asText())
                .expect(200)
                .body();
        assertThat(lead.path("outcome").asText()).isEqualTo("IDENTIFIED");
        assertThat(lead.path("outcomeOn").asText()).isEqualTo("2024-05-27");
    }

    private String registered() {
        ObjectNode household =
                ApiClient.json("{'fields': {'type': 'ORDINARY', 'phone': '" + PHONE + "'}, 'members': []}");
        household.put("village", VILLAGE);
        List<String> relations = List.of("HEAD", "SPOUSE", "SON", "DAUGHTER");
        for (int i = 0; i < relations.size(); i++) {
            certificates[i] = Desk.member(household, i == 0 ? HEAD : HEAD + i, relations.get(i))
                    .path("certificateNumber")
                    .asText();
        }
        ApiClient.Answer answer =
                desks.village.client().post("/households", household).expect(201);
        assertThat(answer.text()).contains("138****1234").doesNotContain(PHONE).doesNotContain(certificates);
        assertThat(desks.village.client().get("/households?text=" + HEAD).text())
                .doesNotContain(certificates);
        return answer.body().path("number").asText();
    }

    private String declared(String household) {
        ObjectNode lead = ApiClient.json("{'channel': 'SELF_DECLARATION', 'declarationWay': 'MINI_PROGRAMME',"
                        + " 'foundOn': '2024-05-13', 'risks': ['R01', 'R02'],"
                        + " 'description': '看病和上学支出大', 'proxyName': '吴侄'}")
                .put("village", VILLAGE)
                .put("householdNumber", household);
        assertThat(desks.village.client().post("/leads", lead).expect(422).reasons())
                .containsExactly("lead.proxy-incomplete");
        lead.put("proxyRelation", "NEPHEW");
        return desks.village
                .client()
                .post("/leads", lead)
                .expect(201)
                .body()
                .path("caseNumber")
                .asText();
    }

    private void applied(String number) {
        String task = desks.village.takes(number, "application");
        JsonNode opened =
                desks.village.client().get("/tasks/" + task).expect(200).body();
        assertThat(opened.path("verdicts").findValuesAsText("name"))
                .containsExactly("SUBMIT", "DECLINE", "REFUSE_AUTHORISATION");
        ObjectNode form = opened.path("values").deepCopy();
        form.put("declarationWay", "MINI_PROGRAMME")
                .put("applicationReason", "因病因学支出大")
                .put("commitmentAccepted", true)
                .put("authorisationGiven", true)
                .put("authorisationSignedOn", "2024-05-14")
                .put("byProxy", true)
                .put("proxyName", "吴侄")
                .set("householdSignature", desks.village.signature(HEAD, "2024-05-14"));
        desks.village.client().put("/tasks/" + task + "/draft", form).expect(204);
        ObjectNode draft = desks.village
                .client()
                .get("/tasks/" + task)
                .expect(200)
                .body()
                .path("values")
                .deepCopy();
        ApiClient.Answer incomplete =
                desks.village.handsIn(task, "SUBMIT", "2024-05-14", draft).expect(422);
        assertThat(incomplete.body().path("reasons").findValuesAsText("field"))
                .containsExactlyInAnyOrder("proxyRelation", "thumbprintPhoto");
        draft.put("proxyRelation", "NEPHEW").putArray("thumbprintPhoto").add(desks.village.photo());
        desks.village.handsIn(task, "SUBMIT", "2024-05-14", draft).expect(201);
    }

    private void visited(String number) {
        String task = desks.village.takes(number, "verificationVisit");
        ObjectNode form = ApiClient.json(
                """
                {'visitors': ['张建国'], 'headCount': 4, 'wages': 20000, 'operatingIncome': 18000,
                 'operatingExpenditure': 7000, 'property': 800, 'transfers': 3200, 'outOfPocket': 6400,
                 'educationSecure': true, 'medicalSecure': true, 'housingSecure': true, 'waterSecure': true,
                 'riskTypes': ['R01', 'R02'], 'suddenEvent': false, 'ableToCope': false,
                 'proposedCategory': 'MARGINAL_AT_RISK', 'opinion': '情况属实'}
                """);
        form.set("householdSignature", desks.village.signature(HEAD, "2024-05-16"));
        form.set("collectorSignature", desks.village.signature("张建国", "2024-05-16"));
        assertThat(desks.village
                        .handsIn(task, "PROPOSE", "2024-05-16", form)
                        .expect(422)
                        .reasons())
                .containsExactly("identification.team-too-small");
        form.withArray("visitors").add("李秀英");
        ApiClient.Answer wrong = desks.village
                .handsIn(task, "PROPOSE", "2024-05-16", form.deepCopy().put("proposedCategory", "UNSTABLE_LIFTED_OUT"))
                .expect(422);
        assertThat(wrong.reasons()).containsExactly("policy.category-needs-lifted-out");
        assertThat(wrong.body().path("reasons").path(0).path("field").asText()).isEqualTo("proposedCategory");
        desks.village.handsIn(task, "PROPOSE", "2024-05-16", form).expect(201);
    }

    private void appraisedAndPosted(String number) {
        ObjectNode minutes = ApiClient.json(
                """
                {'meetingAt': '2024-05-17T09:00', 'meetingPlace': '村委会', 'entitled': 35, 'present': 32,
                 'votesFor': 30, 'votesAgainst': 2, 'abstained': 0}
                """);
        minutes.putArray("minutesPhoto").add(desks.village.photo());
        desks.village.does(number, "villageAppraisal", "PASSED", "2024-05-17", minutes);
        ObjectNode notice = ApiClient.json("{'place': '村务公开栏', 'objectionPhone': '0563-1234567'}")
                .put("issuingBody", "村民委员会");
        notice.putArray("postedPhoto").add(desks.village.photo());
        desks.village.does(number, "postNotice", "POST", "2024-05-17", notice);
    }

    private void concluded(String number) {
        String task = desks.village.takes(number, "concludeNotice");
        assertThat(desks.village
                        .handsIn(task, "NO_OBJECTION", "2024-05-22", ApiClient.object())
                        .expect(422)
                        .reasons())
                .containsExactly("notice.period-still-running");
        desks.village
                .handsIn(task, "NO_OBJECTION", "2024-05-23", ApiClient.object())
                .expect(201);
    }

    private void checkedAndSignedOff(String number) {
        desks.township.does(
                number,
                "townshipCheck",
                "CONFIRMED",
                "2024-05-24",
                ApiClient.json("{'mode': 'REVISIT', 'checkers': ['王志强', '陈玉兰'], 'opinion': '核查属实'}"));
        ObjectNode form = ApiClient.json("{'opinion': '同意上报'}");
        form.set("signature", desks.townshipLeader.signature("周乡长", "2024-05-24"));
        desks.townshipLeader.does(number, "townshipSignOff", "AGREE", "2024-05-24", form);
    }

    private void compared(String number) {
        JsonNode waits = desks.county
                .client()
                .get("/cases/" + number)
                .body()
                .path("runs")
                .path(0)
                .path("waitsFor");
        List<String> departments = waits.findValuesAsText("party");
        assertThat(departments).hasSizeGreaterThan(1).doesNotContain("");
        for (String department : departments) {
            desks.department(department)
                    .does(
                            number,
                            "departmentComparison",
                            "CLEAN",
                            "2024-05-21",
                            ApiClient.object().put("queriedOn", "2024-05-20"));
        }
    }

    private void approvedAndAnnounced(String number) {
        desks.county.does(
                number,
                "countyConsultation",
                "SUBMIT_FOR_APPROVAL",
                "2024-05-27",
                ApiClient.json("{'participants': ['孙主任', '钱科长'], 'opinion': '建议纳入'}"));
        ObjectNode form = ApiClient.json("{'opinion': '同意纳入'}");
        form.set("signature", countyLeader.signature("郑局长", "2024-05-27"));
        countyLeader.does(number, "countyApproval", "APPROVE", "2024-05-27", form);
        desks.county.does(
                number,
                "announcement",
                "PUBLISH",
                "2024-05-27",
                ApiClient.json("{'issuingBody': '区乡村振兴部门', 'place': '村务公开栏'}"));
    }

    private static void submissionsAreKept(JsonNode submissions) {
        List<String> duties = new ArrayList<>();
        for (JsonNode submission : submissions) {
            duties.add(submission.path("duty").asText());
            assertThat(submission.path("formVersion").asInt()).isPositive();
            assertThat(submission.path("enteredBy").asText()).isNotBlank();
            assertThat(submission.path("recordedAt").asText()).isNotBlank();
            assertThat(submission.path("verdictLabel").path("zh").asText()).isNotBlank();
        }
        assertThat(duties)
                .startsWith(
                        "application", "verificationVisit", "villageAppraisal", "postNotice", "departmentComparison")
                .endsWith(
                        "concludeNotice",
                        "townshipCheck",
                        "townshipSignOff",
                        "countyConsultation",
                        "countyApproval",
                        "announcement",
                        "systemEntry");
        assertThat(one(submissions, "duty", "verificationVisit").path("collectedBy"))
                .extracting(JsonNode::asText)
                .containsExactly("张建国", "李秀英");
        assertThat(one(submissions, "duty", "countyApproval")
                        .path("signedBy")
                        .path(0)
                        .asText())
                .isEqualTo("郑局长");
    }

    private void journalled(String number) {
        ApiClient.Answer journal = desks.county
                .client()
                .get("/cases/" + number + "/journal?limit=200")
                .expect(200);
        JsonNode entries = journal.body().path("items");
        List<Long> sequence = new ArrayList<>();
        entries.forEach(entry -> sequence.add(entry.path("sequence").asLong()));
        assertThat(sequence).isSorted().doesNotHaveDuplicates();
        assertThat(entries.findValuesAsText("verb")).contains("case.opened", "task.claimed", "task.completed");
        assertThat(entries.findValuesAsText("username"))
                .contains("village-" + VILLAGE, "townshipleader-" + TOWNSHIP, "countyleader-" + COUNTY);
        assertThat(journal.text()).doesNotContain(PHONE).doesNotContain(certificates);
    }

    private static JsonNode one(JsonNode rows, String key, String value) {
        for (JsonNode row : rows) {
            if (row.path(key).asText().equals(value)) {
                return row;
            }
        }
        throw new AssertionError("no " + key + " " + value + " in " + rows);
    }
}
