package org.shouwang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.shouwang.Chromium;
import org.shouwang.form.Field;
import org.shouwang.form.FormDefinition;
import org.shouwang.form.Forms;
import org.shouwang.identity.DemoAccounts;
import org.shouwang.procedure.CaseWalker;

/** Somebody of the administration who has a keyboard and nothing else. */
final class Keys implements AutoCloseable {

    /** Further than this nobody wants to press Tab. */
    private static final int MOST_TABS = 90;

    private static final int MOST_ARROWS = 60;

    private static final String INNERMOST =
            "let a = document.activeElement; while (a && a.shadowRoot && a.shadowRoot.activeElement)"
                    + " a = a.shadowRoot.activeElement;";

    private static final String HOLDS_FOCUS = "t => {" + INNERMOST
            + " for (let n = a; n; n = n.assignedSlot ?? n.parentNode ?? n.host) if (n === t) return true;"
            + " return false }";

    /** What has the focus and shows it neither itself nor by the row it opens, or nothing. */
    private static final String UNSEEN = "() => {" + INNERMOST
            + " if (!a || a === document.body) return null;"
            + " const name = a.localName + (a.id ? '#' + a.id : '') + '.' + a.className + ' ' + (a.getAttribute('aria-label')"
            + " ?? a.textContent ?? '').trim().slice(0, 30);"
            + " const box = a.getBoundingClientRect();"
            + " if (box.bottom <= 0 || box.top >= innerHeight) return name + ' is out of sight';"
            + " for (let n = a; n; n = n.parentNode ?? n.host) { if (n.nodeType !== 1) continue;"
            + " if (n.hasAttribute('focus-ring')) return null;"
            + " const s = getComputedStyle(n);"
            + " if ((n === a || n.localName === 'li') && ((s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== 'none'))"
            + " return null; }"
            + " return name }";

    private static final String FOCUSED = "() => {" + INNERMOST + " return a ? a.outerHTML.slice(0, 200) : 'nothing' }";

    private final Page page;
    private final String address;
    private final Forms forms;
    private final Set<String> unseen = new LinkedHashSet<>();
    private int farthest;

    private Keys(Page page, String address, Forms forms) {
        this.page = page;
        this.address = address;
        this.forms = forms;
    }

    /** Logs in. */
    static Keys of(Chromium browser, String address, String username, Forms forms) {
        Keys keys = new Keys(browser.window(1440, 900), address, forms);
        keys.page.onFileChooser(
                chooser -> chooser.setFiles(new FilePayload("照片.png", "image/png", CaseWalker.picture())));
        keys.open("/login");
        keys.reach("vaadin-login-form input[name=username]").type(username);
        keys.reach("vaadin-login-form input[name=password]").type(DemoAccounts.PASSWORD);
        keys.press("Enter");
        keys.page.waitForURL(url -> !url.contains("/login"));
        Desk.settle(keys.page);
        return keys;
    }

    Page page() {
        return page;
    }

    /** What had the focus without showing it. */
    Set<String> unseen() {
        return unseen;
    }

    /** Most presses of Tab that one thing needed. */
    int farthest() {
        return farthest;
    }

    /** As typed into the address line. */
    void open(String path) {
        page.navigate(address + path);
    }

    Keys press(String key) {
        page.keyboard().press(key);
        return this;
    }

    Keys type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** Goes on with Tab until something has the focus. */
    Keys reach(String what) {
        return go(what, "Tab");
    }

    /** Goes back with Shift and Tab until something has the focus. */
    Keys back(String what) {
        return go(what, "Shift+Tab");
    }

    private Keys go(String what, String key) {
        Locator target = page.locator(what).first();
        target.waitFor(
                new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
        for (int pressed = 0; pressed <= MOST_TABS; pressed++) {
            if (Boolean.TRUE.equals(target.evaluate(HOLDS_FOCUS))) {
                farthest = Math.max(farthest, pressed);
                return this;
            }
            press(key);
            Object dark = page.evaluate(UNSEEN);
            if (dark != null) {
                unseen.add(String.valueOf(dark));
            }
        }
        throw new AssertionError("%s was not reached with %d times %s on %s; the focus is at %s"
                .formatted(what, MOST_TABS, key, page.url(), page.evaluate(FOCUSED)));
    }

    /** Finds a duty of a case through the search of the inbox and opens it. */
    Keys task(String duty, String number) {
        open("/inbox");
        page.locator("#inbox-search input").waitFor();
        Desk.settle(page);
        press("/");
        reach("#inbox-search").press("Control+a").type(number);
        String row = "li.inbox-row[data-duty=" + duty + "]:has-text('" + number + "')";
        page.locator(row).first().waitFor();
        assertThat(page.locator("li.inbox-row:not(:has-text('" + number + "'))"))
                .hasCount(0);
        Desk.settle(page);
        reach(row + " .task-open").press("Enter");
        page.locator(".verdict-bar").waitFor();
        Desk.settle(page);
        return this;
    }

    /** The task that is open. */
    String taskId() {
        return page.url().substring(page.url().lastIndexOf('/') + 1);
    }

    /** Types everything that a form is to say and doesn't say yet, from its top to its end. */
    void fill(FormDefinition form, ObjectNode said, ObjectNode wanted) {
        for (Field field : form.fields()) {
            JsonNode value = wanted.get(field.key());
            if (value != null && !value.isNull() && !value.equals(said.get(field.key()))) {
                enter(field, "#field-" + field.key(), value);
                Desk.settle(page);
            }
        }
    }

    private void enter(Field field, String at, JsonNode value) {
        switch (field.type()) {
            case TEXT, LONG_TEXT, PHONE, INTEGER, MONEY -> overwrite(at, value.asText());
            case PEOPLE -> overwrite(at, String.join("、", texts(value)));
            case DATE -> day(at + " input", value.asText());
            case DATE_TIME -> {
                day(at + " input >> nth=0", value.asText().substring(0, 10));
                reach(at + " input >> nth=1");
                press("Control+a").type(value.asText().substring(11, 16)).press("Enter");
            }
            case BOOLEAN -> answer(at, value.asBoolean());
            case CODE -> choose(field, at, value.asText());
            case CODES -> texts(value).forEach(key -> add(field, at, key));
            case ATTACHMENTS -> upload(at);
            case SIGNATURE -> sign(at, value);
            case TABLE -> rows(field, at, value);
        }
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private void overwrite(String at, String text) {
        reach(at).press("Control+a").type(text);
        assertThat(page.locator(at + " input, " + at + " textarea").first())
                .hasValue(java.util.regex.Pattern.compile("\\s*\\S[\\s\\S]*"));
    }

    void day(String input, String day) {
        reach(input).press("Control+a").type(day).press("Enter");
        assertThat(page.locator("vaadin-date-picker-overlay[opened]")).hasCount(0);
        assertThat(page.locator(input).first()).hasValue(day);
    }

    /** A box that is ticked, or two ways of which one is chosen. */
    private void answer(String at, boolean yes) {
        reach(at);
        if (page.locator(at + " input[type=radio]").count() == 0) {
            if (yes != page.locator(at + " input").first().isChecked()) {
                press("Space");
            }
            return;
        }
        Locator wanted = page.locator(at + " input[type=radio]").nth(yes ? 0 : 1);
        press("Space");
        if (!wanted.isChecked()) {
            press("ArrowDown");
        }
        assertThat(wanted).isChecked();
    }

    private String label(Field field, String key) {
        return forms.options(field).stream()
                .filter(option -> option.key().equals(key))
                .findFirst()
                .orElseThrow()
                .label()
                .in(java.util.Locale.SIMPLIFIED_CHINESE);
    }

    private void choose(Field field, String at, String key) {
        String label = label(field, key);
        if (page.locator("vaadin-select" + at).count() == 0) {
            pick(at, label, "vaadin-combo-box-item");
            return;
        }
        select(at, label);
    }

    /** Chooses from a short list. */
    void select(String at, String label) {
        reach(at).press("Enter");
        Locator items = page.locator("vaadin-select-overlay[opened] vaadin-select-item");
        items.first().waitFor();
        arrows("document.activeElement?.textContent.trim() === label", label);
        press("Enter");
        assertThat(page.locator("vaadin-select-overlay[opened]")).hasCount(0);
        assertThat(page.locator(at)).containsText(label);
    }

    private void arrows(String there, String label) {
        for (int i = 0; i < MOST_ARROWS; i++) {
            if (Boolean.TRUE.equals(page.evaluate("label => " + there, label))) {
                return;
            }
            press("ArrowDown");
        }
        throw new AssertionError(label + " was not reached with the arrows");
    }

    /** Types the beginning of something that a list offers and takes it from there. */
    void pick(String at, String text) {
        pick(at, text, "vaadin-combo-box-item");
    }

    private void pick(String at, String text, String item) {
        reach(at + " input").press("Control+a").type(text);
        page.locator(item + ":visible")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first()
                .waitFor();
        Desk.settle(page);
        arrows(
                "[...document.querySelectorAll('" + item + "[focused]')].some(i => i.textContent.includes(label))",
                text);
        press("Enter");
        Desk.settle(page);
    }

    private void add(Field field, String at, String key) {
        pick(at, label(field, key), "vaadin-multi-select-combo-box-item");
        press("Escape");
        Desk.settle(page);
    }

    private void upload(String at) {
        reach(at + "-upload vaadin-button").press("Enter");
        assertThat(page.locator(at + " .form-files a").first()).isVisible();
    }

    private void sign(String at, JsonNode signature) {
        overwrite(at + "-signer", signature.path("signer").asText());
        day(at + "-signedOn input", signature.path("signedOn").asText());
        upload(at);
    }

    private void rows(Field table, String at, JsonNode rows) {
        int number = 0;
        for (JsonNode row : rows) {
            reach(at + "-add").press("Enter");
            page.locator(at + " .form-row").nth(number).waitFor();
            Desk.settle(page);
            for (Field column : table.columns()) {
                if (row.hasNonNull(column.key())) {
                    String cell = at + "-" + number + "-" + column.key();
                    enter(column, cell, row.get(column.key()));
                }
            }
            number++;
        }
    }

    /** Ends the duty, agreeing where the page asks once more. */
    void hand(String verdict) {
        reach("#verdict-" + verdict).press("Enter");
        Locator ask = page.locator("vaadin-confirm-dialog-overlay vaadin-button[slot=confirm-button]");
        Locator done = page.locator("#task-done");
        Locator refused = page.locator("#form-reasons");
        ask.or(done).or(refused).first().waitFor();
        if (ask.isVisible()) {
            reach("vaadin-confirm-dialog-overlay vaadin-button[slot=confirm-button]")
                    .press("Enter");
            done.or(refused).first().waitFor();
        }
        if (refused.isVisible()) {
            throw new AssertionError(verdict + " was refused: " + refused.innerText());
        }
        Desk.settle(page);
    }

    /** Whether the focus is in a part of the page, as after something was done there. */
    boolean isIn(String what) {
        return Boolean.TRUE.equals(page.locator(what).first().evaluate(HOLDS_FOCUS));
    }

    @Override
    public void close() {
        page.close();
    }
}
