package org.shouwang.redress.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.shouwang.form.Forms;
import org.shouwang.form.ui.FormDialog;
import org.shouwang.form.ui.FormViews;
import org.shouwang.redress.WatchList;
import org.shouwang.shared.WorkClock;
import org.shouwang.shell.Dates;
import org.shouwang.shell.EmptyState;
import org.shouwang.shell.MainLayout;
import org.shouwang.shell.PageLink;
import org.shouwang.shell.RowTable;
import org.shouwang.shell.SheetLink;
import org.shouwang.shell.Toasts;
import org.shouwang.shell.ViewHeader;

/** Households with a risk that were not included, each with its judgement. */
@Route(value = "watch-list", layout = MainLayout.class)
@Menu(title = "view.watch.title", order = 27, icon = "vaadin:eye")
@RolesAllowed({
    "VILLAGE_CLERK",
    "GRID_HEAD",
    "TOWNSHIP_CLERK",
    "TOWNSHIP_LEADER",
    "COUNTY_CLERK",
    "COUNTY_LEADER",
    "PREFECTURE",
    "PROVINCE",
    "SUPERVISOR",
    "AUDITOR"
})
class WatchListView extends Div {

    private static final int PAGE = 30;

    private final transient WatchList watchList;
    private final transient Forms forms;
    private final transient FormViews views;
    private final transient WorkClock clock;

    WatchListView(WatchList watchList, Forms forms, FormViews views, WorkClock clock) {
        this.watchList = watchList;
        this.forms = forms;
        this.views = views;
        this.clock = clock;
        addClassName("watch-list");
        show();
    }

    private void show() {
        removeAll();
        RowTable<WatchList.Entry> table = new RowTable<WatchList.Entry>(getTranslation("view.watch.title"))
                .column(getTranslation("view.watch.head"), entry -> {
                    PageLink link = new PageLink(entry.headName(), "case/" + entry.caseNumber());
                    link.addClassName("row-title");
                    return link;
                })
                .text(getTranslation("view.watch.village"), WatchList.Entry::villageName)
                .text(getTranslation("view.watch.listed-on"), entry -> Dates.day(entry.listedOn()))
                .text(getTranslation("view.watch.judgement"), WatchList.Entry::judgement)
                .column(getTranslation("view.watch.keep"), this::acts);
        add(
                new ViewHeader(getTranslation("view.watch.title"), excel()),
                new Paragraph(getTranslation("view.watch.intro")),
                table);
        if (!table.read(cursor -> watchList.search(null, null, cursor, PAGE))) {
            table.setVisible(false);
            add(new EmptyState(getTranslation("view.watch.none"), getTranslation("view.watch.none.hint")));
        }
    }

    private Component acts(WatchList.Entry entry) {
        if (entry.endedOn() != null) {
            Div ended = new Div(new Span(getTranslation("view.watch.off", Dates.day(entry.endedOn()))));
            if (entry.newCase() != null) {
                ended.add(new Span(" "), new PageLink(entry.newCase(), "case/" + entry.newCase()));
            } else if (entry.endReason() != null) {
                ended.add(new Paragraph(entry.endReason()));
            }
            return ended;
        }
        if (!watchList.mayKeep(entry)) {
            return new Span(getTranslation("view.watch.still"));
        }
        Button judge = act("view.watch.complete", "watchJudgement", judgement(entry), values -> {
            watchList.judge(
                    entry.id(),
                    text(values, "judgement"),
                    StreamSupport.stream(values.path("evidence").spliterator(), false)
                            .map(JsonNode::asText)
                            .map(UUID::fromString)
                            .toList());
            Toasts.done(getTranslation("view.watch.saved"));
        });
        judge.setId("watch-judge-" + entry.id());
        Button end = act(
                "view.watch.end",
                "watchEnd",
                JsonNodeFactory.instance.objectNode().put("on", clock.today().toString()),
                values -> {
                    watchList.end(
                            entry.id(),
                            values.hasNonNull("on")
                                    ? LocalDate.parse(values.get("on").asText())
                                    : null,
                            text(values, "reason"));
                    Toasts.done(getTranslation("view.watch.ended"));
                });
        end.setId("watch-end-" + entry.id());
        Div acts = new Div(judge, end);
        acts.getStyle().set("display", "flex").set("flex-wrap", "wrap").set("gap", "8px");
        return acts;
    }

    private static ObjectNode judgement(WatchList.Entry entry) {
        ObjectNode values = JsonNodeFactory.instance.objectNode().put("judgement", entry.judgement());
        entry.evidence().forEach(file -> values.withArray("evidence").add(file.toString()));
        return values;
    }

    private Button act(String label, String form, ObjectNode values, Consumer<ObjectNode> action) {
        Button button = new Button(getTranslation(label), click -> new FormDialog(
                        views, forms, form, values, null, getTranslation("view.watch.save"), filled -> {
                            action.accept(filled);
                            show();
                        })
                .open());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private SheetLink excel() {
        Locale locale = getLocale();
        return new SheetLink("watch-excel", getTranslation("view.watch.title"), () -> watchList.excel(null, locale));
    }

    private static String text(ObjectNode values, String key) {
        return values.path(key).asText(null);
    }
}
