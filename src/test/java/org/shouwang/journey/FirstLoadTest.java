package org.shouwang.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.shouwang.Chromium;
import org.shouwang.ProductTest;
import org.shouwang.procedure.CaseWalker;
import org.shouwang.procedure.CasesToLookAt;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a first visit costs over the air, and the page of a case in a browser: drawing, phone, paper. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstLoadTest {

    private static final String COUNTY = "county-341802";
    private static final LocalDate DAY = LocalDate.of(2024, 5, 13);
    private static final int MOST_BYTES = 1_000_000;

    @Autowired
    private CasesToLookAt cases;

    @Autowired
    private CaseWalker walker;

    @LocalServerPort
    private int port;

    /** How wide the drawing is for its height, whichever province's order it shows. */
    private static final String SHAPE =
            "() => { const drawn = document.querySelector('bpmn-viewer .viewport').getBBox();"
                    + " return drawn.width / drawn.height }";

    private Chromium chromium;

    @BeforeAll
    void openBrowser() {
        chromium = Chromium.open();
    }

    @AfterAll
    void closeBrowser() {
        chromium.close();
    }

    @Test
    void login_and_inbox_together_stay_below_a_megabyte_and_the_drawing_library_comes_with_the_first_diagram() {
        walker.moveTo(DAY);
        String number = walker.declaration(walker.household("341802002201", "ORDINARY", 2), DAY)
                .caseNumber();
        Page page = chromium.window(360, 740);
        AtomicLong bytes = new AtomicLong();
        List<String> asked = new CopyOnWriteArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        CDPSession wire = page.context().newCDPSession(page);
        wire.send("Network.enable");
        wire.on(
                "Network.loadingFinished",
                answer -> bytes.addAndGet(answer.get("encodedDataLength").getAsLong()));

        Chromium.logIn(page, address(""), COUNTY);
        page.locator("h1").first().waitFor();
        Desk.settle(page);
        long first = bytes.get();

        assertThat(first).as("bytes of the first load").isBetween(100_000L, (long) MOST_BYTES);
        assertThat(asked).isNotEmpty().noneMatch(FirstLoadTest::draws);

        page.navigate(address("/case/" + number));
        page.locator("bpmn-viewer[ready]").waitFor();
        assertThat(asked).anyMatch(FirstLoadTest::draws);
        page.close();
    }

    @Test
    void the_case_stands_on_a_desk_a_phone_and_paper() {
        String number = cases.corrected();
        for (boolean english : List.of(false, true)) {
            Page page = chromium.window(1440, 900);
            Chromium.logIn(page, address(""), COUNTY);
            Desk.settle(page);
            if (english) {
                page.getByText("English").click();
                page.getByText("中文").waitFor();
                Desk.settle(page);
            }
            page.navigate(address("/case/" + number));
            page.locator("bpmn-viewer[ready]").waitFor();
            page.locator(".timeline-changes summary").first().click();
            for (int width : List.of(1440, 360)) {
                page.setViewportSize(width, width < 500 ? 740 : 900);
                Desk.picture(page, "case-full" + (english ? "-en" : ""));
                page.locator("bpmn-viewer")
                        .screenshot(new com.microsoft.playwright.Locator.ScreenshotOptions()
                                .setPath(Path.of(
                                        "target/screenshots/case-diagram-" + width + (english ? "-en" : "") + ".png")));
            }
            page.setViewportSize(1440, 900);

            assertThat(page.locator("bpmn-viewer .is-taken").count()).isGreaterThan(8);
            assertThat(page.locator("bpmn-viewer [data-element-id=townshipCheck].is-visited")
                            .count())
                    .isEqualTo(1);
            assertThat(page.locator("bpmn-viewer").innerText())
                    .contains(english ? "Village appraisal" : "村级民主评议")
                    .contains(english ? "In hand" : "办理中");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.setViewportSize(794, 1123);
            page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
            Desk.picture(page, "case-full-paper" + (english ? "-en" : ""));
            var box = page.locator("bpmn-viewer").boundingBox();
            double shape = ((Number) page.evaluate(SHAPE)).doubleValue();
            assertThat(box.width / box.height)
                    .as("shape of the drawing on paper")
                    .isCloseTo(shape, withinPercentage(5));
            page.evaluate("window.dispatchEvent(new Event('afterprint'))");
            page.pdf(new Page.PdfOptions()
                    .setPath(Path.of("target/screenshots/case-full" + (english ? "-en" : "") + ".pdf"))
                    .setFormat("A4"));
            page.close();
        }
    }

    private static boolean draws(String url) {
        return url.contains("NavigatedViewer") || url.contains("bpmn-js") || url.contains("diagram-js");
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
