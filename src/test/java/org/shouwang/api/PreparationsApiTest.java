package org.shouwang.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ApiClient;
import org.shouwang.ProductTest;
import org.shouwang.form.Forms;
import org.shouwang.notification.Addressee;
import org.shouwang.notification.Notifications;
import org.shouwang.procedure.CaseWalker;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** What a client may ask of a task before it hands anything in, and two duties in one go. */
@ProductTest
class PreparationsApiTest {

    private static final String VILLAGE = "430981006001";
    private static final LocalDate DAY = LocalDate.parse("2024-05-13");

    @LocalServerPort
    private int port;

    @Autowired
    private CaseWalker walker;

    @Autowired
    private Forms forms;

    @Autowired
    private Notifications notifications;

    @Autowired
    private TransactionTemplate transaction;

    private ApiClient clerk;
    private ApiClient stranger;
    private Desk desk;
    private String number;

    @BeforeEach
    void declared() {
        walker.moveTo(DAY);
        number = walker.declaration(walker.household(VILLAGE, "ORDINARY", 3), DAY)
                .caseNumber();
        clerk = new ApiClient(port).as("village-" + VILLAGE);
        stranger = new ApiClient(port).as("village-219901101202");
        desk = new Desk(clerk);
    }

    @Test
    void a_task_says_where_each_verdict_leads_to_its_own_people_only() {
        String task = desk.finds(number, "application");

        JsonNode ways = clerk.get("/tasks/" + task + "/ways-on").expect(200).body();

        assertThat(ways.findValuesAsText("verdict")).contains("SUBMIT", "DECLINE", "REFUSE_AUTHORISATION");
        assertThat(ways.toString()).contains("verificationVisit");
        assertThat(stranger.get("/tasks/" + task + "/ways-on").expect(404).reasons())
                .containsExactly("task.unknown");
    }

    @Test
    void the_outlook_reckons_without_keeping_anything() {
        applied();
        String task = desk.takes(number, "verificationVisit");
        ObjectNode asked = ApiClient.object().put("verdict", "PROPOSE").put("doneOn", DAY.toString());
        asked.putObject("form")
                .put("headCount", 3)
                .put("wages", 9000)
                .put("operatingIncome", 0)
                .put("operatingExpenditure", 0)
                .put("property", 0)
                .put("transfers", 0)
                .put("suddenEvent", false)
                .put("ableToCope", false)
                .putArray("riskTypes")
                .add("R01");

        JsonNode outlook =
                clerk.post("/tasks/" + task + "/outlook", asked).expect(200).body();

        assertThat(outlook.path("income").path("perHead").decimalValue()).isEqualByComparingTo("3000");
        assertThat(outlook.path("income").path("withinLine").asBoolean()).isTrue();
        assertThat(outlook.path("category").path("category").asText()).isEqualTo("MARGINAL_AT_RISK");
        assertThat(clerk.get("/tasks/" + task).body().path("draftSavedAt").isNull())
                .isTrue();
    }

    @Test
    void a_duty_that_reckons_nothing_has_no_outlook() {
        String task = desk.takes(number, "application");
        ObjectNode asked = ApiClient.object().put("verdict", "SUBMIT").put("doneOn", DAY.toString());

        assertThat(clerk.post("/tasks/" + task + "/outlook", asked).expect(404).reasons())
                .containsExactly("task.reckons-nothing");
    }

    @Test
    void what_is_known_before_comes_from_the_registry() {
        applied();

        JsonNode known = clerk.get("/tasks/" + desk.takes(number, "verificationVisit") + "/known-before")
                .expect(200)
                .body();

        assertThat(known.findValuesAsText("source")).contains("REGISTRY");
        assertThat(known.findValue("members")).hasSize(3);
    }

    @Test
    void application_and_visit_are_drafted_and_handed_in_together() {
        String task = desk.takes(number, "application");
        JsonNode behind = clerk.get("/tasks/" + task + "/together").expect(200).body();
        assertThat(behind.path("duty").asText()).isEqualTo("verificationVisit");
        clerk.put("/tasks/" + task + "/together/draft", ApiClient.object().put("wages", 9000))
                .expect(204);
        assertThat(clerk.get("/tasks/" + task + "/together")
                        .body()
                        .path("values")
                        .path("wages")
                        .asInt())
                .isEqualTo(9000);

        ObjectNode both = ApiClient.object();
        ObjectNode application = (ObjectNode) clerk.get("/tasks/" + task).body().path("values");
        application.setAll(consent());
        both.set("first", handed("application", "SUBMIT", application));
        both.set("second", handed("verificationVisit", "PROPOSE", ApiClient.object()));
        assertThat(clerk.post("/tasks/" + task + "/together/completion", both)
                        .expect(422)
                        .body()
                        .toString())
                .contains("verificationVisit.");

        both.set("second", handed("verificationVisit", "PROPOSE", figures((ObjectNode) behind.path("values"))));
        JsonNode done = clerk.post("/tasks/" + task + "/together/completion", both)
                .expect(201)
                .body();
        assertThat(done.findValuesAsText("duty")).contains("application", "verificationVisit");
    }

    @Test
    void a_task_that_nothing_may_be_done_with_says_so() {
        applied();

        assertThat(clerk.get("/tasks/" + desk.finds(number, "verificationVisit") + "/together")
                        .expect(409)
                        .reasons())
                .containsExactly("task.not-together");
    }

    @Test
    void a_case_tells_the_way_it_took_and_how_long_each_place_kept_it() {
        applied();
        walker.moveTo(DAY.plusDays(3));

        JsonNode run =
                clerk.get("/cases/" + number).expect(200).body().path("runs").path(0);

        assertThat(run.path("flows")).isNotEmpty();
        assertThat(run.path("waitsFor").path(0).path("duty").asText()).isEqualTo("verificationVisit");
        assertThat(run.path("waits")).anySatisfy(wait -> {
            assertThat(wait.path("element").asText()).isEqualTo("verificationVisit");
            assertThat(wait.path("days").asInt()).isEqualTo(3);
            assertThat(wait.path("open").asBoolean()).isTrue();
        });
    }

    @Test
    void messages_are_listed_and_read_by_those_who_were_told() {
        walker.as("county-" + VILLAGE.substring(0, 6), () -> {
            transaction.executeWithoutResult(started -> notifications.tell(
                    List.of(Addressee.account("village-" + VILLAGE)),
                    "returned",
                    List.of("某户主", number, "@duty.townshipCheck"),
                    "case/" + number));
            return null;
        });

        JsonNode told = clerk.get("/notifications?unread=true")
                .expect(200)
                .body()
                .path("items")
                .path(0);

        assertThat(told.path("sentence").path("zh").asText()).contains(number, "乡镇核查");
        assertThat(told.path("link").asText()).isEqualTo("case/" + number);
        stranger.post("/notifications/" + told.path("id").asText() + "/read").expect(204);
        clerk.post("/notifications/" + told.path("id").asText() + "/read").expect(204);
        JsonNode read = clerk.get("/notifications").body().path("items").path(0);
        assertThat(read.path("id")).isEqualTo(told.path("id"));
        assertThat(read.path("readAt").isNull()).isFalse();
        assertThat(stranger.get("/notifications").body().toString()).doesNotContain(number);
    }

    @Test
    void contacts_of_a_household_are_assigned_from_a_day_on() {
        String household = walker.household(VILLAGE, "ORDINARY", 1).number();
        ObjectNode contact = ApiClient.object().put("name", "王联系").put("from", "2024-05-10");

        clerk.post("/households/" + household + "/contacts", contact).expect(204);

        JsonNode contacts = clerk.get("/households/" + household + "/contacts")
                .expect(200)
                .body()
                .path("items");
        assertThat(contacts).hasSize(1);
        assertThat(contacts.path(0).path("from").asText()).isEqualTo("2024-05-10");
        assertThat(clerk.post("/households/" + household + "/contacts", ApiClient.object())
                        .expect(422)
                        .reasons())
                .contains("household.contact-name-missing");
        stranger.post("/households/" + household + "/contacts", contact).expect(404);
    }

    private void applied() {
        walker.does("village-" + VILLAGE, number + "-1", "application", "SUBMIT", DAY, form -> form.setAll(consent()));
    }

    private static ObjectNode consent() {
        return ApiClient.object().put("commitmentAccepted", true).put("authorisationGiven", true);
    }

    private static ObjectNode figures(ObjectNode known) {
        return known.deepCopy()
                .put("headCount", 3)
                .put("wages", 9000)
                .put("operatingIncome", 0)
                .put("operatingExpenditure", 0)
                .put("property", 0)
                .put("transfers", 0)
                .put("suddenEvent", false)
                .put("ableToCope", false)
                .put("proposedCategory", "MARGINAL_AT_RISK");
    }

    private ObjectNode handed(String duty, String verdict, ObjectNode values) {
        ObjectNode completion = ApiClient.object().put("verdict", verdict).put("doneOn", DAY.toString());
        ObjectNode form = values.isEmpty()
                ? values
                : walker.as(
                        "village-" + VILLAGE,
                        () -> forms.example(forms.latest(duty), verdict, values, () -> walker.attachment()));
        completion.set("form", form);
        return completion;
    }
}
