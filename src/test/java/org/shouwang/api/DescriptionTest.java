package org.shouwang.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ApiClient;
import org.shouwang.ProductTest;
import org.shouwang.form.Forms;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The interface can be used by people who know nothing but its description. */
@ProductTest
class DescriptionTest {

    private static final String VILLAGE = "341802002201";

    @LocalServerPort
    int port;

    @Autowired
    SchemaNames names;

    @Autowired
    Forms forms;

    @Autowired
    JdbcClient database;

    private JsonNode description;
    private ApiClient clerk;
    private ApiClient county;

    @BeforeEach
    void read() {
        description = new ApiClient(port).get("/openapi").expect(200).body();
        clerk = new ApiClient(port).as("village-" + VILLAGE);
        county = new ApiClient(port).as("county-341802");
    }

    @AfterEach
    void forgetTheMove() {
        database.sql("delete from demo_clock").update();
    }

    @Test
    void everything_that_is_taken_or_answered_is_described_in_plain_text() {
        List<String> missing = new ArrayList<>();
        List<String> marked = new ArrayList<>();
        BiConsumer<String, JsonNode> look = (what, described) -> {
            String text = described.path("description").asText();
            if (text.isBlank()) {
                missing.add(what);
            }
            if (!text.equals(text.strip())
                    || text.matches("(?s).*(\\{@|</?(p|code|ul|ol|li|a|b|i|em)( [^>]*)?>|&[a-z]+;|\\s\\s|\\n).*")) {
                marked.add(what + ": " + text);
            }
        };

        description.path("components").path("schemas").properties().forEach(schema -> {
            look.accept(schema.getKey(), schema.getValue());
            schema.getValue().path("properties").properties().stream()
                    .filter(property -> !property.getValue().has("$ref"))
                    .forEach(property -> look.accept(schema.getKey() + "." + property.getKey(), property.getValue()));
        });
        description.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation -> {
                    String what = operation.getKey() + " " + path.getKey();
                    if (operation.getValue().path("summary").asText().isBlank()) {
                        missing.add(what);
                    }
                    operation
                            .getValue()
                            .path("parameters")
                            .forEach(parameter -> look.accept(
                                    what + " " + parameter.path("name").asText(), parameter));
                }));

        assertThat(missing).as("without description").isEmpty();
        assertThat(marked).as("not plain").isEmpty();
    }

    @Test
    void no_two_types_and_no_two_operations_share_a_name() {
        List<String> operations = description.path("paths").findValuesAsText("operationId");

        assertThat(names.shared())
                .as("types of one name; @Schema(name) tells them apart")
                .isEmpty();
        assertThat(operations).doesNotHaveDuplicates();
    }

    @Test
    void every_operation_says_how_it_refuses() {
        JsonNode responses = description.path("components").path("responses");

        assertThat(description.path("paths").findValues("responses")).allSatisfy(answers -> assertThat(
                        answers.path("default").path("$ref").asText())
                .isEqualTo("#/components/responses/REFUSED"));
        assertThat(responses.findValuesAsText("description")).doesNotContain("");
        assertThat(responses.path("REFUSED").path("content").has("application/problem+json"))
                .isTrue();
        assertThat(description
                        .path("components")
                        .path("schemas")
                        .path("Problem")
                        .path("properties")
                        .has("reasons"))
                .isTrue();
    }

    @Test
    void the_examples_are_accepted_as_they_stand() {
        clerk.put("/demo/clock", example("put", "/demo/clock", "day")).expect(200);
        for (String one : List.of("procedure", "days", "items")) {
            clerk.post("/deadlines/simulation", example("post", "/deadlines/simulation", one))
                    .expect(200);
        }
        assertThat(clerk.post("/profiles", example("post", "/profiles", "line")).status())
                .as("read, and refused to a clerk")
                .isEqualTo(403);
        assertThat(county.post("/takeovers?preview=true", example("post", "/takeovers", "list"))
                        .expect(200)
                        .body()
                        .findValuesAsText("outcome"))
                .containsExactly("READY");
        clerk.post("/households", example("post", "/households", "household")).expect(201);
        assertThat(clerk.post("/leads", example("post", "/leads", "declaration"))
                        .expect(201)
                        .body()
                        .path("caseNumber")
                        .asText())
                .startsWith("AJ-");

        String lead = clerk.post("/leads", example("post", "/leads", "screening"))
                .expect(201)
                .body()
                .path("number")
                .asText();
        String task = clerk.get("/tasks?text=" + lead)
                .body()
                .path("items")
                .path(0)
                .path("id")
                .asText();
        clerk.post("/tasks/" + task + "/claim").expect(204);
        clerk.post("/tasks/" + task + "/completion", example("post", "/tasks/{id}/completion", "checkLead"))
                .expect(201);

        ObjectNode meeting = example("post", "/meetings", "villageAppraisal");
        assertThat(forms.latest("villageAppraisal").ofMeeting().fields().stream()
                        .map(field -> field.key()))
                .containsAll(properties(meeting.path("shared")));
    }

    private static List<String> properties(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private ObjectNode example(String method, String path, String name) {
        return (ObjectNode) description
                .path("paths")
                .path("/api/v1" + path)
                .path(method)
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("examples")
                .path(name)
                .path("value");
    }
}
