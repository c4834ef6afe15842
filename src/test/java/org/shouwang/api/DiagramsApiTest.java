package org.shouwang.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ApiClient;
import org.shouwang.ProductTest;
import org.shouwang.procedure.CaseWalker;
import org.shouwang.shared.WorkClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Designers and administrators see which diagram serves which area, and assign another from a day on. */
@ProductTest
class DiagramsApiTest {

    @LocalServerPort
    int port;

    @Autowired
    CaseWalker time;

    @Autowired
    WorkClock clock;

    private ApiClient admin;

    @BeforeEach
    void open() {
        time.moveTo(LocalDate.of(2024, 5, 13));
        admin = new ApiClient(port).as("admin");
    }

    @Test
    void the_list_tells_versions_areas_dates_and_running_cases() {
        JsonNode items = admin.get("/diagrams").expect(200).body().path("items");

        JsonNode anhui = of(items, "identification-anhui");
        assertThat(anhui.path("key").asText()).isEqualTo("identification");
        assertThat(anhui.path("running").isNumber()).isTrue();
        assertThat(anhui.path("assignments").findValuesAsText("area")).contains("34");
        assertThat(anhui.path("assignments").path(0).path("source").asText()).contains("枞阳");
        assertThat(items.findValuesAsText("file"))
                .contains("lead-check", "identification", "identification-guizhou", "identification-liaoning");
    }

    @Test
    void an_area_takes_another_diagram_for_the_cases_that_begin_from_then() {
        String common = of(admin.get("/diagrams").body().path("items"), "identification")
                .path("definition")
                .asText();

        admin.post("/diagrams/assignments", wanted("469902", common, "2031-01-01"))
                .expect(422);
        admin.post("/diagrams/assignments", wanted("469901", common, "2031-01-01"))
                .expect(204);

        JsonNode assigned = of(admin.get("/diagrams").body().path("items"), "identification")
                .path("assignments");
        assertThat(assigned.findValuesAsText("area")).contains("469901");
        assertThat(assigned.findValuesAsText("assignedBy")).contains("admin");
    }

    @Test
    void what_is_wrong_is_told_all_at_once_and_others_may_not() {
        ApiClient.Answer refused = admin.post("/diagrams/assignments", wanted("99", "none", "2024-05-12"))
                .expect(422);

        assertThat(refused.reasons())
                .containsExactlyInAnyOrder(
                        "process.assignment-area-unknown", "process.diagram-unknown", "process.assignment-in-past");
        assertThat(refused.body().path("reasons").findValuesAsText("field"))
                .containsExactlyInAnyOrder("area", "definition", "validFrom");
        assertThat(admin.post("/diagrams/assignments", ApiClient.object())
                        .expect(422)
                        .reasons())
                .contains("process.assignment-undated");
        var county = new ApiClient(port).as("county-341802");
        county.get("/diagrams").expect(403);
        county.post("/diagrams/assignments", wanted("341802", "none", "2031-01-01"))
                .expect(403);
    }

    private static ObjectNode wanted(String area, String definition, String from) {
        return ApiClient.object()
                .put("area", area)
                .put("definition", definition)
                .put("validFrom", from);
    }

    private static JsonNode of(JsonNode items, String file) {
        for (JsonNode item : items) {
            if (item.path("file").asText().equals(file)) {
                return item;
            }
        }
        throw new AssertionError("no " + file + " in " + items);
    }
}
