package org.shouwang;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Speaks to the REST interface of the running product as one person.
 *
 * <p>{@code new ApiClient(port).as("village-430981100201").post("/leads", values)}; paths begin behind {@code /api/v1}.
 */
public final class ApiClient {

    /** Password of the demo accounts. */
    public static final String PASSWORD = "demo";

    /**
     * What came back.
     *
     * @param status HTTP status
     * @param body the JSON, missing where the answer is none
     * @param bytes the answer as it came
     * @param headers of the answer
     */
    public record Answer(int status, JsonNode body, byte[] bytes, HttpHeaders headers) {

        /** Ids of the reasons of a problem, in order. */
        public List<String> reasons() {
            return body.path("reasons").findValuesAsText("id");
        }

        /** The answer as text. */
        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        /** This answer where it has the status; fails with the whole answer where it has not. */
        public Answer expect(int expected) {
            if (status != expected) {
                throw new AssertionError("expected " + expected + " but was " + status + ": " + text());
            }
            return this;
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private final int port;
    private final String username;
    private final String authorization;
    private final String language;
    private final Map<String, String> headers;

    /**
     * Somebody who is not logged in.
     *
     * @param port of the server
     */
    public ApiClient(int port) {
        this(port, null, null, "zh-CN", Map.of());
    }

    private ApiClient(int port, String username, String authorization, String language, Map<String, String> headers) {
        this.headers = headers;
        this.port = port;
        this.username = username;
        this.authorization = authorization;
        this.language = language;
    }

    /** A demo account, with a session that is opened when first needed. */
    public ApiClient as(String username) {
        return new ApiClient(port, username, null, language, headers);
    }

    /** An account with its password in every request. */
    public ApiClient withPassword(String username, String password) {
        String credentials = username + ":" + password;
        return new ApiClient(
                port,
                null,
                "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)),
                language,
                headers);
    }

    /** A session opened elsewhere. */
    public ApiClient withToken(String token) {
        return new ApiClient(port, null, "Bearer " + token, language, headers);
    }

    /** The same person reading another language. */
    public ApiClient reading(String language) {
        return new ApiClient(port, username, authorization, language, headers);
    }

    /** The same person sending a header with every request. */
    public ApiClient withHeader(String name, String value) {
        return new ApiClient(port, username, authorization, language, Map.of(name, value));
    }

    /** An empty object to fill. */
    public static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /** JSON written in a test, where ' stands for ". */
    public static ObjectNode json(String text) {
        try {
            return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public Answer get(String path) {
        return send("GET", path, null, BodyPublishers.noBody());
    }

    public Answer delete(String path) {
        return send("DELETE", path, null, BodyPublishers.noBody());
    }

    public Answer post(String path) {
        return send("POST", path, null, BodyPublishers.noBody());
    }

    public Answer post(String path, Object body) {
        return send("POST", path, "application/json", written(body));
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, "application/json", written(body));
    }

    /** Sends a body as it stands. */
    public Answer postText(String path, String mediaType, String body) {
        return send("POST", path, mediaType, BodyPublishers.ofString(body));
    }

    /** Uploads a file as a browser's form does. */
    public Answer upload(String path, String fileName, byte[] content) {
        String boundary = "----shouwang";
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(
                "POST",
                path,
                "multipart/form-data; boundary=" + boundary,
                BodyPublishers.ofByteArray(body.toByteArray()));
    }

    /** Uploads an attachment and answers its id. */
    public String attach(String fileName, byte[] content) {
        return upload("/attachments", fileName, content)
                .expect(201)
                .body()
                .path("id")
                .asText();
    }

    private Answer send(String method, String path, String mediaType, BodyPublisher body) {
        if (username == null) {
            return send(method, path, mediaType, body, authorization);
        }
        String key = port + "/" + username;
        Answer answer = send(method, path, mediaType, body, "Bearer " + TOKENS.computeIfAbsent(key, k -> session()));
        if (answer.status() == 401) {
            // The test's clock may have run past the end of the session.
            TOKENS.put(key, session());
            answer = send(method, path, mediaType, body, "Bearer " + TOKENS.get(key));
        }
        return answer;
    }

    private String session() {
        var login = object().put("username", username).put("password", PASSWORD);
        return new ApiClient(port)
                .post("/session", login)
                .expect(201)
                .body()
                .path("token")
                .asText();
    }

    private Answer send(String method, String path, String mediaType, BodyPublisher body, String authorization) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path))
                .method(method, body)
                .header("Accept-Language", language);
        headers.forEach(request::header);
        if (mediaType != null) {
            request.header("Content-Type", mediaType);
        }
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            String type = response.headers().firstValue("Content-Type").orElse("");
            JsonNode read = type.contains("json") ? JSON.readTree(response.body()) : MissingNode.getInstance();
            return new Answer(
                    response.statusCode(),
                    Objects.requireNonNullElse(read, MissingNode.getInstance()),
                    response.body(),
                    response.headers());
        } catch (IOException e) {
            throw new AssertionError(method + " " + path + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static BodyPublisher written(Object body) {
        try {
            return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
