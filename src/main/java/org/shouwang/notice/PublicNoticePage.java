package org.shouwang.notice;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.WorkClock;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A notice for everybody who has its address, without an account. It keeps no session and looks at no log-in, so nothing
 * can be done here in somebody else's name; once the notice has ended nothing personal is left on it.
 */
@Controller
@RequestMapping("/" + NoticeSheets.PUBLIC_PATH + "{token}")
class PublicNoticePage {

    private final NoticeSheets sheets;
    private final Objections objections;
    private final ObjectionRate rate;
    private final PublicNoticeHtml html;
    private final WorkClock clock;

    PublicNoticePage(
            NoticeSheets sheets, Objections objections, ObjectionRate rate, PublicNoticeHtml html, WorkClock clock) {
        this.sheets = sheets;
        this.objections = objections;
        this.rate = rate;
        this.html = html;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<byte[]> read(@PathVariable String token) {
        Optional<Sheet> sheet = sheets.published(token);
        if (sheet.isEmpty()) {
            return page(HttpStatus.NOT_FOUND, html.nothing());
        }
        return page(
                HttpStatus.OK, hangs(sheet.get()) ? html.notice(sheet.get(), Typed.NOTHING, List.of()) : html.ended());
    }

    @PostMapping
    ResponseEntity<byte[]> object(
            @PathVariable String token,
            @RequestParam(required = false) String line,
            @RequestParam(required = false) String text,
            @RequestParam(required = false) String name,
            @RequestParam(required = false) String phone,
            HttpServletRequest request) {
        Optional<Sheet> found = sheets.published(token);
        if (found.isEmpty()) {
            return page(HttpStatus.NOT_FOUND, html.nothing());
        }
        Sheet sheet = found.get();
        if (!hangs(sheet)) {
            return page(HttpStatus.GONE, html.ended());
        }
        if ("cross-site".equals(request.getHeader("Sec-Fetch-Site"))) {
            return page(HttpStatus.FORBIDDEN, html.message(Reason.of("notice.other-site")));
        }
        if (!rate.allows(request.getRemoteAddr(), sheet.number())) {
            return page(HttpStatus.TOO_MANY_REQUESTS, html.message(Reason.of("notice.too-many")));
        }
        Typed typed = new Typed(line, text, name, phone);
        try {
            objections.recordFromPage(sheet.number(), typed.place(), text, name, phone);
        } catch (Refusal refusal) {
            return page(HttpStatus.UNPROCESSABLE_ENTITY, html.notice(sheet, typed, refusal.reasons()));
        }
        return page(HttpStatus.OK, html.received());
    }

    /** What somebody has typed, to be shown again where it was refused. */
    record Typed(String line, String text, String name, String phone) {

        static final Typed NOTHING = new Typed("", "", "", "");

        Typed {
            line = line == null ? "" : line;
            text = text == null ? "" : text;
            name = name == null ? "" : name;
            phone = phone == null ? "" : phone;
        }

        int place() {
            return line.matches("\\d{1,4}") ? Integer.parseInt(line) : 0;
        }
    }

    private boolean hangs(Sheet sheet) {
        return !sheet.ended(clock.today()) && !sheet.open().isEmpty();
    }

    private static ResponseEntity<byte[]> page(HttpStatus status, String body) {
        String nonce = UUID.randomUUID().toString();
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'nonce-" + nonce
                                + "'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'")
                .header("Referrer-Policy", "same-origin")
                .header("X-Robots-Tag", "noindex, nofollow")
                .header(HttpHeaders.CONTENT_LANGUAGE, "zh-CN")
                .body(body.replace("{nonce}", nonce).getBytes(StandardCharsets.UTF_8));
    }
}
