package org.shouwang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.Chromium;
import org.shouwang.ProductTest;
import org.shouwang.notice.NewNotice;
import org.shouwang.notice.NoticeSheets;
import org.shouwang.notice.Sheet;
import org.shouwang.notice.SheetFilter;
import org.shouwang.procedure.CaseWalker;
import org.shouwang.procedure.CasesToLookAt;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The township posts its own notice and concludes it, on a phone. */
@ProductTest
class TownshipNoticeInBrowserTest {

    private static final String TOWNSHIP = "529901101";
    private static final String CLERK = "township-" + TOWNSHIP;

    @Autowired
    private CasesToLookAt cases;

    @Autowired
    private CaseWalker walker;

    @Autowired
    private NoticeSheets sheets;

    @LocalServerPort
    private int port;

    @Test
    void the_township_posts_its_own_sheet_and_concludes_it_there() {
        String number = cases.beforeTheTownshipsNotice(TOWNSHIP + "201");
        LocalDate posted = walker.today();
        try (Chromium chromium = Chromium.open();
                Desk desk = Desk.of(chromium, "http://localhost:" + port, CLERK, 360)) {
            Page page = desk.page();
            desk.task("postNotice", number);
            assertThat(page.locator("h1").first()).containsText("张贴乡镇公示");
            assertThat(page.locator("#field-issuingBody input")).hasValue("演示一镇");
            desk.type("place", "镇政府公示栏、各村公示栏").type("objectionPhone", "0859-3221234");
            desk.photo("postedPhoto", "公示照片.png");
            desk.picture("township-notice-post");
            desk.hand("POST");

            Sheet sheet = sheet();
            org.assertj.core.api.Assertions.assertThat(sheet.kind()).isEqualTo(NewNotice.Kind.TOWNSHIP);
            org.assertj.core.api.Assertions.assertThat(sheet.area().value()).isEqualTo(TOWNSHIP);
            org.assertj.core.api.Assertions.assertThat(sheet.lastDay()).isEqualTo(posted.plusDays(5));
            desk.open("/notices/" + sheet.number());
            assertThat(page.locator(".notice-paper")).containsText("拟认定名单公示(乡镇)");
            assertThat(page.locator(".notice-paper")).containsText("乡镇审核");
            assertThat(page.locator(".notice-paper")).containsText("演示一镇演示一村");
            assertThat(page.locator(".notice-paper")).containsText("不少于5个自然日");
            desk.picture("township-notice-sheet");

            walker.moveTo(sheet.lastDay().plusDays(1));
            page.reload();
            page.locator("#notice-pass-on").click();
            page.locator("#dialog-confirm").click();
            assertThat(page.locator("#notice-results li.notice-settled")).containsText("进入下一环节");
            page.locator("#dialog-close").click();
            assertThat(page.locator("#notice-lines")).containsText("公示通过");
        }
        org.assertj.core.api.Assertions.assertThat(walker.file(number, TOWNSHIP.substring(0, 6))
                        .runs()
                        .get(0)
                        .open())
                .allSatisfy(row ->
                        org.assertj.core.api.Assertions.assertThat(row.duty()).isEqualTo("departmentComparison"));
    }

    private Sheet sheet() {
        return walker.as(CLERK, () -> {
            List<String> numbers =
                    sheets.search(new SheetFilter(null, null, NewNotice.Kind.TOWNSHIP), null, 10).rows().stream()
                            .map(row -> row.number())
                            .toList();
            return sheets.require(numbers.get(0));
        });
    }
}
