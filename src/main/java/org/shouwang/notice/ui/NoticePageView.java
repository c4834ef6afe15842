package org.shouwang.notice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import org.shouwang.notice.Investigations;
import org.shouwang.notice.NoticeSheets;
import org.shouwang.notice.Objection;
import org.shouwang.notice.Objections;
import org.shouwang.notice.PassingOn;
import org.shouwang.notice.Sheet;
import org.shouwang.shared.WorkClock;
import org.shouwang.shell.Dates;
import org.shouwang.shell.FactList;
import org.shouwang.shell.MainLayout;
import org.shouwang.shell.PageLink;
import org.shouwang.shell.RowTable;
import org.shouwang.shell.ViewHeader;

/** One notice: the sheet as it hangs, its households, and the objections to them. */
@Route(value = "notices/:number", layout = MainLayout.class)
@StyleSheet("context://notice.css")
@PermitAll
class NoticePageView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient NoticeSheets sheets;
    private final transient Objections objections;
    private final transient Investigations investigations;
    private final transient PassingOn passingOn;
    private final transient NoticeDialogs dialogs;
    private final transient WorkClock clock;
    private String title = "";

    NoticePageView(
            NoticeSheets sheets,
            Objections objections,
            Investigations investigations,
            PassingOn passingOn,
            NoticeDialogs dialogs,
            WorkClock clock) {
        this.sheets = sheets;
        this.objections = objections;
        this.investigations = investigations;
        this.passingOn = passingOn;
        this.dialogs = dialogs;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("number").orElse(""));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(String number) {
        removeAll();
        Sheet sheet = sheets.require(number);
        title = getTranslation("view.notice.of", NoticeWords.kind(sheet.kind()), sheet.areaName());
        Span named = new Span(sheet.number());
        named.addClassName("case-number");
        List<Objection> raised = objections.of(number);
        add(new ViewHeader(title, actions(sheet)), named, facts(sheet), new H2(getTranslation("view.notice.lines")));
        add(lines(sheet));
        if (sheet.hung() && !sheet.kind().announces()) {
            Div cards = new Div();
            cards.setId("objections");
            cards.addClassName("notice-objections");
            raised.forEach(objection ->
                    cards.add(new ObjectionCard(objection, investigations, dialogs, clock, () -> show(number))));
            if (raised.isEmpty()) {
                cards.add(new Span(getTranslation("view.notice.objections.none")));
            }
            add(new H2(getTranslation("view.notice.objections")), cards);
        }
        add(new H2(getTranslation("view.notice.sheet")), new SheetPaper(sheet), dialogs.photos(sheet));
    }

    private Component[] actions(Sheet sheet) {
        List<Component> actions = new ArrayList<>();
        boolean mayRecord = sheet.hung()
                && !sheet.kind().announces()
                && sheet.lines().stream()
                        .anyMatch(line -> line.caseNumber() != null && objections.mayRecord(line.village()));
        if (mayRecord) {
            Button record = new Button(getTranslation("view.notice.objection.record"), click -> dialogs.record(
                            sheet, objections, clock.today(), () -> show(sheet.number()))
                    .open());
            record.setId("objection-record");
            actions.add(record);
        }
        if (!sheet.hung() && !sheet.postedOn().isAfter(clock.today())) {
            Button hang =
                    new Button(getTranslation("view.notice.hang", sheet.lines().size()), click -> dialogs.hang(
                                    sheet, passingOn, () -> show(sheet.number()))
                            .open());
            hang.setId("notice-hang");
            hang.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(hang);
        }
        long unopposed = unopposed(sheet);
        if (sheet.ended(clock.today()) && unopposed > 0) {
            Button pass = new Button(getTranslation("view.notice.pass-on", unopposed), click -> dialogs.passOn(
                            sheet, passingOn, clock.today(), () -> show(sheet.number()))
                    .open());
            pass.setId("notice-pass-on");
            pass.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(pass);
        }
        Anchor print = new Anchor("print/notice/" + sheet.number(), getTranslation("view.notice.print"));
        print.setId("notice-print");
        print.addClassName("notice-link");
        print.addComponentAsFirst(VaadinIcon.PRINT.create());
        print.setTarget("_blank");
        actions.add(print);
        return actions.toArray(Component[]::new);
    }

    /** How many households may pass on together. */
    static long unopposed(Sheet sheet) {
        return sheet.open().stream().filter(line -> line.openObjections() == 0).count();
    }

    private FactList facts(Sheet sheet) {
        FactList facts = new FactList()
                .fact(
                        getTranslation("view.notice.standing"),
                        NoticeWords.standing(
                                sheet.hung(), sheet.lastDay(), sheet.open().size(), clock.today()))
                .fact(getTranslation("view.notice.posted-on"), Dates.day(sheet.postedOn()))
                .fact(
                        getTranslation("view.notice.last-day"),
                        sheet.lastDay() == null ? null : Dates.day(sheet.lastDay()))
                .fact(
                        getTranslation("view.notice.concluded-from"),
                        sheet.lastDay() == null
                                ? null
                                : Dates.day(sheet.lastDay().plusDays(1)))
                .fact(getTranslation("view.notice.place"), sheet.place())
                .fact(getTranslation("public.notice.issued-by"), sheet.issuingBody())
                .fact(getTranslation("public.notice.phone"), sheet.objectionPhone())
                .fact(getTranslation("view.notice.posted-by"), sheet.postedByName())
                .fact(getTranslation("view.notice.version"), String.valueOf(sheet.version()));
        if (sheet.replaces() != null) {
            facts.fact(
                    getTranslation("view.notice.replaces"),
                    new PageLink(sheet.replaces(), "notices/" + sheet.replaces()));
        }
        if (sheet.replacedBy() != null) {
            facts.fact(
                    getTranslation("view.notice.replaced-by"),
                    new PageLink(sheet.replacedBy(), "notices/" + sheet.replacedBy()));
        }
        if (sheet.publicPage() != null) {
            Anchor page = new Anchor(sheet.publicPage(), getTranslation("view.notice.public-page.open"));
            page.setTarget("_blank");
            page.setRouterIgnore(true);
            facts.fact(getTranslation("view.notice.public-page"), page);
        }
        facts.setId("notice-facts");
        return facts;
    }

    private RowTable<Sheet.Line> lines(Sheet sheet) {
        RowTable<Sheet.Line> table = new RowTable<>(getTranslation("view.notice.lines"));
        table.setId("notice-lines");
        table.column(getTranslation("public.notice.column.head"), NoticePageView::head)
                .text(getTranslation("view.notice.village"), Sheet.Line::villageName)
                .number(
                        getTranslation("public.notice.column.people"),
                        line -> getTranslation("view.notice.people", line.people()))
                .text(
                        getTranslation(
                                sheet.ofMeasures() ? "public.notice.column.measures" : "public.notice.column.category"),
                        line -> sheet.ofMeasures()
                                ? line.measures()
                                : line.categoryLabel().in(getLocale()))
                .text(getTranslation("view.notice.result"), line -> NoticeWords.ended(line.concludedAs()))
                .text(
                        getTranslation("view.notice.objections"),
                        line -> line.openObjections() == 0
                                ? null
                                : getTranslation("view.notice.objections.open", line.openObjections()));
        table.show(sheet.lines());
        return table;
    }

    private static Component head(Sheet.Line line) {
        Component name = line.caseNumber() == null
                ? new Span(line.headName())
                : new PageLink(line.headName(), "case/" + line.caseNumber());
        name.addClassName("row-title");
        return name;
    }
}
