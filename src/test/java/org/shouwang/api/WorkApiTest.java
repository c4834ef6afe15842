package org.shouwang.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ApiClient;
import org.shouwang.ProductTest;
import org.shouwang.form.Forms;
import org.shouwang.shared.WorkClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
class WorkApiTest {

    private static final String VILLAGE = "219901101201";

    @LocalServerPort
    private int port;

    @Autowired
    private Forms forms;

    @Autowired
    private WorkClock clock;

    private ApiClient clerk;
    private ApiClient neighbour;
    private ApiClient township;

    @BeforeEach
    void clients() {
        clerk = new ApiClient(port).as("village-" + VILLAGE);
        neighbour = new ApiClient(port).as("village-219901101202");
        township = new ApiClient(port).as("township-219901101");
    }

    @Test
    void a_lead_is_read_within_its_area_only() {
        String number = lead();

        assertThat(clerk.get("/leads/" + number)
                        .expect(200)
                        .body()
                        .path("headName")
                        .asText())
                .isEqualTo("周演示");
        assertThat(township.get("/leads?text=" + number)
                        .expect(200)
                        .body()
                        .path("items")
                        .findValuesAsText("number"))
                .containsExactly(number);
        assertThat(neighbour.get("/leads/" + number).reasons()).containsExactly("lead.unknown");
        assertThat(neighbour.get("/leads?text=" + number).body().path("items")).isEmpty();
    }

    @Test
    void a_lead_of_tomorrow_and_one_without_law_are_refused() {
        var tomorrow = leadValues().put("foundOn", clock.today().plusDays(1).toString());
        var lawless = leadValues().put("foundOn", "1999-01-01");

        assertThat(clerk.post("/leads", tomorrow).expect(422).reasons()).containsExactly("lead.found-in-future");
        assertThat(clerk.post("/leads", lawless).expect(422).reasons()).containsExactly("policy.no-profile");
    }

    @Test
    void the_inbox_is_sorted_counted_and_searched_and_what_is_done_tells_where_it_stands() {
        String number = lead();
        String task = task(number);

        var found = clerk.get("/tasks?sort=HEAD&descending=true&q=" + number.toLowerCase(java.util.Locale.ROOT))
                .expect(200)
                .body()
                .path("items");
        var counts = clerk.get("/tasks/counts?q=" + number).expect(200).body();
        clerk.get("/tasks?sort=NOTHING").expect(400);

        assertThat(found.findValuesAsText("id")).containsExactly(task);
        assertThat(found.get(0).path("returned").asBoolean()).isFalse();
        assertThat(counts.path("all").asInt()).isEqualTo(1);
        assertThat(counts.path("done").asInt()).isZero();
        assertThat(clerk.get("/tasks/done?q=" + number).expect(200).body().path("items"))
                .isEmpty();
        assertThat(neighbour.get("/tasks/counts?q=" + number).body().path("all").asInt())
                .isZero();
    }

    @Test
    void an_open_task_says_what_it_asks_how_it_may_end_and_until_when() {
        var task = clerk.get("/tasks/" + task(lead())).expect(200).body();

        assertThat(task.path("task").path("duty").asText()).isEqualTo("checkLead");
        assertThat(task.path("task").path("dutyLabel").path("zh").asText()).isNotBlank();
        assertThat(task.path("form").path("schema").path("properties").isObject())
                .isTrue();
        assertThat(task.path("verdicts").findValuesAsText("name")).contains("RISK_START", "NO_RISK");
        assertThat(task.path("verdicts").path(0).path("label").path("en").asText())
                .isNotBlank();
        assertThat(task.path("deadlines").isArray()).isTrue();
    }

    @Test
    void a_task_is_taken_drafted_given_back_and_taken_by_another() {
        String path = "/tasks/" + task(lead());

        clerk.post(path + "/claim").expect(204);
        assertThat(township.post(path + "/claim").expect(409).reasons()).containsExactly("task.claimed-by-other");
        clerk.put(path + "/draft", ApiClient.json("{'findings': '还没写完'}")).expect(204);
        clerk.post(path + "/release").expect(204);
        township.post(path + "/claim").expect(204);

        var opened = township.get(path).expect(200).body();
        assertThat(opened.path("mine").asBoolean()).isTrue();
        assertThat(opened.path("values").path("findings").asText()).isEqualTo("还没写完");
        assertThat(clerk.post(path + "/release").status()).isEqualTo(409);
    }

    @Test
    void a_task_is_completed_once_by_whoever_took_it_with_a_verdict_that_is_offered() {
        String number = lead();
        String path = "/tasks/" + task(number);
        ObjectNode completion = completion("NO_RISK");

        assertThat(neighbour.post(path + "/completion", completion).expect(404).reasons())
                .containsExactly("task.unknown");
        assertThat(clerk.post(path + "/completion", completion).expect(409).reasons())
                .containsExactly("task.not-claimed");
        clerk.post(path + "/claim").expect(204);
        assertThat(clerk.post(path + "/completion", completion.deepCopy().put("verdict", "APPROVE"))
                        .expect(422)
                        .reasons())
                .contains("task.verdict-not-offered");
        assertThat(clerk.post(path + "/completion", completion.deepCopy().put("doneOn", "2000-01-01"))
                        .expect(422)
                        .reasons())
                .contains("task.done-on-before-preceding");
        var submission =
                clerk.post(path + "/completion", completion).expect(201).body();
        assertThat(clerk.post(path + "/completion", completion).expect(409).reasons())
                .containsExactly("task.already-completed");

        assertThat(submission.path("verdictLabel").path("zh").asText()).isNotBlank();
        assertThat(clerk.get("/leads/" + number).body().path("answer").asText()).isEqualTo("NO_RISK");
    }

    @Test
    void tasks_are_read_page_by_page() {
        lead();
        lead();

        var first = clerk.get("/tasks?duty=checkLead&limit=1").expect(200).body();
        var second = clerk.get("/tasks?duty=checkLead&limit=1&cursor="
                        + first.path("nextCursor").asText())
                .expect(200)
                .body();

        assertThat(first.path("items")).hasSize(1);
        assertThat(second.path("items").path(0).path("id"))
                .isNotEqualTo(first.path("items").path(0).path("id"));
    }

    @Test
    void a_case_says_under_which_law_it_stands_where_it_waits_and_why_until_when() {
        String number = declared();

        var file = township.get("/cases/" + number).expect(200).body();

        var run = file.path("runs").path(0);
        assertThat(file.path("profile").path("id").asLong()).isPositive();
        assertThat(run.path("diagramVersion").asInt()).isPositive();
        assertThat(run.path("waitsFor").findValuesAsText("duty")).containsExactly("application");
        assertThat(run.path("deadlines").findValuesAsText("element")).contains("totalLimit");
        assertThat(run.path("deadlines").path(0).path("explanation").path("zh").asText())
                .isNotBlank();
        assertThat(township.get("/cases?text=" + number).body().path("items").findValuesAsText("number"))
                .containsExactly(number);
        assertThat(township.get("/cases/" + number + "/diagram").expect(200).text())
                .contains("verificationVisit");
        assertThat(township.get("/cases/" + number + "/journal")
                        .expect(200)
                        .body()
                        .path("items")
                        .findValuesAsText("verb"))
                .contains("case.opened");
        assertThat(neighbour.get("/cases/" + number).status()).isEqualTo(404);
        assertThat(neighbour.get("/cases/" + number + "/journal").status()).isEqualTo(404);
        assertThat(neighbour.get("/cases/" + number + "/diagram").status()).isEqualTo(404);
    }

    @Test
    void a_case_is_stopped_once_and_with_a_reason() {
        String number = declared();
        ObjectNode stop = ApiClient.object()
                .put("reason", "WITHDRAWAL")
                .put("doneOn", clock.today().toString())
                .put("explanation", "本人书面撤回");

        assertThat(clerk.post("/cases/" + number + "/stop", stop.deepCopy().put("reason", "BOREDOM"))
                        .expect(422)
                        .reasons())
                .containsExactly("procedure.stop-reason-unknown");
        clerk.post("/cases/" + number + "/stop", stop).expect(204);
        assertThat(clerk.post("/cases/" + number + "/stop", stop).status()).isEqualTo(409);

        var file = clerk.get("/cases/" + number).body();
        assertThat(file.path("runs").path(0).path("waitsFor")).isEmpty();
        assertThat(file.path("events").findValuesAsText("kind")).contains("STOPPED");
    }

    @Test
    void the_phone_of_the_applicant_is_masked_in_the_file() {
        String number = declared();
        String path = "/tasks/"
                + clerk.get("/tasks?caseNumber=" + number)
                        .body()
                        .path("items")
                        .path(0)
                        .path("id")
                        .asText();
        ObjectNode completion = ApiClient.object()
                .put("verdict", "SUBMIT")
                .put("doneOn", clock.today().toString());
        ObjectNode given = clerk.get(path).expect(200).body().path("values").deepCopy();
        given.put("applicantPhone", "13912345678");
        completion.set("form", forms.example(forms.latest("application"), "SUBMIT", given, this::attachment));

        clerk.post(path + "/claim").expect(204);
        clerk.post(path + "/completion", completion).expect(201);

        var file = township.get("/cases/" + number).expect(200);
        assertThat(file.text()).contains("139****5678").doesNotContain("13912345678");
    }

    private String lead() {
        return clerk.post("/leads", leadValues())
                .expect(201)
                .body()
                .path("number")
                .asText();
    }

    private ObjectNode leadValues() {
        return ApiClient.json("{'village': '" + VILLAGE + "', 'channel': 'CADRE_SCREENING', 'headName': '周演示',"
                        + " 'risks': ['R01'], 'description': '大病支出'}")
                .put("foundOn", clock.today().toString());
    }

    private String declared() {
        var lead = ApiClient.json("{'village': '" + VILLAGE + "', 'channel': 'SELF_DECLARATION', 'risks': ['R01'],"
                        + " 'description': '大病支出', 'newHousehold': {'headName': '吴演示', 'type': 'ORDINARY',"
                        + " 'certificateType': 'RESIDENT_ID', 'phone': '13800000000'}}")
                .put("foundOn", clock.today().toString());
        ((ObjectNode) lead.path("newHousehold")).put("certificateNumber", Desk.certificate(VILLAGE.substring(0, 6)));
        return clerk.post("/leads", lead).expect(201).body().path("caseNumber").asText();
    }

    private String task(String leadNumber) {
        var tasks = clerk.get("/tasks?text=" + leadNumber).expect(200).body().path("items");
        assertThat(tasks).hasSize(1);
        return tasks.path(0).path("id").asText();
    }

    private ObjectNode completion(String verdict) {
        ObjectNode completion = ApiClient.object()
                .put("verdict", verdict)
                .put("doneOn", clock.today().toString());
        completion.set("form", forms.example(forms.latest("checkLead"), verdict, ApiClient.object(), this::attachment));
        return completion;
    }

    private UUID attachment() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return UUID.fromString(clerk.attach("现场.png", bytes.toByteArray()));
    }
}
