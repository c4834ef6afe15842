package org.shouwang.procedure.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.shouwang.identity.CurrentActor;
import org.shouwang.procedure.Look;
import org.shouwang.procedure.Looks;
import org.shouwang.shared.Page;
import org.shouwang.shared.WorkClock;
import org.shouwang.shell.Dates;
import org.shouwang.shell.MainLayout;
import org.shouwang.shell.ViewHeader;

/** The list as it was last filtered and sorted, on as many sheets as it needs. */
@Route(value = "inbox/print", layout = MainLayout.class)
@StyleSheet("context://inbox.css")
@PermitAll
class InboxPrintView extends Div implements HasDynamicTitle {

    private static final int MOST = 2_000;

    InboxPrintView(InboxPaper paper, Looks looks, CurrentActor actor, WorkClock clock) {
        Look look = LookOfSession.last(looks);
        Locale locale = getLocale();
        Page<List<Object>> read = Page.all(paper.lines(look, locale), MOST);
        List<List<Object>> lines = read.rows();
        addClassName("inbox-paper");
        Button print = new Button(getTranslation("view.inbox.print"), VaadinIcon.PRINT.create());
        print.setId("print");
        print.addClickListener(click -> print.getElement().executeJs("window.print()"));
        add(
                new ViewHeader(
                        getTranslation("view.inbox.paper." + look.part()),
                        new RouterLink(getTranslation("view.task.back"), InboxView.class),
                        print),
                new Paragraph(getTranslation(
                        "view.inbox.paper.made", actor.require().name(), Dates.day(clock.today()), lines.size())),
                table(paper.columns(look, locale), lines));
        if (read.nextCursor() != null) {
            addComponentAtIndex(2, new Paragraph(getTranslation("list.cut", MOST)));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("view.inbox.title");
    }

    private NativeTable table(List<String> columns, List<List<Object>> lines) {
        NativeTable table = new NativeTable();
        table.setId("inbox-paper");
        table.getElement().setAttribute("aria-label", getTranslation("view.inbox.list"));
        NativeTableRow head = new NativeTableRow();
        columns.forEach(column -> {
            var cell = head.addHeaderCell();
            cell.setText(column);
            cell.getElement().setAttribute("scope", "col");
        });
        table.getHead().add(head);
        for (List<Object> line : lines) {
            NativeTableRow row = new NativeTableRow();
            for (int column = 0; column < line.size(); column++) {
                var cell = row.addDataCell();
                cell.setText(
                        line.get(column) instanceof LocalDate day ? Dates.day(day) : String.valueOf(line.get(column)));
                cell.getElement().setAttribute("data-label", columns.get(column));
            }
            table.getBody().add(row);
        }
        return table;
    }
}
