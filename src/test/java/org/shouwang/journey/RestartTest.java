package org.shouwang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouwang.ApiClient;
import org.shouwang.Chromium;
import org.shouwang.Installation;
import org.shouwang.procedure.CaseWalker;
import org.shouwang.shared.WorkClock;

/** A server that goes away under somebody's hands: in order, for an update, and killed in the middle of a word. */
class RestartTest {

    private static final String VILLAGE = "430981006003";
    private static final String CLERK = "village-" + VILLAGE;
    private static final String VISIT = "#verificationVisit-field-";

    @TempDir
    Path directory;

    @Test
    void nothing_typed_is_lost_when_the_server_is_restarted_or_killed() throws Exception {
        try (Installation product = new Installation(directory);
                Chromium chromium = Chromium.open()) {
            product.start();
            String task = application(new ApiClient(product.port()).as(CLERK));
            Desk desk = Desk.of(chromium, product.address(), CLERK, 1000);
            Page page = desk.page();
            desk.open("/task/" + task);
            page.locator("#joint").click();
            page.locator("#verdict-PROPOSE").waitFor();
            long journal = product.count("select count(*) from journal_entry");

            desk.choose("declarationWay", "书面申报");
            page.locator("#field-personsCovered-add").click();
            desk.write("#field-personsCovered-0-name", "王小明");
            desk.yes("commitmentAccepted");
            desk.write(VISIT + "wages", "8000.5");
            desk.type("applicationReason", "户主住院");
            Desk.settle(page);
            product.stop();
            desk.type("applicationReason", "户主住院,停机时补充");
            assertThat(page.locator("vaadin-connection-indicator .v-status-message"))
                    .containsText("网络中断");

            product.start();
            assertThat(page.locator(".v-system-error")).containsText("登录已超时");
            page.locator(".v-system-error").click();
            again(page);
            assertThat(input(page, "#field-applicationReason")).hasValue("户主住院,停机时补充");
            desk.write(VISIT + "headCount", "3");
            desk.type("applicationReason", "户主住院,最后一刻补充");
            product.kill();

            product.start();
            desk.open("/task/" + task);
            again(page);
            assertThat(input(page, "#field-applicationReason")).hasValue("户主住院,最后一刻补充");
            assertThat(input(page, VISIT + "headCount")).hasValue("3");
            assertThat(input(page, VISIT + "wages")).hasValue("8000.5");
            assertThat(page.locator("#field-declarationWay")).containsText("书面申报");
            assertThat(input(page, "#field-personsCovered-0-name")).hasValue("王小明");
            assertThat(desk.field("commitmentAccepted").locator("input")).isChecked();
            page.waitForFunction("() => !Object.keys(localStorage).some(name => name.startsWith('typed:'))");
            assertThat(product.count("select count(*) from submission")).isZero();
            assertThat(product.count("select count(*) from journal_entry")).isEqualTo(journal);
        }
    }

    /** Logs in again on the page that asks for it, and is led back to where he was. */
    private static void again(Page page) {
        page.locator("vaadin-login-form input[name=username]").fill(CLERK);
        page.locator("vaadin-login-form input[name=password]").fill(ApiClient.PASSWORD);
        page.locator("vaadin-login-form vaadin-button").first().click();
        page.locator(".verdict-bar").waitFor();
    }

    private static Locator input(Page page, String field) {
        return page.locator(field + " input, " + field + " textarea").first();
    }

    /** A household has declared itself; the number of the task that waits for the clerk. */
    private static String application(ApiClient clerk) {
        ObjectNode household = ApiClient.json("{'fields': {'phone': '13800001111', 'type': 'ORDINARY'}}")
                .put("village", VILLAGE);
        household
                .putArray("members")
                .addObject()
                .put("name", "王建国")
                .put("relation", "HEAD")
                .put("certificateType", "RESIDENT_ID")
                .put("certificateNumber", CaseWalker.residentId("430981", 77));
        String number = clerk.post("/households", household)
                .expect(201)
                .body()
                .path("number")
                .asText();
        clerk.post(
                        "/leads",
                        ApiClient.json("{'channel': 'SELF_DECLARATION', 'declarationWay': 'PAPER', 'risks': ['R01'],"
                                        + " 'description': '医药费支出大'}")
                                .put("foundOn", LocalDate.now(WorkClock.ZONE).toString())
                                .put("village", VILLAGE)
                                .put("householdNumber", number))
                .expect(201);
        return clerk.get("/tasks?duty=application")
                .expect(200)
                .body()
                .path("items")
                .path(0)
                .path("id")
                .asText();
    }
}
