package org.shouwang.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ApiClient;
import org.shouwang.ProductTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ProductTest
class ApiTest {

    private static final String CLERK = "village-219901101201";

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private ApiClient nobody;
    private ApiClient clerk;

    @BeforeEach
    void clients() {
        nobody = new ApiClient(port);
        clerk = nobody.as(CLERK);
    }

    @Test
    void a_session_is_opened_used_and_closed() {
        var login = ApiClient.object().put("username", CLERK).put("password", "demo");
        var session = nobody.withToken(
                nobody.post("/session", login).expect(201).body().path("token").asText());

        assertThat(session.get("/session").expect(200).body().path("username").asText())
                .isEqualTo(CLERK);
        session.delete("/session").expect(204);
        assertThat(session.get("/session").status()).isEqualTo(401);
    }

    @Test
    void the_password_may_be_sent_with_each_request_instead() {
        assertThat(nobody.withPassword(CLERK, "demo").get("/session").status()).isEqualTo(200);
        assertThat(nobody.withPassword(CLERK, "guess").get("/session").status()).isEqualTo(401);
    }

    @Test
    void a_wrong_password_opens_no_session() {
        var answer = nobody.post("/session", ApiClient.json("{'username': 'admin', 'password': 'guess'}"));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.reasons()).containsExactly("identity.login-refused");
    }

    @Test
    void without_a_login_the_answer_is_a_problem_that_says_so() {
        var answer = nobody.get("/areas/219901");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body().path("type").asText()).startsWith("urn:shouwang:problem:");
        assertThat(answer.body().path("reasons").isArray()).isTrue();
    }

    @Test
    void malformed_json_is_answered_without_a_trace_and_without_an_echo() {
        var answer = nobody.postText("/session", "application/json", "{\"username\": \"王某某\", ");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.reasons()).containsExactly("request.malformed");
        assertThat(answer.text()).doesNotContain("王某某", "Exception", "at org.");
    }

    @Test
    void a_misspelt_field_is_named() {
        var answer = nobody.post("/session", ApiClient.json("{'username': 'admin', 'pasword': 'demo'}"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("reasons").path(0).path("id").asText()).isEqualTo("request.unknown-property");
        assertThat(answer.body().path("reasons").path(0).path("field").asText()).isEqualTo("pasword");
    }

    @Test
    void a_value_of_the_wrong_type_is_named() {
        var answer = nobody.post("/session", ApiClient.json("{'username': {'a': 1}, 'password': 'demo'}"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.reasons()).containsExactly("request.value-malformed");
        assertThat(answer.body().path("reasons").path(0).path("field").asText()).isEqualTo("username");
    }

    @Test
    void an_empty_request_and_a_wrong_media_type_are_refused() {
        assertThat(nobody.postText("/session", "application/json", "").reasons())
                .containsExactly("request.malformed");
        assertThat(nobody.postText("/session", "text/plain", "admin").reasons()).containsExactly("request.media-type");
    }

    @Test
    void an_unknown_address_is_a_problem_and_no_page() {
        var answer = clerk.get("/nowhere");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.reasons()).containsExactly("request.unknown-address");
        assertThat(answer.body().path("instance").asText()).isEqualTo("/api/v1/nowhere");
    }

    @Test
    void a_method_that_an_address_does_not_know_is_refused() {
        var answer = clerk.delete("/areas/219901");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.reasons()).containsExactly("request.method");
    }

    @Test
    void problems_speak_the_language_of_the_caller() {
        assertThat(clerk.get("/nowhere").body().path("title").asText()).isEqualTo("没有找到");
        assertThat(clerk.reading("en-GB,en;q=0.8")
                        .get("/nowhere")
                        .body()
                        .path("title")
                        .asText())
                .isEqualTo("Not found");
        assertThat(clerk.reading("fr").get("/nowhere").body().path("title").asText())
                .isEqualTo("没有找到");
    }

    @Test
    void a_code_that_is_no_area_is_refused_with_its_reason() {
        assertThat(clerk.get("/areas/12x").reasons()).containsExactly("area.code-malformed");
        assertThat(clerk.get("/areas/999999").reasons()).containsExactly("area.unknown");
    }

    @Test
    void areas_are_walked_from_the_province_down() {
        assertThat(clerk.get("/areas/219901/children")
                        .expect(200)
                        .body()
                        .path("items")
                        .findValuesAsText("code"))
                .containsExactly("219901101", "219901102");
        assertThat(clerk.get("/areas/219901101201").body().path("path").findValuesAsText("code"))
                .containsExactly("21", "2199", "219901", "219901101", "219901101201");
        assertThat(clerk.get("/areas/219901/departments").body().path("items").findValuesAsText("key"))
                .contains("medicalSecurity", "education");
    }

    @Test
    void a_photo_goes_in_and_comes_out_unchanged() throws IOException {
        byte[] photo = photo();

        var stored = clerk.upload("/attachments", "入户照片.jpg", photo).expect(201).body();

        String path = "/attachments/" + stored.path("id").asText();
        assertThat(stored.path("fileName").asText()).isEqualTo("入户照片.jpg");
        assertThat(clerk.get(path).expect(200).body()).isEqualTo(stored);
        var content = clerk.get(path + "/content").expect(200);
        assertThat(content.bytes()).isEqualTo(photo);
        assertThat(content.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        assertThat(content.headers().firstValue("X-Content-Type-Options").orElse(""))
                .isEqualTo("nosniff");
        assertThat(nobody.as("village-219901101202").get(path).status()).isEqualTo(404);
    }

    @Test
    void twelve_megabytes_are_too_large_and_the_client_reads_so() {
        var answer = clerk.upload("/attachments", "scan.pdf", new byte[12 * 1024 * 1024]);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.reasons()).containsExactly("document.too-large");
    }

    @Test
    void a_program_named_as_a_picture_is_not_accepted() {
        var answer =
                clerk.upload("/attachments", "photo.jpg", "MZ\u0090\0\3\0\0\0\4".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.reasons()).containsExactly("document.type-not-accepted");
    }

    @Test
    void an_attachment_that_is_none_is_refused() {
        assertThat(clerk.get("/attachments/none").reasons()).containsExactly("document.unknown");
        assertThat(clerk.upload("/attachments", "a.pdf", new byte[0]).reasons()).containsExactly("document.empty");
        assertThat(clerk.postText("/attachments", "application/json", "{}").status())
                .isEqualTo(415);
    }

    @Test
    void a_text_with_characters_that_no_text_has_is_malformed() {
        var answer =
                clerk.postText("/session", "application/json", "{\"username\": \"a\\u0000b\", \"password\": \"demo\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.reasons()).containsExactly("request.malformed");
    }

    @Test
    void the_law_of_a_county_is_the_one_of_the_day() {
        var anhui = clerk.get("/profiles/resolution?county=341802&date=2024-11-01")
                .expect(200)
                .body();
        var none = clerk.get("/profiles/resolution?county=219901&date=1999-01-01");

        assertThat(clerk.get("/profiles/" + anhui.path("id").asText())
                        .expect(200)
                        .body())
                .isEqualTo(anhui);
        assertThat(anhui.path("values")
                        .path("incomeLine")
                        .path("ground")
                        .path("toConfirm")
                        .isBoolean())
                .isTrue();
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.reasons()).containsExactly("policy.no-profile");
        assertThat(clerk.get("/profiles/resolution?county=341802").reasons()).containsExactly("request.value-missing");
        assertThat(clerk.get("/profiles/resolution?county=341802&date=soon").reasons())
                .containsExactly("request.value-malformed");
    }

    @Test
    void only_administrators_add_a_version_of_a_profile() {
        var version = ApiClient.json("{'area': '219901', 'version': '2031版', 'validFrom': '2031-01-01',"
                + " 'changes': {'incomeLine': {'value': 9000}}}");

        assertThat(clerk.post("/profiles", version).status()).isEqualTo(403);
        assertThat(nobody.as("admin")
                        .post("/profiles", version)
                        .expect(201)
                        .body()
                        .path("values")
                        .path("incomeLine")
                        .path("value")
                        .asInt())
                .isEqualTo(9000);
    }

    @Test
    void the_calendar_knows_days_off_and_make_up_days_and_says_where_its_knowledge_ends() {
        var known = clerk.get("/calendar?year=2025").expect(200).body();
        var unknown = clerk.get("/calendar?year=2027").expect(200).body();

        assertThat(known.path("provisional").asBoolean()).isFalse();
        assertThat(known.path("days").findValuesAsText("date")).contains("2025-01-26", "2025-10-01");
        assertThat(unknown.path("provisional").asBoolean()).isTrue();
        assertThat(unknown.path("horizon").asText()).isEqualTo("2026-12-31");
    }

    @Test
    void code_lists_come_with_labels_in_both_languages() {
        var sexes = clerk.get("/code-lists/SEX").expect(200).body().path("items");

        assertThat(sexes.findValuesAsText("key")).contains("MALE", "FEMALE");
        assertThat(sexes.path(0).path("label").path("zh").asText()).isNotEmpty();
        assertThat(clerk.get("/code-lists/NONE").status()).isEqualTo(404);
    }

    @Test
    void the_description_names_every_address() {
        var described = clerk.get("/openapi").expect(200).body().path("paths");

        Set<String> paths = new TreeSet<>();
        described.fieldNames().forEachRemaining(paths::add);
        Set<String> served = mappings.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream())
                .filter(path -> path.startsWith("/api/v1/") && !path.startsWith("/api/v1/openapi"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(paths).isEqualTo(served);
    }

    private static byte[] photo() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
        return bytes.toByteArray();
    }
}
