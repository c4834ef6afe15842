package org.shouwang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ApiClient;
import org.shouwang.ProductTest;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.WorkClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
class LoginTest {

    private static final String PASSWORD = "a-long-password";
    private static final String WRONG = "another-password";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private CurrentActor actor;

    @Autowired
    private WorkClock clock;

    private String username;

    @BeforeEach
    void somebodyHasAnAccount() {
        username = "clerk-" + UUID.randomUUID().toString().substring(0, 8);
        NewPost post = NewPost.of("VILLAGE_CLERK", AreaCode.of("219901101201"));
        actor.runAs(
                "admin",
                () -> accounts.create(new NewAccount(
                        username, PASSWORD, "某某", null, clock.today().minusDays(1), null, List.of(post))));
    }

    @Test
    void the_right_password_logs_in_by_basic() {
        var answer = basic(PASSWORD).get("/session").expect(200);

        assertThat(answer.body().path("username").asText()).isEqualTo(username);
    }

    @Test
    void nobody_gets_in_without_a_login_and_is_told_so_in_the_language_asked_for() {
        var chinese = new ApiClient(port).get("/session").expect(401);
        var english = new ApiClient(port).reading("en").get("/session").expect(401);

        assertThat(chinese.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(chinese.body().path("detail").asText()).isEqualTo("请先登录后再操作。");
        assertThat(english.body().path("detail").asText()).isEqualTo("Please log in first.");
    }

    @Test
    void five_failures_lock_the_account_for_a_quarter_of_an_hour_even_for_the_right_password() {
        basic(PASSWORD).get("/session").expect(200);

        for (int i = 0; i < 5; i++) {
            basic(WRONG).get("/session").expect(401);
        }

        basic(PASSWORD).get("/session").expect(401);
        clock.moveTo(clock.instant().plus(Duration.ofMinutes(14)));
        basic(PASSWORD).get("/session").expect(401);
        clock.moveTo(clock.instant().plus(Duration.ofMinutes(2)));
        basic(PASSWORD).get("/session").expect(200);
    }

    @Test
    void four_failures_are_forgotten_with_the_next_success() {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 4; i++) {
                open(WRONG).expect(401);
            }
            open(PASSWORD).expect(201);
        }
    }

    @Test
    void a_refusal_does_not_tell_whether_the_account_exists() {
        var wrongPassword = basic(WRONG).get("/session").expect(401);
        var nobody = new ApiClient(port)
                .withPassword("nobody-at-all", WRONG)
                .get("/session")
                .expect(401);

        assertThat(nobody.body()).isEqualTo(wrongPassword.body());
        assertThat(nobody.reasons()).containsExactly("identity.login-refused");
    }

    @Test
    void the_product_itself_cannot_be_logged_in_as() {
        new ApiClient(port).withPassword("system", "").get("/session").expect(401);
        new ApiClient(port).withPassword("system", "demo").get("/session").expect(401);
    }

    @Test
    void a_session_lasts_twelve_hours() {
        var session = new ApiClient(port)
                .withToken(open(PASSWORD).expect(201).body().path("token").asText());
        session.get("/session").expect(200);

        clock.moveTo(clock.instant().plus(Duration.ofHours(11)));
        session.get("/session").expect(200);

        clock.moveTo(clock.instant().plus(Duration.ofHours(2)));
        session.get("/session").expect(401);
    }

    @Test
    void a_closed_session_stays_closed() {
        var session = new ApiClient(port)
                .withToken(open(PASSWORD).expect(201).body().path("token").asText());

        session.delete("/session").expect(204);

        session.get("/session").expect(401);
    }

    @Test
    void a_new_password_ends_what_the_old_one_opened() {
        var session = new ApiClient(port)
                .withToken(open(PASSWORD).expect(201).body().path("token").asText());
        basic(PASSWORD).get("/session").expect(200);

        actor.runAs("admin", () -> accounts.resetPassword(username, "a-newer-password"));

        session.get("/session").expect(401);
        basic(PASSWORD).get("/session").expect(401);
        basic("a-newer-password").get("/session").expect(200);
    }

    @Test
    void malformed_credentials_are_refused_without_a_failure_of_the_server() {
        for (String header : List.of("Basic", "Basic !!!", "Basic bm9jb2xvbg==", "Bearer ", "Negotiate abc")) {
            assertThat(raw("/api/v1/session", header, null).statusCode())
                    .as(header)
                    .isEqualTo(401);
        }
    }

    @Test
    void the_page_logs_in_and_sends_failures_back_to_itself() {
        var right = raw("/login", null, "username=" + username + "&password=" + PASSWORD);
        var wrong = raw("/login", null, "username=" + username + "&password=" + WRONG);

        assertThat(right.statusCode()).isEqualTo(302);
        assertThat(right.headers().firstValue("Location").orElse("")).doesNotContain("login");
        assertThat(wrong.statusCode()).isEqualTo(302);
        assertThat(wrong.headers().firstValue("Location").orElse("")).endsWith("/login?error");
    }

    @Test
    void the_cookie_of_the_pages_opens_nothing_in_the_interface() {
        var page = raw("/login", null, "username=" + username + "&password=" + PASSWORD);
        String cookie = page.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];

        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/session"))
                .header("Cookie", cookie);

        assertThat(send(request).statusCode()).isEqualTo(401);
    }

    @Test
    void health_is_open_and_pages_are_not() {
        assertThat(raw("/actuator/health", null, null).statusCode()).isEqualTo(200);
        assertThat(raw("/actuator/env", null, null).statusCode()).isNotEqualTo(200);
        assertThat(raw("/", null, null).headers().firstValue("Location").orElse(""))
                .endsWith("/login");
    }

    private ApiClient basic(String password) {
        return new ApiClient(port).withPassword(username, password);
    }

    private ApiClient.Answer open(String password) {
        return new ApiClient(port)
                .post("/session", ApiClient.object().put("username", username).put("password", password));
    }

    private HttpResponse<String> raw(String path, String authorization, String form) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        if (form != null) {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form));
        }
        return send(request);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
