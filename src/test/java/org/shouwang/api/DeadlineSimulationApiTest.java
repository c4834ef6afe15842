package org.shouwang.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ApiClient;
import org.shouwang.ProductTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What would be due when, asked through the REST interface alone; the dates are those around National Day 2026. */
@ProductTest
class DeadlineSimulationApiTest {

    @LocalServerPort
    int port;

    private ApiClient anybody;

    @BeforeEach
    void anybody_who_is_logged_in() {
        anybody = new ApiClient(port).as("village-341802002201");
    }

    @Test
    void days_around_the_national_holidays_of_2026_end_where_the_notice_of_the_state_council_puts_them() {
        assertThat(due("2026-09-18", 15, "CALENDAR", false)).isEqualTo("2026-10-03");
        assertThat(due("2026-09-18", 15, "CALENDAR", true)).isEqualTo("2026-10-08");
        assertThat(due("2026-09-18", 20, "WORKING", false)).isEqualTo("2026-10-22");
        assertThat(due("2026-09-18", 25, "WORKING", false)).isEqualTo("2026-10-29");
        assertThat(due("2026-09-30", 3, "WORKING", false)).isEqualTo("2026-10-10");
    }

    @Test
    void the_derivation_comes_in_the_language_of_the_request_and_a_date_past_the_notices_is_provisional() {
        var question = ApiClient.json("{'start': '2026-09-18', 'quantity': 20, 'unit': 'WORKING'}");

        JsonNode chinese = simulated(anybody, question);
        JsonNode english = simulated(anybody.reading("en"), question);
        JsonNode late =
                simulated(anybody, ApiClient.json("{'start': '2026-12-25', 'quantity': 10, 'unit': 'WORKING'}"));

        assertThat(chinese.path("derivation").asText()).startsWith("20个工作日:扣除9月25–27日、10月1–7日,计入9月20日、10月10日补班");
        assertThat(chinese.path("provisional").asBoolean()).isFalse();
        assertThat(english.path("derivation").asText())
                .startsWith("20 working days: without 25–27 Sep, 1–7 Oct, with the make-up workdays 20 Sep, 10 Oct");
        assertThat(late.path("dueOn").asText()).isEqualTo("2027-01-11");
        assertThat(late.path("provisional").asBoolean()).isTrue();
        assertThat(late.path("derivation").asText()).contains("暂定期限");
    }

    @Test
    void a_lead_in_a_county_gives_every_date_of_its_procedure_by_the_rules_of_that_county() {
        JsonNode hunan = simulated(
                anybody, ApiClient.json("{'county': '430981', 'leadFoundOn': '2026-09-18', 'postedOn': '2026-09-29'}"));

        assertThat(hunan.path("profile").path("key").asText()).isEqualTo("hunan");
        JsonNode notice = one(hunan, "villageNotice");
        assertThat(notice.path("quantity").asInt()).isEqualTo(7);
        assertThat(notice.path("dueOn").asText()).isEqualTo("2026-10-06");
        assertThat(notice.path("closableFrom").asText()).isEqualTo("2026-10-07");
        assertThat(notice.path("assumed").asBoolean()).isFalse();
        JsonNode check = one(hunan, "townshipCheckLimit");
        assertThat(check.path("start").asText()).isEqualTo("2026-10-07");
        assertThat(check.path("assumed").asBoolean()).isTrue();
        assertThat(check.path("dueOn").asText()).isEqualTo("2026-10-10");
        assertThat(hunan.path("items").findValuesAsText("key"))
                .contains("totalLimit", "visitLimit", "comparisonLimit", "countyApprovalLimit", "planLimit");
        assertThat(hunan.path("assumptions")).hasSize(3);
    }

    @Test
    void the_comparison_beside_the_notice_begins_with_the_posting_where_the_rules_say_so() {
        JsonNode anhui = simulated(
                anybody, ApiClient.json("{'county': '341802', 'leadFoundOn': '2024-05-13', 'postedOn': '2024-05-17'}"));

        assertThat(one(anhui, "totalLimit").path("dueOn").asText()).isEqualTo("2024-05-28");
        assertThat(one(anhui, "comparisonLimit").path("start").asText()).isEqualTo("2024-05-17");
        assertThat(one(anhui, "villageNotice").path("closableFrom").asText()).isEqualTo("2024-05-23");
    }

    @Test
    void several_numbers_of_days_are_answered_at_once_and_faults_name_their_place() {
        JsonNode both = simulated(
                anybody,
                ApiClient.json("{'items': [{'start': '2026-09-18', 'quantity': 15, 'unit': 'CALENDAR', 'roll': true},"
                        + " {'start': '2026-09-30', 'quantity': 3, 'unit': 'WORKING'}]}"));
        var faulty = anybody.post(
                "/deadlines/simulation",
                ApiClient.json("{'items': [{'start': '2026-09-18', 'quantity': 15, 'unit': 'CALENDAR'},"
                        + " {'quantity': 0, 'unit': 'WORKING'}]}"));

        assertThat(both.path("items").findValuesAsText("dueOn")).containsExactly("2026-10-08", "2026-10-10");
        assertThat(faulty.expect(422).body().path("reasons").findValuesAsText("field"))
                .containsExactly("items[1].start", "items[1].quantity");
    }

    @Test
    void what_cannot_be_reckoned_is_refused_by_field_and_rule() {
        refused("{}", 422, "start", "quantity", "unit");
        refused("{'start': '2026-09-18', 'quantity': 1.5, 'unit': 'WORKING'}", 422, "quantity");
        refused("{'start': '2026-09-18', 'quantity': 100000, 'unit': 'WORKING'}", 422, "quantity");
        refused("{'start': '1026-09-18', 'quantity': 5, 'unit': 'WORKING'}", 422, "start");
        refused("{'start': 'soon', 'quantity': 5, 'unit': 'WORKING'}", 400, "start");
        refused("{'start': '2026-09-18', 'quantity': 5, 'unit': 'LUNAR'}", 400, "unit");
        refused("{'county': '341802'}", 422, "leadFoundOn");
        refused("{'county': '999999', 'leadFoundOn': '2026-09-18'}", 422, "county");
        refused("{'leadFoundOn': '2026-09-18'}", 422, "county");
        refused("{'county': '341802', 'leadFoundOn': '2026-09-18', 'postedOn': '2026-09-17'}", 422, "postedOn");
        refused("{'county': '341802', 'leadFoundOn': '2026-09-18', 'start': '2026-09-17'}", 422, "leadFoundOn");
        refused("{'items': []}", 422, "items");
        assertThat(new ApiClient(port)
                        .post("/deadlines/simulation", ApiClient.object())
                        .status())
                .isEqualTo(401);
    }

    private void refused(String question, int status, String... fields) {
        var answer = anybody.post("/deadlines/simulation", ApiClient.json(question));

        assertThat(answer.expect(status).body().path("reasons").findValuesAsText("field"))
                .as(question)
                .containsExactly(fields);
    }

    private String due(String start, int quantity, String unit, boolean roll) {
        return simulated(
                        anybody,
                        ApiClient.object()
                                .put("start", start)
                                .put("quantity", quantity)
                                .put("unit", unit)
                                .put("roll", roll))
                .path("dueOn")
                .asText();
    }

    private static JsonNode simulated(ApiClient who, JsonNode question) {
        return who.post("/deadlines/simulation", question).expect(200).body();
    }

    private static JsonNode one(JsonNode answer, String key) {
        for (JsonNode item : answer.path("items")) {
            if (item.path("key").asText().equals(key)) {
                return item;
            }
        }
        throw new AssertionError("no " + key);
    }
}
