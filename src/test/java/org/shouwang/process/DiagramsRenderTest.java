package org.shouwang.process;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.shouwang.Chromium;
import org.shouwang.ProductTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Draws every shipped diagram in a browser, on the page that shows them; the pictures are kept for whoever looks. */
@ProductTest
class DiagramsRenderTest {

    @Autowired
    private Diagrams diagrams;

    @LocalServerPort
    private int port;

    @Test
    void every_shipped_diagram_is_drawn_complete_and_nothing_is_fetched_from_elsewhere() {
        var hosts = new TreeSet<String>();
        try (Chromium chromium = Chromium.open()) {
            Page page = chromium.window(2400, 1700);
            page.onRequest(
                    request -> hosts.add(java.net.URI.create(request.url()).getScheme() + "://"
                            + java.net.URI.create(request.url()).getAuthority()));
            Chromium.logIn(page, address(""), "county-150724");
            for (Diagrams.Drawn drawn : diagrams.drawn()) {
                page.navigate(address("/procedures/" + drawn.file()));
                page.addStyleTag(new Page.AddStyleTagOptions()
                        .setContent("bpmn-viewer { block-size: 1400px !important; inline-size: 2100px !important }"));
                Locator viewer = page.locator("bpmn-viewer[ready]");
                viewer.waitFor();

                viewer.screenshot(
                        new Locator.ScreenshotOptions().setPath(Path.of("target/diagrams/" + drawn.file() + ".png")));

                assertThat(viewer.locator(".djs-shape")).not().hasCount(0);
                assertThat(viewer.locator(".bjs-powered-by")).isVisible();
            }
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/diagrams/page.png")));
        }

        assertThat(hosts).allMatch(host -> host.equals(address("")) || host.startsWith("data:"));
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
