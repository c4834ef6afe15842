package org.shouwang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.Chromium;
import org.shouwang.ProductTest;
import org.shouwang.meeting.Assembled;
import org.shouwang.procedure.CaseWalker;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A day's work of village, township and county, on a phone and at a desk: single files and lists of many. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkingDayJourneyTest {

    private static final LocalDate MONDAY = LocalDate.of(2024, 5, 13);

    @LocalServerPort
    private int port;

    @Autowired
    private Assembled assembled;

    @Autowired
    private CaseWalker walker;

    private Chromium browser;

    @BeforeAll
    void openBrowser() {
        browser = Chromium.open();
    }

    @AfterAll
    void closeBrowser() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({"360, 341802003001", "1440, 341802003002"})
    void a_village_clerk_checks_a_lead_visits_a_household_holds_a_meeting_and_posts_the_notice(
            int width, String village) {
        assembled.waitingFor("villageAppraisal", village, 5);
        String visited = assembled.waitingFor("verificationVisit", village, 1).get(0);
        String lead = walker.screening(walker.household(village, "ORDINARY", 3), MONDAY)
                .number();
        at("village-" + village, width, desk -> {
            desk.picture("day-village-1-inbox");
            check(desk, lead);
            visit(desk, caseOf(visited));
            appraise(desk, village, caseOf(visited));
            post(desk, village);
            desk.open("/inbox");
            desk.picture("day-village-9-inbox");
        });
    }

    @ParameterizedTest
    @CsvSource({"360, 341802004, 341802004001", "1440, 341802005, 341802005203"})
    void a_township_passes_a_list_of_ten_and_returns_one(int width, String township, String village) {
        List<String> runs = assembled.waitingFor("townshipCheck", village, 10);
        at("township-" + township, width, desk -> {
            occasion(desk, "townshipCheck", township);
            desk.choose("mode", "资料审核").type("checkers", "孙经办、吴经办").type("opinion", "资料齐全,情况属实。");
            submit(desk, 10);
            desk.picture("day-township-1-checked");
        });
        at("townshipleader-" + township, width, desk -> {
            occasion(desk, "townshipSignOff", township);
            result(desk, caseOf(runs.get(3)), "退回补正");
            desk.addTo("#own-field-returnReasons", "佐证不足");
            desk.page().locator("#own-field-reasons textarea").fill("住房情况照片不清楚,请补充。");
            keepOwn(desk);
            desk.type("opinion", "情况属实,同意上报。").signOnScreen("signature", "周主任", day(desk));
            desk.picture("day-township-2-list");
            submit(desk, 10);
            desk.picture("day-township-3-signed");
            desk.page().locator("#meeting-list").click();
            assertThat(desk.page().locator(".meeting-list tbody tr")).hasCount(9);
            desk.picture("day-township-4-proposed");
        });
        at("village-" + village, width, desk -> {
            desk.task("correction", caseOf(runs.get(3)));
            desk.picture("day-township-5-returned");
        });
    }

    @ParameterizedTest
    @CsvSource({"360, 341802003004", "1440, 341802003005"})
    void a_county_submits_a_list_and_its_leader_approves_it(int width, String village) {
        List<String> runs = assembled.waitingFor("countyConsultation", village, 4);
        at("county-341802", width, desk -> {
            occasion(desk, "countyConsultation", "341802");
            only(desk, runs);
            desk.type("participants", "赵县长、钱局长").type("opinion", "比对无异常,提请审定。");
            submit(desk, 4);
        });
        at("countyleader-341802", width, desk -> {
            occasion(desk, "countyApproval", "341802");
            only(desk, runs);
            desk.type("opinion", "同意纳入。").signOnScreen("signature", "赵县长", day(desk));
            desk.picture("day-county-1-list");
            submit(desk, 4);
            desk.page().locator("#meeting-list").click();
            assertThat(desk.page().locator(".view-header h1")).containsText("正式名单");
            assertThat(desk.page().locator(".meeting-list tbody tr")).hasCount(4);
            desk.picture("day-county-2-final");
            desk.open("/case/" + caseOf(runs.get(0)));
            assertThat(desk.page().locator("#case-timeline")).containsText("HY-341802-");
        });
    }

    private void check(Desk desk, String lead) {
        desk.task("checkLead", lead);
        desk.type("checkers", "张核查、李核查").choose("checkWay", "入户核查");
        desk.type("findings", "户主因病住院,支出较大,收入下降。").add("riskTypes", "因病");
        desk.picture("day-village-2-lead");
        desk.hand("RISK_START");
    }

    private void visit(Desk desk, String number) {
        desk.task("verificationVisit", number);
        desk.type("visitors", "张核实、李核实").type("headCount", "4");
        desk.type("wages", "20000").type("operatingIncome", "18000").type("operatingExpenditure", "7000");
        desk.type("property", "800").type("transfers", "3200").type("outOfPocket", "6400");
        desk.yes("educationSecure").yes("medicalSecure").yes("housingSecure").yes("waterSecure");
        desk.add("riskTypes", "因病");
        desk.no("suddenEvent").no("ableToCope");
        desk.choose("proposedCategory", "边缘易致贫户");
        desk.type("opinion", "收入低于监测线,医疗自付支出大,建议纳入。");
        desk.signOnScreen("householdSignature", "测试户主", "2024-05-13");
        desk.signOnPaper("collectorSignature", "张核实、李核实", "2024-05-13");
        desk.photo("photos", "住房.png");
        desk.picture("day-village-3-visit");
        desk.hand("PROPOSE");
    }

    private void appraise(Desk desk, String village, String visited) {
        occasion(desk, "villageAppraisal", village);
        assertThat(desk.page().locator(".meeting-entry")).hasCount(6);
        desk.page().locator("[id=chosen-" + visited + "] input").uncheck();
        desk.moment("meetingAt", "2024-05-13", "09:00").type("meetingPlace", "村党群服务中心");
        desk.type("entitled", "35").type("present", "32");
        desk.type("votesFor", "30").type("votesAgainst", "2").type("abstained", "0");
        desk.photo("minutesPhoto", "会议记录.png");
        desk.picture("day-village-4-meeting");
        submit(desk, 5);
        desk.picture("day-village-5-appraised");
    }

    private void post(Desk desk, String village) {
        occasion(desk, "postNotice", village);
        desk.type("place", "村务公开栏").type("issuingBody", "村民委员会").type("objectionPhone", "0563-3022222");
        desk.photo("postedPhoto", "张贴.png");
        desk.picture("day-village-6-notice");
        submit(desk, 5);
    }

    /** Opens what waits for a meeting of an area. */
    private void occasion(Desk desk, String duty, String area) {
        desk.open("/meetings");
        desk.page().locator("[id=occasion-" + duty + "-" + area + "]").click();
        desk.page().locator("#meeting-submit").waitFor();
        Desk.settle(desk.page());
    }

    /** Leaves out what other days left waiting in the same county. */
    private void only(Desk desk, List<String> runs) {
        Page page = desk.page();
        List<String> wanted = runs.stream()
                .map(WorkingDayJourneyTest::caseOf)
                .map(number -> "entry-" + number)
                .toList();
        for (Locator entry : page.locator(".meeting-entry").all()) {
            if (!wanted.contains(entry.getAttribute("id"))) {
                entry.locator("vaadin-checkbox input").uncheck();
            }
        }
    }

    private void result(Desk desk, String number, String verdict) {
        desk.page().locator("[id=verdict-" + number + "]").click();
        desk.page()
                .locator("vaadin-select-item:visible")
                .filter(new Locator.FilterOptions().setHasText(verdict))
                .click();
    }

    private void keepOwn(Desk desk) {
        desk.page().locator("#own-keep").click();
        assertThat(desk.page().locator("#own-keep")).hasCount(0);
    }

    private void submit(Desk desk, int households) {
        Page page = desk.page();
        page.locator("#meeting-submit").click();
        page.locator("vaadin-confirm-dialog-overlay vaadin-button[slot=confirm-button]")
                .click();
        Locator kept = page.locator(".case-result-kept");
        Locator refused = page.locator("#form-reasons, .meeting-objections:visible");
        kept.or(refused).first().waitFor();
        if (kept.count() == 0) {
            throw new AssertionError("refused: " + refused.allInnerTexts());
        }
        assertThat(kept).hasCount(households);
    }

    /** The day on which the meeting is said to have been held. */
    private static String day(Desk desk) {
        return desk.page().locator("#done-on input").inputValue();
    }

    private static String caseOf(String run) {
        return run.substring(0, run.lastIndexOf('-'));
    }

    private void at(String account, int width, Consumer<Desk> work) {
        try (Desk desk = Desk.of(browser, "http://localhost:" + port, account, width)) {
            try {
                work.accept(desk);
            } catch (RuntimeException | AssertionError e) {
                desk.page().screenshot(Desk.into("day-failed-at-" + account));
                throw e;
            }
        }
    }
}
