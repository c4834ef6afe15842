package org.shouwang.identity;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Wording;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Answers requests that do not get in in the form of all other problems, since they end before
 * they reach the interface. */
@Component
class ApiRefusals {

    private final ObjectMapper json;
    private final Wording wording;
    private final LocaleResolver languages;

    ApiRefusals(ObjectMapper json, Wording wording, LocaleResolver languages) {
        this.languages = languages;
        this.json = json;
        this.wording = wording;
    }

    /** Nobody is logged in: 401. */
    void unauthorised(HttpServletRequest request, HttpServletResponse response, String reason) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Shouwang\", charset=\"UTF-8\"");
        response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Shouwang\"");
        write(request, response, HttpStatus.UNAUTHORIZED, reason);
    }

    /** Somebody is logged in but may not: 403. */
    void forbidden(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(request, response, HttpStatus.FORBIDDEN, "identity.not-allowed");
    }

    /** The post that the request wants to act with is none of the account's today: 403. */
    void noSuchPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(request, response, HttpStatus.FORBIDDEN, "identity.post-unknown");
    }

    private void write(HttpServletRequest request, HttpServletResponse response, HttpStatus answer, String reason)
            throws IOException {
        Locale language = languages.resolveLocale(request);
        String sentence = wording.of(Reason.of(reason), language);
        ObjectNode problem = json.createObjectNode();
        problem.put("type", "urn:shouwang:problem:" + reason);
        problem.put("title", wording.get(language, "problem." + answer.value()));
        problem.put("status", answer.value());
        problem.put("detail", sentence);
        problem.put("instance", request.getRequestURI());
        ObjectNode entry = problem.putArray("reasons").addObject();
        entry.put("id", reason);
        entry.put("message", sentence);
        response.setStatus(answer.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
        json.writeValue(response.getOutputStream(), problem);
    }
}
