package org.shouwang.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shouwang.Chromium;
import org.shouwang.ProductTest;
import org.shouwang.household.HouseholdView;
import org.shouwang.meeting.Assembled;
import org.shouwang.policy.Profiles;
import org.shouwang.procedure.CaseWalker;
import org.shouwang.rollback.RollbackLists;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.WorkClock;
import org.shouwang.supervision.NewOrder;
import org.shouwang.supervision.SupervisionOrders;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens every page there is: its words, whether it can be used without seeing it, and whether it fits a phone. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTest {

    private static final String VILLAGE = "341802002201";
    private static final String CLERK = "village-" + VILLAGE;
    private static final String COUNTY = "county-341802";

    /** Latin in every language: numbers and versions, user names, files and their sizes, paper, the drawing library's mark, the demo's password. */
    private static final Pattern ALLOWED = Pattern.compile(
            "[\\w-]+\\.(png|pdf)|\\d KB|PDF|Excel|(AJ|XS|GS|HY|YY|DB|HT)-[\\d-]+|A3|BPMN\\.iO|Powered by bpmn\\.io|English|\\badmin\\b|department-[a-zA-Z]+-\\d+|[a-z-]+[-/]\\d[\\d.]*|密码均为 demo");

    private static final Pattern LATIN = Pattern.compile("[A-Za-z]{2,}");
    private static final Pattern MISSING =
            Pattern.compile("!\\{|\\?\\?\\?|\\bview\\.[a-z]|\\b(reason|duty|verdict)\\.\\w");

    /** Everything that is shown or read out, also inside components. */
    private static final String WORDS =
            """
            () => {
              const said = [];
              const walk = node => {
                if (node.nodeType === Node.TEXT_NODE) {
                  if (node.parentElement?.checkVisibility?.({visibilityProperty: true}) ?? true) said.push(node.data);
                  return;
                }
                if (node.nodeType === Node.ELEMENT_NODE) {
                  if (['STYLE', 'SCRIPT', 'NOSCRIPT', 'TEMPLATE'].includes(node.tagName)) return;
                  if (!node.checkVisibility()) return;
                  for (const name of ['aria-label', 'placeholder', 'title', 'alt']) {
                    if (node.hasAttribute(name)) said.push(node.getAttribute(name));
                  }
                  if (node.shadowRoot) walk(node.shadowRoot);
                }
                node.childNodes.forEach(walk);
              };
              walk(document.body);
              return said.map(s => s.trim()).filter(s => s).join('\\n');
            }""";

    /** What is wider than the window: the page, its frame or its header. */
    private static final String SIDEWAYS =
            """
            () => [document.documentElement, ...document.querySelectorAll('[role=main], .main-header')]
              .filter(e => e.scrollWidth > e.clientWidth)
              .map(e => e.tagName + '.' + e.className + ' ' + e.scrollWidth)""";

    /** A page: its route as registered, who opens it, and where it is for the household of this test. */
    private record Opened(String route, String account, String path, String ready) {
        @Override
        public String toString() {
            return route;
        }

        String name() {
            return "page-" + (route.isEmpty() ? "start" : route.replaceAll("[^a-zA-Z]+", "-"));
        }
    }

    @Autowired
    private CaseWalker walker;

    @Autowired
    private Assembled assembled;

    @Autowired
    private SupervisionOrders orders;

    @Autowired
    private RollbackLists lists;

    @Autowired
    private Profiles profiles;

    @Autowired
    private WorkClock clock;

    @Autowired
    private ServletContext servletContext;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private Chromium browser;
    private final Map<String, Page> windows = new HashMap<>();
    private final Set<String> unanswered = new LinkedHashSet<>();
    private List<Opened> pages;

    @BeforeAll
    void openBrowser() {
        HouseholdView household = walker.household(VILLAGE, "ORDINARY", 3);
        var lead = walker.declaration(household, clock.today());
        String caseNumber = lead.caseNumber();
        var application =
                walker.does(CLERK, caseNumber + "-1", "application", "SUBMIT", clock.today(), form -> form.put(
                                "commitmentAccepted", true)
                        .put("authorisationGiven", true)
                        .put("authorisationSignedOn", clock.today().toString()));
        var waiting = walker.household(VILLAGE, "LIFTED_OUT", 2);
        walker.screening(waiting, clock.today());
        String task = walker.as(
                CLERK, () -> walker.find(caseNumber + "-1", "verificationVisit").id());
        long profile = profiles.list().get(0).id();
        long other = profiles.list().get(1).id();
        pages = List.of(
                new Opened("login", null, "/login", "vaadin-login-form"),
                new Opened("setup", null, "/setup", "vaadin-login-form"),
                new Opened("inbox", CLERK, "/inbox", ".task-open"),
                new Opened("", CLERK, "/", ".task-open"),
                new Opened("inbox/print", CLERK, "/inbox/print", "#inbox-paper"),
                new Opened("task/:___url_parameter", CLERK, "/task/" + task, ".verdict-bar"),
                new Opened(
                        "print/submission/:___url_parameter(^[+-]?[0-9]{1,19}$)",
                        CLERK,
                        "/print/submission/" + application.id(),
                        ".paper h1"),
                new Opened("cases", COUNTY, "/cases", "table"),
                new Opened("case/:___url_parameter", COUNTY, "/case/" + caseNumber, "bpmn-viewer[ready]"),
                new Opened("leads", CLERK, "/leads", "table"),
                new Opened("leads/new", CLERK, "/leads/new", "#lead-save"),
                new Opened("leads/:number", CLERK, "/leads/" + lead.number(), "h1"),
                new Opened("households", CLERK, "/households", "table"),
                new Opened("households/:number", CLERK, "/households/" + household.number(), "h1"),
                new Opened("households/:number/edit", CLERK, "/households/" + household.number() + "/edit", "h1"),
                new Opened("households/new", CLERK, "/households/new", "h1"),
                new Opened("account", CLERK, "/account", "#password-change"),
                new Opened("search", CLERK, "/search?q=cs", ".search-results a"),
                new Opened("messages", CLERK, "/messages", "h1"),
                new Opened("help", CLERK, "/help", ".help-duties a"),
                new Opened("help/:duty", CLERK, "/help/verificationVisit", ".help-verdict"),
                new Opened("profiles", COUNTY, "/profiles", "h1"),
                new Opened("profiles/:profile", COUNTY, "/profiles/" + profile, "h1"),
                new Opened("profiles/add", "admin", "/profiles/add", "h1"),
                new Opened(
                        "profiles/compare",
                        COUNTY,
                        "/profiles/compare?left=" + profile + "&right=" + other,
                        "#compare-count"),
                new Opened("calendar", COUNTY, "/calendar", "h1"),
                new Opened("calendar-proposals", COUNTY, "/calendar-proposals", "h1"),
                new Opened("deadline-simulator", COUNTY, "/deadline-simulator", "h1"),
                new Opened("households/print", CLERK, "/households/print", "#households-paper"),
                new Opened("accounts", "admin", "/accounts", "table"),
                new Opened("accounts/:username", "admin", "/accounts/" + CLERK, "table"),
                new Opened("code-lists", "admin", "/code-lists", "table"),
                new Opened("escalations", COUNTY, "/escalations", "h1"),
                new Opened("takeover", COUNTY, "/takeover", "#takeover-upload"),
                new Opened("webhooks", "admin", "/webhooks", "#webhook-add"),
                new Opened("supervision", COUNTY, "/supervision", "#board-figures"),
                new Opened("supervision/orders", COUNTY, "/supervision/orders", "#order-entry"),
                new Opened(
                        "supervision/orders/:___url_parameter",
                        COUNTY,
                        "/supervision/orders/" + order(),
                        "#order-facts"),
                new Opened("lists", COUNTY, "/lists", "#list-open"),
                new Opened(
                        "lists/:___url_parameter",
                        COUNTY,
                        "/lists/" + walker.as(COUNTY, () -> lists.open(null, List.of(), null)),
                        "#list-facts"),
                new Opened("supervision/work", COUNTY, "/supervision/work", "#work-sheet"),
                new Opened("supervision/households", COUNTY, "/supervision/households", "#watch-twice"),
                new Opened("supervision/heat", COUNTY, "/supervision/heat", "bpmn-viewer[ready]"),
                new Opened("green-channel", COUNTY, "/green-channel", "h1"),
                new Opened("watch-list", COUNTY, "/watch-list", "h1"),
                new Opened("eliminations", COUNTY, "/eliminations", ".chips"),
                new Opened("recusals", "auditor-341802", "/recusals", "h1"),
                new Opened("comparisons", COUNTY, "/comparisons", "#comparison-month"),
                new Opened("roster", COUNTY, "/roster", "#roster-add"),
                new Opened("failed-work", "admin", "/failed-work", "h1"),
                new Opened("password", CLERK, "/password", "#password-change"),
                new Opened("procedures/:___url_parameter?", COUNTY, "/procedures", "bpmn-viewer[ready]"));
        String meeting = assembled.appraised(VILLAGE, clock.today());
        String notice = assembled.posted(VILLAGE, clock.today());
        pages = Stream.concat(
                        pages.stream(),
                        Stream.of(
                                new Opened("notices", COUNTY, "/notices", "table"),
                                new Opened("notices/:number", CLERK, "/notices/" + notice, ".notice-paper"),
                                new Opened(
                                        "print/notice/:___url_parameter",
                                        CLERK,
                                        "/print/notice/" + notice,
                                        ".notice-paper"),
                                new Opened("meetings", CLERK, "/meetings", ".meeting-occasions"),
                                new Opened(
                                        "meetings/new/:duty/:area",
                                        CLERK,
                                        "/meetings/new/villageAppraisal/" + VILLAGE,
                                        "#meeting-submit"),
                                new Opened("meetings/:number", CLERK, "/meetings/" + meeting, "table"),
                                new Opened("meetings/:number/list", CLERK, "/meetings/" + meeting + "/list", "table")))
                .toList();
        browser = Chromium.open();
    }

    @AfterAll
    void closeBrowser() {
        browser.close();
    }

    @Test
    void no_page_is_left_out() {
        Set<String> registered =
                ApplicationRouteRegistry.getInstance(new VaadinServletContext(servletContext))
                        .getRegisteredRoutes()
                        .stream()
                        .flatMap(route -> java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(route.getTemplate()),
                                route.getRouteAliases().stream().map(RouteBaseData::getTemplate)))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(pages).extracting(Opened::route).containsExactlyInAnyOrderElementsOf(registered);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void speaks_chinese_is_accessible_and_fits_a_phone_in_large_text_too(Opened opened) {
        unanswered.clear();
        Page page = open(opened, false);
        for (int width : List.of(1440, 768, 360)) {
            page.setViewportSize(width, width < 500 ? 740 : 900);
            Desk.picture(page, opened.name());
        }

        Object sideways = page.evaluate(SIDEWAYS);
        String words = (String) page.evaluate(WORDS);
        Set<String> latin = new LinkedHashSet<>();
        Set<String> usernames = usernames();
        words.lines()
                .filter(line -> !usernames.contains(line))
                .filter(line ->
                        LATIN.matcher(ALLOWED.matcher(line).replaceAll("")).find())
                .forEach(latin::add);
        page.setViewportSize(1440, 900);
        List<String> findings = Chromium.barriers(page);
        Object sidewaysWhenLarge = inLargeText(page, opened.name());

        SoftAssertions all = new SoftAssertions();
        all.assertThat(latin).as("words that are not Chinese").isEmpty();
        all.assertThat(MISSING.matcher(words).results().map(m -> m.group()))
                .as("missing keys")
                .isEmpty();
        all.assertThat(unanswered).as("asked for in vain").isEmpty();
        all.assertThat(sideways).as("scrolls sideways").isEqualTo(List.of());
        all.assertThat(sidewaysWhenLarge).as("scrolls sideways in large text").isEqualTo(List.of());
        all.assertThat(findings).as("accessibility").isEmpty();
        all.assertAll();
    }

    /** Keeps the pictures of a page in large text; answers what is wider than a phone then. */
    private static Object inLargeText(Page page, String name) {
        page.evaluate("document.documentElement.classList.add('large-text')");
        Desk.picture(page, name + "-large");
        page.setViewportSize(360, 740);
        Desk.picture(page, name + "-large");
        return page.evaluate(SIDEWAYS);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void stands_in_english_too(Opened opened) {
        Page page = open(opened, true);
        Desk.picture(page, opened.name() + "-en");
        String words = (String) page.evaluate(WORDS);
        page.setViewportSize(360, 740);
        Desk.picture(page, opened.name() + "-en");

        assertThat(MISSING.matcher(words).results().map(m -> m.group())).isEmpty();
        // A sheet of paper has no frame and so no switch of the language.
        if (!opened.path().startsWith("/print/")) {
            assertThat(words).contains("中文");
        }
        assertThat(page.evaluate(SIDEWAYS)).isEqualTo(List.of());
    }

    @Test
    void the_window_bears_the_mark_of_the_product() {
        Page page = open(pages.get(0), false);

        String icon = (String) page.evaluate("document.querySelector('link[rel=icon]').href");

        assertThat(page.request().get(icon).status()).isEqualTo(200);
    }

    @Test
    void the_case_prints_without_the_frame() {
        Page page = open(
                pages.stream()
                        .filter(p -> p.path().startsWith("/case/"))
                        .findFirst()
                        .orElseThrow(),
                false);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.setViewportSize(794, 1123);
        Desk.picture(page, "case-print");
        page.pdf(new Page.PdfOptions()
                .setPath(Path.of("target/screenshots/case.pdf"))
                .setFormat("A4"));

        String words = (String) page.evaluate(WORDS);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));

        assertThat(words).contains("的案件", "办理经过").doesNotContain("农户名册", "English");
    }

    private String order() {
        return walker.as(COUNTY, () -> orders.issue(new NewOrder(
                        AreaCode.of(VILLAGE),
                        null,
                        null,
                        null,
                        "入户核实",
                        "请尽快入户核实。",
                        clock.today().plusDays(7)))
                .number());
    }

    List<Opened> pages() {
        return pages;
    }

    /** Names of accounts are data in every language; other tests leave theirs behind. */
    private Set<String> usernames() {
        return jdbc.sql("select username from account").query(String.class).set();
    }

    private Page open(Opened opened, boolean english) {
        Page page = windows.computeIfAbsent(opened.account() + english, n -> window(opened.account(), english));
        page.setViewportSize(1440, 900);
        page.navigate(address() + opened.path());
        page.locator(opened.ready()).first().waitFor();
        Desk.settle(page);
        return page;
    }

    private Page window(String account, boolean english) {
        Page page = browser.window(1440, 900);
        page.onResponse(response -> {
            if (response.status() >= 400) {
                unanswered.add(response.status() + " " + response.url());
            }
        });
        if (account == null) {
            page.navigate(address() + "/login");
        } else {
            Chromium.logIn(page, address(), account);
        }
        Desk.settle(page);
        if (english) {
            page.getByText("English").click();
            page.getByText("中文").waitFor();
            Desk.settle(page);
        }
        return page;
    }

    private String address() {
        return "http://localhost:" + port;
    }
}
