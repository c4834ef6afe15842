package org.shouwang.procedure.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouwang.ProductTest;
import org.shouwang.Visitor;
import org.shouwang.procedure.CaseWalker;
import org.shouwang.procedure.Look;
import org.shouwang.procedure.Look.Part;
import org.shouwang.procedure.Looks;
import org.shouwang.procedure.TaskFilter;
import org.shouwang.procedure.TaskFilter.Sort;
import org.shouwang.procedure.TaskRow;
import org.shouwang.procedure.Tasks;
import org.shouwang.procedure.Worklists;
import org.shouwang.shared.Page;
import org.shouwang.shell.EmptyState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.util.HtmlUtils;

/** The inbox as somebody with several things to do uses it. */
@ProductTest
class InboxPartsTest {

    private static final String VILLAGE = "529901102201";
    private static final String CLERK = "village-" + VILLAGE;
    private static final String NEIGHBOUR = "township-529901102";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private CaseWalker walker;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Worklists worklists;

    @Autowired
    private Looks looks;

    @BeforeEach
    void threeLeadsWait() {
        walker.moveTo(LocalDate.parse("2024-05-13"));
        int have = walker.as(CLERK, () -> worklists.counts(TaskFilter.ALL).all());
        for (int i = have; i < 3; i++) {
            walker.screening(walker.household(VILLAGE, "ORDINARY", 1), LocalDate.parse("2024-05-13"));
        }
        walker.as(CLERK, () -> {
            looks.remember(Look.FIRST);
            return null;
        });
        Visitor.enter(CLERK, context, Set.of(InboxView.class, InboxPrintView.class, TaskView.class));
        UI.getCurrent().navigate(InboxView.class);
    }

    @AfterEach
    void theBrowserIsClosed() {
        Visitor.leave();
    }

    @Test
    void theWayOfLookingIsThereAgainAtTheNextLogin() {
        sort().setValue(Sort.HEAD);
        _click(button("inbox-overdue"));

        Visitor.leave();
        Visitor.enter(CLERK, context, Set.of(InboxView.class, InboxPrintView.class, TaskView.class));
        UI.getCurrent().navigate(InboxView.class);

        assertThat(button("inbox-overdue").getElement().getAttribute("aria-pressed"))
                .isEqualTo("true");
        assertThat(sort().getValue()).isEqualTo(Sort.HEAD);
    }

    @Test
    void severalAreTakenAtOnceAndEachSaysWhetherItWas() {
        List<InboxRow> rows = _find(InboxRow.class);
        TaskRow other = rows.get(0).task();
        walker.as(NEIGHBOUR, () -> {
            tasks.claim(other.id());
            return null;
        });
        rows.forEach(row -> row.choose(true));

        _click(button("bulk-claim"));

        Dialog result = _get(Dialog.class, spec -> spec.withId("bulk-result"));
        assertThat(_find(result, ListItem.class))
                .filteredOn(item -> item.hasClassName("result-row-refused"))
                .singleElement()
                .satisfies(item ->
                        assertThat(item.getElement().getTextRecursively()).contains(other.headName()));
        assertThat(_find(result, ListItem.class))
                .filteredOn(item -> item.hasClassName("result-row-good"))
                .hasSize(rows.size() - 1);
        result.close();
        walker.as(NEIGHBOUR, () -> {
            tasks.release(other.id());
            return null;
        });
        UI.getCurrent().navigate(InboxView.class);
        _find(InboxRow.class).stream()
                .filter(row -> row.task().claimedBy() != null)
                .forEach(row -> row.choose(true));
        _click(button("bulk-release"));
        assertThat(walker.as(CLERK, () -> worklists.counts(TaskFilter.ALL).mine()))
                .isZero();
    }

    @Test
    void theDateExplainsItself() {
        InboxRow row = _find(InboxRow.class).get(0);

        _click(_get(row, NativeButton.class));

        assertThat(_get(Dialog.class, spec -> spec.withId("why-this-date"))
                        .getElement()
                        .getTextRecursively())
                .contains("日");
    }

    @Test
    void aFilterIsNamedAndPickedAgain() {
        sort().setValue(Sort.VILLAGE);
        walker.as(CLERK, () -> {
            looks.save("按村", new Look(Part.ALL, null, null, null, Sort.VILLAGE, false));
            return null;
        });

        assertThat(walker.as(CLERK, looks::saved))
                .extracting(saved -> saved.name())
                .contains("按村");
        assertThat(walker.as(CLERK, looks::last).sort()).isEqualTo(Sort.VILLAGE);
    }

    @Test
    void everyEmptyPartSaysWhatWillComeThere() {
        for (String part : List.of("inbox-overdue", "inbox-returned", "inbox-mine", "inbox-done")) {
            _click(button(part));
            if (_find(InboxRow.class).isEmpty() && _find(HandoverRow.class).isEmpty()) {
                assertThat(_get(EmptyState.class).getElement().getTextRecursively())
                        .as(part)
                        .hasSizeGreaterThan(20);
            }
        }
    }

    @Test
    void theListIsPrintedAsItWasFiltered() {
        String name = _find(InboxRow.class).get(0).task().headName();
        _setValue(_get(TextField.class, spec -> spec.withId("inbox-search")), name);

        UI.getCurrent().navigate(InboxPrintView.class);

        assertThat(_get(NativeTable.class).getBody().getRows()).hasSize(1);
        assertThat(_get(NativeTable.class).getElement().getTextRecursively())
                .contains(name, "线索核查", "户主")
                .doesNotContainPattern("\\d{17}");
    }

    @Test
    void theSpreadsheetHoldsEveryLine(@TempDir Path folder) throws IOException {
        InboxPaper paper = context.getBean(InboxPaper.class);
        var lines = walker.as(CLERK, () -> Page.all(paper.lines(Look.FIRST, java.util.Locale.SIMPLIFIED_CHINESE), 100)
                .rows());

        byte[] book = walker.as(CLERK, () -> paper.excel(Look.FIRST, java.util.Locale.SIMPLIFIED_CHINESE));

        Path file = Files.write(folder.resolve("list.xlsx"), book);
        StringBuilder content = new StringBuilder();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                content.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(lines).hasSizeGreaterThanOrEqualTo(3);
        assertThat(HtmlUtils.htmlUnescape(content.toString()))
                .contains((String) lines.get(0).get(1), "户主", "收到");
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Select<Sort> sort() {
        return (Select<Sort>) _get(Select.class, spec -> spec.withId("inbox-sort"));
    }

    private static Button button(String id) {
        return _get(Button.class, spec -> spec.withId(id));
    }
}
