package org.shouwang.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ApiClient;
import org.shouwang.ProductTest;
import org.shouwang.procedure.CaseWalker;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The township returns files for correction, and one with the order to repeat its notice. */
@ProductTest
class ScenarioFiveApiTest {

    private static final String VILLAGE = "341802002201";

    @LocalServerPort
    int port;

    @Autowired
    CaseWalker time;

    private CaseDesks desks;

    @BeforeEach
    void desks() {
        desks = new CaseDesks(port, VILLAGE, time);
    }

    @Test
    void wages_of_eighty_yuan_are_returned_with_a_comment_and_signed_again_where_the_figure_changes() {
        String number = atTheTownship(form -> form.put("wages", 80), "DAUGHTER");
        JsonNode check = desks.township
                .client()
                .get("/tasks/" + desks.township.finds(number, "townshipCheck"))
                .expect(200)
                .body();
        assertThat(check.path("findings").findValuesAsText("code")).containsExactly("5_15_023");

        assertThat(desks.tries(number, "townshipCheck", "RETURN", "", form -> {})
                        .reasons())
                .containsOnly("form.missing");
        ObjectNode comment = ApiClient.json("{'form': 'villageAppraisal', 'field': 'wages', 'comment': '请核实'}");
        assertThat(desks.tries(number, "townshipCheck", "RETURN", "", returned(comment))
                        .expect(422)
                        .reasons())
                .containsExactly("identification.comment-at-no-field");
        desks.does(number, "townshipCheck", "RETURN", returned(comment.put("form", "verificationVisit")));

        JsonNode correction = desks.village
                .client()
                .get("/tasks/" + desks.village.finds(number, "correction"))
                .expect(200)
                .body();
        assertThat(correction.path("values").path("wages").asInt()).isEqualTo(80);
        JsonNode sentBack = correction.path("sentBack");
        assertThat(sentBack.path("reasons").path(0).asText()).isEqualTo("FIGURES");
        assertThat(sentBack.path("comments").path(0).path("field").asText()).isEqualTo("wages");
        assertThat(sentBack.path("comments").path(0).path("comment").asText()).isEqualTo("请核实");
        Consumer<ObjectNode> corrected = form -> form.put("corrected", "漏记两位数").put("wages", 8000);
        ApiClient.Answer unsigned =
                desks.tries(number, "correction", "RESUBMIT", "", corrected).expect(422);
        assertThat(unsigned.body().path("reasons").findValuesAsText("field"))
                .containsExactlyInAnyOrder("householdSignature", "collectorSignature");
        desks.does(number, "correction", "RESUBMIT", corrected.andThen(form -> {
            form.set("householdSignature", desks.village.signature("户主", "2024-06-12"));
            form.set("collectorSignature", desks.village.signature("张建国", "2024-06-12"));
        }));

        assertThat(desks.waits(number)).containsExactly("townshipCheck");
        JsonNode file = desks.file(number);
        assertThat(file.path("runs").path(0).path("submissions").findValuesAsText("duty"))
                .as("what was returned stays")
                .contains("verificationVisit", "correction");
        assertThat(desks.deadline(number, "totalLimit").path("fulfilledOn").isNull())
                .as("the total clock runs on")
                .isTrue();
        JsonNode counts = desks.county
                .client()
                .get("/returns?area=" + VILLAGE + "&from=2024-06-12&to=2024-06-12")
                .expect(200)
                .body()
                .path("items");
        assertThat(counts.findValuesAsText("reason")).contains("FIGURES");
        assertThat(counts.findValuesAsText("village")).containsOnly(VILLAGE);
    }

    @Test
    void spouses_of_the_same_sex_are_shown_and_corrected_without_new_signatures() {
        desks.on("2024-06-03");
        String household = desks.household("ORDINARY", "郝演示", "SPOUSE");
        int odd = 0;
        for (JsonNode member : desks.village
                .client()
                .get("/households/" + household)
                .expect(200)
                .body()
                .path("members")) {
            odd += member.path("sex").asText().equals("MALE") ? 1 : -1;
        }
        String number = desks.declared(household);
        toTheTownship(number, form -> {});
        JsonNode check = desks.township
                .client()
                .get("/tasks/" + desks.township.finds(number, "townshipCheck"))
                .expect(200)
                .body();
        assertThat(check.path("findings").findValuesAsText("code").contains("2_11_003"))
                .isEqualTo(Math.abs(odd) == 2);

        desks.does(
                number,
                "townshipCheck",
                "RETURN",
                returned(ApiClient.json("{'form': 'verificationVisit', 'field': 'members', 'comment': '核对性别'}")));
        desks.does(number, "correction", "RESUBMIT", form -> form.put("corrected", "已核对户口簿"));

        assertThat(desks.waits(number)).containsExactly("townshipCheck");
        assertThat(desks.file(number).path("runs").path(0).path("deadlines").findValuesAsText("element"))
                .filteredOn("noticePeriod"::equals)
                .as("no new notice")
                .hasSize(1);
    }

    @Test
    void a_notice_at_the_wrong_place_is_repeated_and_leaves_hardly_any_time() {
        String number = atTheTownship(form -> {}, "SON");

        desks.does(number, "townshipCheck", "REPEAT_NOTICE", form -> form.put("repeatReason", "照片为邻村公示栏")
                .putArray("returnReasons")
                .add("NOTICE_PLACE"));
        assertThat(desks.village
                        .client()
                        .get("/tasks/" + desks.village.finds(number, "postNotice"))
                        .expect(200)
                        .body()
                        .path("sentBack")
                        .path("reasons")
                        .path(0)
                        .asText())
                .isEqualTo("NOTICE_PLACE");
        assertThat(desks.county
                        .client()
                        .get("/supervision/board")
                        .expect(200)
                        .body()
                        .path("returns")
                        .findValuesAsText("reason"))
                .contains("NOTICE_PLACE");
        desks.does(number, "postNotice", "POST", form -> {});

        assertThat(desks.deadline(number, "noticePeriod").path("dueOn").asText())
                .isEqualTo("2024-06-17");
        JsonNode total = desks.deadline(number, "totalLimit");
        assertThat(total.path("dueOn").asText()).isEqualTo("2024-06-18");
        assertThat(total.path("fulfilledOn").isNull()).isTrue();
        JsonNode file = desks.file(number);
        assertThat(file.path("atRisk").asBoolean()).isTrue();
        assertThat(file.path("events").findValuesAsText("kind")).contains("AT_RISK");
        desks.on("2024-06-18");
        JsonNode row = desks.village
                .client()
                .get("/tasks?duty=concludeNotice&caseNumber=" + number)
                .expect(200)
                .body()
                .path("items")
                .path(0);
        assertThat(row.path("atRisk").asBoolean()).isTrue();
    }

    @Test
    void whoever_keeps_out_of_a_case_does_not_review_it_and_the_auditor_sees_why() {
        String number = atTheTownship(form -> {}, "SON");
        ApiClient township = desks.township.client();

        assertThat(township.post("/cases/" + number + "/recusal", ApiClient.object())
                        .expect(422)
                        .reasons())
                .containsExactly("recusal.reason-missing");
        township.post("/cases/" + number + "/recusal", ApiClient.object().put("reason", "与户主是堂兄弟"))
                .expect(204);

        assertThat(desks.tries(number, "townshipCheck", "CONFIRMED", "", form -> {})
                        .expect(422)
                        .reasons())
                .containsExactly("identification.reviewer-recused");
        assertThat(new ApiClient(port)
                        .as("auditor-341802")
                        .get("/recusals")
                        .expect(200)
                        .body()
                        .path("items")
                        .findValuesAsText("reason"))
                .contains("与户主是堂兄弟");
    }

    @Test
    void a_refused_household_asks_for_review_and_is_dealt_with_anew() {
        String number = atTheTownship(form -> {}, "SON");
        assertThat(desks.village
                        .client()
                        .post("/cases/" + number + "/review-requests", request("2024-06-12"))
                        .expect(409)
                        .reasons())
                .containsExactly("redress.not-refused");
        desks.does(number, "townshipCheck", "CONFIRMED", form -> {});
        desks.does(number, "townshipSignOff", "REFUSE", form -> form.put("reasons", "佐证不足")
                .set("signature", desks.townshipLeader.signature("周乡长", "2024-06-12")));
        assertThat(desks.deadline(number, "explanationLimit").path("dueOn").asText())
                .isNotBlank();
        desks.does(number, "explanation", "BY_PHONE", form -> form.put("summary", "已电话向户主说明理由"));

        JsonNode watched = desks.village
                .client()
                .get("/watch-list?ended=false&limit=200")
                .expect(200)
                .body()
                .path("items");
        assertThat(watched.findValuesAsText("caseNumber")).contains(number);
        assertThat(desks.county
                        .client()
                        .get("/watch-list?format=xlsx")
                        .expect(200)
                        .bytes())
                .startsWith('P', 'K');
        desks.on("2024-06-14");
        desks.village
                .client()
                .post("/cases/" + number + "/review-requests", request("2024-06-14"))
                .expect(201);
        assertThat(desks.village
                        .client()
                        .post("/cases/" + number + "/review-requests", request("2024-06-14"))
                        .expect(409)
                        .reasons())
                .containsExactly("redress.review-under-way");
        assertThat(desks.deadline(number, "reviewLimit").path("startOn").asText())
                .isEqualTo("2024-06-14");
        desks.does(number, "reviewRequest", "REOPEN", form -> form.put("opinion", "出院小结可以佐证")
                .putArray("reviewers")
                .add("王志强"));

        JsonNode former = desks.file(number);
        String next = former.path("events").findValue("newCase").asText();
        JsonNode file = desks.file(next);
        assertThat(file.path("leadNumber").asText())
                .isEqualTo(former.path("leadNumber").asText());
        assertThat(file.path("events").findValue("formerCase").asText()).isEqualTo(number);
        assertThat(desks.waits(next)).isNotEmpty();
        JsonNode entry = desks.village
                .client()
                .get("/watch-list?ended=true&limit=200")
                .expect(200)
                .body()
                .path("items");
        assertThat(entry.findValuesAsText("newCase")).contains(next);
    }

    private String atTheTownship(Consumer<ObjectNode> visit, String relation) {
        desks.on("2024-06-03");
        String number = desks.declared(desks.household("ORDINARY", "退演示", relation));
        toTheTownship(number, visit);
        return number;
    }

    private void toTheTownship(String number, Consumer<ObjectNode> visit) {
        desks.visitsFind(visit).upTo(number, "verificationVisit");
        desks.on("2024-06-04").upTo(number, "concludeNotice");
        desks.on("2024-06-11").upTo(number, "townshipCheck");
        desks.on("2024-06-12");
    }

    private static Consumer<ObjectNode> returned(ObjectNode comment) {
        return form -> {
            form.put("returnReason", "全年工资性收入80元,请核实").putArray("returnReasons").add("FIGURES");
            form.putArray("fieldComments").add(comment);
        };
    }

    private static ObjectNode request(String on) {
        return ApiClient.object().put("askedBy", "退演示").put("askedOn", on).put("text", "住院费用未计入");
    }
}
