package org.shouwang.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ApiClient;
import org.shouwang.Everything;
import org.shouwang.ProductTest;
import org.shouwang.form.FormDefinition;
import org.shouwang.form.Forms;
import org.shouwang.measure.CountedStatements;
import org.shouwang.procedure.CaseWalker;
import org.shouwang.procedure.WaitingCases;
import org.shouwang.shared.AreaCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;

/** Meetings of many households through the REST interface. */
@ProductTest
class MeetingsApiTest {

    private static final String VILLAGE = "341802005201";
    private static final String TOWNSHIP = "341802005";
    private static final String CLERK = "village-" + VILLAGE;
    private static final String LEADER = "townshipleader-" + TOWNSHIP;

    @LocalServerPort
    int port;

    @Autowired
    Assembled assembled;

    @Autowired
    CaseWalker walker;

    @Autowired
    Forms forms;

    @Autowired
    Meetings meetings;

    @Autowired
    WaitingCases waiting;

    @Autowired
    CountedStatements statements;

    @Autowired
    Everything everything;

    private ApiClient village;
    private ApiClient leader;

    @BeforeEach
    void people() {
        village = new ApiClient(port).as(CLERK);
        leader = new ApiClient(port).as(LEADER);
    }

    @Test
    void a_leader_signs_ten_households_at_once_and_returns_one_of_them() {
        List<String> tasks = tasks("townshipSignOff", LEADER, 10);
        ObjectNode signOff = signOff(tasks);
        result(signOff, 3)
                .put("verdict", "RETURN")
                .putObject("values")
                .put("reasons", "收入佐证不足")
                .putArray("returnReasons")
                .add("EVIDENCE");

        JsonNode held = leader.post("/meetings", signOff).expect(201).body();

        String number = held.path("number").asText();
        assertThat(number).startsWith("HY-" + TOWNSHIP + "-2024-");
        assertThat(held.path("results")).hasSize(10).allMatch(result -> result.path("done")
                .asBoolean());
        JsonNode agreed = submission(held, 0);
        assertThat(agreed.path("meeting").asText()).isEqualTo(number);
        assertThat(agreed.path("values").path("opinion").asText()).isEqualTo("同意上报");
        assertThat(agreed.path("signedBy").path(0).asText()).isEqualTo("周乡长");
        JsonNode returned = submission(held, 3);
        assertThat(returned.path("verdict").asText()).isEqualTo("RETURN");
        assertThat(returned.path("values").has("opinion"))
                .as("the opinion to agree is none of a household that is returned")
                .isFalse();
        assertThat(village.get("/tasks?duty=correction&caseNumber="
                                + held.path("results")
                                        .path(3)
                                        .path("caseNumber")
                                        .asText())
                        .body()
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void an_appraisal_goes_on_where_one_household_is_refused_and_takes_it_up_again_later() {
        List<String> tasks = tasks("villageAppraisal", CLERK, 5);
        ObjectNode appraisal = appraisal(tasks);
        result(appraisal, 1)
                .put("verdict", "NOT_PASSED")
                .putObject("values")
                .put("opinion", "收入稳定")
                .put("votesFor", 5)
                .put("votesAgainst", 26)
                .put("abstained", 1);
        result(appraisal, 2).put("verdict", "NOT_PASSED");
        result(appraisal, 4)
                .putObject("values")
                .put("votesFor", 20)
                .put("votesAgainst", 11)
                .put("abstained", 1);

        JsonNode held = village.post("/meetings", appraisal).expect(201).body();
        String path = "/meetings/" + held.path("number").asText();
        ObjectNode again = ApiClient.object();
        again.putArray("results")
                .addObject()
                .put("taskId", tasks.get(2))
                .put("verdict", "NOT_PASSED")
                .putObject("values")
                .put("opinion", "自身能够应对")
                .put("votesFor", 3)
                .put("votesAgainst", 28)
                .put("abstained", 1);
        JsonNode resumed = village.post(path + "/results", again).expect(200).body();

        assertThat(done(held)).containsExactly(true, true, false, true, true);
        JsonNode refused = held.path("results").path(2).path("objections");
        assertThat(refused.findValuesAsText("id")).containsOnly("form.missing");
        assertThat(refused.findValuesAsText("field"))
                .as("what it needs of its own; the votes that carried the others are none of its")
                .containsExactly("votesFor", "votesAgainst", "abstained", "opinion");
        assertThat(refused.path(3).path("message").path("zh").asText()).contains("评议意见");
        assertThat(submission(held, 4).path("values").path("votesFor").asInt()).isEqualTo(20);
        assertThat(submission(held, 0).path("values").path("votesFor").asInt()).isEqualTo(30);
        assertThat(done(resumed)).containsOnly(true);
        assertThat(village.get(path).expect(200).body().path("results")).hasSize(5);
        assertThat(village.get("/meetings?duty=villageAppraisal")
                        .body()
                        .path("items")
                        .path(0)
                        .path("done")
                        .asInt())
                .isEqualTo(5);
    }

    @Test
    void posting_a_meeting_twice_does_nothing_twice() {
        List<String> tasks = tasks("villageAppraisal", CLERK, 2);
        ObjectNode appraisal = appraisal(tasks);
        String key = UUID.randomUUID().toString();
        JsonNode first = village.withHeader("Idempotency-Key", key)
                .post("/meetings", appraisal)
                .expect(201)
                .body();
        var before = everything.snapshot();

        JsonNode second = village.withHeader("Idempotency-Key", key)
                .post("/meetings", appraisal)
                .expect(201)
                .body();
        ApiClient.Answer other = village.withHeader("Idempotency-Key", key)
                .post("/meetings", appraisal.deepCopy().put("doneOn", "2024-05-12"));

        assertThat(second).isEqualTo(first);
        assertThat(other.expect(409).reasons()).containsExactly("meeting.key-used");
        assertThat(everything.snapshot()).isEqualTo(before);
    }

    @Test
    void a_household_of_another_village_looks_as_if_it_did_not_exist_and_the_others_go_on() {
        List<String> tasks = tasks("villageAppraisal", CLERK, 1);
        String foreign = "341802005202";
        String elsewhere = assembled.task(
                "village-" + foreign,
                assembled.waitingFor("villageAppraisal", foreign, 1).get(0),
                "villageAppraisal");

        JsonNode held = village.post("/meetings", appraisal(List.of(tasks.get(0), elsewhere)))
                .expect(201)
                .body();

        assertThat(done(held)).containsExactly(true, false);
        JsonNode refused = held.path("results").path(1);
        assertThat(refused.path("objections").path(0).path("id").asText()).isEqualTo("task.unknown");
        assertThat(refused.path("headName").isNull()).isTrue();
        assertThat(new ApiClient(port)
                        .as("village-" + foreign)
                        .get("/meetings/" + held.path("number").asText())
                        .reasons())
                .containsExactly("meeting.unknown");
    }

    @Test
    void a_meeting_that_is_incomplete_or_helps_nobody_is_refused_as_a_whole_and_leaves_nothing() {
        List<String> tasks = tasks("villageAppraisal", CLERK, 2);
        ObjectNode appraisal = appraisal(tasks);
        ObjectNode incomplete = appraisal.deepCopy();
        ((ObjectNode) incomplete.get("shared")).without(List.of("meetingPlace", "minutesPhoto"));
        ObjectNode crowded = appraisal.deepCopy();
        ((ObjectNode) crowded.get("shared")).put("present", 40);
        ObjectNode undecided = appraisal.deepCopy();
        undecided.get("results").forEach(result -> ((ObjectNode) result).put("verdict", "NOT_PASSED"));
        ObjectNode nobody = appraisal(List.of());
        var before = everything.snapshot();

        assertThat(fields(village.post("/meetings", incomplete)))
                .containsExactlyInAnyOrder("shared.meetingPlace", "shared.minutesPhoto");
        assertThat(fields(village.post("/meetings", crowded))).containsExactly("shared.present");
        assertThat(fields(village.post("/meetings", undecided)))
                .contains("results[0].values.opinion", "results[1].values.opinion", "results[1].values.votesFor");
        assertThat(village.post("/meetings", nobody).expect(422).reasons()).containsExactly("meeting.nobody");
        assertThat(village.post("/meetings", appraisal.deepCopy().put("duty", "correction"))
                        .expect(422)
                        .reasons())
                .containsExactly("meeting.duty-unknown");
        assertThat(village.post("/meetings", appraisal.deepCopy().put("area", "150724"))
                        .expect(404)
                        .reasons())
                .containsExactly("meeting.area-unknown");

        assertThat(everything.snapshot()).isEqualTo(before);
    }

    @Test
    void what_waits_for_a_meeting_is_read_with_as_many_statements_for_twenty_households_as_for_two() {
        String other = "341802005200";
        assembled.waitingFor("villageAppraisal", other, 2);
        long few = counted(other, 2);
        assembled.waitingFor("villageAppraisal", other, 18);

        long many = counted(other, 20);

        assertThat(many).isEqualTo(few).isLessThan(10);
    }

    @Test
    void every_form_that_asks_something_of_a_meeting_belongs_to_a_duty_that_meetings_do() {
        assertThat(forms.list().stream().filter(FormDefinition::meets).map(FormDefinition::key))
                .containsExactlyInAnyOrderElementsOf(meetings.duties());
        JsonNode asked =
                village.get("/meetings/forms/villageAppraisal").expect(200).body();

        assertThat(asked.path("shared").path("properties").has("meetingPlace")).isTrue();
        assertThat(asked.path("ofHousehold").path("properties").has("meetingPlace"))
                .isFalse();
        assertThat(asked.path("ofHousehold").path("properties").has("votesFor")).isTrue();
        assertThat(village.get("/meetings/forms/application").expect(422).reasons())
                .containsExactly("meeting.duty-unknown");
    }

    @Test
    void the_list_of_a_sign_off_prints_those_that_were_agreed_and_comes_as_a_spreadsheet() {
        List<String> tasks = tasks("townshipSignOff", LEADER, 3);
        ObjectNode signOff = signOff(tasks);
        result(signOff, 1).put("verdict", "REFUSE").putObject("values").put("reasons", "不符合条件");
        JsonNode held = leader.post("/meetings", signOff).expect(201).body();
        String path = "/meetings/" + held.path("number").asText();

        JsonNode list = leader.get(path + "/list").expect(200).body();
        ApiClient.Answer excel = leader.get(path + "/list?format=xlsx").expect(200);
        JsonNode ofVillage = village.get(path + "/list").expect(200).body();
        ApiClient.Answer elsewhere =
                new ApiClient(port).as("village-341802005202").get(path + "/list?format=xlsx");

        assertThat(list.path("title").path("zh").asText()).isEqualTo("拟纳入监测对象名单");
        assertThat(list.path("lines").findValuesAsText("number")).containsExactly("1", "2");
        assertThat(list.path("lines").path(0).path("categoryLabel").path("zh").asText())
                .isEqualTo("边缘易致贫户");
        assertThat(ofVillage.path("lines")).hasSize(2);
        assertThat(sheet(excel.bytes()))
                .contains(
                        "拟纳入监测对象名单", list.path("lines").path(1).path("headName").asText())
                .doesNotContainPattern("\\d{17}[0-9X]");
        assertThat(elsewhere.expect(404).reasons()).containsExactly("meeting.unknown");
    }

    /** All texts of a spreadsheet, which is a zip of XML files. */
    private static String sheet(byte[] file) {
        try {
            Path copy = Files.createTempFile("list", ".xlsx");
            Files.write(copy, file);
            var text = new StringBuilder();
            try (var zip = new ZipFile(copy.toFile())) {
                for (var entry : Collections.list(zip.entries())) {
                    text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            Files.delete(copy);
            return HtmlUtils.htmlUnescape(text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long counted(String area, int expected) {
        return walker.as("village-" + area, () -> {
            waiting.of("villageAppraisal", AreaCode.of(area), 50);
            statements.reset();
            assertThat(waiting.of("villageAppraisal", AreaCode.of(area), 50))
                    .hasSize(expected)
                    .allMatch(row ->
                            row.finding().people() == 4 && row.finding().risks().size() == 1);
            return statements.total();
        });
    }

    private List<String> tasks(String duty, String account, int households) {
        return assembled.waitingFor(duty, VILLAGE, households).stream()
                .map(run -> assembled.task(account, run, duty))
                .toList();
    }

    private ObjectNode appraisal(List<String> tasks) {
        ObjectNode meeting = meeting("villageAppraisal", VILLAGE, "2024-05-13", "PASSED", tasks);
        ObjectNode shared = meeting.putObject("shared")
                .put("meetingAt", "2024-05-13T09:00")
                .put("meetingPlace", "村委会")
                .put("entitled", 35)
                .put("present", 32)
                .put("votesFor", 30)
                .put("votesAgainst", 2)
                .put("abstained", 0);
        shared.putArray("minutesPhoto").add(village.attach("会议记录.png", CaseWalker.picture()));
        return meeting;
    }

    private ObjectNode signOff(List<String> tasks) {
        ObjectNode meeting = meeting("townshipSignOff", TOWNSHIP, "2024-05-20", "AGREE", tasks);
        meeting.putObject("shared")
                .put("opinion", "同意上报")
                .putObject("signature")
                .put("mode", "PAPER")
                .put("signer", "周乡长")
                .put("signedOn", "2024-05-20")
                .put("attachment", leader.attach("签字.png", CaseWalker.picture()));
        return meeting;
    }

    private static ObjectNode meeting(String duty, String area, String on, String verdict, List<String> tasks) {
        ObjectNode meeting =
                ApiClient.object().put("duty", duty).put("area", area).put("doneOn", on);
        var results = meeting.putArray("results");
        tasks.forEach(task -> results.addObject().put("taskId", task).put("verdict", verdict));
        return meeting;
    }

    private static ObjectNode result(ObjectNode meeting, int index) {
        return (ObjectNode) meeting.path("results").path(index);
    }

    private static List<Boolean> done(JsonNode meeting) {
        return meeting.path("results").findValues("done").stream()
                .map(JsonNode::asBoolean)
                .toList();
    }

    private static List<String> fields(ApiClient.Answer answer) {
        return answer.expect(422).body().path("reasons").findValuesAsText("field");
    }

    /** The submission of a household of a meeting, as its case keeps it. */
    private JsonNode submission(JsonNode meeting, int index) {
        JsonNode result = meeting.path("results").path(index);
        JsonNode file = new ApiClient(port)
                .as("county-341802")
                .get("/cases/" + result.path("caseNumber").asText())
                .expect(200)
                .body();
        for (JsonNode submission : file.path("runs").path(0).path("submissions")) {
            if (submission.path("id").asLong() == result.path("submissionId").asLong()) {
                return submission;
            }
        }
        throw new AssertionError("no submission " + result);
    }
}
