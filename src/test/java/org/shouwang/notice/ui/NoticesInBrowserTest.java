package org.shouwang.notice.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.shouwang.Chromium;
import org.shouwang.ProductTest;
import org.shouwang.notice.Hangs;
import org.shouwang.notice.PublicPages;
import org.shouwang.procedure.CaseWalker;
import org.shouwang.shared.AreaCode;
import org.shouwang.territory.Territory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A notice on a phone: the clerk's sheet, a villager's objection on the public page, and all passed on when it ended. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoticesInBrowserTest {

    private static final AreaCode COUNTY = AreaCode.of("430981");

    @LocalServerPort
    private int port;

    @Autowired
    private Hangs hangs;

    @Autowired
    private CaseWalker walker;

    @Autowired
    private PublicPages pages;

    @Autowired
    private Territory territory;

    private Chromium chromium;
    private String village;

    @BeforeAll
    void openBrowser() {
        chromium = Chromium.open();
        village = territory.children(AreaCode.of("430981008")).get(0).code().value();
    }

    @AfterAll
    void closeBrowser() {
        walker.as("county-430981", () -> pages.decide(COUNTY, false));
        chromium.close();
    }

    @Test
    void a_village_hangs_a_notice_hears_objections_and_passes_the_others_on() {
        List<String> cases = hangs.appraised(village, 3);
        hangs.posted(village, cases, "村务公开栏");
        walker.as("county-430981", () -> pages.decide(COUNTY, true));
        Page page = chromium.window(360, 740);
        Chromium.logIn(page, address(""), "village-" + village);
        page.navigate(address("/notices"));
        page.locator("tbody tr").first().waitFor();
        Chromium.fits(page);
        Chromium.picture(page, "notice-list-360");

        page.locator("tbody tr a").first().click();
        page.locator(".notice-paper svg").waitFor();
        assertThat(page.locator("#notice-lines tbody tr")).hasCount(3);
        Chromium.fits(page);
        Chromium.accessible(page);
        Chromium.picture(page, "notice-sheet-360");
        String sheet = page.url();
        String open = page.locator("#notice-facts a").getAttribute("href");

        Page villager = chromium.window(360, 740);
        villager.navigate(address("/" + open));
        assertThat(villager.locator("h1")).hasText("防止返贫监测对象拟认定名单公示");
        Chromium.fits(villager);
        Chromium.accessible(villager);
        Chromium.picture(villager, "notice-public-360");
        villager.locator("input[name=line]").first().check();
        villager.locator("#text").fill("该户有一辆货车,常年跑运输");
        villager.locator("#name").fill("王五演示");
        villager.locator("button").click();
        assertThat(villager.locator("h1")).hasText("异议已收到");
        Chromium.accessible(villager);
        Chromium.picture(villager, "notice-received-360");

        page.reload();
        assertThat(page.locator("#objections article")).hasCount(1);
        assertThat(page.locator("#objections")).containsText("按规定保密");
        assertThat(page.locator("#objections")).containsText("该户有一辆货车");
        page.locator("#objection-record").click();
        page.locator("#objection-line").click();
        page.locator("vaadin-select-item:visible").nth(1).click();
        page.locator("#objection-way").click();
        page.locator("vaadin-select-item:visible")
                .filter(new Locator.FilterOptions().setHasText("电话"))
                .click();
        page.locator("#dialog-confirm").click();
        assertThat(page.locator("#objection-text")).hasAttribute("invalid", "");
        page.locator("#objection-text textarea").fill("该户人口数不对");
        Chromium.fits(page);
        Chromium.picture(page, "notice-record-360");
        page.locator("#dialog-confirm").click();
        assertThat(page.locator("#objections article")).hasCount(2);
        Chromium.fits(page);
        Chromium.picture(page, "notice-objections-360");

        walker.moveTo(LocalDate.of(2024, 3, 12));
        page.setViewportSize(1440, 900);
        page.navigate(sheet);
        page.locator("#notice-pass-on").click();
        Chromium.picture(page, "notice-pass-on-1440");
        page.locator("#dialog-confirm").click();
        assertThat(page.locator("#notice-results li")).hasCount(3);
        assertThat(page.locator("#notice-results li.notice-settled")).hasCount(1);
        Chromium.picture(page, "notice-passed-1440");
        page.locator("#dialog-close").click();
        assertThat(page.locator("#notice-lines")).containsText("公示通过");

        villager.navigate(address("/" + open));
        assertThat(villager.locator("h1")).hasText("公示已结束");
        Chromium.accessible(villager);
        Chromium.picture(villager, "notice-ended-360");
        page.navigate(sheet.replace("/notices/", "/print/notice/"));
        page.locator(".notice-paper svg").waitFor();
        assertThat(page.locator(".notice-paper svg path").last()).isVisible();
        Chromium.picture(page, "notice-print-1440");
        onePage(page, "a4", "595");
        page.locator("#paper-size").click();
        page.locator("vaadin-select-item:visible").last().click();
        page.locator(".notice-paper-a3").waitFor();
        onePage(page, "a3", "842");
    }

    @Test
    void a_county_opens_its_public_pages() {
        walker.as("county-430981", () -> pages.decide(COUNTY, false));
        Page page = chromium.window(360, 740);
        Chromium.logIn(page, address(""), "county-430981");
        page.navigate(address("/notices"));
        assertThat(page.locator("#public-pages")).containsText("沅江市");
        Chromium.fits(page);
        Chromium.picture(page, "notice-switch-360");

        page.locator("#public-pages-430981").click();
        page.locator("vaadin-confirm-dialog-overlay vaadin-button[slot=confirm-button]")
                .click();

        assertThat(page.locator("#public-pages-430981")).hasText("关闭");
        org.assertj.core.api.Assertions.assertThat(pages.open(COUNTY)).isTrue();
    }

    /** The sheet prints on one page of the paper that was chosen; its width is in points. */
    private static void onePage(Page page, String name, String width) {
        byte[] paper = page.pdf(new Page.PdfOptions()
                .setPreferCSSPageSize(true)
                .setPath(Path.of("target/screens/notice-" + name + ".pdf")));
        List<String> pages = Pattern.compile("/MediaBox \\[0 0 (\\d+)")
                .matcher(new String(paper, StandardCharsets.ISO_8859_1))
                .results()
                .map(match -> match.group(1))
                .toList();
        org.assertj.core.api.Assertions.assertThat(pages).hasSize(1);
        org.assertj.core.api.Assertions.assertThat(Integer.parseInt(pages.get(0)))
                .isCloseTo(Integer.parseInt(width), org.assertj.core.data.Offset.offset(2));
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
