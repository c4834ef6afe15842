package org.shouwang.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ApiClient;
import org.shouwang.ProductTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class EscalationApiTest {

    private static final String ROLLING = "219901102202";
    private static final String VILLAGE = "341802002201";
    private static final Consumer<ObjectNode> NOTHING = form -> {};

    @LocalServerPort
    private int port;

    @Autowired
    private CaseWalker walker;

    @Autowired
    private JdbcClient database;

    private ApiClient nobody;

    @BeforeEach
    void open() {
        nobody = new ApiClient(port);
    }

    @AfterEach
    void forgetTheMove() {
        database.sql("delete from demo_clock").update();
    }

    @Test
    void lateness_over_the_national_day_goes_up_on_workdays_and_reminders_find_those_on_duty() {
        rollFor("2026-09-18");
        moveTo("2026-09-18");
        String number = walker.declaration(walker.household(ROLLING, "ORDINARY", 2), day("2026-09-18"))
                .caseNumber();
        nobody.as("township-219901102")
                .post(
                        "/duty-roster",
                        ApiClient.json("{'username': 'grid-" + ROLLING
                                + "', 'unit': '219901102', 'from': '2026-10-05', 'to': '2026-10-07'}"))
                .expect(201);

        moveTo("2026-10-12");

        assertThat(log(number, "REMINDER"))
                .containsExactlyInAnyOrder(
                        "2026-09-30 village-" + ROLLING + " 2026-10-08", "2026-10-06 grid-" + ROLLING + " 2026-10-08");
        assertThat(log(number, "ESCALATION"))
                .containsExactly(
                        "2026-10-10 countyleader-219901 2026-10-08", "2026-10-09 townshipleader-219901102 2026-10-08");
        JsonNode first = lines(number, "ESCALATION").stream()
                .filter(line -> line.path("dueOn").asText().equals("2026-10-08"))
                .reduce((later, earlier) -> earlier)
                .orElseThrow();
        assertThat(first.path("calendarVersion").asText()).isEqualTo("cn-2026.1");
        assertThat(first.path("firedAt").asText()).startsWith("2026-10-09T00:30");
        assertThat(first.path("responsible").asText()).isEqualTo("VILLAGE");
        assertThat(nobody.as("village-219901101201")
                        .get("/escalations?caseNumber=" + number)
                        .expect(200)
                        .body()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void a_late_department_is_named_and_the_county_leader_told_on_the_next_workday() {
        String run = comparing("2024-06-04") + "-1";
        String number = run.substring(0, run.length() - 2);
        walker.moveTo(day("2024-06-04"));
        for (String department : List.of("financialOffice", "publicSecurity", "marketRegulation", "humanResources")) {
            walker.does(
                    "department-" + department + "-341802",
                    run,
                    "departmentComparison",
                    "CLEAN",
                    day("2024-06-04"),
                    form -> form.put("queriedOn", "2024-06-04"));
        }

        moveTo("2024-06-18");

        assertThat(lines(number, "REMINDER"))
                .filteredOn(line -> line.path("deadline").asText().equals("comparisonLimit"))
                .extracting(line -> line.path("firedOn").asText() + " "
                        + line.path("username").asText())
                .containsExactly("2024-06-12 department-naturalResources-341802");
        assertThat(lines(number, "ESCALATION"))
                .filteredOn(line -> line.path("deadline").asText().equals("comparisonLimit"))
                .extracting(line -> line.path("firedOn").asText() + " "
                        + line.path("username").asText() + " "
                        + line.path("responsible").asText() + " "
                        + line.path("party").asText())
                .containsExactly(
                        "2024-06-18 prefecture-3418 DEPARTMENT naturalResources",
                        "2024-06-17 countyleader-341802 DEPARTMENT naturalResources");
        assertThat(database.sql("select count(*) from notification n join account a on a.id = n.account_id"
                                + " where n.kind = 'digest' and n.told_on = date '2024-06-17'"
                                + " and a.username = 'countyleader-341802'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void nothing_is_told_twice_and_a_roster_is_kept_by_its_own_unit() {
        ApiClient strangers = nobody.as("township-219901101");
        var line = ApiClient.json(
                "{'username': 'village-219901102201', 'unit': '219901102', 'from': '2099-10-01', 'to': '2099-10-07'}");

        var refused = strangers.post("/duty-roster", line);
        JsonNode added = nobody.as("county-219901")
                .post("/duty-roster", line)
                .expect(201)
                .body();
        nobody.as("township-219901102")
                .delete("/duty-roster/" + added.path("id").asText())
                .expect(204);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.reasons()).containsExactly("escalation.roster-keepers-only");
        assertThat(nobody.as("county-219901")
                        .get("/duty-roster")
                        .body()
                        .path("items")
                        .findValuesAsText("id"))
                .doesNotContain(added.path("id").asText());
    }

    private void rollFor(String day) {
        ApiClient admin = nobody.as("admin");
        LocalDate on = day(day);
        admin.post("/profiles", version("roll-" + on, on, true)).expect(201);
        admin.post("/profiles", version("plain-" + on, on.plusDays(1), false)).expect(201);
    }

    private static ObjectNode version(String name, LocalDate from, boolean rolls) {
        return ApiClient.json("{'area': '219901', 'version': '" + name + "', 'validFrom': '" + from
                + "', 'changes': {'rollDeadlineToWorkday': {'value': " + rolls
                + "}, 'totalLimit': {'value': {'quantity': 15, 'unit': 'CALENDAR'}}}}");
    }

    private String comparing(String on) {
        walker.moveTo(day("2024-05-22"));
        String number = walker.declaration(walker.household(VILLAGE, "ORDINARY", 3), day("2024-05-22"))
                .caseNumber();
        String run = number + "-1";
        String clerk = "village-" + VILLAGE;
        walker.moveTo(day("2024-05-24"));
        walker.does(clerk, run, "application", "SUBMIT", day("2024-05-23"), form -> form.put("commitmentAccepted", true)
                .put("authorisationGiven", true)
                .put("authorisationSignedOn", "2024-05-23"));
        walker.does(clerk, run, "verificationVisit", "PROPOSE", day("2024-05-24"), IdentificationWalkTest.FOUND);
        walker.moveTo(day(on));
        walker.does(clerk, run, "villageAppraisal", "PASSED", day(on), IdentificationWalkTest.meeting(on));
        return number;
    }

    private void moveTo(String day) {
        nobody.as("county-219901")
                .put("/demo/clock", ApiClient.object().put("now", day))
                .expect(200);
    }

    private List<String> log(String number, String kind) {
        return lines(number, kind).stream()
                .filter(line -> line.path("deadline").asText().equals("totalLimit"))
                .map(line -> line.path("firedOn").asText() + " "
                        + line.path("username").asText() + " "
                        + line.path("dueOn").asText())
                .toList();
    }

    private List<JsonNode> lines(String number, String kind) {
        JsonNode items = nobody.as("admin")
                .get("/escalations?limit=200&caseNumber=" + number + "&kind=" + kind)
                .expect(200)
                .body()
                .path("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
