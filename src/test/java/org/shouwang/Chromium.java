package org.shouwang;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.shouwang.identity.DemoAccounts;
import org.shouwang.shared.Wording;

/** The browser of the tests: the system's own Chromium, or the one that {@code SHOUWANG_CHROMIUM} names. */
public final class Chromium implements AutoCloseable {

    /** A busy machine answers late; a test waits for what it looks for, never for a time. */
    private static final int PATIENCE_MILLIS = 30_000;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright) {
        this.playwright = playwright;
        this.browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Path.of(Optional.ofNullable(System.getenv("SHOUWANG_CHROMIUM"))
                                .orElse("/usr/bin/chromium")))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    /** Starts the browser; {@link #close()} ends it. */
    public static Chromium open() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        return new Chromium(Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))));
    }

    /**
     * A window of its own: nobody is logged in there, and the browser asks for English. Chinese was chosen on it, so that
     * what another test chose for an account does not show here.
     */
    public Page window(int width, int height) {
        Page page = browser.newPage(
                new Browser.NewPageOptions().setViewportSize(width, height).setLocale("en-US"));
        page.setDefaultTimeout(PATIENCE_MILLIS);
        page.context().addCookies(List.of(new Cookie(Wording.COOKIE, "zh-CN").setUrl("http://localhost")));
        return page;
    }

    /** Logs in as a demo account would, through the login page at an address. */
    public static void logIn(Page page, String address, String username) {
        page.navigate(address + "/login");
        page.locator("vaadin-login-form input[name=username]").fill(username);
        page.locator("vaadin-login-form input[name=password]").fill(DemoAccounts.PASSWORD);
        page.locator("vaadin-login-form vaadin-button").first().click();
        page.waitForURL(url -> !url.contains("/login"));
    }

    /** Nothing of the page lies beside the window. */
    public static void fits(Page page) {
        Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
    }

    /** Nobody who sees or moves differently is kept out of the page. */
    public static void accessible(Page page) {
        Assertions.assertThat(barriers(page)).isEmpty();
    }

    /** What keeps somebody from using a page, of the serious and critical kinds, each with where it is. */
    public static List<String> barriers(Page page) {
        // What is in order is not asked for: to describe it element by element takes most of the time.
        AxeRunOptions violationsAlone = new AxeRunOptions();
        violationsAlone.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                .options(violationsAlone).analyze().getViolations().stream()
                        .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> rule.getId() + ": " + node.getTarget() + " " + node.getHtml() + " "
                                        + node.getFailureSummary()))
                        .toList();
    }

    /** Keeps a picture of the whole page, to be looked at. */
    public static void picture(Page page, String name) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/screens/" + name + ".png")));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
