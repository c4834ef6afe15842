package org.shouwang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ScreenshotType;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import org.shouwang.Chromium;
import org.shouwang.procedure.CaseWalker;

/** Somebody of the administration at a screen: opens tasks, fills in their forms and hands them on. */
final class Desk implements AutoCloseable {

    private static final String IDLE = "() => { const clients = Object.values(window.Vaadin?.Flow?.clients ?? {});"
            + " return clients.length > 0 && clients.every(c => !c.isActive || !c.isActive()) }";

    /** The height of a page; inside the frame the content scrolls, not the document. */
    private static final String LONGEST = "() => { const l = document.querySelector('vaadin-app-layout');"
            + " const c = l?.shadowRoot?.querySelector('[content]') ?? document.documentElement;"
            + " return Math.max(c.scrollHeight, document.documentElement.scrollHeight, l?.scrollHeight ?? 0) }";

    /** Whether the open calendar stands still, also after what was asked of it has reached the screen. */
    private static final String RESTS = "() => new Promise(rests => requestAnimationFrame(() =>"
            + " requestAnimationFrame(() => rests(!document.querySelector("
            + "'vaadin-date-picker-overlay[opened] vaadin-date-picker-overlay-content')._ignoreTaps))))";

    private static final int PHONE_BELOW = 420;

    private final Page page;
    private final String address;

    private Desk(Page page, String address) {
        this.page = page;
        this.address = address;
    }

    /** Logs in at a desk or, with a narrow window, on a phone. */
    static Desk of(Chromium browser, String address, String username, int width) {
        Desk desk = new Desk(browser.window(width, width < PHONE_BELOW ? 740 : 900), address);
        Chromium.logIn(desk.page, address, username);
        settle(desk.page);
        return desk;
    }

    Page page() {
        return page;
    }

    void open(String path) {
        page.navigate(address + path);
    }

    /** Finds a duty of a case in the inbox and opens it. */
    void task(String duty, String number) {
        open("/inbox");
        page.locator("#inbox-search input").fill(number);
        page.locator(".task-row[data-duty=" + duty + "]")
                .filter(new Locator.FilterOptions().setHasText(number))
                .locator(".task-open")
                .click();
        page.locator(".verdict-bar").waitFor();
        settle(page);
    }

    Locator field(String key) {
        return page.locator("#field-" + key);
    }

    Desk type(String key, String text) {
        write("#field-" + key, text);
        return this;
    }

    void write(String field, String text) {
        page.locator(field + " input, " + field + " textarea").first().fill(text);
    }

    Desk day(String key, String day) {
        dayIn("#field-" + key, day);
        return this;
    }

    /** Enters a day and a time of it. */
    Desk moment(String key, String day, String time) {
        Locator inputs = page.locator("#field-" + key + " input");
        inputs.nth(0).fill(day);
        if (page.viewportSize().width < PHONE_BELOW) {
            tap(page.locator("vaadin-date-picker-overlay[opened] td[part~=focused]"));
        } else {
            inputs.nth(0).press("Enter");
        }
        assertThat(page.locator("vaadin-date-picker-overlay[opened]")).hasCount(0);
        inputs.nth(1).fill(time);
        inputs.nth(1).press("Enter");
        return this;
    }

    void dayIn(String field, String day) {
        dayIn(page.locator(field + " input").first(), day);
    }

    private void dayIn(Locator input, String day) {
        if (page.viewportSize().width < PHONE_BELOW) {
            tap(input, LocalDate.parse(day));
        } else {
            input.fill(day);
            input.press("Enter");
        }
        assertThat(page.locator("vaadin-date-picker-overlay[opened]")).hasCount(0);
        assertThat(input).hasValue(day);
    }

    /** A phone shows the calendar over the whole page: the day is tapped, not typed. */
    private void tap(Locator input, LocalDate day) {
        Locator calendar = page.locator("vaadin-date-picker-overlay[opened]");
        Locator cell = calendar.locator("td[aria-label^='%d %s %d']"
                        .formatted(
                                day.getDayOfMonth(),
                                day.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, Locale.CHINESE),
                                day.getYear()))
                .first();
        bringUp(input);
        input.click();
        tap(cell);
    }

    /** A calendar takes no tap while it scrolls, lest a finger that only wanted to scroll choose a day. */
    private void tap(Locator cell) {
        cell.scrollIntoViewIfNeeded();
        page.waitForFunction(RESTS);
        cell.click();
    }

    /** Chooses from a short list. */
    Desk choose(String key, String label) {
        page.locator("#field-" + key).click();
        page.locator("vaadin-select-overlay[opened] vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText(label))
                .first()
                .click();
        assertThat(page.locator("vaadin-select-overlay[opened]")).hasCount(0);
        return this;
    }

    /** Types the beginning of something that a list offers and takes it from there. */
    void pick(String field, String text) {
        Locator input = page.locator(field + " input");
        bringUp(input);
        input.click();
        input.fill(text);
        page.locator("vaadin-combo-box-item:visible")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first()
                .click();
        assertThat(page.locator("vaadin-combo-box-overlay[opened]")).hasCount(0);
    }

    /** Chooses one more from a long list. */
    Desk add(String key, String label) {
        addTo("#field-" + key, label);
        return this;
    }

    void addTo(String field, String label) {
        Locator input = page.locator(field + " input").first();
        bringUp(input);
        input.click();
        input.fill(label);
        page.locator("vaadin-multi-select-combo-box-item")
                .filter(new Locator.FilterOptions().setHasText(label))
                .first()
                .click();
        page.keyboard().press("Escape");
    }

    /** Scrolls as a hand would: to the middle, with room for a list below and away from the bars. */
    private static void bringUp(Locator what) {
        what.evaluate("e => e.scrollIntoView({block: 'center'})");
    }

    Desk yes(String key) {
        field(key).locator("input").first().check();
        return this;
    }

    Desk no(String key) {
        field(key).locator("input").nth(1).check();
        return this;
    }

    /** Hands in a photograph. */
    Desk photo(String key, String name) {
        page.locator("#field-" + key + "-upload input[type=file]")
                .setInputFiles(new FilePayload(name, "image/png", CaseWalker.picture()));
        assertThat(field(key).locator(".form-files a").first()).isVisible();
        return this;
    }

    /** Lets somebody sign with the finger on the screen. */
    Desk signOnScreen(String key, String signer, String day) {
        signer(key, 0, signer, day);
        draw("#field-" + key);
        page.locator("#field-" + key + "-use").click();
        assertThat(field(key).locator(".form-files a")).isVisible();
        return this;
    }

    /**
     * Draws a name on the surface of a signature. What the page reckons from the values before, or the focus that goes
     * back to a closing calendar, may push the surface away under the first stroke: then one brings it up and signs again,
     * as a hand would.
     */
    void draw(String field) {
        Locator canvas = page.locator(field + "-pad canvas");
        page.waitForCondition(() -> {
            settle(page);
            bringUp(canvas);
            stroke(canvas);
            return Boolean.TRUE.equals(canvas.evaluate("c => c.parentElement.drawn"));
        });
    }

    private void stroke(Locator canvas) {
        canvas.hover();
        BoundingBox box = canvas.boundingBox();
        Mouse hand = page.mouse();
        hand.move(box.x + box.width * 0.2, box.y + box.height * 0.7);
        hand.down();
        hand.move(box.x + box.width * 0.4, box.y + box.height * 0.2);
        hand.move(box.x + box.width * 0.6, box.y + box.height * 0.8);
        hand.move(box.x + box.width * 0.8, box.y + box.height * 0.3);
        hand.up();
    }

    /** Hands in the photograph of what somebody signed on paper. */
    Desk signOnPaper(String key, String signer, String day) {
        signer(key, 1, signer, day);
        return photo(key, "签字页.png");
    }

    private void signer(String key, int way, String signer, String day) {
        page.locator("#field-" + key + "-mode input").nth(way).check();
        write("#field-" + key + "-signer", signer);
        dayIn("#field-" + key + "-signedOn", day);
    }

    /** Presses the button that ends the duty, and nothing more. */
    void press(String verdict) {
        page.locator("#verdict-" + verdict).click();
    }

    /** Ends the duty, agreeing where the page asks once more. */
    void hand(String verdict) {
        press(verdict);
        Locator ask = page.locator("vaadin-confirm-dialog-overlay vaadin-button[slot=confirm-button]");
        Locator done = page.locator("#task-done");
        Locator refused = page.locator("#form-reasons");
        ask.or(done).or(refused).first().waitFor();
        if (ask.isVisible()) {
            ask.click();
            done.or(refused).first().waitFor();
        }
        if (refused.isVisible()) {
            throw new AssertionError(verdict + " was refused: " + refused.innerText());
        }
    }

    /** Keeps a picture of the whole page as it looks at the window's width. */
    void picture(String name) {
        picture(page, "journey-" + name);
    }

    static void picture(Page page, String name) {
        settle(page);
        int width = page.viewportSize().width;
        int height = page.viewportSize().height;
        page.evaluate("() => document.querySelector('h1')?.scrollIntoView({block: 'end'})");
        page.setViewportSize(width, Math.max(height, ((Number) page.evaluate(LONGEST)).intValue()));
        page.screenshot(into(name + "-" + width));
        page.setViewportSize(width, height);
    }

    /** Where pictures are kept; as JPEG, which the browser writes in half the time that PNG takes. */
    static Page.ScreenshotOptions into(String name) {
        return new Page.ScreenshotOptions()
                .setType(ScreenshotType.JPEG)
                .setQuality(85)
                .setPath(Path.of("target/screenshots/" + name + ".jpg"));
    }

    /** Waits until the page has nothing more to ask of the server. */
    static void settle(Page page) {
        page.waitForFunction(IDLE);
    }

    @Override
    public void close() {
        page.close();
    }
}
