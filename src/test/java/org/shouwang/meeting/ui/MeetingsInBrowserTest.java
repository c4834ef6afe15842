package org.shouwang.meeting.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.shouwang.Chromium;
import org.shouwang.ProductTest;
import org.shouwang.meeting.Assembled;
import org.shouwang.meeting.MeetingDrafts;
import org.shouwang.procedure.CaseWalker;
import org.shouwang.shared.AreaCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Meetings as a village enters them at a desk and a township leader signs them on a phone. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeetingsInBrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Assembled assembled;

    @Autowired
    private CaseWalker walker;

    @Autowired
    private MeetingDrafts drafts;

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
    void a_village_enters_an_appraisal_of_five_at_a_desk() {
        String village = "341802009200";
        assembled.waitingFor("villageAppraisal", village, 5);
        keep("village-" + village, "villageAppraisal", village, minutes());
        Page page = chromium.window(1440, 900);
        Chromium.logIn(page, address(""), "village-" + village);
        page.navigate(address("/meetings"));
        assertThat(page.locator(".meeting-count")).hasText("5户");
        Chromium.picture(page, "meeting-occasions-1440");

        page.locator(".meeting-occasions a").click();
        assertThat(page.locator(".meeting-entry")).hasCount(5);
        page.locator(".meeting-entry vaadin-select").nth(1).click();
        page.locator("vaadin-select-item:visible")
                .filter(new Locator.FilterOptions().setHasText("评议不通过"))
                .click();
        page.locator("#own-field-opinion textarea").fill("收入稳定,能够自行应对");
        page.locator("#own-field-votesFor input").fill("4");
        page.locator("#own-field-votesAgainst input").fill("28");
        page.locator("#own-field-abstained input").fill("0");
        Chromium.picture(page, "meeting-own-1440");
        page.locator("#own-keep").click();
        assertThat(page.locator("#meeting-submit")).hasText("提交逐户结果(5户)");
        Chromium.fits(page);
        Chromium.picture(page, "meeting-entry-1440");
        page.locator("#meeting-submit").click();
        page.locator("vaadin-confirm-dialog-overlay vaadin-button[slot=confirm-button]")
                .waitFor();
        Chromium.picture(page, "meeting-confirm-1440");
        page.locator("vaadin-confirm-dialog-overlay vaadin-button[slot=confirm-button]")
                .click();

        assertThat(page.locator(".case-result-kept")).hasCount(5);
        Chromium.picture(page, "meeting-result-1440");
        page.locator("#meeting-list").click();
        assertThat(page.locator(".meeting-list tbody tr")).hasCount(4);
        Chromium.picture(page, "meeting-list-1440");
        onPaper(page);
        var file = page.waitForDownload(() -> page.locator("#list-excel").click());
        assertThat(page.locator(".view-header h1")).hasText("初选名单");
        org.assertj.core.api.Assertions.assertThat(file.suggestedFilename()).endsWith(".xlsx");
        page.close();
    }

    @Test
    void a_leader_signs_a_list_on_a_phone() {
        String village = "341802009202";
        String leader = "townshipleader-341802009";
        assembled.waitingFor("townshipSignOff", village, 4);
        keep(leader, "townshipSignOff", "341802009", signature(leader));
        Page page = chromium.window(360, 740);
        Chromium.logIn(page, address(""), leader);
        page.navigate(address("/meetings"));
        page.locator(".meeting-occasions a").waitFor();
        Chromium.fits(page);
        Chromium.picture(page, "meeting-occasions-360");

        page.locator(".meeting-occasions a").click();
        assertThat(page.locator("#meeting-submit")).hasText("同意上报(4户)");
        Chromium.fits(page);
        Chromium.picture(page, "meeting-entry-360");
        page.locator("#meeting-submit").click();
        page.locator("vaadin-confirm-dialog-overlay vaadin-button[slot=confirm-button]")
                .click();

        assertThat(page.locator(".case-result-kept")).hasCount(4);
        Chromium.fits(page);
        Chromium.picture(page, "meeting-result-360");
        page.locator("#meeting-list").click();
        assertThat(page.locator(".meeting-list tbody tr")).hasCount(4);
        Chromium.fits(page);
        Chromium.picture(page, "meeting-list-360");
        page.close();
    }

    private void keep(String account, String duty, String area, ObjectNode shared) {
        ObjectNode draft =
                JsonNodeFactory.instance.objectNode().put("key", account).put("doneOn", day(duty));
        draft.set("shared", shared);
        draft.putObject("results");
        walker.as(account, () -> {
            ObjectNode photographed = shared;
            if (duty.equals("villageAppraisal")) {
                photographed.putArray("minutesPhoto").add(walker.attachment().toString());
            }
            drafts.save(duty, AreaCode.of(area), draft);
            return null;
        });
    }

    private static String day(String duty) {
        return duty.equals("villageAppraisal") ? "2024-05-13" : "2024-05-20";
    }

    private static ObjectNode minutes() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("meetingAt", "2024-05-13T09:00")
                .put("meetingPlace", "村委会二楼会议室")
                .put("entitled", 35)
                .put("present", 32)
                .put("votesFor", 30)
                .put("votesAgainst", 2)
                .put("abstained", 0);
    }

    private ObjectNode signature(String account) {
        ObjectNode shared = JsonNodeFactory.instance.objectNode().put("opinion", "同意上报");
        shared.putObject("signature")
                .put("mode", "PAPER")
                .put("signer", "周乡长")
                .put("signedOn", "2024-05-20")
                .put("attachment", walker.as(account, () -> walker.attachment()).toString());
        return shared;
    }

    /** A leader gets the list as a sheet across, with its body, its day, its numbers and room to sign. */
    private static void onPaper(Page page) {
        byte[] paper = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        for (String part : List.of("单位:", "日期:", "共4户", "经办人(签字)", "负责人(签字)", "单位(盖章)")) {
            assertThat(page.locator(".meeting-list")).containsText(part);
        }
        assertThat(page.locator("#list-print")).isHidden();
        page.setViewportSize(1030, 680);
        Chromium.picture(page, "meeting-list-paper");
        page.setViewportSize(1440, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));

        // Points of a sheet of A4 lying across.
        org.assertj.core.api.Assertions.assertThat(new String(paper, StandardCharsets.ISO_8859_1))
                .containsPattern("/MediaBox \\[0 0 84[12][.0-9]* 59[45][.0-9]*\\]");
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
