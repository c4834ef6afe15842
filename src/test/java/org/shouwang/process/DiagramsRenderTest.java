package org.shouwang.process;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.shouwang.ProductTest;
import org.shouwang.identity.DemoAccounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Draws every shipped diagram in a browser, on the page that shows them; the pictures are kept for whoever looks. */
@ProductTest
class DiagramsRenderTest {

    private static final List<String> FLAGS =
            List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking");

    @Autowired
    private Diagrams diagrams;

    @LocalServerPort
    private int port;

    @Test
    void every_shipped_diagram_is_drawn_complete_and_nothing_is_fetched_from_elsewhere() {
        var hosts = new TreeSet<String>();
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new LaunchOptions()
                                .setExecutablePath(chromium())
                                .setArgs(FLAGS))) {
            Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(2400, 1700));
            page.onRequest(
                    request -> hosts.add(java.net.URI.create(request.url()).getScheme() + "://"
                            + java.net.URI.create(request.url()).getAuthority()));
            logIn(page);
            for (Diagrams.Drawn drawn : diagrams.drawn()) {
                page.navigate(address("/procedures/" + drawn.key()));
                page.addStyleTag(new Page.AddStyleTagOptions()
                        .setContent("bpmn-viewer { block-size: 1400px !important; inline-size: 2100px !important }"));
                Locator viewer = page.locator("bpmn-viewer[ready]");
                viewer.waitFor();

                viewer.screenshot(
                        new Locator.ScreenshotOptions().setPath(Path.of("target/diagrams/" + drawn.key() + ".png")));

                assertThat(viewer.locator(".djs-shape")).not().hasCount(0);
                assertThat(viewer.locator(".bjs-powered-by")).isVisible();
            }
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/diagrams/page.png")));
        }

        assertThat(hosts).allMatch(host -> host.equals(address("")) || host.startsWith("data:"));
    }

    private void logIn(Page page) {
        page.navigate(address("/login"));
        page.locator("vaadin-login-form input[name=username]").fill("county-150724");
        page.locator("vaadin-login-form input[name=password]").fill(DemoAccounts.PASSWORD);
        page.locator("vaadin-login-form vaadin-button[slot=submit], vaadin-login-form vaadin-button")
                .first()
                .click();
        page.waitForURL(url -> !url.contains("/login"));
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private static Path chromium() {
        return Path.of(Optional.ofNullable(System.getenv("SHOUWANG_CHROMIUM")).orElse("/usr/bin/chromium"));
    }
}
