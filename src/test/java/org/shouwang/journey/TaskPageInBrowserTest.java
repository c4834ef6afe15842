package org.shouwang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.Chromium;
import org.shouwang.ProductTest;
import org.shouwang.procedure.CaseWalker;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
class TaskPageInBrowserTest {

    private static final String VILLAGE = "430981006006";
    private static final LocalDate DAY = LocalDate.parse("2024-05-13");

    @Autowired
    private CaseWalker walker;

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(ints = {360, 1440})
    void applicationAndVisitAreFilledInOnOnePageAndHandedInTogether(int width) {
        walker.moveTo(DAY);
        String run = walker.declaration(walker.household(VILLAGE, "ORDINARY", 3), DAY)
                        .caseNumber() + "-1";
        String task = walker.as(
                "village-" + VILLAGE, () -> walker.find(run, "application").id());
        try (Chromium chromium = Chromium.open();
                Desk desk = Desk.of(chromium, "http://localhost:" + port, "village-" + VILLAGE, width)) {
            desk.page().onPageError(error -> System.err.println("page: " + error));
            desk.open("/task/" + task);
            desk.page().locator(".verdict-bar").waitFor();
            desk.picture("task-application");
            desk.page().locator("#joint").click();
            desk.page().locator("#verdict-PROPOSE").waitFor();
            fill(desk);
            desk.press("PROPOSE");
            desk.page().locator("#verificationVisit-form-reasons").waitFor();
            desk.picture("task-joint-refused");

            finish(desk);
            desk.picture("task-joint-filled");
            desk.press("PROPOSE");
            desk.page().locator("#task-done").waitFor();
            desk.picture("task-joint-done");
            Page paper = desk.page()
                    .context()
                    .waitForPage(() -> desk.page().locator(".task-paper").last().click());
            assertThat(paper.locator("h1")).hasText("防止返贫监测对象信息采集表");
            paper.setViewportSize(width, 900);
            Desk.picture(paper, "journey-task-paper");
        }
    }

    /** Pasted, taken over, drawn and left without confirming. */
    private static void fill(Desk desk) {
        Page page = desk.page();
        desk.choose("declarationWay", "书面申报");
        desk.type("applicationReason", "户主住院,自付医疗费较大");
        page.locator("#verificationVisit-paste-income").click();
        page.locator("#paste-text textarea").fill("工资性收入\t8,000元\n生产经营性收入\t3000\n生产经营性支出\t1000\n财产性收入\t0\n转移性收入\t多少");
        assertThat(page.locator(".paste-wrong")).hasCount(1);
        Desk.picture(page, "journey-task-paste");
        page.locator("#paste-take").click();
        assertThat(page.locator("#verificationVisit-outlook-income")).containsText("尚未填写:转移性收入");
        page.locator("#verificationVisit-field-photos-upload input[type=file]").setInputFiles(new FilePayload[] {
            new FilePayload("院坝.png", "image/png", CaseWalker.picture()),
            new FilePayload("不是照片.png", "image/png", "text".getBytes(java.nio.charset.StandardCharsets.UTF_8))
        });
        assertThat(page.locator("#verificationVisit-field-photos .form-files a"))
                .hasCount(1);
        assertThat(page.locator("#verificationVisit-field-photos .form-group-error"))
                .containsText("不是照片.png");
    }

    private static void finish(Desk desk) {
        Page page = desk.page();
        String visit = "#verificationVisit-field-";
        for (String box : new String[] {"commitmentAccepted", "authorisationGiven"}) {
            desk.field(box).locator("input").check();
        }
        desk.day("authorisationSignedOn", "2024-05-13");
        desk.no("byProxy");
        sign(desk, "#field-householdSignature", "张三");
        desk.write(visit + "visitors", "张三、李四");
        desk.write(visit + "transfers", "600");
        for (String secure : new String[] {"educationSecure", "medicalSecure", "housingSecure", "waterSecure"}) {
            page.locator(visit + secure + " input").first().check();
        }
        desk.addTo(visit + "riskTypes", "因病");
        page.locator(visit + "suddenEvent input").nth(1).check();
        page.locator(visit + "ableToCope input").nth(1).check();
        page.locator("#verificationVisit-adopt-category").click();
        desk.write(visit + "opinion", "情况属实");
        sign(desk, visit + "householdSignature", "张三");
        sign(desk, visit + "collectorSignature", "李四");
    }

    /** Draws a name and goes on without a word. */
    private static void sign(Desk desk, String field, String signer) {
        Page page = desk.page();
        page.locator(field + "-mode input").nth(0).check();
        desk.write(field + "-signer", signer);
        desk.dayIn(field + "-signedOn", "2024-05-13");
        desk.draw(field);
    }
}
