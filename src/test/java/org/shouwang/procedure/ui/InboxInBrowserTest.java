package org.shouwang.procedure.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.shouwang.Chromium;
import org.shouwang.ProductTest;
import org.shouwang.procedure.CaseWalker;
import org.shouwang.procedure.Look;
import org.shouwang.procedure.Looks;
import org.shouwang.procedure.ManyRows;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The inbox at a desk and on a phone: keys, reading on, coming back to the same place, nothing sideways. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InboxInBrowserTest {

    private static final String VILLAGE = "139901101201";
    private static final String CLERK = "township-139901101";
    private static final LocalDate DAY = LocalDate.of(2024, 5, 13);

    @Autowired
    private CaseWalker walker;

    @Autowired
    private Looks looks;

    @Autowired
    private ManyRows rows;

    @LocalServerPort
    private int port;

    private Chromium chromium;
    private String lead;

    @BeforeAll
    void manyThingsWait() {
        walker.moveTo(DAY);
        lead = walker.screening(walker.household(VILLAGE, "ORDINARY", 3), DAY).number();
        rows.add(240, "139901101", "TOWNSHIP_CLERK", DAY);
        chromium = Chromium.open();
    }

    @AfterAll
    void cleanUp() {
        rows.remove();
        chromium.close();
    }

    @Test
    void at_a_desk_the_keyboard_does_it_all() {
        Page page = inbox(1440, 900);
        settled(page);
        picture(page, "desk");

        page.keyboard().press("j");
        page.keyboard().press("j");
        assertThat(page.locator("li.inbox-row").nth(1).locator(".task-open")).isFocused();
        page.keyboard().press("x");
        assertThat(page.locator("#inbox-bulk")).containsText("已选1件");
        picture(page, "chosen");
        page.keyboard().press("k");
        assertThat(page.locator("li.inbox-row").first().locator(".task-open")).isFocused();
        page.keyboard().press("?");
        assertThat(page.locator("vaadin-dialog-overlay")).containsText("键盘操作");
        picture(page, "keys");
        page.keyboard().press("Escape");
        assertThat(page.locator("vaadin-dialog-overlay")).hasCount(0);
        page.keyboard().press("/");
        assertThat(page.locator("#inbox-search input")).isFocused();
    }

    @Test
    void reading_on_happens_by_itself_and_coming_back_finds_the_same_place() {
        Page page = inbox(1440, 900);
        Locator mine = page.locator("li.inbox-row").filter(new Locator.FilterOptions().setHasText(lead));
        page.mouse().move(720, 600);
        while (mine.count() == 0) {
            int shown = page.locator("li.inbox-row").count();
            page.mouse().wheel(0, 100_000);
            page.waitForFunction("shown => document.querySelectorAll('li.inbox-row').length > shown", shown);
        }
        mine.scrollIntoViewIfNeeded();
        double before = mine.boundingBox().y;
        mine.locator(".task-open").click();
        page.locator(".verdict-bar").waitFor();

        page.goBack();

        assertThat(mine.locator(".task-open")).isFocused();
        Assertions.assertThat(mine.boundingBox().y).isBetween(before - 60, before + 60);
    }

    @Test
    void on_a_phone_rows_are_cards_and_nothing_scrolls_sideways() {
        Page page = inbox(360, 740);
        settled(page);
        Chromium.fits(page);
        picture(page, "phone");
        page.locator("#inbox-filters").click();
        page.locator(".inbox-filters-open").waitFor();
        Chromium.fits(page);
        picture(page, "phone-filters");
        page.locator("#inbox-filters").click();
        page.locator("li.inbox-row").first().locator(".inbox-box").click();
        assertThat(page.locator("#inbox-bulk")).isVisible();
        picture(page, "phone-chosen");
        page.locator("#inbox-done").click();
        settled(page);
        Chromium.fits(page);
        picture(page, "phone-done");
    }

    private Page inbox(int width, int height) {
        walker.moveTo(DAY);
        walker.as(CLERK, () -> {
            looks.remember(Look.FIRST);
            return null;
        });
        Page page = chromium.window(width, height);
        Chromium.logIn(page, "http://localhost:" + port, CLERK);
        page.navigate("http://localhost:" + port + "/inbox");
        page.locator("li.inbox-row").first().waitFor();
        return page;
    }

    /** Nothing is on its way to the product or back. */
    private static void settled(Page page) {
        page.waitForFunction("() => Object.values(window.Vaadin.Flow.clients).every(one => !one.isActive?.())");
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screens/inbox-" + name + ".png")));
    }
}
