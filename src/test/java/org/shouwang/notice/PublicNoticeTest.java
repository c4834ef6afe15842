package org.shouwang.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ApiClient;
import org.shouwang.ProductTest;
import org.shouwang.procedure.CaseWalker;
import org.shouwang.shared.AreaCode;
import org.shouwang.territory.Territory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page of a notice for everybody: off until the county opens it, without personal data once the notice has ended. */
@ProductTest
class PublicNoticeTest {

    private static final String COUNTY = "430981";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    Hangs hangs;

    @Autowired
    CaseWalker walker;

    @Autowired
    NoticeSheets sheets;

    @Autowired
    PublicPages pages;

    @Autowired
    NoticeTable table;

    @Autowired
    Territory territory;

    private String village;
    private Sheet sheet;
    private String head;

    @BeforeEach
    void posted() {
        village = territory.children(AreaCode.of("430981105")).get(0).code().value();
        String number = hangs.posted(village, hangs.appraised(village, 2), "村务公开栏").results().stream()
                .map(result -> result.caseNumber())
                .findFirst()
                .orElseThrow();
        sheet = walker.as(
                "village-" + village, () -> sheets.search(new SheetFilter(null, null, null), null, 50).rows().stream()
                        .map(row -> sheets.require(row.number()))
                        .filter(s -> s.lines().stream().anyMatch(line -> number.equals(line.caseNumber())))
                        .findFirst()
                        .orElseThrow());
        head = sheet.lines().get(0).headName();
    }

    @AfterEach
    void closed() {
        walker.as("county-" + COUNTY, () -> pages.decide(AreaCode.of(COUNTY), false));
    }

    @Test
    void is_off_until_the_county_opens_it_and_looks_like_one_that_never_was() {
        String path = path();

        HttpResponse<String> closed = get(path);
        HttpResponse<String> unknown = get("/public/notices/unknown");
        new ApiClient(port)
                .as("village-" + village)
                .put("/notices/public-pages/" + COUNTY, ApiClient.object().put("open", true))
                .expect(403);
        new ApiClient(port)
                .as("county-" + COUNTY)
                .put("/notices/public-pages/" + COUNTY, ApiClient.object().put("open", true))
                .expect(200);
        HttpResponse<String> open = get(path);

        assertThat(closed.statusCode()).isEqualTo(404);
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(withoutNonce(closed)).isEqualTo(withoutNonce(unknown));
        assertThat(open.statusCode()).isEqualTo(200);
        assertThat(open.body()).contains(head, "边缘易致贫户", "0737-2721234", "2024年3月11日", "lang=\"zh-CN\"");
        assertThat(open.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(open.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(open.body()).doesNotContain("AJ-").doesNotContain("<script").doesNotContain("13800000000");
    }

    @Test
    void says_that_it_has_ended_and_names_nobody_any_more() {
        open();
        walker.moveTo(Hangs.LAST);
        HttpResponse<String> lastDay = get(path());
        walker.moveTo(Hangs.LAST.plusDays(1));

        HttpResponse<String> ended = get(path());
        HttpResponse<String> late = post(path(), Map.of("line", "1", "text", "该户有一辆货车"));

        assertThat(lastDay.body()).contains(head);
        assertThat(ended.statusCode()).isEqualTo(200);
        assertThat(ended.body()).contains("公示已结束");
        sheet.lines().forEach(line -> assertThat(ended.body()).doesNotContain(line.headName()));
        assertThat(late.statusCode()).isEqualTo(410);
    }

    @Test
    void takes_an_objection_that_calls_the_investigation_at_once() {
        open();
        walker.moveTo(LocalDate.of(2024, 3, 8));

        HttpResponse<String> empty = post(path(), Map.of("text", "", "phone", "<b>"));
        HttpResponse<String> taken =
                post(path(), Map.of("line", "1", "text", "该户有一辆货车 <b>", "name", "赵六演示", "phone", "13700001111"));

        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("请选择对哪一户有异议", "请填写异议内容", "电话号码格式不对").doesNotContain("<b>");
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.body()).contains("异议已收到").doesNotContain("赵六演示");
        assertThat(walker.file(sheet.lines().get(0).caseNumber(), COUNTY)
                        .runs()
                        .get(0)
                        .active())
                .containsExactly("objectionInvestigation");
        String seenByVillage = new ApiClient(port)
                .as("village-" + village)
                .get("/notices/" + sheet.number())
                .text();
        assertThat(seenByVillage).contains("该户有一辆货车").doesNotContain("赵六演示").doesNotContain("13700001111");
        assertThat(new ApiClient(port)
                        .as("county-" + COUNTY)
                        .get("/notices/" + sheet.number())
                        .text())
                .contains("赵六演示");
        assertThat(post(path(), Map.of("line", "1", "text", "另一条"), "cross-site")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void takes_only_so_many_from_one_address() {
        open();
        Map<String, String> incomplete = Map.of("text", "");

        List<Integer> answers = java.util.stream.IntStream.range(0, 7)
                .mapToObj(i -> post(path(), incomplete).statusCode())
                .toList();

        assertThat(answers).containsExactly(422, 422, 422, 422, 422, 429, 429);
        assertThat(post(path(), incomplete).body()).contains("提交次数过多");
    }

    @Test
    void is_the_only_thing_that_is_open() {
        open();

        assertThat(get("/public/notices/" + token() + "/objections").statusCode())
                .isNotEqualTo(200);
        assertThat(get("/public/other").headers().firstValue("Location").orElse(""))
                .contains("login");
        assertThat(get("/notices/" + sheet.number())
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .contains("login");
    }

    private void open() {
        walker.as("county-" + COUNTY, () -> pages.decide(AreaCode.of(COUNTY), true));
    }

    private String token() {
        return table.find(sheet.number()).orElseThrow().token();
    }

    private String path() {
        return "/" + NoticeSheets.PUBLIC_PATH + token();
    }

    private static String withoutNonce(HttpResponse<String> page) {
        return page.body().replaceAll("nonce=\"[^\"]*\"", "");
    }

    private HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(address(path)).GET().build());
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) {
        return post(path, fields, "same-origin");
    }

    private HttpResponse<String> post(String path, Map<String, String> fields, String site) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", site)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
