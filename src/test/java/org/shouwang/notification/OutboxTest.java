package org.shouwang.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ApiClient;
import org.shouwang.ProductTest;
import org.shouwang.shared.Wording;
import org.shouwang.shared.WorkClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@ProductTest
class OutboxTest {

    private record Received(String query, JsonNode body) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    private int port;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Wording wording;

    @Autowired
    private WorkClock clock;

    @Autowired
    private JdbcClient database;

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final AtomicReference<String> answer = new AtomicReference<>("{\"errcode\":0}");
    private HttpServer robot;
    private ApiClient admin;

    @BeforeEach
    void open() throws IOException {
        robot = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        robot.createContext("/", exchange -> {
            received.add(new Received(
                    exchange.getRequestURI().getQuery(),
                    JSON.readTree(exchange.getRequestBody().readAllBytes())));
            byte[] said = answer.get().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(said.length == 0 ? 500 : 200, said.length == 0 ? -1 : said.length);
            exchange.getResponseBody().write(said);
            exchange.close();
        });
        robot.start();
        admin = new ApiClient(port).as("admin");
        outbox.deliver();
    }

    @AfterEach
    void close() {
        robot.stop(0);
        database.sql("update webhook set withdrawn_at = now() where withdrawn_at is null")
                .update();
        database.sql("update outbox_message set sent_at = now() where sent_at is null")
                .update();
    }

    @Test
    void each_maker_gets_its_own_form_and_signature() {
        tried("WECOM", null);
        tried("DINGTALK", "SECabc");
        tried("FEISHU", "geheim");

        assertThat(received).hasSize(3);
        JsonNode wecom = received.get(0).body();
        assertThat(wecom.path("msgtype").asText()).isEqualTo("text");
        assertThat(wecom.path("text").path("content").asText()).contains("测试消息");
        String query = URLDecoder.decode(received.get(1).query(), StandardCharsets.UTF_8);
        String time = query.replaceAll(".*timestamp=(\\d+)&.*", "$1");
        assertThat(received.get(1).query())
                .contains("access_token=k")
                .contains("&sign=" + RobotPost.sign("SECabc", time + "\nSECabc"));
        JsonNode feishu = received.get(2).body();
        assertThat(feishu.path("content").path("text").asText()).contains("测试消息");
        assertThat(feishu.path("sign").asText())
                .isEqualTo(RobotPost.sign(feishu.path("timestamp").asText() + "\ngeheim", ""));
    }

    @Test
    void what_fails_is_tried_later_and_later_then_left_to_an_administrator_who_tries_again() {
        answer.set("{\"errcode\":310000,\"errmsg\":\"sign not match\"}");
        String id = tried("WECOM", null);
        outbox.deliver();
        int atOnce = received.size();

        for (int minutes = 1; minutes <= 64; minutes *= 2) {
            clock.moveTo(clock.instant().plus(Duration.ofMinutes(minutes)).plusSeconds(1));
            outbox.deliver();
        }
        clock.moveTo(clock.instant().plus(Duration.ofDays(9)));
        outbox.deliver();
        int inAll = received.size();
        JsonNode dead =
                admin.get("/outbox/failed").expect(200).body().path("items").path(0);
        answer.set("{\"errcode\":0}");
        admin.post("/outbox/" + dead.path("id").asText() + "/retry", ApiClient.object())
                .expect(204);
        outbox.deliver();
        outbox.deliver();

        assertThat(atOnce).isEqualTo(1);
        assertThat(inAll).isEqualTo(8);
        assertThat(dead.path("failure").asText()).isEqualTo("code 310000");
        assertThat(dead.path("way").asText()).isEqualTo("WECOM");
        assertThat(received).hasSize(9);
        assertThat(admin.get("/outbox/failed").body().path("items")).isEmpty();
        assertThat(id).isNotBlank();
    }

    @Test
    void the_address_of_a_robot_is_never_shown_and_only_administrators_keep_them() {
        var county = new ApiClient(port).as("county-219901");
        String body =
                admin.post("/webhooks", webhook("FEISHU", "geheim")).expect(201).text();

        assertThat(body + admin.get("/webhooks").text())
                .doesNotContain("access_token")
                .doesNotContain("geheim");
        assertThat(county.get("/webhooks").status()).isEqualTo(403);
        assertThat(admin.post(
                                "/webhooks",
                                ApiClient.json(
                                        "{'unit': '219901', 'format': 'WECOM', 'url': 'ftp://x', 'secret': null}"))
                        .reasons())
                .containsExactly("notification.webhook-url");
    }

    @Test
    void mail_carries_counts_and_a_choice_has_to_be_an_address() throws Exception {
        GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        server.start();
        try {
            var sender = new JavaMailSenderImpl();
            sender.setHost("127.0.0.1");
            sender.setPort(server.getSmtp().getPort());
            var post = new MailPost(sender, "shouwang@example.org", wording);
            post.send(
                    new Parcel(
                            1,
                            0,
                            "li@example.org",
                            Locale.SIMPLIFIED_CHINESE,
                            null,
                            null,
                            null,
                            "digest",
                            List.of("3", "1", "0"),
                            "inbox"),
                    wording.get(Locale.SIMPLIFIED_CHINESE, "outbox.digest", "3", "1", "0"));

            var letter = server.getReceivedMessages()[0];
            assertThat(letter.getSubject()).isEqualTo("守望:防返贫监测工作提醒");
            assertThat(letter.getContent().toString()).contains("3件即将到期");
            assertThat(letter.getAllRecipients()[0]).hasToString("li@example.org");
        } finally {
            server.stop();
        }
        var clerk = new ApiClient(port).as("village-219901101201");
        assertThat(clerk.put("/notification-ways", ApiClient.json("{'email': 'none', 'kinds': []}"))
                        .reasons())
                .containsExactly("notification.email-malformed");
        assertThat(clerk.put("/notification-ways", ApiClient.json("{'email': 'a@b.cn', 'kinds': ['digest']}"))
                        .expect(200)
                        .body()
                        .path("kinds"))
                .hasSize(1);
    }

    private String tried(String format, String secret) {
        String id = admin.post("/webhooks", webhook(format, secret))
                .expect(201)
                .body()
                .path("id")
                .asText();
        admin.post("/webhooks/" + id + "/test", ApiClient.object()).expect(202);
        outbox.deliver();
        return id;
    }

    private com.fasterxml.jackson.databind.node.ObjectNode webhook(String format, String secret) {
        return ApiClient.object()
                .put("unit", "219901")
                .put("format", format)
                .put("url", "http://127.0.0.1:" + robot.getAddress().getPort() + "/send?access_token=k")
                .put("secret", secret);
    }
}
