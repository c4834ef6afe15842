package org.shouwang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.shouwang.Chromium;
import org.shouwang.ProductTest;
import org.shouwang.household.HouseholdView;
import org.shouwang.procedure.CaseWalker;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One household declares itself and is carried to its entry, by every role in its own browser. */
@ProductTest
class ScenarioOneJourneyTest {

    private static final String VILLAGE = "341802002201";
    private static final String TOWNSHIP = "341802002";
    private static final String COUNTY = "341802";
    private static final int PHONE = 360;
    private static final int DESKTOP = 1440;

    @Autowired
    private CaseWalker walker;

    @LocalServerPort
    private int port;

    private Chromium browser;
    private String caseNumber;

    @Test
    void a_household_that_declares_itself_is_carried_by_every_role_to_its_entry() {
        walker.moveTo(LocalDate.parse("2024-05-13"));
        HouseholdView household = walker.household(VILLAGE, "ORDINARY", 4);
        try (Chromium chromium = Chromium.open()) {
            browser = chromium;
            at("village-" + VILLAGE, PHONE, desk -> declare(desk, household));
            on("2024-05-14");
            at("village-" + VILLAGE, PHONE, desk -> apply(desk, household));
            on("2024-05-16");
            at("village-" + VILLAGE, PHONE, desk -> visit(desk, household));
            on("2024-05-17");
            at("village-" + VILLAGE, PHONE, this::appraiseAndPost);
            on("2024-05-21");
            for (String department : departments()) {
                at(
                        "department-" + department + "-" + COUNTY,
                        DESKTOP,
                        desk -> does(desk, "departmentComparison", "CLEAN", form -> form.day("queriedOn", "2024-05-21")
                                .type("answeredBy", "李比对")));
            }
            on("2024-05-23");
            at("village-" + VILLAGE, PHONE, desk -> does(desk, "concludeNotice", "NO_OBJECTION", form -> {}));
            at("township-" + TOWNSHIP, DESKTOP, this::check);
            on("2024-05-24");
            at(
                    "townshipleader-" + TOWNSHIP,
                    DESKTOP,
                    desk -> does(desk, "townshipSignOff", "AGREE", form -> form.type("opinion", "情况属实,同意上报。")
                            .signOnPaper("signature", "王镇长", "2024-05-24")));
            on("2024-05-27");
            at(
                    "county-" + COUNTY,
                    DESKTOP,
                    desk -> does(desk, "countyConsultation", "SUBMIT_FOR_APPROVAL", form -> form.type(
                                    "participants", "赵县长、钱局长")
                            .type("opinion", "比对无异常,提请审定。")));
            at(
                    "countyleader-" + COUNTY,
                    DESKTOP,
                    desk -> does(desk, "countyApproval", "APPROVE", form -> form.type("opinion", "同意纳入。")
                            .signOnScreen("signature", "赵县长", "2024-05-27")));
            at(
                    "county-" + COUNTY,
                    DESKTOP,
                    desk -> does(desk, "announcement", "PUBLISH", form -> form.type("issuingBody", "宣州区农业农村局")
                            .type("place", "区政府门户网站")
                            .day("publishedOn", "2024-05-27")));
            on("2024-05-28");
            at("township-" + TOWNSHIP, DESKTOP, desk -> {
                does(desk, "systemEntry", "RECORD_ENTRY", form -> form.day("entryOn", "2024-05-28"));
                look(desk);
            });
        }
    }

    private void declare(Desk desk, HouseholdView household) {
        desk.picture("01-inbox");
        desk.open("/leads/new");
        desk.pick("#lead-channel", "农户");
        desk.pick("#lead-household", household.headName());
        desk.pick("#lead-declaration-way", "小程序");
        desk.write("#lead-proxy-name", "周侄子");
        for (String risk : List.of("因病", "因学")) {
            desk.page()
                    .locator("#lead-risks vaadin-checkbox")
                    .filter(new Locator.FilterOptions().setHasText(risk))
                    .locator("input")
                    .check();
        }
        desk.write("#lead-description", "户主住院,自付医疗费多;孩子上学。");
        desk.page().locator("#lead-save").click();

        assertThat(desk.page().locator("#lead-proxy-relation")).hasAttribute("invalid", "");
        assertThat(desk.page().locator("#lead-proxy-name input")).hasValue("周侄子");
        desk.picture("02-lead-refused");

        desk.write("#lead-proxy-relation", "侄子");
        desk.page().locator("#lead-save").click();
        caseNumber = desk.page().locator("#lead-case").innerText().strip();
        desk.picture("03-lead-saved");
    }

    private void apply(Desk desk, HouseholdView household) {
        does(desk, "application", "SUBMIT", form -> form.type("applicant", household.headName())
                .type("applicationReason", "户主患病,医疗自付支出大,孩子上学负担重。")
                .choose("declarationWay", "小程序")
                .yes("commitmentAccepted")
                .yes("authorisationGiven")
                .day("authorisationSignedOn", "2024-05-14")
                .yes("byProxy")
                .type("proxyName", "周侄子")
                .type("proxyRelation", "侄子")
                .photo("thumbprintPhoto", "手印.png")
                .signOnPaper("householdSignature", household.headName(), "2024-05-14"));
    }

    private void visit(Desk desk, HouseholdView household) {
        desk.picture("05-inbox");
        desk.task("verificationVisit", caseNumber);
        desk.type("visitors", "张核实、李核实").type("headCount", "4");
        desk.type("wages", "20000").type("operatingIncome", "18000").type("operatingExpenditure", "7000");
        desk.type("property", "800").type("transfers", "3200").type("outOfPocket", "6400");
        desk.yes("educationSecure").yes("medicalSecure").yes("housingSecure").yes("waterSecure");
        desk.add("riskTypes", "因病").add("riskTypes", "因学");
        desk.no("suddenEvent").no("ableToCope");
        desk.type("opinion", "收入低于监测线,医疗自付支出大,建议纳入。");
        desk.signOnScreen("householdSignature", household.headName(), "2024-05-16");
        desk.signOnPaper("collectorSignature", "张核实、李核实", "2024-05-16");
        desk.choose("proposedCategory", "脱贫不稳定户");
        desk.picture("06-visit");
        desk.press("PROPOSE");

        assertThat(desk.field("proposedCategory")).hasAttribute("invalid", "");
        assertThat(desk.page().locator("#form-reasons")).containsText("脱贫");
        assertThat(desk.field("wages").locator("input")).hasValue(Pattern.compile("20,?000"));
        assertThat(desk.field("visitors").locator("input")).hasValue("张核实、李核实");
        assertThat(desk.field("opinion").locator("textarea")).hasValue("收入低于监测线,医疗自付支出大,建议纳入。");
        assertThat(desk.field("householdSignature").locator(".form-files a")).isVisible();
        desk.picture("07-visit-refused");

        desk.choose("proposedCategory", "边缘易致贫户");
        assertThat(desk.page().locator("#draft-saved")).containsText("已保存");
        desk.hand("PROPOSE");
        desk.picture("08-visit-done");
    }

    private void appraiseAndPost(Desk desk) {
        does(desk, "villageAppraisal", "PASSED", form -> {
            form.moment("meetingAt", "2024-05-17", "09:00");
            form.type("meetingPlace", "村党群服务中心");
            form.type("entitled", "35").type("present", "32");
            form.type("votesFor", "30").type("votesAgainst", "2").type("abstained", "0");
            form.photo("minutesPhoto", "会议记录.png");
        });
        does(desk, "postNotice", "POST", form -> form.type("place", "村务公开栏")
                .type("issuingBody", "村民委员会")
                .type("objectionPhone", "0563-3022222")
                .photo("postedPhoto", "张贴.png"));
    }

    private void check(Desk desk) {
        desk.picture("12-township-inbox");
        does(desk, "townshipCheck", "CONFIRMED", form -> form.choose("mode", "资料审核")
                .type("checkers", "孙经办、吴经办")
                .type("opinion", "资料齐全,情况属实。"));
    }

    /** The case as everybody sees it when it is done. */
    private void look(Desk desk) {
        desk.open("/case/" + caseNumber);
        Page page = desk.page();
        page.locator("bpmn-viewer[ready]").waitFor();

        assertThat(page.locator(".case-step-done")).hasCount(6);
        assertThat(page.locator("[data-element-id=systemEntry].is-visited")).hasCount(1);
        assertThat(page.locator("#case-deadlines tr")
                        .filter(new Locator.FilterOptions().setHasText("2024年5月28日"))
                        .filter(new Locator.FilterOptions().setHasText("总时限"))
                        .first())
                .containsText("15");
        for (String duty : List.of("入户核实", "村级民主评议", "部门比对", "县级审定", "系统录入")) {
            assertThat(page.locator("#case-timeline, .case-timeline")).containsText(duty);
        }
        for (int width : List.of(DESKTOP, 768, PHONE)) {
            page.setViewportSize(width, 900);
            desk.picture("20-case");
        }
    }

    private List<String> departments() {
        return walker.file(caseNumber, COUNTY).profile().comparisonDepartments();
    }

    private void does(Desk desk, String duty, String verdict, Consumer<Desk> form) {
        desk.task(duty, caseNumber);
        form.accept(desk);
        desk.picture("task-" + duty);
        desk.hand(verdict);
    }

    private void at(String account, int width, Consumer<Desk> work) {
        try (Desk desk = Desk.of(browser, "http://localhost:" + port, account, width)) {
            try {
                work.accept(desk);
            } catch (RuntimeException | AssertionError e) {
                desk.picture("failed");
                throw e;
            }
        }
    }

    private void on(String day) {
        assertThat(caseNumber).startsWith("AJ-");
        walker.moveTo(LocalDate.parse(day));
    }
}
