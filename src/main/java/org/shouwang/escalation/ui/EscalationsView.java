package org.shouwang.escalation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import org.shouwang.escalation.EscalationLists;
import org.shouwang.escalation.EscalationRow;
import org.shouwang.escalation.Escalations;
import org.shouwang.identity.CurrentActor;
import org.shouwang.shell.AreaFilter;
import org.shouwang.shell.Dates;
import org.shouwang.shell.EmptyState;
import org.shouwang.shell.MainLayout;
import org.shouwang.shell.PageLink;
import org.shouwang.shell.RowTable;
import org.shouwang.shell.SheetLink;
import org.shouwang.shell.ViewHeader;
import org.shouwang.territory.Departments;
import org.shouwang.territory.Territory;

/** To whom lateness was taken and when, with the calendar it was reckoned by. */
@Route(value = "escalations", layout = MainLayout.class)
@Menu(title = "view.escalation.title", order = 32, icon = "vaadin:level-up")
@RolesAllowed({
    "TOWNSHIP_CLERK",
    "TOWNSHIP_LEADER",
    "COUNTY_CLERK",
    "COUNTY_LEADER",
    "DEPARTMENT",
    "SUPERVISOR",
    "PREFECTURE",
    "PROVINCE"
})
class EscalationsView extends Div {

    private static final int PAGE = 50;

    private enum Kind {
        ESCALATION,
        OVERDUE,
        REMINDER
    }

    private final transient Escalations escalations;
    private final transient Departments departments;
    private final AreaFilter area;
    private final Select<Kind> kind = new Select<>();
    private final RowTable<EscalationRow> table;
    private final EmptyState nothing;

    EscalationsView(
            Escalations escalations,
            EscalationLists lists,
            Territory territory,
            Departments departments,
            CurrentActor actor) {
        this.escalations = escalations;
        this.departments = departments;
        area = new AreaFilter(territory, actor.require().scope());
        area.setId("escalations-area");
        area.addValueChangeListener(change -> refresh());
        kind.setId("escalations-kind");
        kind.setLabel(getTranslation("view.escalation.kind"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(k -> getTranslation("view.escalation.kind." + k));
        kind.setValue(Kind.ESCALATION);
        kind.addValueChangeListener(change -> refresh());
        table = new RowTable<>(getTranslation("view.escalation.title"));
        table.column(getTranslation("view.escalation.for"), this::about)
                .text(getTranslation("view.escalation.duty"), row -> getTranslation("duty." + row.duty()))
                .text(getTranslation("view.escalation.due"), row -> Dates.day(row.dueOn()))
                .text(getTranslation("view.escalation.responsible"), this::responsible)
                .text(getTranslation("view.escalation.to"), this::addressee)
                .text(getTranslation("view.escalation.fired"), row -> Dates.time(row.firedAt()))
                .text(getTranslation("view.escalation.calendar"), EscalationRow::calendarVersion);
        nothing = new EmptyState(getTranslation("view.escalation.none"), getTranslation("view.escalation.none.hint"));
        Div filters = new Div(area, kind);
        filters.addClassName("list-filters");
        Locale language = getLocale();
        SheetLink sheet = new SheetLink(
                "escalations-sheet", getTranslation("view.escalation.title"), () -> lists.excel(wanted(), language));
        add(
                new ViewHeader(getTranslation("view.escalation.title"), sheet),
                new Paragraph(getTranslation("view.escalation.hint")),
                filters,
                table,
                nothing);
        refresh();
    }

    private Component about(EscalationRow row) {
        if (row.caseNumber() == null && row.leadNumber() == null) {
            return new Span(row.headName());
        }
        PageLink link = new PageLink(
                row.headName(), row.caseNumber() == null ? "leads/" + row.leadNumber() : "case/" + row.caseNumber());
        link.addClassName("row-title");
        return link;
    }

    private String responsible(EscalationRow row) {
        return row.party() == null
                ? getTranslation("view.escalation.responsible." + row.responsible())
                : departments
                        .require(row.area().county().orElseThrow(), row.party())
                        .name()
                        .in(getLocale());
    }

    private String addressee(EscalationRow row) {
        String role = getTranslation("role." + row.role());
        return row.name() == null ? getTranslation("view.escalation.nobody", role) : row.name();
    }

    private Escalations.Wanted wanted() {
        return new Escalations.Wanted(kind.getValue().name(), area.area(), null);
    }

    private void refresh() {
        Escalations.Wanted wanted = wanted();
        boolean any = table.read(cursor -> escalations.search(wanted, cursor, PAGE));
        table.setVisible(any);
        nothing.setVisible(!any);
    }
}
