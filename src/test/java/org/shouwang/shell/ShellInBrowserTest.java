package org.shouwang.shell;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.shouwang.Chromium;
import org.shouwang.ProductTest;
import org.shouwang.identity.Actor;
import org.shouwang.identity.CurrentActor;
import org.shouwang.notification.Addressee;
import org.shouwang.notification.Notifications;
import org.shouwang.procedure.CaseWalker;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShellInBrowserTest {

    private Chromium chromium;
    private Page page;

    @LocalServerPort
    private int port;

    @Autowired
    private CaseWalker walker;

    @Autowired
    private CurrentActor actor;

    @Autowired
    private Notifications notifications;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeAll
    void openBrowser() {
        chromium = Chromium.open();
    }

    @AfterAll
    void closeBrowser() {
        chromium.close();
    }

    @BeforeEach
    void logIn() {
        page = chromium.window(1440, 900);
        Chromium.logIn(page, address(""), "county-150724");
    }

    @Test
    void pages_speak_chinese_until_the_person_chooses_english_and_then_keep_to_it() {
        page.navigate(address("/procedures/lead-check"));
        assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
        assertThat(page.locator(".header-title")).hasText("办理流程");

        page.locator(".language-switch").click();
        assertThat(page.locator(".header-title")).hasText("Procedures");
        page.navigate(address("/procedures/identification"));

        assertThat(page.locator(".header-title")).hasText("Procedures");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page).hasTitle("Procedures · Shouwang");
        picture("english");
    }

    @Test
    void an_address_that_leads_nowhere_is_answered_in_words() {
        page.navigate(address("/no-such-page"));

        assertThat(page.locator(".empty-state-title")).hasText("没有找到这个页面");
        picture("not-found");
    }

    @Test
    void a_narrow_screen_has_the_first_pages_within_reach_and_does_not_scroll_sideways() {
        page.setViewportSize(360, 740);
        page.navigate(address("/procedures/lead-check"));
        page.locator("bpmn-viewer[ready]").waitFor();

        assertThat(page.locator(".bottom-bar a").first()).isVisible();
        Chromium.fits(page);
        picture("phone");
    }

    @Test
    void the_diagram_shows_where_a_run_waits_in_words_as_well_as_in_colour() {
        page.navigate(address("/procedures/identification"));
        Locator viewer = page.locator("bpmn-viewer[ready]");
        viewer.waitFor();

        viewer.evaluate("v => { v.visited = ['caseOpened', 'application']; v.active = ['verificationVisit'] }");

        assertThat(viewer.locator("[data-element-id=verificationVisit].is-active"))
                .hasCount(1);
        assertThat(viewer.locator("[data-element-id=application].is-visited")).hasCount(1);
        assertThat(viewer.locator(".diagram-token-waiting")).hasText("办理中");
        picture("tokens");
    }

    @Test
    void a_language_chosen_on_one_device_holds_on_the_next() {
        Page first = fresh();
        first.locator(".language-switch").click();
        assertThat(first.locator("html")).hasAttribute("lang", "en");

        Page second = fresh();

        assertThat(second.locator("html")).hasAttribute("lang", "en");
        second.locator(".language-switch").click();
        assertThat(second.locator("html")).hasAttribute("lang", "zh-CN");
    }

    @Test
    void large_text_is_a_class_on_the_document_and_follows_the_account() {
        page.navigate(address("/account"));
        page.locator(".main-header .large-text-switch").click();
        assertThat(page.locator("html.large-text")).hasCount(1);
        picture("account-large");
        for (String path : List.of("/inbox", "/cases", "/help")) {
            page.navigate(address(path));
            page.locator("h1").first().waitFor();
            picture(path.substring(1) + "-large");
        }
        page.setViewportSize(360, 740);
        page.navigate(address("/inbox"));
        page.locator("h1").first().waitFor();
        Chromium.fits(page);
        picture("inbox-large-phone");

        Page another = chromium.window(1440, 900);
        Chromium.logIn(another, address(""), "county-150724");

        assertThat(another.locator("html.large-text")).hasCount(1);
        another.locator(".main-header .large-text-switch").click();
        assertThat(another.locator("html.large-text")).hasCount(0);
    }

    @Test
    void the_search_is_reached_read_and_followed_by_keys_alone() {
        var household = walker.household("150724100004", "ORDINARY", 1);
        page.navigate(address("/cases"));
        page.locator("h1").first().waitFor();

        page.keyboard().press("/");
        page.keyboard().type(household.number());
        page.locator(".search-floating .search-results a").first().waitFor();
        picture("search");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");

        page.waitForURL(url -> url.endsWith("/households/" + household.number()));
        assertThat(page.locator(".search-floating .search-results")).isHidden();
    }

    @Test
    void what_is_told_rings_on_the_open_page_at_once() {
        String account = "village-150724100005";
        Page open = chromium.window(1440, 900);
        Chromium.logIn(open, address(""), account);
        assertThat(open.locator(".bell")).isVisible();

        actor.runAs(
                Actor.SYSTEM,
                () -> transaction.executeWithoutResult(status -> notifications.tell(
                        List.of(Addressee.account(account)),
                        "objection",
                        List.of("张三", "AJ-150724-2026-000001"),
                        "case/AJ-150724-2026-000001")));

        assertThat(open.locator(".bell .unread-count")).hasText("1");
        open.locator(".bell").click();
        // What was told long ago is no longer counted, but stands in the list.
        Locator told =
                open.locator(".message-unread").filter(new Locator.FilterOptions().setHasText("AJ-150724-2026-000001"));
        assertThat(told).hasCount(1);
        open.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screens/shell-messages.png")));
        open.setViewportSize(360, 740);
        open.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screens/shell-messages-phone.png")));
        open.locator("#read-all").click();
        assertThat(told).hasCount(0);
        assertThat(open.locator(".bottom-bar .unread-count")).isHidden();
    }

    @Test
    void the_tour_points_at_the_page_and_lets_itself_be_put_away() {
        for (int width : new int[] {1440, 360}) {
            page.setViewportSize(width, width < 500 ? 740 : 900);
            page.navigate(address("/account"));
            page.locator("#tour-start").click();
            for (int step = 1; step <= 5; step++) {
                assertThat(page.locator(".tour-count")).containsText("第" + step + "步");
                page.waitForTimeout(500);
                picture("tour-" + step + "-" + width);
                page.locator("#tour-next").click();
            }
            assertThat(page.locator("#tour")).hasCount(0);
        }
    }

    @Test
    void a_phone_has_search_and_account_as_pages_and_the_bar_says_where_one_is() {
        page.setViewportSize(360, 740);
        page.navigate(address("/account"));
        assertThat(page.locator(".bottom-bar a[aria-current=page]")).hasText("我");
        picture("account-phone");

        page.locator(".search-link").click();
        page.locator(".search-page input").fill("没有这样的人");

        assertThat(page.locator(".search-page .search-count")).containsText("没有找到");
        Chromium.fits(page);
        picture("search-phone");
        for (String path : List.of("/help", "/help/verificationVisit", "/messages")) {
            page.navigate(address(path));
            page.locator("h1").first().waitFor();
            Chromium.fits(page);
            picture(path.substring(1).replace('/', '-') + "-phone");
        }
    }

    @Test
    void logging_out_leads_back_to_the_login_page() {
        page.navigate(address("/procedures"));
        page.locator(".account-menu vaadin-menu-bar-button").first().click();

        page.locator("#logout").click();

        page.waitForURL(url -> url.contains("/login"));
    }

    /** A device on which nothing was chosen yet. */
    private Page fresh() {
        Page device = chromium.window(1440, 900);
        device.context().clearCookies();
        Chromium.logIn(device, address(""), "auditor-341722");
        return device;
    }

    private void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screens/shell-" + name + ".png")));
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
