package org.shouwang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.shouwang.Chromium;
import org.shouwang.ProductTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a page says when the network or the session is gone. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LostConnectionTest {

    @LocalServerPort
    private int port;

    private Chromium browser;
    private Page page;

    @BeforeAll
    void openBrowser() {
        browser = Chromium.open();
    }

    @AfterAll
    void closeBrowser() {
        browser.close();
    }

    @BeforeEach
    void logIn() {
        page = browser.window(1000, 700);
        Chromium.logIn(page, "http://localhost:" + port, "village-341802002201");
        page.navigate("http://localhost:" + port + "/households");
        page.locator("h1").waitFor();
        Desk.settle(page);
    }

    @Test
    void a_lost_connection_is_told_in_the_language_of_the_page() {
        page.context().setOffline(true);

        assertThat(page.locator("vaadin-connection-indicator[offline] .v-status-message"))
                .containsText("网络中断");
        assertThat(page.locator("vaadin-connection-indicator[offline] .v-status-message"))
                .isInViewport();
        page.screenshot(Desk.into("connection-lost"));
        page.context().setOffline(false);
    }

    @Test
    void a_lost_session_is_told_in_the_language_of_the_page() {
        page.context().addCookies(List.of(new Cookie("JSESSIONID", "ended").setUrl("http://localhost:" + port)));
        page.locator("#household-by-certificate").click();

        assertThat(page.locator(".v-system-error")).containsText("登录已超时");
        page.screenshot(Desk.into("session-lost"));
    }
}
