package org.shouwang.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ApiClient;
import org.shouwang.ProductTest;
import org.shouwang.procedure.CaseWalker;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class SupervisionApiTest {

    private static final String VILLAGE = "341802002201";
    private static final String AREA = "?area=341802002";

    @LocalServerPort
    private int port;

    @Autowired
    private CaseWalker walker;

    @Autowired
    private JdbcClient database;

    private ApiClient supervisor;

    @BeforeEach
    void open() {
        supervisor = new ApiClient(port).as("supervisor-341802");
    }

    @Test
    void a_case_over_its_date_is_on_the_board_at_once_and_its_figure_leads_to_it() {
        LocalDate start = LocalDate.of(2024, 8, 5);
        walker.moveTo(start);
        JsonNode before = board();
        String number = walker.declaration(walker.household(VILLAGE, "ORDINARY", 2), start)
                .caseNumber();
        JsonNode opened = board();
        walker.moveTo(start.plusDays(16));
        JsonNode late = board();

        JsonNode work = supervisor
                .get("/supervision/work" + AREA + "&duty=application&part=OVERDUE&limit=200")
                .expect(200)
                .body()
                .path("items");
        JsonNode heat = supervisor
                .get("/supervision/heat" + AREA + "&process=identification")
                .expect(200)
                .body();

        JsonNode ofProcedure = supervisor
                .get("/supervision/board" + AREA + "&procedure=leadCheck")
                .expect(200)
                .body();
        assertThat(ofProcedure.path("cells").findValuesAsText("duty"))
                .as("of one procedure alone")
                .doesNotContain("application");
        assertThat(supervisor
                        .get("/supervision/work" + AREA + "&procedure=identification&duty=application&limit=200")
                        .expect(200)
                        .body()
                        .path("items")
                        .findValuesAsText("caseNumber"))
                .contains(number);
        assertThat(opened.path("open").asInt()).isEqualTo(before.path("open").asInt() + 1);
        assertThat(cell(late, "application").path("overdue").asInt())
                .isGreaterThanOrEqualTo(
                        cell(before, "application").path("overdue").asInt() + 1);
        assertThat(work.findValuesAsText("caseNumber")).contains(number);
        assertThat(heat.path("application").path("overdue").asInt())
                .isEqualTo(cell(late, "application").path("overdue").asInt());
    }

    @Test
    void a_step_counts_working_days_from_its_first_start_and_again_when_it_comes_again() {
        LocalDate start = LocalDate.of(2024, 9, 12);
        walker.moveTo(start);
        String number = walker.declaration(walker.household(VILLAGE, "ORDINARY", 2), start)
                .caseNumber();
        walker.moveTo(LocalDate.of(2024, 9, 18));
        walker.does(
                "village-" + VILLAGE,
                number + "-1",
                "application",
                "SUBMIT",
                LocalDate.of(2024, 9, 18),
                form -> form.put("commitmentAccepted", true)
                        .put("authorisationGiven", true)
                        .put("authorisationSignedOn", "2024-09-18"));

        // 13, 14 (made a workday) and 18 September; 15 to 17 are the Mid-Autumn holiday.
        assertThat(database.sql("select working_days from step_time where run_number = :run and duty = 'application'")
                        .param("run", number + "-1")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        JsonNode steps = board().path("steps");
        assertThat(steps.findValuesAsText("duty")).contains("application");
    }

    @Test
    void the_board_is_for_those_who_answer_for_others_and_for_their_area_alone() {
        assertThat(new ApiClient(port)
                        .as("village-" + VILLAGE)
                        .get("/supervision/board")
                        .reasons())
                .containsExactly("supervision.leaders-only");
        assertThat(new ApiClient(port)
                        .as("supervisor-341722")
                        .get("/supervision/board" + AREA)
                        .expect(200)
                        .body()
                        .path("open")
                        .asInt())
                .isZero();
    }

    @Test
    void a_list_is_exported_and_the_journal_says_so() {
        int before = exported();

        byte[] file = supervisor
                .get("/supervision/work" + AREA + "&format=xlsx")
                .expect(200)
                .bytes();

        assertThat(file).startsWith(new byte[] {'P', 'K'});
        assertThat(exported()).isEqualTo(before + 1);
    }

    private int exported() {
        return database.sql("select count(*) from journal_entry where verb = 'supervision.exported'")
                .query(Integer.class)
                .single();
    }

    private JsonNode board() {
        return supervisor.get("/supervision/board" + AREA).expect(200).body();
    }

    private static JsonNode cell(JsonNode board, String duty) {
        return StreamSupport.stream(board.path("cells").spliterator(), false)
                .filter(cell -> cell.path("duty").asText().equals(duty))
                .findFirst()
                .orElseGet(ApiClient::object);
    }
}
