package org.shouwang.notification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.shouwang.shared.StoredJson;
import org.shouwang.shared.WorkClock;
import org.springframework.stereotype.Component;

/** Speaks to the robots of WeCom, DingTalk and Feishu, each in its own form and with its own signature. */
@Component
class RobotPost {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final StoredJson json;
    private final WorkClock clock;

    RobotPost(StoredJson json, WorkClock clock) {
        this.json = json;
        this.clock = clock;
    }

    void send(Parcel parcel, String text) throws IOException {
        // Robots compare the time of a signature with the world's, which a demo's clock does not show.
        Instant now = clock.instant().minus(clock.offset());
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        String url = parcel.url();
        switch (parcel.format()) {
            case WECOM -> body.put("msgtype", "text").putObject("text").put("content", text);
            case DINGTALK -> {
                body.put("msgtype", "text").putObject("text").put("content", text);
                url += parcel.secret() == null ? "" : signature(url, now, parcel.secret());
            }
            case FEISHU -> {
                if (parcel.secret() != null) {
                    String time = String.valueOf(now.getEpochSecond());
                    body.put("timestamp", time).put("sign", sign(time + "\n" + parcel.secret(), ""));
                }
                body.put("msg_type", "text").putObject("content").put("text", text);
            }
        }
        accept(post(url, json.text(body)));
    }

    private static String signature(String url, Instant now, String secret) {
        String time = String.valueOf(now.toEpochMilli());
        return (url.contains("?") ? "&" : "?") + "timestamp=" + time + "&sign="
                + URLEncoder.encode(sign(secret, time + "\n" + secret), StandardCharsets.UTF_8);
    }

    static String sign(String key, String message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(message.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> post(String url, String body) throws IOException {
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create(url))
                            .timeout(PATIENCE)
                            .header("Content-Type", "application/json; charset=utf-8")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Robots answer 200 to what they refuse too, and say so inside. */
    private void accept(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() / 100 != 2) {
            throw new RefusedByRobot("HTTP " + answer.statusCode());
        }
        JsonNode said;
        try {
            said = json.tree(answer.body());
        } catch (RuntimeException e) {
            throw new RefusedByRobot("no JSON");
        }
        int code = said.path("errcode").asInt(said.path("code").asInt(0));
        if (code != 0) {
            throw new RefusedByRobot("code " + code);
        }
    }

    /** What a robot refused; its text is fit to be shown. */
    static final class RefusedByRobot extends IOException {

        private static final long serialVersionUID = 1L;

        RefusedByRobot(String what) {
            super(what);
        }
    }
}
