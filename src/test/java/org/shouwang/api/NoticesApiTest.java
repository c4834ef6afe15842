package org.shouwang.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ApiClient;
import org.shouwang.ProductTest;
import org.shouwang.notice.Hangs;
import org.shouwang.procedure.CaseWalker;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Notices and the objections to them through the REST interface, in a county whose notices hang for seven days. */
@ProductTest
class NoticesApiTest {

    private static final String COUNTY = "430981";
    private static final String TOWNSHIP = "430981102";
    private static final String OBJECTOR = "王五演示";
    private static final String PHONE = "13955551234";

    @LocalServerPort
    int port;

    @Autowired
    CaseWalker walker;

    @Autowired
    Hangs hangs;

    @Autowired
    org.shouwang.meeting.Assembled assembled;

    @Autowired
    org.shouwang.territory.Territory territory;

    private String village;
    private Desk clerk;
    private Desk head;
    private Desk township;

    @BeforeEach
    void desks() {
        village = territory
                .children(org.shouwang.shared.AreaCode.of(TOWNSHIP))
                .get(0)
                .code()
                .value();
        var nobody = new ApiClient(port);
        clerk = new Desk(nobody.as("village-" + village));
        head = new Desk(nobody.as("villagehead-" + village));
        township = new Desk(nobody.as("township-" + TOWNSHIP));
    }

    @Test
    void scenario_3_an_objection_holds_the_household_until_two_have_investigated_it() {
        List<String> cases = hangs.appraised(village, 3);
        String held = cases.get(0);
        hangs.posted(village, cases, "村务公开栏");
        String notice = notice(held);
        JsonNode sheet = clerk.client().get("/notices/" + notice).expect(200).body();
        assertThat(sheet.path("lines")).hasSize(3);
        assertThat(sheet.path("lastDay").asText()).isEqualTo("2024-03-11");

        on("2024-03-09");
        ApiClient.Answer recorded = clerk.client()
                .post("/notices/" + notice + "/objections", objection(held, "2024-03-09"))
                .expect(201);
        String objection = recorded.body().path("number").asText();
        assertThat(waitsAt(held)).containsExactly("objectionInvestigation");
        assertThat(waitsAt(cases.get(1))).containsExactly("noticePeriod");
        assertThat(recorded.body().path("objectorWithheld").asBoolean()).isTrue();

        on("2024-03-12");
        ObjectNode all = ApiClient.object().put("doneOn", "2024-03-12");
        JsonNode passed = clerk.client()
                .post("/notices/" + notice + "/conclusion", all)
                .expect(200)
                .body()
                .path("items");
        assertThat(passed.findValuesAsText("done")).containsExactly("false", "true", "true");
        assertThat(waitsAt(cases.get(1))).containsExactly("townshipCheck");

        on("2024-03-13");
        String task = clerk.takes(held, "objectionInvestigation");
        ObjectNode form = ApiClient.json("{'findings': '货车已于2022年出售', 'investigators': ['张演示']}");
        form.putArray("evidence").add(clerk.photo());
        assertThat(clerk.handsIn(task, "NOT_UPHELD", "2024-03-13", form)
                        .expect(422)
                        .reasons())
                .containsExactly("identification.team-too-small");
        form.withArray("investigators").add("李演示");
        clerk.handsIn(task, "NOT_UPHELD", "2024-03-13", form).expect(201);
        on("2024-03-13");
        clerk.does(held, "concludeNotice", "NO_OBJECTION", "2024-03-13", ApiClient.object());

        assertThat(waitsAt(held)).containsExactly("townshipCheck");
        JsonNode total = file(held).path("runs").path(0).path("deadlines");
        assertThat(total.findValuesAsText("element")).contains("totalLimit");
        JsonNode concluded = one(objections(township, notice), objection);
        assertThat(concluded.path("concludedAs").asText()).isEqualTo("NOT_UPHELD");
        assertThat(concluded.path("conclusion").asText()).isEqualTo("货车已于2022年出售");
        assertThat(concluded.path("concludedBy")).hasSize(2);
        assertThat(clerk.client().get("/notices/" + notice).body().path("lines").findValuesAsText("concludedAs"))
                .containsOnly("PASSED");
    }

    @Test
    void who_objected_is_known_to_the_named_investigators_the_township_and_the_county_alone() {
        String held = hangs.appraised(village, 1).get(0);
        hangs.posted(village, List.of(held), "村务公开栏");
        String notice = notice(held);
        on("2024-03-09");
        String objection = clerk.client()
                .post("/notices/" + notice + "/objections", objection(held, "2024-03-09"))
                .expect(201)
                .body()
                .path("number")
                .asText();

        assertThat(everything(clerk, held, notice)).doesNotContain(OBJECTOR).doesNotContain(PHONE);
        assertThat(everything(head, held, notice)).doesNotContain(OBJECTOR).doesNotContain(PHONE);
        assertThat(clerk.client().get("/notices/" + notice).text()).contains("有一辆货车");
        for (String knows : List.of("township-" + TOWNSHIP, "county-" + COUNTY)) {
            assertThat(new ApiClient(port).as(knows).get("/notices/" + notice).text())
                    .contains(OBJECTOR)
                    .contains(PHONE);
        }
        ObjectNode named = ApiClient.object();
        named.putArray("investigators").add("villagehead-" + village);
        assertThat(clerk.client()
                        .post("/notices/objections/" + objection + "/investigators", named)
                        .expect(403)
                        .reasons())
                .containsExactly("objection.may-not-name");
        township.client()
                .post("/notices/objections/" + objection + "/investigators", named)
                .expect(200);
        assertThat(head.client().get("/notices/" + notice).text()).contains(OBJECTOR);
        assertThat(clerk.client().get("/notices/" + notice).text()).doesNotContain(OBJECTOR);
        assertThat(clerk.client().get("/cases/" + held + "/journal?limit=200").text())
                .contains("objection.received")
                .doesNotContain(OBJECTOR)
                .doesNotContain(PHONE);
        String foreign = territory
                .children(org.shouwang.shared.AreaCode.of(TOWNSHIP))
                .get(1)
                .code()
                .value();
        new ApiClient(port).as("village-" + foreign).get("/notices/" + notice).expect(404);
    }

    @Test
    void an_objection_after_the_last_day_is_answered_and_holds_nobody() {
        String late = hangs.appraised(village, 1).get(0);
        hangs.posted(village, List.of(late), "村务公开栏");
        String notice = notice(late);
        on("2024-03-12");
        String objection = clerk.client()
                .post("/notices/" + notice + "/objections", objection(late, "2024-03-12"))
                .expect(201)
                .body()
                .path("number")
                .asText();

        clerk.client()
                .post("/notices/" + notice + "/conclusion", ApiClient.object().put("doneOn", "2024-03-12"))
                .expect(200);
        assertThat(waitsAt(late)).containsExactly("townshipCheck");
        assertThat(one(objections(clerk, notice), objection).path("inPeriod").asBoolean())
                .isFalse();
        assertThat(clerk.client()
                        .get("/notices?part=OBJECTIONS")
                        .body()
                        .path("items")
                        .findValuesAsText("number"))
                .contains(notice);
        ObjectNode answer = ApiClient.object().put("answeredOn", "2024-03-12");
        assertThat(clerk.client()
                        .post("/notices/objections/" + objection + "/answer", answer)
                        .expect(422)
                        .reasons())
                .containsExactly("objection.answer-missing");
        clerk.client()
                .post("/notices/objections/" + objection + "/answer", answer.put("answer", "货车已出售,已向反映人说明"))
                .expect(200);
        assertThat(clerk.client()
                        .post("/notices/objections/" + objection + "/answer", answer)
                        .expect(409)
                        .reasons())
                .containsExactly("objection.concluded");
        assertThat(clerk.client()
                        .get("/notices?part=OBJECTIONS")
                        .body()
                        .path("items")
                        .findValuesAsText("number"))
                .doesNotContain(notice);
    }

    @Test
    void a_corrected_notice_is_a_new_version_that_names_the_former_and_hangs_for_a_fresh_period() {
        List<String> cases = hangs.appraised(village, 2);
        String corrected = cases.get(0);
        hangs.posted(village, cases, "村务公开栏");
        String first = notice(corrected);
        on("2024-03-09");
        clerk.client()
                .post("/notices/" + first + "/objections", objection(corrected, "2024-03-09"))
                .expect(201);
        on("2024-03-13");
        ObjectNode form =
                ApiClient.json("{'findings': '人口数有误', 'corrections': '家庭人口更正为3人', 'investigators': ['张演示', '李演示']}");
        clerk.does(corrected, "objectionInvestigation", "CORRECTED_POST_AGAIN", "2024-03-13", form);
        ObjectNode again =
                ApiClient.json("{'place': '村务公开栏', 'issuingBody': '村民委员会', 'objectionPhone': '0737-2721234'}");
        again.putArray("postedPhoto").add(clerk.photo());
        clerk.does(corrected, "postNotice", "POST", "2024-03-13", again);

        String second = notice(corrected);
        JsonNode sheet = clerk.client().get("/notices/" + second).expect(200).body();
        assertThat(second).isNotEqualTo(first);
        assertThat(sheet.path("version").asInt()).isEqualTo(2);
        assertThat(sheet.path("replaces").asText()).isEqualTo(first);
        assertThat(sheet.path("lastDay").asText()).isEqualTo("2024-03-20");
        assertThat(sheet.path("paragraphs").path(0).asText()).contains(first);
        JsonNode former = clerk.client().get("/notices/" + first).body();
        assertThat(former.path("replacedBy").asText()).isEqualTo(second);
        assertThat(former.path("lines").path(0).path("concludedAs").asText()).isEqualTo("CORRECTED");
        assertThat(former.path("lines").path(1).path("concludedOn").isNull()).isTrue();
        assertThat(waitsAt(corrected)).containsExactly("noticePeriod");
    }

    @Test
    void a_sheet_is_written_and_printed_before_it_hangs() {
        List<String> cases = hangs.appraised(village, 2);
        ObjectNode wanted = ApiClient.object().put("area", village).put("postOn", "2024-03-04");
        assertThat(clerk.client().post("/notices", wanted).expect(422).reasons())
                .containsExactlyInAnyOrder("notice.place-missing", "notice.issuer-missing", "notice.phone-missing");
        wanted.put("place", "村务公开栏").put("issuingBody", "村民委员会").put("objectionPhone", "0737-2721234");
        JsonNode sheets =
                clerk.client().post("/notices", wanted).expect(201).body().path("items");
        JsonNode prepared = sheets.path(sheets.size() - 1);
        String number = prepared.path("number").asText();
        assertThat(prepared.path("lines").findValuesAsText("caseNumber")).containsAll(cases);
        assertThat(prepared.path("hung").asBoolean()).isFalse();
        assertThat(prepared.path("lastDay").asText()).isEqualTo("2024-03-11");
        assertThat(clerk.client()
                        .post("/notices/" + number + "/objections", objection(cases.get(0), "2024-03-04"))
                        .expect(422)
                        .reasons())
                .containsExactly("objection.case-unknown");
        assertThat(clerk.client()
                        .post("/notices/" + number + "/posting", ApiClient.object())
                        .expect(422)
                        .reasons())
                .contains("form.missing");

        ObjectNode photo = ApiClient.object();
        photo.putArray("postedPhoto").add(clerk.photo());
        JsonNode posted = clerk.client()
                .post("/notices/" + number + "/posting", photo)
                .expect(200)
                .body()
                .path("items");

        assertThat(posted.findValuesAsText("done")).containsOnly("true");
        for (String caseNumber : cases) {
            assertThat(notice(caseNumber)).isEqualTo(number);
            assertThat(waitsAt(caseNumber)).containsExactly("noticePeriod");
        }
        JsonNode hangs = clerk.client().get("/notices/" + number).body();
        assertThat(hangs.path("hung").asBoolean()).isTrue();
        assertThat(hangs.path("postedPhotos")).hasSize(1);
        assertThat(clerk.client()
                        .get("/notices?part=PREPARED")
                        .body()
                        .path("items")
                        .findValuesAsText("number"))
                .doesNotContain(number);
    }

    @Test
    void an_announcement_is_one_sheet_without_a_period_or_a_public_page() {
        List<String> runs = assembled.waitingFor("announcement", "341802004003", 2);
        ApiClient county = new ApiClient(port).as("county-341802");
        ObjectNode meeting = ApiClient.json("{'duty': 'announcement', 'area': '341802', 'doneOn': '2024-05-20',"
                + " 'shared': {'issuingBody': '区农业农村局', 'place': '村务公开栏'}}");
        runs.forEach(run -> meeting.withArray("results")
                .addObject()
                .put("taskId", assembled.task("county-341802", run, "announcement"))
                .put("verdict", "PUBLISH"));
        JsonNode held = county.post("/meetings", meeting).expect(201).body();
        assertThat(held.path("results").findValuesAsText("done")).containsOnly("true");

        JsonNode rows =
                county.get("/notices?kind=ANNOUNCEMENT").expect(200).body().path("items");
        JsonNode sheet = county.get("/notices/" + rows.path(0).path("number").asText())
                .expect(200)
                .body();
        assertThat(sheet.path("meeting").asText()).isEqualTo(held.path("number").asText());
        assertThat(sheet.path("lines")).hasSize(2);
        assertThat(sheet.hasNonNull("lastDay")).isFalse();
        assertThat(sheet.hasNonNull("publicPage")).isFalse();
        assertThat(sheet.path("lines").findValuesAsText("concludedAs")).containsOnly("ANNOUNCED");
        ObjectNode late =
                objection(sheet.path("lines").path(0).path("caseNumber").asText(), "2024-05-20");
        assertThat(county.post("/notices/" + sheet.path("number").asText() + "/objections", late)
                        .expect(422)
                        .reasons())
                .containsExactly("objection.announcement");
    }

    @Test
    void what_may_not_be_published_is_refused_with_field_and_rule() {
        String number = hangs.appraised(village, 1).get(0);
        String task = clerk.takes(number, "postNotice");
        ObjectNode form = ApiClient.json("{'objectionPhone': '13800000000'}");
        form.putArray("postedPhoto").add(clerk.photo());
        for (var wrong : List.of(
                List.of("notice.shows-certificate", "公开栏 430981199001011234"),
                List.of("notice.shows-certificate", "公开栏43098119900101123X"),
                List.of("notice.shows-mobile", "公开栏,联系138 1234 5678"),
                List.of("notice.shows-bank-card", "6228480402564890018"),
                List.of("notice.shows-birth", "1956年3月2日出生"),
                List.of("notice.shows-health", "因病致贫公示栏"),
                List.of("notice.shows-health", "慢性病户公示栏"))) {
            ApiClient.Answer refused = clerk.handsIn(
                            task,
                            "POST",
                            "2024-03-04",
                            form.deepCopy().put("issuingBody", "村民委员会").put("place", wrong.get(1)))
                    .expect(422);
            assertThat(refused.reasons())
                    .as(wrong.get(1))
                    .containsExactlyInAnyOrder(wrong.get(0), "notice.phone-of-household");
            JsonNode reason = one(refused.body().path("reasons"), wrong.get(0));
            assertThat(reason.path("field").asText()).isEqualTo("place");
            assertThat(reason.path("legalReference").path("source").asText()).contains("个人信息保护法");
        }
        form.put("place", "残疾人服务中心门口公开栏").put("issuingBody", "村民委员会").put("objectionPhone", "0737-2721234");
        clerk.handsIn(task, "POST", "2024-03-04", form).expect(201);
    }

    private String everything(Desk reader, String caseNumber, String notice) {
        return reader.client().get("/notices/" + notice).text()
                + reader.client().get("/notices").text()
                + reader.client().get("/cases/" + caseNumber).text()
                + reader.client()
                        .get("/cases/" + caseNumber + "/journal?limit=200")
                        .text();
    }

    private static ObjectNode objection(String caseNumber, String on) {
        return ApiClient.object()
                .put("caseNumber", caseNumber)
                .put("way", "PHONE")
                .put("receivedOn", on)
                .put("text", "该户有一辆货车")
                .put("objectorName", OBJECTOR)
                .put("objectorPhone", PHONE);
    }

    private String notice(String caseNumber) {
        JsonNode events = file(caseNumber).path("events");
        String number = null;
        for (JsonNode event : events) {
            if (event.path("kind").asText().equals("NOTICE_POSTED")) {
                number = event.path("details").path("notice").asText();
            }
        }
        return number;
    }

    private JsonNode file(String caseNumber) {
        return new ApiClient(port)
                .as("county-" + COUNTY)
                .get("/cases/" + caseNumber)
                .expect(200)
                .body();
    }

    private List<String> waitsAt(String caseNumber) {
        return walker.file(caseNumber, COUNTY).runs().get(0).active().stream().toList();
    }

    private static JsonNode objections(Desk reader, String notice) {
        return reader.client().get("/notices/" + notice).expect(200).body().path("objections");
    }

    private static JsonNode one(JsonNode rows, String key) {
        for (JsonNode row : rows) {
            if (key.equals(row.path("number").asText())
                    || key.equals(row.path("id").asText())) {
                return row;
            }
        }
        throw new AssertionError(key + " is not among " + rows);
    }

    private void on(String day) {
        walker.moveTo(LocalDate.parse(day));
    }
}
