package org.shouwang.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ApiClient;
import org.shouwang.ProductTest;
import org.shouwang.policy.CalendarEraser;
import org.shouwang.procedure.CaseWalker;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger of a case through the REST interface: what it says, and who may change it how. */
@ProductTest
class CaseDeadlinesApiTest {

    @LocalServerPort
    int port;

    @Autowired
    CaseWalker walker;

    @Autowired
    CalendarEraser eraser;

    @Autowired
    JdbcClient jdbc;

    private ApiClient county;
    private ApiClient administrator;

    @BeforeEach
    void desks() {
        county = new ApiClient(port).as("county-469901");
        administrator = new ApiClient(port).as("admin");
    }

    @AfterEach
    void the_calendar_as_shipped() {
        jdbc.sql("update calendar_proposal_row set settled_at = now() where settled_at is null")
                .update();
        eraser.erase();
    }

    @Test
    void a_case_says_what_each_date_counts_from_and_nobody_extends_it_without_a_rule() {
        String number = declared("2026-11-20");
        JsonNode total = total(number);

        assertThat(total.path("startEvent").asText()).isEqualTo("leadFound");
        assertThat(total.path("startLabel").path("zh").asText()).isEqualTo("线索发现");
        assertThat(total.path("firstStartOn").asText()).isEqualTo("2026-11-20");
        assertThat(total.path("calendarVersion").asText()).isEqualTo("cn-2026.1");
        assertThat(total.path("changes")).isEmpty();
        String address = "/cases/" + number + "/deadlines/" + total.path("id").asLong();
        var five = ApiClient.json("{'days': 5, 'reason': '山洪', 'ground': '规程'}");
        assertThat(county.post(address + "/extensions", five).expect(422).reasons())
                .containsExactly("procedure.extension-not-in-profile");
        assertThat(new ApiClient(port)
                        .as("township-469901102")
                        .post(address + "/extensions", five)
                        .expect(403)
                        .reasons())
                .containsExactly("procedure.county-extends");
        assertThat(new ApiClient(port)
                        .as("county-341802")
                        .post(address + "/extensions", five)
                        .status())
                .isEqualTo(404);
        assertThat(county.post("/cases/" + number + "/deadlines/0/extensions", five)
                        .expect(404)
                        .reasons())
                .containsExactly("procedure.deadline-unknown");
        assertThat(county.post(address + "/fulfilment", ApiClient.json("{'doneOn': '2026-11-20'}"))
                        .expect(409)
                        .reasons())
                .containsExactly("procedure.deadline-has-duty");
    }

    @Test
    void a_new_year_is_taken_in_its_list_of_dates_read_and_approved() {
        String number = declared("2026-12-18");
        JsonNode before = total(number);
        administrator
                .post("/calendar/notices", ApiClient.json(CalendarApiTest.INVENTED_2027))
                .expect(201);
        JsonNode proposal = administrator
                .get("/calendar/proposals")
                .expect(200)
                .body()
                .path("items")
                .path(0);
        String address = "/calendar/proposals/" + proposal.path("id").asLong();
        JsonNode row =
                row(administrator.get(address + "/rows?limit=200").expect(200).body(), number);

        assertThat(before.path("provisional").asBoolean()).isTrue();
        assertThat(row.path("dueBefore").asText())
                .isEqualTo(before.path("dueOn").asText());
        assertThat(row.path("provisionalAfter").asBoolean()).isFalse();
        assertThat(row.path("explanation").path("zh").asText()).contains("20个工作日:扣除2027年1月1–3日");
        assertThat(county.get("/calendar/proposals").expect(200).body().path("items"))
                .as("nothing for those who are no administrators")
                .isEmpty();
        assertThat(county.post(address + "/approval").status()).isEqualTo(404);
        administrator.post(address + "/approval").expect(200);
        JsonNode after = total(number);
        assertThat(after.path("dueOn").asText()).isEqualTo(row.path("dueAfter").asText());
        assertThat(after.path("provisional").asBoolean()).isFalse();
        assertThat(after.path("changes").path(0).path("calendarBefore").asText())
                .isEqualTo("cn-2026.1");
        assertThat(county.get("/cases/" + number + "/journal").text()).contains("deadline.recomputed", "cn-2027.1");
        assertThat(administrator.post(address + "/approval").expect(409).reasons())
                .containsExactly("procedure.proposal-settled");
    }

    private String declared(String day) {
        walker.moveTo(LocalDate.parse(day));
        return walker.declaration(walker.household("469901102202", "ORDINARY", 1), LocalDate.parse(day))
                .caseNumber();
    }

    private JsonNode total(String number) {
        JsonNode deadlines = county.get("/cases/" + number)
                .expect(200)
                .body()
                .path("runs")
                .path(0)
                .path("deadlines");
        for (JsonNode deadline : deadlines) {
            if (deadline.path("element").asText().equals("totalLimit")) {
                return deadline;
            }
        }
        throw new AssertionError(deadlines.toString());
    }

    private static JsonNode row(JsonNode rows, String number) {
        for (JsonNode row : rows.path("items")) {
            if (row.path("caseNumber").asText().equals(number)
                    && row.path("element").asText().equals("totalLimit")) {
                return row;
            }
        }
        throw new AssertionError(rows.toString());
    }
}
