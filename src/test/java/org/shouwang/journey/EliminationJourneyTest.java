package org.shouwang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.Chromium;
import org.shouwang.ProductTest;
import org.shouwang.assistance.NewMeasure;
import org.shouwang.household.HouseholdFields;
import org.shouwang.household.MemberConditions;
import org.shouwang.household.MemberFields;
import org.shouwang.procedure.CaseWalker;
import org.shouwang.takeover.Takeover;
import org.shouwang.takeover.TakeoverRow;
import org.shouwang.takeover.Takeovers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A household that was taken over goes from the worklist to eliminated, on a phone and at a desk. */
@ProductTest
class EliminationJourneyTest {

    private static final String COUNTY = "150724";
    private static final String VILLAGE = "150724100005";
    private static final String CLERK = "village-" + VILLAGE;
    private static final LocalDate DAY = LocalDate.of(2024, 9, 2);
    private static final LocalDate LATER = DAY.plusDays(8);
    private static final AtomicInteger SERIAL = new AtomicInteger(8_100_000);

    @Autowired
    private CaseWalker walker;

    @Autowired
    private Takeovers takeovers;

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(ints = {360, 1440})
    void a_household_goes_from_the_worklist_to_eliminated(int width) {
        walker.moveTo(DAY);
        TakeoverRow household = taken();
        String number = household.caseNumber();
        try (Chromium chromium = Chromium.open()) {
            try (Desk village = desk(chromium, CLERK, width)) {
                starts(village, household);
                nominatesAndVisits(village, number);
            }
            String run = walker.file(number, COUNTY).runs().get(0).run().number();
            walker.does(CLERK, run, "eliminationAppraisal", "PASSED", DAY, form -> form.put("entitled", 30)
                    .put("present", 25)
                    .put("votesFor", 24)
                    .put("votesAgainst", 1)
                    .put("abstained", 0));
            walker.does(CLERK, run, "eliminationPosting", "POST", DAY, form -> form.put("place", "村务公开栏")
                    .put("issuingBody", "村民委员会")
                    .put("objectionPhone", "0470-8812345"));
            walker.moveTo(LATER);
            walker.does(CLERK, run, "eliminationNoticeEnd", "NO_OBJECTION", LATER, form -> {});
            String township = VILLAGE.substring(0, 9);
            walker.does("township-" + township, run, "eliminationCheck", "CONFIRMED", LATER, form -> {});
            walker.does("townshipleader-" + township, run, "eliminationSignOff", "AGREE", LATER, form -> {});
            try (Desk county = desk(chromium, "countyleader-" + COUNTY, width)) {
                approves(county, number);
            }
            try (Desk county = desk(chromium, "county-" + COUNTY, width)) {
                marks(county, number);
                after(county, household);
            }
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
        village.picture("elimination-household");
    }

    private static void nominatesAndVisits(Desk village, String number) {
        village.task("nomination", number);
        village.type("judgedBy", "张三、李四").type("opinion", "收入稳定,风险已经消除。");
        village.hand("NOMINATE");
        village.task("eliminationVisit", number);
        village.type("visitors", "张三、李四").type("headCount", "1").type("wages", "21000");
        village.type("operatingIncome", "0").type("operatingExpenditure", "0");
        village.type("property", "0").type("transfers", "600");
        village.yes("incomeStable").yes("educationSecure").yes("medicalSecure").yes("housingSecure");
        village.yes("waterSecure").yes("rigidSolved").yes("riskGone").no("newRisk");
        village.signOnPaper("householdSignature", "走查户主", DAY.toString());
        village.signOnPaper("collectorSignature", "张三、李四", DAY.toString());
        village.picture("elimination-visit");
        village.hand("MET");
    }

    private static void approves(Desk county, String number) {
        county.task("eliminationApproval", number);
        assertThat(county.page().locator("#task-findings")).containsText("享受低保");
        county.type("participants", "孙主任、钱科长").type("opinion", "同意消除。");
        county.type("scrutiny", "低保之外的务工收入已经稳定。");
        county.signOnPaper("signature", "郑局长", LATER.toString());
        county.picture("elimination-approval");
        county.hand("APPROVE_ASSISTED");
    }

    private static void marks(Desk county, String number) {
        county.task("markEliminated", number);
        county.type("markedBy", "钱科长");
        county.hand("MARKED");
        county.open("/case/" + number);
        assertThat(county.page().locator(".case-standing").first()).containsText("风险已消除");
        assertThat(county.page().locator("#case-life")).containsText("帮扶措施已公示");
        county.picture("elimination-case");
    }

    /** What follows an elimination goes on from here: the look-back and where it leads. */
    private static void after(Desk county, TakeoverRow household) {
        county.open("/households/" + household.householdNumber());
        assertThat(county.page().locator("#measures-running")).containsText("仍在落实1项");
        assertThat(county.page().locator("#household-assessment")).hasCount(0);
    }

    private Desk desk(Chromium chromium, String account, int width) {
        return Desk.of(chromium, "http://localhost:" + port, account, width);
    }

    private TakeoverRow taken() {
        MemberConditions conditions = new MemberConditions(
                null, null, null, null, "ORDINARY", null, null, null, null, true, null, null, null, null);
        Takeover household = new Takeover(
                VILLAGE,
                HouseholdFields.of("ORDINARY", null),
                List.of(MemberFields.of("走查户主", "HEAD", CaseWalker.residentId(COUNTY, SERIAL.incrementAndGet()))
                        .with(conditions)),
                "MARGINAL_AT_RISK",
                List.of("R07"),
                LocalDate.of(2023, 12, 1),
                List.of(),
                List.of(new NewMeasure(
                        "EMPLOYMENT", null, null, LocalDate.of(2023, 12, 15), null, BigDecimal.TEN, null)),
                null,
                null);
        return walker.as("county-" + COUNTY, () -> takeovers.take(List.of(household), false))
                .rows()
                .get(0);
    }
}
