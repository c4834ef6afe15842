package org.shouwang.shell;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.shouwang.Chromium;
import org.shouwang.ProductTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShellInBrowserTest {

    private Chromium chromium;
    private Page page;

    @LocalServerPort
    private int port;

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
        page.navigate(address("/procedures/leadCheck"));
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
        page.navigate(address("/procedures/leadCheck"));
        page.locator("bpmn-viewer[ready]").waitFor();

        assertThat(page.locator(".bottom-bar a").first()).isVisible();
        org.assertj.core.api.Assertions.assertThat(
                        page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
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
    void logging_out_leads_back_to_the_login_page() {
        page.navigate(address("/procedures"));
        page.locator(".account-menu vaadin-menu-bar-button").first().click();

        page.locator("#logout").click();

        page.waitForURL(url -> url.contains("/login"));
    }

    private void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screens/shell-" + name + ".png")));
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
