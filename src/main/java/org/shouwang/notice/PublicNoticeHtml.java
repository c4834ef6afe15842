package org.shouwang.notice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Wording;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Writes the public page: plain, in Chinese, for a phone held in one hand and for whoever has it read aloud. */
@Component
class PublicNoticeHtml {

    private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;

    private final Wording wording;
    private final String frame;

    PublicNoticeHtml(Wording wording) {
        this.wording = wording;
        try {
            this.frame = new ClassPathResource("pages/public-notice.html").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** No such notice, or none for everybody: the same words for both. */
    String nothing() {
        return framed(
                of("public.notice.nothing"), heading("public.notice.nothing") + said("public.notice.nothing.hint"));
    }

    String ended() {
        return framed(of("public.notice.ended"), heading("public.notice.ended") + said("public.notice.ended.hint"));
    }

    String received() {
        return framed(
                of("public.notice.received"), heading("public.notice.received") + said("public.notice.received.hint"));
    }

    String message(Reason reason) {
        return framed(
                of("public.notice.refused"),
                heading("public.notice.refused") + "<p>" + escaped(wording.of(reason, ZH)) + "</p>");
    }

    /** The notice with its households and the form to object. */
    String notice(Sheet sheet, PublicNoticePage.Typed typed, List<Reason> reasons) {
        String body = "<h1>" + escaped(sheet.title()) + "</h1>"
                + sheet.paragraphs().stream()
                        .map(text -> "<p>" + escaped(text) + "</p>")
                        .collect(Collectors.joining())
                + table(sheet)
                + "<dl>"
                + fact("public.notice.issued-by", sheet.issuingBody())
                + fact("public.notice.phone", sheet.objectionPhone())
                + fact("public.notice.posted-on", NoticeText.day(sheet.postedOn()))
                + fact("public.notice.number", sheet.number())
                + "</dl>"
                + form(sheet, typed, reasons);
        return framed(sheet.title(), body);
    }

    private String table(Sheet sheet) {
        String rows = sheet.open().stream()
                .map(line -> sheet.columns().stream()
                        .map(column -> "<td>" + escaped(Sheet.cell(line, column)) + "</td>")
                        .collect(Collectors.joining("", "<tr>", "</tr>")))
                .collect(Collectors.joining());
        String heads = sheet.columns().stream().map(this::column).collect(Collectors.joining());
        return "<table><caption>" + of("public.notice.households") + "</caption><thead><tr>" + heads
                + "</tr></thead><tbody>" + rows + "</tbody></table>";
    }

    private String column(String key) {
        return "<th scope=\"col\">" + of("public.notice.column." + key) + "</th>";
    }

    private String form(Sheet sheet, PublicNoticePage.Typed typed, List<Reason> reasons) {
        String households = sheet.open().stream()
                .map(line ->
                        "<label class=\"choice\"><input type=\"radio\" name=\"line\" value=\"" + line.place() + "\""
                                + (String.valueOf(line.place()).equals(typed.line()) ? " checked" : "") + " required> "
                                + escaped(line.headName()) + "</label>")
                .collect(Collectors.joining());
        return "<section aria-labelledby=\"object\"><h2 id=\"object\">" + of("public.notice.object") + "</h2>"
                + "<p>" + of("public.notice.object.hint") + "</p>"
                + against(reasons)
                + "<form method=\"post\" accept-charset=\"UTF-8\"><fieldset><legend>" + of("public.notice.which")
                + "</legend>" + households + "</fieldset>"
                + "<label for=\"text\">" + of("public.notice.text")
                + "</label><textarea id=\"text\" name=\"text\" rows=\"5\""
                + " maxlength=\"" + Objections.LONGEST + "\" required>" + escaped(typed.text()) + "</textarea>"
                + "<label for=\"name\">" + of("public.notice.name") + "</label><input id=\"name\" name=\"name\""
                + " maxlength=\"50\" autocomplete=\"name\" value=\"" + escaped(typed.name()) + "\">"
                + "<label for=\"phone\">" + of("public.notice.own-phone")
                + "</label><input id=\"phone\" name=\"phone\" type=\"tel\" inputmode=\"tel\" maxlength=\"20\""
                + " autocomplete=\"tel\" value=\"" + escaped(typed.phone()) + "\">"
                + "<p>" + of("public.notice.discretion") + "</p><button type=\"submit\">" + of("public.notice.submit")
                + "</button></form></section>";
    }

    private String against(List<Reason> reasons) {
        return reasons.isEmpty()
                ? ""
                : "<div role=\"alert\"><ul>"
                        + reasons.stream()
                                .map(reason -> "<li>" + escaped(wording.of(reason, ZH)) + "</li>")
                                .collect(Collectors.joining())
                        + "</ul></div>";
    }

    private String fact(String key, String value) {
        return value == null ? "" : "<div><dt>" + of(key) + "</dt><dd>" + escaped(value) + "</dd></div>";
    }

    private String heading(String key) {
        return "<h1>" + of(key) + "</h1>";
    }

    private String said(String key) {
        return "<p>" + of(key) + "</p>";
    }

    private String framed(String title, String body) {
        return frame.replace("{title}", escaped(title)).replace("{body}", body);
    }

    private String of(String key) {
        return escaped(wording.get(ZH, key));
    }

    private static String escaped(String text) {
        // A brace that somebody typed is no place to fill in.
        return HtmlUtils.htmlEscape(text, "UTF-8").replace("{", "&#123;");
    }
}
