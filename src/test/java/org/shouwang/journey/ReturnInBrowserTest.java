package org.shouwang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.Chromium;
import org.shouwang.ProductTest;
import org.shouwang.household.HouseholdView;
import org.shouwang.procedure.CaseWalker;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The township returns a file with a comment at one field; the village finds it at that field and corrects it. */
@ProductTest
class ReturnInBrowserTest {

    private static final String VILLAGE = "150724100004";
    private static final String TOWNSHIP = "150724100";
    private static final LocalDate DAY = LocalDate.parse("2024-06-03");

    @Autowired
    private CaseWalker walker;

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(ints = {360, 1440})
    void aFileIsReturnedWithACommentAndCorrectedAtThatField(int width) {
        String run = atTheTownship();
        String check = walker.as(
                "township-" + TOWNSHIP, () -> walker.find(run, "townshipCheck").id());
        try (Chromium chromium = Chromium.open()) {
            try (Desk township = desk(chromium, "township-" + TOWNSHIP, width)) {
                township.open("/task/" + check);
                Page page = township.page();
                page.locator(".verdict-bar").waitFor();
                assertThat(page.locator("#task-findings")).containsText("5_15_023");
                township.choose("mode", "重新入户");
                township.type("checkers", "孙经办、吴经办");
                township.press("RETURN");
                page.locator("#form-reasons").waitFor();
                township.picture("return-refused");
                township.add("returnReasons", "数据有误");
                township.type("returnReason", "全年工资性收入80元,请核实");
                page.locator("#field-fieldComments-add").click();
                String row = page.locator("[id^=field-fieldComments-][id$=-form]")
                        .last()
                        .getAttribute("id")
                        .replace("field-", "")
                        .replace("-form", "");
                township.choose(row + "-form", "入户核实");
                township.pick("#field-" + row + "-field", "工资性收入");
                township.type(row + "-comment", "单位是否有误");
                township.picture("return-filled");
                township.hand("RETURN");
                page.locator("#task-done").waitFor();
            }
            String correction = walker.as(
                    "village-" + VILLAGE, () -> walker.find(run, "correction").id());
            try (Desk village = desk(chromium, "village-" + VILLAGE, width)) {
                village.open("/task/" + correction);
                Page page = village.page();
                page.locator(".verdict-bar").waitFor();
                assertThat(page.locator("#task-sent-back")).containsText("单位是否有误");
                assertThat(page.locator("#field-wages")).hasClass(Pattern.compile("form-annotated"));
                village.picture("correction-open");
                village.type("corrected", "已与农户核对,银行流水一致");
                village.hand("RESUBMIT");
                page.locator("#task-done").waitFor();
                village.picture("correction-done");
            }
        }
    }

    private Desk desk(Chromium chromium, String account, int width) {
        return Desk.of(chromium, "http://localhost:" + port, account, width);
    }

    private String atTheTownship() {
        walker.moveTo(DAY);
        HouseholdView household = walker.household(VILLAGE, "ORDINARY", 3);
        String run = walker.declaration(household, DAY).caseNumber() + "-1";
        does(run, "application", "SUBMIT", form -> {});
        does(run, "verificationVisit", "PROPOSE", form -> form.put("wages", 80)
                .put("transfers", 9000)
                .put("suddenEvent", false)
                .put("ableToCope", false)
                .put("proposedCategory", "MARGINAL_AT_RISK"));
        does(run, "villageAppraisal", "PASSED", form -> form.put("meetingAt", DAY + "T09:00")
                .put("entitled", 35)
                .put("present", 32)
                .put("votesFor", 30)
                .put("votesAgainst", 2)
                .put("abstained", 0));
        does(run, "postNotice", "POST", form -> {});
        walker.moveTo(DAY.plusDays(6));
        walker.does("village-" + VILLAGE, run, "concludeNotice", "NO_OBJECTION", DAY.plusDays(6), form -> {});
        return run;
    }

    private void does(String run, String duty, String verdict, Consumer<ObjectNode> form) {
        walker.does("village-" + VILLAGE, run, duty, verdict, DAY, form);
    }
}
