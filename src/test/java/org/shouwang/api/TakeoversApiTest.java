package org.shouwang.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ApiClient;
import org.shouwang.ProductTest;
import org.shouwang.procedure.CaseWalker;
import org.shouwang.shared.Spreadsheet;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Households that were monitored before the county used this system, over the REST interface. */
@ProductTest
class TakeoversApiTest {

    private static final String COUNTY = "341802";
    private static final String VILLAGE = "341802002201";

    private static final int MANY = Integer.getInteger("shouwang.takeovers", 120);

    @LocalServerPort
    int port;

    @Autowired
    CaseWalker time;

    private ApiClient county;
    private ApiClient village;

    @BeforeEach
    void desks() {
        var nobody = new ApiClient(port);
        county = nobody.as("county-" + COUNTY);
        village = nobody.as("village-" + VILLAGE);
        time.moveTo(LocalDate.parse("2024-06-03"));
    }

    @Test
    void a_household_of_the_old_record_is_monitored_since_its_day_without_any_procedure() {
        ObjectNode list = ApiClient.object();
        list.putArray("households").add(household(Desk.certificate(COUNTY)));

        JsonNode preview =
                county.post("/takeovers?preview=true", list).expect(200).body();
        assertThat(preview.path("rows").path(0).path("outcome").asText()).isEqualTo("READY");
        JsonNode row =
                county.post("/takeovers", list).expect(200).body().path("rows").path(0);

        assertThat(row.path("outcome").asText()).isEqualTo("TAKEN_OVER");
        assertThat(row.path("remarks").findValuesAsText("id")).isEmpty();
        String number = row.path("householdNumber").asText();
        JsonNode file = county.get("/cases/" + row.path("caseNumber").asText())
                .expect(200)
                .body();
        assertThat(file.path("runs")).isEmpty();
        assertThat(file.path("events").findValuesAsText("kind")).containsExactly("TAKEN_OVER", "IDENTIFIED");
        assertThat(file.path("events").path(1).path("on").asText()).isEqualTo("2023-08-01");
        assertThat(village.get("/households?standing=MONITORED&text=" + number)
                        .body()
                        .path("items")
                        .findValuesAsText("number"))
                .containsExactly(number);
        assertThat(village.get("/households/" + number + "/measures")
                        .expect(200)
                        .body()
                        .path("items"))
                .hasSize(1);
        assertThat(village.get("/households/" + number + "/incomes")
                        .body()
                        .path("items")
                        .path(0)
                        .path("figures")
                        .path("line")
                        .decimalValue())
                .isEqualByComparingTo("8500");
        assertThat(county.post("/takeovers", list)
                        .expect(200)
                        .body()
                        .path("rows")
                        .path(0)
                        .path("outcome")
                        .asText())
                .as("the same list again does nothing twice")
                .isEqualTo("ALREADY");
    }

    @Test
    void what_breaks_a_rule_of_today_is_remarked_and_taken_over() {
        ObjectNode household = household(Desk.certificate(COUNTY));
        household.put("eliminatedOn", "2023-07-01").put("category", "UNSTABLE_LIFTED_OUT");
        ((ObjectNode) household.path("incomes").path(0)).put("perHead", 5000);
        ObjectNode list = ApiClient.object();
        list.putArray("households").add(household);

        JsonNode row =
                county.post("/takeovers", list).expect(200).body().path("rows").path(0);

        assertThat(row.path("outcome").asText()).isEqualTo("TAKEN_OVER");
        assertThat(row.path("remarks").findValuesAsText("id"))
                .contains(
                        "takeover.category-and-type",
                        "takeover.per-head-differs",
                        "takeover.eliminated-before-identified",
                        "takeover.no-mode");
        assertThat(county.get("/households?standing=ELIMINATED&text="
                                + row.path("householdNumber").asText())
                        .body()
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void what_cannot_be_stored_is_refused_with_every_reason_and_keeps_no_other_household() {
        ObjectNode bad = household("341802199001011230");
        bad.put("village", "999999999999").put("identifiedOn", "2030-01-01");
        ObjectNode list = ApiClient.object();
        list.putArray("households").add(bad).add(household(Desk.certificate(COUNTY)));

        JsonNode rows = county.post("/takeovers", list).expect(200).body().path("rows");

        assertThat(rows.path(0).path("outcome").asText()).isEqualTo("REFUSED");
        assertThat(rows.path(0).path("errors").findValuesAsText("id"))
                .contains("takeover.village-unknown", "takeover.date-in-future")
                .anyMatch(id -> id.contains("certificate"));
        assertThat(rows.path(1).path("outcome").asText()).isEqualTo("TAKEN_OVER");
        village.post("/takeovers", list).expect(403);
    }

    @Test
    void many_households_come_from_excel_in_one_go() {
        byte[] file = excel(MANY);
        long begin = System.nanoTime();
        JsonNode done =
                county.upload("/takeovers/sheet", "接管.xlsx", file).expect(200).body();
        System.out.printf("%d households in %d ms%n", MANY, (System.nanoTime() - begin) / 1_000_000);

        assertThat(done.path("counts").path("TAKEN_OVER").asInt())
                .as("%s", done.path("rows").path(0))
                .isEqualTo(MANY);
        assertThat(county.get("/takeovers/template").expect(200).bytes()).isNotEmpty();
        assertThat(county.upload("/takeovers/sheet", "x.xlsx", new byte[] {1, 2})
                        .expect(422)
                        .reasons())
                .containsExactly("takeover.no-spreadsheet");
    }

    private static ObjectNode household(String certificate) {
        ObjectNode household = ApiClient.json(
                """
                {'fields': {'type': 'ORDINARY'}, 'category': 'MARGINAL_AT_RISK', 'risks': ['R01'],
                 'identifiedOn': '2023-08-01',
                 'incomes': [{'kind': 'IDENTIFICATION', 'windowFrom': '2022-08-01', 'windowTo': '2023-07-31',
                   'wages': 12000, 'transfers': 4000, 'headCount': 2, 'line': 8500, 'perHead': 8000}],
                 'measures': [{'kind': 'HEALTH', 'item': 'MEDICAL_ASSISTANCE', 'department': '医保局',
                   'from': '2023-09-01', 'amount': 1200}]}
                """);
        household.put("village", VILLAGE);
        household
                .putArray("members")
                .addObject()
                .put("name", "接管户主")
                .put("relation", "HEAD")
                .put("certificateType", "RESIDENT_ID")
                .put("certificateNumber", certificate);
        return household;
    }

    private static byte[] excel(int many) {
        List<List<Object>> households = new ArrayList<>();
        List<List<Object>> members = new ArrayList<>();
        List<List<Object>> incomes = new ArrayList<>();
        List<List<Object>> measures = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            String head = CaseWalker.residentId("342529", 100_000 + 2 * i);
            LocalDate identified = LocalDate.of(2023, 3, 1).plusDays(i % 200);
            households.add(Arrays.asList(head, VILLAGE, "一般农户", "边缘易致贫户", "因病、因学", identified, null, null));
            members.add(List.of(head, "接管甲" + i, "户主", head, "普通劳动力", "否"));
            members.add(
                    List.of(head, "接管乙" + i, "配偶", CaseWalker.residentId("342529", 100_001 + 2 * i), "弱劳动力或半劳动力", "否"));
            incomes.add(Arrays.asList(
                    head, "识别时收入", identified.minusYears(1), identified.minusDays(1), 9000, 3000, 2, "纯收入", 8500));
            measures.add(Arrays.asList(head, "健康帮扶", "医保局", identified.plusDays(20), null, 800));
        }
        return Spreadsheet.written(List.of(
                new Spreadsheet.Sheet(
                        "农户",
                        List.of("户主证件号码", "村代码", "农户类型", "监测对象类别", "风险类型", "识别日期", "风险消除日期", "风险消除方式"),
                        households),
                new Spreadsheet.Sheet("家庭成员", List.of("户主证件号码", "姓名", "与户主关系", "证件号码", "劳动技能", "是否享受低保"), members),
                new Spreadsheet.Sheet(
                        "收入",
                        List.of("户主证件号码", "收入类别", "核算期开始", "核算期结束", "工资性收入", "转移性收入", "核算人口数", "计算公式", "监测收入基准"),
                        incomes),
                new Spreadsheet.Sheet("帮扶措施", List.of("户主证件号码", "帮扶措施类别", "责任部门", "开始日期", "结束日期", "金额"), measures)));
    }
}
