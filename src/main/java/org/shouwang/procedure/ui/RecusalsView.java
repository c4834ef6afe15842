package org.shouwang.procedure.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.shouwang.procedure.Recusals;
import org.shouwang.shell.Dates;
import org.shouwang.shell.EmptyState;
import org.shouwang.shell.MainLayout;
import org.shouwang.shell.PageLink;
import org.shouwang.shell.RowTable;
import org.shouwang.shell.ViewHeader;

/** Who keeps out of which case and why, for those who look over the reviewers' shoulders. */
@Route(value = "recusals", layout = MainLayout.class)
@Menu(title = "view.recusal.list", order = 29, icon = "vaadin:user-card")
@RolesAllowed({"AUDITOR", "SUPERVISOR", "COUNTY_LEADER"})
class RecusalsView extends Div {

    private static final int PAGE = 30;

    RecusalsView(Recusals recusals) {
        addClassName("recusals");
        RowTable<Recusals.Recusal> table = new RowTable<Recusals.Recusal>(getTranslation("view.recusal.list"))
                .column(getTranslation("view.recusal.household"), row -> {
                    PageLink link = new PageLink(row.headName(), "case/" + row.caseNumber());
                    link.addClassName("row-title");
                    return link;
                })
                .text(getTranslation("view.recusal.village"), Recusals.Recusal::villageName)
                .text(getTranslation("view.recusal.who"), Recusals.Recusal::name)
                .text(getTranslation("view.recusal.reason"), Recusals.Recusal::reason)
                .text(getTranslation("view.recusal.on"), row -> Dates.day(row.on()));
        add(
                new ViewHeader(getTranslation("view.recusal.list")),
                new Paragraph(getTranslation("view.recusal.intro")),
                table);
        if (!table.read(cursor -> recusals.search(cursor, PAGE))) {
            table.setVisible(false);
            add(new EmptyState(getTranslation("view.recusal.none"), getTranslation("view.recusal.none.hint")));
        }
    }
}
