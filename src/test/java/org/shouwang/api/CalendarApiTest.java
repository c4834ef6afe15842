package org.shouwang.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ApiClient;
import org.shouwang.ProductTest;
import org.shouwang.policy.CalendarEraser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A year's notice and a county's own days, through the REST interface. The year 2027 of these tests is invented. */
@ProductTest
class CalendarApiTest {

    /** An invented arrangement in the form of the real ones. */
    static final String INVENTED_2027 =
            """
            {'year': 2027, 'notice': '关于2027年部分节假日安排的通知(演示)',
             'off': [
              {'from': '2027-01-01', 'to': '2027-01-03', 'days': 3, 'name': {'zh': '元旦', 'en': 'New Year'}},
              {'from': '2027-02-05', 'to': '2027-02-13', 'days': 9, 'name': {'zh': '春节', 'en': 'Spring Festival'}},
              {'from': '2027-04-03', 'to': '2027-04-05', 'name': {'zh': '清明节', 'en': 'Tomb-sweeping Day'}},
              {'from': '2027-05-01', 'to': '2027-05-05', 'name': {'zh': '劳动节', 'en': 'Labour Day'}},
              {'from': '2027-06-09', 'name': {'zh': '端午节', 'en': 'Dragon Boat Festival'}},
              {'from': '2027-09-15', 'name': {'zh': '中秋节', 'en': 'Mid-autumn Festival'}},
              {'from': '2027-10-01', 'to': '2027-10-07', 'name': {'zh': '国庆节', 'en': 'National Day'}}],
             'work': [
              {'from': '2027-01-30', 'name': {'zh': '春节', 'en': 'Spring Festival'}},
              {'from': '2027-02-20', 'name': {'zh': '春节', 'en': 'Spring Festival'}},
              {'from': '2027-05-08', 'name': {'zh': '劳动节', 'en': 'Labour Day'}},
              {'from': '2027-09-26', 'name': {'zh': '国庆节', 'en': 'National Day'}},
              {'from': '2027-10-09', 'name': {'zh': '国庆节', 'en': 'National Day'}}],
             'totals': {'daysOff': 29, 'makeUpDays': 5}}
            """;

    @LocalServerPort
    int port;

    @Autowired
    CalendarEraser eraser;

    private ApiClient administrator;

    @BeforeEach
    void an_administrator() {
        administrator = new ApiClient(port).as("admin");
    }

    @AfterEach
    void the_calendar_as_shipped() {
        eraser.erase();
    }

    @Test
    void a_year_is_previewed_with_its_totals_and_then_taken_in() {
        JsonNode preview = administrator
                .post("/calendar/notices/preview", ApiClient.json(INVENTED_2027))
                .expect(200)
                .body();
        JsonNode before = administrator.get("/calendar?year=2027").expect(200).body();
        administrator.post("/calendar/notices", ApiClient.json(INVENTED_2027)).expect(201);
        JsonNode after = administrator.get("/calendar?year=2027").expect(200).body();

        assertThat(preview.path("acceptable").asBoolean())
                .as(preview.toString())
                .isTrue();
        assertThat(preview.path("daysOff").asInt()).isEqualTo(29);
        assertThat(preview.path("makeUpDays").asInt()).isEqualTo(5);
        assertThat(preview.path("versionAfter").asText()).isEqualTo("cn-2027.1");
        assertThat(preview.path("warnings")).isEmpty();
        assertThat(before.path("provisional").asBoolean()).isTrue();
        assertThat(after.path("provisional").asBoolean()).isFalse();
        assertThat(after.path("horizon").asText()).isEqualTo("2027-12-31");
        assertThat(after.path("workingDays").asInt())
                .isEqualTo(preview.path("workingDays").asInt());
        JsonNode due = administrator
                .post(
                        "/deadlines/simulation",
                        ApiClient.json("{'start': '2027-02-04', 'quantity': 1, 'unit': 'WORKING'}"))
                .expect(200)
                .body();
        assertThat(due.path("dueOn").asText()).isEqualTo("2027-02-15");
        assertThat(due.path("provisional").asBoolean()).isFalse();
    }

    @Test
    void a_year_with_an_unlikely_number_of_days_off_has_to_be_confirmed() {
        var unlikely = ApiClient.json(INVENTED_2027);
        unlikely.withArray("work").remove(0);
        unlikely.remove("totals");

        var unconfirmed = administrator.post("/calendar/notices", unlikely).expect(422);
        administrator.post("/calendar/notices?confirmed=true", unlikely).expect(201);
        var again = administrator.post("/calendar/notices?confirmed=true", unlikely);

        assertThat(unconfirmed.reasons()).containsExactly("policy.notice-balance", "policy.notice-confirm");
        assertThat(unconfirmed
                        .body()
                        .path("reasons")
                        .path(0)
                        .path("legalReference")
                        .path("source")
                        .asText())
                .isEqualTo("全国年节及纪念日放假办法");
        assertThat(again.expect(409).reasons()).containsExactly("policy.notice-same");
    }

    @Test
    void the_same_year_as_a_table_gives_the_same_calendar() {
        String table = "起,止,类别,节日\n2027-01-01,2027/1/3,放假,元旦\n2027年2月5日,2027-02-13,放假,春节\n2027-01-30,,补班,春节\n";

        JsonNode preview = administrator
                .postText("/calendar/notices/preview?title=2027", "text/csv", table)
                .expect(200)
                .body();

        assertThat(preview.path("year").asInt()).isEqualTo(2027);
        assertThat(preview.path("daysOff").asInt()).isEqualTo(12);
        assertThat(preview.path("makeUpDays").asInt()).isEqualTo(1);
        assertThat(preview.path("days").path(0).path("name").path("en").asText())
                .isEqualTo("New Year's Day");
    }

    @Test
    void a_notice_that_cannot_be_right_is_refused_with_every_fault() {
        var faulty = ApiClient.json(
                """
                {'year': 2027, 'notice': '关于2027年的通知',
                 'off': [{'from': '2027-01-01', 'to': '2027-01-03', 'days': 4, 'name': {'zh': '元旦', 'en': 'New Year'}}],
                 'work': []}
                """);
        var twice = ApiClient.json(
                """
                {'year': 2027, 'notice': '关于2027年的通知',
                 'off': [{'from': '2027-01-01', 'to': '2027-01-03', 'name': {'zh': '元旦', 'en': 'New Year'}}],
                 'work': [{'from': '2027-01-03', 'name': {'zh': '元旦', 'en': 'x'}},
                          {'from': '2027-01-05', 'name': {'zh': '元旦', 'en': 'x'}},
                          {'from': '2028-06-04', 'name': {'zh': '元旦', 'en': 'x'}}],
                 'totals': {'daysOff': 3, 'makeUpDays': 2}}
                """);

        assertThat(administrator.post("/calendar/notices", faulty).expect(422).reasons())
                .containsExactly("policy.notice-spell-days");
        assertThat(administrator.post("/calendar/notices", twice).expect(422).reasons())
                .containsExactly(
                        "policy.notice-day-twice",
                        "policy.notice-make-up-on-weekday",
                        "policy.notice-day-elsewhere",
                        "policy.notice-total-make-up");
        assertThat(new ApiClient(port)
                        .as("county-341802")
                        .post("/calendar/notices", ApiClient.json(INVENTED_2027))
                        .expect(403)
                        .reasons())
                .containsExactly("policy.notice-administrators-only");
    }

    @Test
    void a_county_has_days_of_its_own_with_their_ground_and_they_count_there_alone() {
        var festival =
                ApiClient.json("{'day': '2026-06-18', 'workday': false, 'name': '当地节日', 'ground': '旗人民政府通知(演示)'}");
        var groundless = ApiClient.json("{'day': '2026-06-18', 'name': '当地节日'}");

        JsonNode added = administrator
                .post("/calendar/counties/150724/days", festival)
                .expect(201)
                .body();

        assertThat(administrator
                        .post("/calendar/counties/150724/days", groundless)
                        .expect(422)
                        .reasons())
                .containsExactly("policy.county-day-taken", "policy.county-day-ground");
        assertThat(due("150724")).isEqualTo("2026-06-23");
        assertThat(due("341802")).isEqualTo("2026-06-22");
        assertThat(administrator
                        .get("/calendar?year=2026&county=150724")
                        .body()
                        .path("version")
                        .asText())
                .isEqualTo("cn-2026.1/150724.1");
        administrator
                .post("/calendar/counties/days/" + added.path("id").asLong() + "/withdrawal")
                .expect(204);
        assertThat(due("150724")).isEqualTo("2026-06-22");
        assertThat(administrator.get("/calendar/counties/150724/days").body().path("items"))
                .hasSize(1);
        assertThat(new ApiClient(port)
                        .as("county-341802")
                        .post("/calendar/counties/341802/days", festival)
                        .expect(403)
                        .reasons())
                .containsExactly("policy.calendar-administrators-only");
    }

    private String due(String county) {
        return administrator
                .post(
                        "/deadlines/simulation",
                        ApiClient.json("{'start': '2026-06-17', 'quantity': 2, 'unit': 'WORKING'}")
                                .put("county", county))
                .expect(200)
                .body()
                .path("dueOn")
                .asText();
    }
}
