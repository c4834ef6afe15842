package org.shouwang.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ApiClient;
import org.shouwang.ProductTest;
import org.shouwang.policy.CalendarEraser;
import org.shouwang.procedure.CaseWalker;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Four households found on one day under four laws, and the notice of holidays corrected afterwards. */
@ProductTest
class ScenarioTenApiTest {

    private static final LocalDate FOUND = LocalDate.of(2026, 9, 18);
    private static final String PLAIN = "419901101201";
    private static final String ROLLING = "139901101201";
    private static final String TWENTY = "469901101201";
    private static final String TWENTY_FIVE = "430981105202";

    @LocalServerPort
    int port;

    @Autowired
    CaseWalker walker;

    @Autowired
    CalendarEraser eraser;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void the_calendar_as_shipped() {
        jdbc.sql("update calendar_proposal_row set settled_at = now() where settled_at is null")
                .update();
        eraser.erase();
    }

    @Test
    void four_laws_give_four_dates_and_a_corrected_notice_moves_what_is_open_and_keeps_what_was() throws IOException {
        ApiClient admin = new ApiClient(port).as("admin");
        forOneDay(admin, "139901", "{'rollDeadlineToWorkday': {'value': true}}");
        forOneDay(admin, "430981", "{'totalLimit': {'value': {'quantity': 25, 'unit': 'WORKING'}}}");
        walker.moveTo(FOUND);
        String plain = declared(PLAIN);
        String rolling = declared(ROLLING);
        String twenty = declared(TWENTY);
        String stopped = declared(TWENTY);
        String twentyFive = declared(TWENTY_FIVE);
        new ApiClient(port)
                .as("village-" + TWENTY)
                .post(
                        "/cases/" + stopped + "/stop",
                        ApiClient.json("{'reason': 'WITHDRAWAL', 'doneOn': '2026-09-18', 'explanation': '农户撤回'}"));

        assertThat(total(plain).path("dueOn").asText()).isEqualTo("2026-10-03");
        assertThat(total(rolling).path("dueOn").asText()).isEqualTo("2026-10-08");
        assertThat(total(twenty).path("dueOn").asText()).isEqualTo("2026-10-22");
        assertThat(total(twentyFive).path("dueOn").asText()).isEqualTo("2026-10-29");

        admin.post("/calendar/notices?confirmed=true", corrected()).expect(201);
        String proposal = "/calendar/proposals/"
                + admin.get("/calendar/proposals")
                        .body()
                        .path("items")
                        .path(0)
                        .path("id")
                        .asLong();
        assertThat(total(twenty).path("dueOn").asText())
                .as("not before approval")
                .isEqualTo("2026-10-22");
        admin.post(proposal + "/approval").expect(200);

        JsonNode moved = total(twenty);
        assertThat(moved.path("dueOn").asText()).isEqualTo("2026-10-23");
        assertThat(moved.path("calendarVersion").asText()).isEqualTo("cn-2026.2");
        JsonNode change = moved.path("changes").path(0);
        assertThat(change.path("dueBefore").asText()).isEqualTo("2026-10-22");
        assertThat(change.path("dueAfter").asText()).isEqualTo("2026-10-23");
        assertThat(change.path("calendarBefore").asText()).isEqualTo("cn-2026.1");
        assertThat(total(twentyFive).path("dueOn").asText()).isEqualTo("2026-10-30");
        assertThat(total(plain).path("changes")).isEmpty();
        assertThat(total(stopped).path("dueOn").asText()).as("closed").isEqualTo("2026-10-22");
    }

    /** The same notice without the make-up day of Saturday, 10 October. */
    private static ObjectNode corrected() throws IOException {
        var notice = (ObjectNode) new ObjectMapper()
                .readTree(ScenarioTenApiTest.class.getResourceAsStream("/policy/calendar/cn-2026.json"));
        notice.remove("edition");
        var days = (ArrayNode) notice.path("work");
        for (int i = days.size() - 1; i >= 0; i--) {
            if (days.get(i).toString().contains("2026-10-10")) {
                days.remove(i);
            }
        }
        return notice;
    }

    private static void forOneDay(ApiClient admin, String area, String changes) {
        admin.post("/profiles", version(area, "2026-9-18", FOUND, changes)).expect(201);
        admin.post(
                        "/profiles",
                        version(
                                area,
                                "2026-9-19",
                                FOUND.plusDays(1),
                                "{'rollDeadlineToWorkday': {'value': false},"
                                        + " 'totalLimit': {'value': {'quantity': 15, 'unit': 'CALENDAR'}}}"))
                .expect(201);
    }

    private static ObjectNode version(String area, String name, LocalDate from, String changes) {
        return ApiClient.json("{'area': '" + area + "', 'version': '" + name + "', 'validFrom': '" + from
                + "', 'changes': " + changes + "}");
    }

    private String declared(String village) {
        return walker.declaration(walker.household(village, "ORDINARY", 2), FOUND)
                .caseNumber();
    }

    private JsonNode total(String number) {
        String county = "county-" + number.split("-")[1];
        JsonNode deadlines = new ApiClient(port)
                .as(county)
                .get("/cases/" + number)
                .expect(200)
                .body()
                .path("runs")
                .path(0)
                .path("deadlines");
        return StreamSupport.stream(deadlines.spliterator(), false)
                .filter(row -> row.path("element").asText().equals("totalLimit"))
                .findFirst()
                .orElseThrow();
    }
}
