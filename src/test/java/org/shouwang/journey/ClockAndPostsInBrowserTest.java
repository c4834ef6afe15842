package org.shouwang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.Chromium;
import org.shouwang.ProductTest;
import org.shouwang.identity.Accounts;
import org.shouwang.identity.NewPost;
import org.shouwang.identity.Post;
import org.shouwang.procedure.CaseWalker;
import org.shouwang.shared.AreaCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the header of every page does: it moves the demo's day and changes the post one works in. */
@ProductTest
class ClockAndPostsInBrowserTest {

    private static final String HOME = "469901102201";
    private static final String NEXT_DOOR = "469901102202";

    @Autowired
    private CaseWalker walker;

    @Autowired
    private Accounts accounts;

    @LocalServerPort
    private int port;

    private Chromium chromium;

    @BeforeEach
    void openBrowser() {
        chromium = Chromium.open();
        walker.moveTo(LocalDate.parse("2024-05-13"));
    }

    @AfterEach
    void closeBrowser() {
        chromium.close();
    }

    @Test
    void the_demo_day_is_moved_and_what_fell_due_on_the_way_is_told() {
        String number = walker.declaration(walker.household(HOME, "ORDINARY", 2), LocalDate.parse("2024-05-13"))
                .caseNumber();
        Page page = chromium.window(1440, 900);
        Chromium.logIn(page, "http://localhost:" + port, "village-" + HOME);
        page.locator("#demo-clock").click();
        assertThat(page.locator("#demo-day input")).hasValue("2024-05-13");
        page.locator("vaadin-button:has-text('加 15 天')").click();
        assertThat(page.locator("#demo-day input")).hasValue("2024-05-28");
        page.locator("#demo-day input").fill("2024-07-01");
        page.locator("#demo-day input").press("Enter");

        page.locator("#demo-move").click();

        assertThat(page.locator("#demo-fired")).containsText(number);
        page.locator("#demo-done").click();
        assertThat(page.locator("#demo-clock")).containsText("2024年7月1日");
        assertThat(page.locator("li.task-row").filter(new Locator.FilterOptions().setHasText(number)))
                .containsText("超期");
    }

    @Test
    void the_dialog_of_the_demo_day_is_left_without_moving_anything() {
        Page page = chromium.window(360, 740);
        Chromium.logIn(page, "http://localhost:" + port, "village-" + HOME);
        page.locator("#demo-clock").click();
        assertThat(page.locator("#demo-move")).isVisible();

        page.keyboard().press("Escape");

        assertThat(page.locator("#demo-move")).hasCount(0);
        assertThat(page.locator("#demo-clock")).containsText("2024年5月13日");
    }

    @Test
    void whoever_holds_two_posts_chooses_in_the_menu_in_which_to_work() {
        String clerk = "village-" + HOME;
        Post second = walker.as(
                "admin",
                () -> accounts.addPost(
                        clerk,
                        new NewPost(
                                "VILLAGE_CLERK", AreaCode.of(NEXT_DOOR), null, LocalDate.parse("2024-01-01"), null)));
        try {
            Page page = chromium.window(1440, 900);
            Chromium.logIn(page, "http://localhost:" + port, clerk);
            assertThat(page.locator(".account-post")).containsText("2");

            page.locator(".account-menu vaadin-menu-bar-button").first().click();
            page.locator("#post-" + second.id()).click();

            assertThat(page.locator(".account-post")).hasText(java.util.regex.Pattern.compile(".+ · .+"));
            page.locator(".account-menu vaadin-menu-bar-button").first().click();
            assertThat(page.locator("#post-" + second.id())).hasAttribute("menu-item-checked", "");
            page.locator("#post-all").click();
            assertThat(page.locator(".account-post")).containsText("2");
        } finally {
            walker.as("admin", () -> {
                accounts.endPost(second.id(), LocalDate.parse("2024-05-12"));
                return null;
            });
        }
    }
}
