package org.shouwang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.Chromium;
import org.shouwang.ProductTest;
import org.shouwang.procedure.CaseWalker;
import org.shouwang.takeover.TakeoverRow;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A household that is monitored goes from the worklist to eliminated, is looked back at, and is rolled back by the
 * province, all through the pages, on a phone and at a desk.
 */
@ProductTest
class EliminationJourneyTest {

    private static final String COUNTY = "219901";
    private static final String TOWNSHIP = "219901102";
    private static final String VILLAGE = "219901102201";
    private static final LocalDate IDENTIFIED = LocalDate.of(2022, 2, 1);
    private static final LocalDate NOMINATED = LocalDate.of(2022, 11, 7);
    private static final LocalDate ELIMINATED = NOMINATED.plusDays(8);
    private static final LocalDate LOOKED_BACK = LocalDate.of(2023, 5, 10);
    private static final LocalDate EXECUTED = LocalDate.of(2023, 5, 29);

    @Autowired
    private CaseWalker walker;

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(ints = {360, 1440})
    void a_household_goes_from_the_worklist_to_eliminated_and_is_rolled_back_by_the_province(int width) {
        walker.moveTo(NOMINATED);
        TakeoverRow household = walker.takenOver(VILLAGE, "ORDINARY", true, IDENTIFIED, null);
        String number = household.caseNumber();
        try (Chromium chromium = Chromium.open();
                Desk village = desk(chromium, "village-" + VILLAGE, width);
                Desk township = desk(chromium, "township-" + TOWNSHIP, width);
                Desk townshipLeader = desk(chromium, "townshipleader-" + TOWNSHIP, width);
                Desk county = desk(chromium, "county-" + COUNTY, width);
                Desk countyLeader = desk(chromium, "countyleader-" + COUNTY, width);
                Desk province = desk(chromium, "province-21", width)) {
            starts(village, household);
            nominatesAndVisits(village, number);
            appraises(village, number);
            String sheet = hangs(village, number);
            walker.moveTo(ELIMINATED);
            takesDown(village, sheet);
            checks(township, number);
            signsOff(townshipLeader, number);
            approves(countyLeader, number);
            marks(county, number);

            walker.moveTo(LOOKED_BACK);
            looksBack(village, number);
            verifies(township, number);
            String list = sendsItsList(county, number);
            walker.moveTo(EXECUTED);
            decidesAndExecutes(province, list, number);
            resumes(village, household);
        }
    }

    private static void starts(Desk village, TakeoverRow household) {
        Page page = village.page();
        village.open("/eliminations");
        assertThat(page.locator("#elimination-must-assess")).containsText("应消未消");
        village.picture("elimination-list");
        page.locator("#start-" + household.householdNumber()).click();
        assertThat(page.locator("#start-" + household.householdNumber())).hasCount(0);
        village.open("/households/" + household.householdNumber());
        assertThat(page.locator("#assessment-criteria")).containsText("帮扶措施落实");
        assertThat(page.locator("#household-measures")).containsText("就业帮扶");
    }

    private static void nominatesAndVisits(Desk village, String number) {
        village.task("nomination", number);
        village.type("judgedBy", "张三、李四").type("opinion", "收入稳定,风险已经消除。");
        village.hand("NOMINATE");
        village.task("eliminationVisit", number);
        village.type("visitors", "张三、李四");
        income(village, "21000", "600");
        village.yes("incomeStable").yes("rigidSolved").yes("riskGone").no("newRisk");
        village.signOnPaper("householdSignature", "走查户主", NOMINATED.toString());
        village.signOnPaper("collectorSignature", "张三、李四", NOMINATED.toString());
        village.picture("elimination-visit");
        village.hand("MET");
    }

    private static void income(Desk village, String wages, String transfers) {
        village.type("headCount", "1").type("wages", wages).type("operatingIncome", "0");
        village.type("operatingExpenditure", "0").type("property", "0").type("transfers", transfers);
        village.yes("educationSecure").yes("medicalSecure").yes("housingSecure").yes("waterSecure");
    }

    private static void appraises(Desk village, String number) {
        Page page = village.page();
        village.open("/meetings");
        page.locator("#occasion-eliminationAppraisal-" + VILLAGE).click();
        assertThat(page.locator("#entry-" + number)).isVisible();
        village.moment("meetingAt", NOMINATED.toString(), "19:00").type("meetingPlace", "村委会会议室");
        village.type("entitled", "30").type("present", "25");
        village.type("votesFor", "24").type("votesAgainst", "1").type("abstained", "0");
        village.photo("minutesPhoto", "会议记录.png");
        page.locator("#meeting-submit").click();
        confirm(page);
        assertThat(page.locator(".case-result-kept")).hasCount(1);
    }

    private static String hangs(Desk village, String number) {
        Page page = village.page();
        village.open("/notices");
        page.locator("#notice-prepare-" + VILLAGE).click();
        village.write("#prepare-place", "村务公开栏");
        village.write("#prepare-phone", "0419-8812345");
        page.locator("#dialog-confirm").click();
        assertThat(page.locator(".notice-paper")).containsText("就业帮扶");
        page.locator("#notice-hang").click();
        village.photo("postedPhoto", "公示照片.png");
        page.locator("#dialog-confirm").click();
        assertThat(page.locator("#notice-results li.notice-settled")).hasCount(1);
        page.locator("#dialog-close").click();
        assertThat(page.locator("#notice-lines a")).hasAttribute("href", "case/" + number);
        return page.url();
    }

    private static void takesDown(Desk village, String sheet) {
        Page page = village.page();
        page.navigate(sheet);
        page.locator("#notice-pass-on").click();
        page.locator("#dialog-confirm").click();
        assertThat(page.locator("#notice-results li.notice-settled")).hasCount(1);
        page.locator("#dialog-close").click();
        assertThat(page.locator("#notice-lines")).containsText("公示通过");
    }

    private static void checks(Desk township, String number) {
        township.task("eliminationCheck", number);
        township.type("checkers", "王五、赵六").type("opinion", "材料齐全,情况属实。");
        township.hand("CONFIRMED");
    }

    private static void signsOff(Desk leader, String number) {
        leader.task("eliminationSignOff", number);
        leader.type("opinion", "同意上报。");
        leader.signOnPaper("signature", "周乡长", ELIMINATED.toString());
        leader.hand("AGREE");
    }

    private static void approves(Desk leader, String number) {
        leader.task("eliminationApproval", number);
        assertThat(leader.page().locator("#task-findings")).containsText("享受低保");
        leader.type("participants", "孙主任、钱科长").type("opinion", "同意消除。");
        leader.type("scrutiny", "低保之外的务工收入已经稳定。");
        leader.signOnPaper("signature", "郑局长", ELIMINATED.toString());
        leader.hand("APPROVE_ASSISTED");
    }

    private static void marks(Desk county, String number) {
        county.task("markEliminated", number);
        county.type("markedBy", "钱科长");
        county.hand("MARKED");
    }

    /** The questions lead to one way; the others say why they are closed. */
    private static void looksBack(Desk village, String number) {
        Page page = village.page();
        village.open("/case/" + number);
        assertThat(page.locator(".case-standing").first()).containsText("风险已消除");
        assertThat(page.locator("#case-life")).containsText("帮扶措施已公示");
        page.locator("#case-start").click();
        assertThat(page.locator("vaadin-dialog-overlay")).containsText("风险回退");
        page.locator("#start-lookBack").click();
        assertThat(page.locator("#case-waiting")).containsText("回头看");
        village.task("lookBackVisit", number);
        village.type("visitors", "张三、李四").type("situation", "二月起没有务工,工资大幅下降。");
        income(village, "3900", "600");
        Locator ways = page.locator("#outlook-ways");
        assertThat(ways).containsText("还没有走向");
        village.yes("identifiedRightly").yes("eliminationSound").no("eliminationStable");
        assertThat(ways).containsText("按目前的回答:消除不稳定,申请回退");
        assertThat(page.locator(".verdict-bar vaadin-button[theme~=primary]")).hasText("消除不稳定,申请回退");
        assertThat(ways).containsText("不能选“风险消除稳定”");
        assertThat(ways).containsText("不能选“出现新增风险,重新识别”");
        assertThat(ways).containsText("不能选“识别有误,申请清退”");
        village.type("reason", "务工二月中断,消除后收入没有稳住。").photo("evidence", "务工证明.png");
        village.picture("look-back");
        village.hand("UNSTABLE");
    }

    private static void verifies(Desk township, String number) {
        township.task("townshipVerification", number);
        township.type("checkers", "王五、赵六").type("opinion", "情况属实。");
        township.hand("AGREE");
    }

    private static String sendsItsList(Desk county, String number) {
        Page page = county.page();
        county.open("/lists");
        page.locator("#list-open").click();
        page.locator("#add-" + number).click();
        assertThat(page.locator("#list-households")).containsText("走查户主");
        assertThat(page.locator("#list-facts")).containsText("省级");
        assertThat(page.locator("#list-facts")).containsText("2023年5月25日");
        page.locator("#list-send").click();
        assertThat(page.locator("#list-facts")).containsText("已上报");
        assertThat(page.locator("#approve-" + number)).hasCount(0);
        return page.url().substring(page.url().lastIndexOf('/') + 1);
    }

    private static void decidesAndExecutes(Desk province, String list, String number) {
        Page page = province.page();
        province.open("/lists");
        province.dayIn("#window-until", "2023-05-31");
        page.locator("#window-open").click();
        assertThat(page.locator("#windows")).containsText("2023年5月31日");
        page.locator("#lists a")
                .filter(new Locator.FilterOptions().setHasText(list))
                .click();
        assertThat(page.locator("#list-households")).containsText("务工二月中断");
        page.locator("#approve-" + number).click();
        page.locator("#execute-" + number).click();
        assertThat(page.locator("#list-households")).containsText("于2023年5月29日");
        province.picture("rollback-list-province");
    }

    /** Monitored again as what it was identified as, with its whole life on one axis. */
    private static void resumes(Desk village, TakeoverRow household) {
        Page page = village.page();
        village.task("resumeMonitoring", household.caseNumber());
        village.type("contactName", "赵干部");
        village.hand("ASSIGNED");
        village.open("/case/" + household.caseNumber());
        assertThat(page.locator(".case-standing").first()).containsText("风险消除已回退");
        Locator life = page.locator("#case-life");
        for (String moment : List.of("已认定为监测对象", "风险已消除", "回头看", "县级上报名单", "风险消除已回退", "恢复监测帮扶")) {
            assertThat(life).containsText(moment);
        }
        village.picture("rollback-case");
        village.open("/households/" + household.householdNumber());
        assertThat(page.locator("#household-cases")).containsText("监测中");
        assertThat(page.locator("#household-cases")).containsText("边缘易致贫户");
        assertThat(page.locator("#assessment-criteria")).containsText("该户自2022-02-01起为监测对象");
    }

    private static void confirm(Page page) {
        page.locator("vaadin-confirm-dialog-overlay vaadin-button[slot=confirm-button]")
                .click();
    }

    private Desk desk(Chromium chromium, String account, int width) {
        return Desk.of(chromium, "http://localhost:" + port, account, width);
    }
}
