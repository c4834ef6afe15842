package org.shouwang.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ApiClient;
import org.shouwang.Everything;
import org.shouwang.ProductTest;
import org.shouwang.form.Forms;
import org.shouwang.household.HouseholdView;
import org.shouwang.procedure.CaseWalker;
import org.shouwang.shared.WorkClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever is wrong is refused with its reason at its field, and leaves no trace in the database. */
@ProductTest
class BadInputTest {

    private static final String COUNTY = "341802";
    private static final String VILLAGE = "341802002201";
    private static final String MONDAY = "2024-05-13";
    private static final int MEGABYTE = 1024 * 1024;

    @LocalServerPort
    int port;

    @Autowired
    CaseWalker walker;

    @Autowired
    Forms forms;

    @Autowired
    Everything everything;

    @Autowired
    WorkClock clock;

    private Desk clerk;

    @BeforeEach
    void monday() {
        walker.moveTo(LocalDate.parse(MONDAY));
        clerk = new Desk(new ApiClient(port).as("village-" + VILLAGE));
        clerk.client().get("/tasks").expect(200);
    }

    @Test
    void a_certificate_number_with_a_wrong_check_digit() {
        String right = Desk.certificate(COUNTY);
        String wrong = right.substring(0, 17) + (right.charAt(17) == '1' ? '2' : '1');

        refused(422, "household.certificate-checksum", "members[0].certificateNumber", () -> clerk.client()
                .post("/households", household(wrong)));
    }

    @Test
    void a_person_who_belongs_to_another_household() {
        String certificate = Desk.certificate(COUNTY);
        clerk.client().post("/households", household(certificate)).expect(201);

        refused(409, "household.person-in-another-household", "members[0].certificateNumber", () -> clerk.client()
                .post("/households", household(certificate)));
    }

    @Test
    void a_lead_found_tomorrow() {
        refused(422, "lead.found-in-future", "foundOn", () -> clerk.client()
                .post("/leads", screening().put("foundOn", "2024-05-14")));
    }

    @Test
    void a_lead_on_a_day_for_which_the_county_has_no_profile() {
        refused(422, "policy.no-profile", "foundOn", () -> clerk.client()
                .post("/leads", screening().put("foundOn", "1999-05-14")));
    }

    @Test
    void a_lead_declared_by_a_proxy_without_a_relation() {
        refused(422, "lead.proxy-incomplete", "proxyRelation", () -> clerk.client()
                .post("/leads", screening().put("proxyName", "吴侄")));
    }

    @Test
    void a_lead_in_somebody_elses_village() {
        refused(422, "lead.village-not-yours", "village", () -> clerk.client()
                .post("/leads", screening().put("village", "341722100201")));
    }

    @Test
    void an_application_that_leaves_out_somebody_who_lives_with_the_household() {
        String task = clerk.takes(declared(), "application");
        ObjectNode form = filled(task, "SUBMIT", this::authorised);
        ((ArrayNode) form.path("personsCovered")).remove(1);

        refused(
                422,
                "identification.person-left-out",
                "personsCovered",
                () -> clerk.handsIn(task, "SUBMIT", MONDAY, form));
    }

    @Test
    void an_application_by_a_proxy_without_a_relation() {
        String task = clerk.takes(declared(), "application");
        ObjectNode form = filled(task, "SUBMIT", f -> {
            authorised(f);
            f.put("byProxy", true).put("proxyName", "吴侄");
        });
        form.remove("proxyRelation");

        refused(422, "form.missing", "proxyRelation", () -> clerk.handsIn(task, "SUBMIT", MONDAY, form));
    }

    @Test
    void a_visit_by_one_person() {
        String task = clerk.takes(applied(), "verificationVisit");
        ObjectNode form = filled(task, "PROPOSE", this::found);
        form.putArray("visitors").add("张建国");

        refused(422, "identification.team-too-small", "visitors", () -> clerk.handsIn(task, "PROPOSE", MONDAY, form));
    }

    @Test
    void a_category_that_the_household_cannot_have() {
        String task = clerk.takes(applied(), "verificationVisit");
        ObjectNode form = filled(task, "PROPOSE", this::found).put("proposedCategory", "UNSTABLE_LIFTED_OUT");

        refused(
                422,
                "policy.category-needs-lifted-out",
                "proposedCategory",
                () -> clerk.handsIn(task, "PROPOSE", MONDAY, form));
    }

    @Test
    void work_done_before_the_preceding_step() {
        String task = clerk.takes(applied(), "verificationVisit");
        ObjectNode form = filled(task, "PROPOSE", this::found);

        refused(
                422,
                "task.done-on-before-preceding",
                "doneOn",
                () -> clerk.handsIn(task, "PROPOSE", "2024-05-12", form));
    }

    @Test
    void work_done_tomorrow() {
        String task = clerk.takes(applied(), "verificationVisit");
        ObjectNode form = filled(task, "PROPOSE", this::found);

        refused(422, "task.done-on-in-future", "doneOn", () -> clerk.handsIn(task, "PROPOSE", "2024-05-14", form));
    }

    @Test
    void a_notice_concluded_on_its_last_day() {
        String number = applied();
        does(number, "verificationVisit", "PROPOSE", this::found);
        does(number, "villageAppraisal", "PASSED", form -> form.put("entitled", 35)
                .put("present", 32)
                .put("votesFor", 30)
                .put("votesAgainst", 2)
                .put("abstained", 0)
                .put("meetingAt", MONDAY + "T09:00"));
        does(number, "postNotice", "POST", form -> {});
        walker.moveTo(LocalDate.parse("2024-05-19"));
        String task = clerk.takes(number, "concludeNotice");

        refused(
                422,
                "notice.period-still-running",
                "doneOn",
                () -> clerk.handsIn(task, "NO_OBJECTION", "2024-05-18", ApiClient.object()));
        clerk.handsIn(task, "NO_OBJECTION", "2024-05-19", ApiClient.object()).expect(201);
    }

    @Test
    void a_task_completed_twice() {
        String task = clerk.takes(declared(), "application");
        ObjectNode form = filled(task, "SUBMIT", this::authorised);
        clerk.handsIn(task, "SUBMIT", MONDAY, form).expect(201);

        refused(409, "task.already-completed", null, () -> clerk.handsIn(task, "SUBMIT", MONDAY, form));
    }

    @Test
    void a_task_that_nobody_has_taken() {
        String task = clerk.finds(declared(), "application");
        ObjectNode form = filled(task, "SUBMIT", this::authorised);

        refused(409, "task.not-claimed", null, () -> clerk.handsIn(task, "SUBMIT", MONDAY, form));
    }

    @Test
    void a_task_in_another_area() {
        String task = clerk.finds(declared(), "application");
        var stranger = new Desk(new ApiClient(port).as("village-219901101201"));
        stranger.client().get("/tasks").expect(200);
        ObjectNode form = filled(task, "SUBMIT", this::authorised);

        refused(404, "task.unknown", null, () -> stranger.client().post("/tasks/" + task + "/claim"));
        refused(404, "task.unknown", null, () -> stranger.handsIn(task, "SUBMIT", MONDAY, form));
    }

    @Test
    void a_task_of_another_role_in_the_same_area() {
        String task = clerk.finds(declared(), "application");
        var leader = new Desk(new ApiClient(port).as("townshipleader-" + VILLAGE.substring(0, 9)));
        leader.client().get("/tasks").expect(200);

        refused(404, "task.unknown", null, () -> leader.client().post("/tasks/" + task + "/claim"));
    }

    @Test
    void a_verdict_that_is_not_offered() {
        String task = clerk.takes(declared(), "application");
        ObjectNode form = filled(task, "SUBMIT", this::authorised);

        refused(422, "task.verdict-not-offered", "verdict", () -> clerk.handsIn(task, "APPROVE", MONDAY, form));
    }

    @Test
    void twelve_megabytes() {
        byte[] large = new byte[12 * MEGABYTE];
        large[0] = (byte) 0xFF;
        large[1] = (byte) 0xD8;
        large[2] = (byte) 0xFF;

        refused(413, "document.too-large", "file", () -> clerk.client().upload("/attachments", "a.jpg", large));
    }

    @Test
    void a_program_that_is_called_a_picture() {
        byte[] program = new byte[2048];
        program[0] = 'M';
        program[1] = 'Z';

        refused(415, "document.type-not-accepted", "file", () -> clerk.client()
                .upload("/attachments", "照片.jpg", program));
    }

    @Test
    void json_that_is_none() {
        refused(400, "request.malformed", null, () -> clerk.client()
                .postText("/leads", "application/json", "{\"village\": "));
    }

    @Test
    void both_languages_say_what_is_wrong() {
        ObjectNode tomorrow = screening().put("foundOn", "2024-05-14");

        var chinese = clerk.client().reading("zh-CN").post("/leads", tomorrow).expect(422);
        var english = clerk.client().reading("en").post("/leads", tomorrow).expect(422);

        assertThat(chinese.body().path("reasons").path(0).path("message").asText())
                .contains("2024")
                .containsPattern("\\p{IsHan}")
                .doesNotContainPattern("[A-Za-z]");
        assertThat(english.body().path("reasons").path(0).path("message").asText())
                .contains("2024")
                .doesNotContainPattern("\\p{IsHan}");
    }

    private void refused(int status, String reason, String field, Supplier<ApiClient.Answer> request) {
        var before = everything.snapshot();

        ApiClient.Answer answer = request.get();

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.reasons()).containsExactly(reason);
        assertThat(answer.body().path("reasons").path(0).path("field").asText(null))
                .isEqualTo(field);
        assertThat(answer.body().path("reasons").path(0).path("message").asText())
                .isNotBlank();
        assertThat(everything.snapshot()).isEqualTo(before);
    }

    private String declared() {
        HouseholdView household = walker.household(VILLAGE, "ORDINARY", 3);
        return walker.declaration(household, LocalDate.parse(MONDAY)).caseNumber();
    }

    private String applied() {
        String number = declared();
        does(number, "application", "SUBMIT", this::authorised);
        return number;
    }

    private void does(String number, String duty, String verdict, Consumer<ObjectNode> particular) {
        String task = clerk.takes(number, duty);
        clerk.handsIn(task, verdict, clock.today().toString(), filled(task, verdict, particular))
                .expect(201);
    }

    private ObjectNode filled(String task, String verdict, Consumer<ObjectNode> particular) {
        var opened = clerk.client().get("/tasks/" + task).expect(200).body();
        ObjectNode values = opened.path("values").deepCopy();
        particular.accept(values);
        return forms.example(
                forms.latest(opened.path("form").path("key").asText()),
                verdict,
                values,
                () -> UUID.fromString(clerk.photo()));
    }

    private void authorised(ObjectNode form) {
        form.put("commitmentAccepted", true).put("authorisationGiven", true).put("authorisationSignedOn", MONDAY);
    }

    private void found(ObjectNode form) {
        form.put("headCount", 3)
                .put("wages", 20000)
                .put("operatingIncome", 0)
                .put("operatingExpenditure", 0)
                .put("property", 0)
                .put("transfers", 0)
                .put("suddenEvent", false)
                .put("ableToCope", false)
                .put("proposedCategory", "MARGINAL_AT_RISK");
    }

    private static ObjectNode screening() {
        return ApiClient.json("{'channel': 'CADRE_SCREENING', 'headName': '吴演示', 'foundOn': '" + MONDAY
                + "', 'risks': ['R01'], 'description': '看病支出大', 'village': '" + VILLAGE + "'}");
    }

    private static ObjectNode household(String certificate) {
        ObjectNode household = ApiClient.json("{'fields': {'type': 'ORDINARY', 'phone': '13800000000'},"
                        + " 'members': [{'name': '吴演示', 'relation': 'HEAD', 'certificateType': 'RESIDENT_ID'}]}")
                .put("village", VILLAGE);
        ((ObjectNode) household.path("members").path(0)).put("certificateNumber", certificate);
        return household;
    }
}
