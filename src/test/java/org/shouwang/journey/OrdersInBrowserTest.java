package org.shouwang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.shouwang.Chromium;
import org.shouwang.ProductTest;
import org.shouwang.procedure.CaseWalker;
import org.shouwang.shared.WorkClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A supervision order on a phone, from the board to the inbox of whoever has to reply. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrdersInBrowserTest {

    private static final String COUNTY = "341802";
    private static final String VILLAGE = "341802002201";

    @LocalServerPort
    private int port;

    @Autowired
    private CaseWalker walker;

    @Autowired
    private WorkClock clock;

    private Chromium chromium;

    @BeforeAll
    void open() {
        chromium = Chromium.open();
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @Test
    void a_supervisor_with_a_phone_issues_an_order_and_the_department_finds_it_in_its_inbox() {
        LocalDate due = clock.today().plusDays(7);
        Desk desk = Desk.of(chromium, address(""), "supervisor-" + COUNTY, 360);
        Page page = desk.page();
        for (String path : new String[] {"/supervision", "/supervision/work", "/supervision/heat", "/escalations"}) {
            page.navigate(address(path));
            assertThat(page.locator("h1")).isVisible();
            keepsWithin(page, path.replace('/', '-'));
        }

        page.navigate(address("/supervision/orders"));
        page.locator("#order-entry vaadin-details-summary").click();
        choose(page, "#order-unit", "宣州区");
        choose(page, "#order-department", "公安");
        page.locator("#order-subject input").fill("比对回复");
        page.locator("#order-demand textarea").fill("请说明超期原因,并在期限内回复比对结果。");
        desk.dayIn("#order-due", due.toString());
        keepsWithin(page, "-order-entry");
        page.locator("#order-issue").click();
        assertThat(page.locator(".row-title").first()).hasText("比对回复");
        page.locator(".row-title").first().click();
        assertThat(page.locator("h1")).containsText("比对回复");
        assertThat(page.locator("#order-facts")).containsText("公安");
        keepsWithin(page, "-order");

        Page inbox = Desk.of(chromium, address(""), "department-publicSecurity-" + COUNTY, 360)
                .page();
        inbox.navigate(address("/inbox"));
        assertThat(inbox.getByText("督办回复").first()).isVisible();
        keepsWithin(inbox, "-order-inbox");
    }

    @Test
    void from_a_case_an_order_about_it_is_a_tap_away_and_the_case_shows_it() {
        String number = walker.declaration(walker.household(VILLAGE, "ORDINARY", 2), clock.today())
                .caseNumber();
        Desk desk = Desk.of(chromium, address(""), "supervisor-" + COUNTY, 360);
        Page page = desk.page();

        desk.open("/case/" + number);
        page.locator("#case-order").click();
        assertThat(page.locator("#order-case input")).hasValue(number);
        assertThat(page.locator("#order-unit input")).not().hasValue("");
        page.locator("#order-subject input").fill("入户核实");
        page.locator("#order-demand textarea").fill("请尽快入户核实。");
        desk.dayIn("#order-due", clock.today().plusDays(7).toString());
        page.locator("#order-issue").click();
        assertThat(page.locator(".row-title").first()).hasText("入户核实");
        desk.open("/case/" + number);
        assertThat(page.locator("#case-orders a").first()).hasText("入户核实");
        keepsWithin(page, "-case");
        desk.open("/supervision/work");
        assertThat(page.locator(".order-link").first()).isVisible();
        keepsWithin(page, "-work");
    }

    private static void choose(Page page, String field, String text) {
        page.locator(field + " input").fill(text);
        page.locator("vaadin-combo-box-item:visible").first().click();
        assertThat(page.locator("vaadin-combo-box-overlay[opened]")).hasCount(0);
    }

    private static void keepsWithin(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/supervision/360" + name + ".png")));
        Chromium.fits(page);
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
