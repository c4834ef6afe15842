package org.shouwang.household.ui;

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
import org.shouwang.household.HouseholdLists;
import org.shouwang.identity.CurrentActor;
import org.shouwang.shell.Dates;
import org.shouwang.shell.MainLayout;
import org.shouwang.shell.ViewHeader;

/** The list as it was last filtered and ordered, on as many sheets as it needs. */
@Route(value = "households/print", layout = MainLayout.class)
@StyleSheet("context://registry.css")
@PermitAll
class HouseholdsPrintView extends Div implements HasDynamicTitle {

    HouseholdsPrintView(HouseholdLists lists, CurrentActor actor) {
        HouseholdLook look = HouseholdLook.last();
        HouseholdLists.Paper paper = lists.paper(look.filter(), look.order(), getLocale());
        addClassName("registry-paper");
        Button print = new Button(getTranslation("view.household.print"), VaadinIcon.PRINT.create());
        print.setId("print");
        print.addClickListener(click -> print.getElement().executeJs("window.print()"));
        add(
                new ViewHeader(
                        getPageTitle(),
                        new RouterLink(getTranslation("view.household.back"), HouseholdsView.class),
                        print),
                new Paragraph(getTranslation(
                        "view.household.paper.made",
                        actor.require().name(),
                        Dates.day(paper.on()),
                        paper.lines().size())),
                table(paper));
        if (paper.cut()) {
            addComponentAtIndex(
                    2, new Paragraph(getTranslation("list.cut", paper.lines().size())));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("view.household.list");
    }

    private NativeTable table(HouseholdLists.Paper paper) {
        NativeTable table = new NativeTable();
        table.setId("households-paper");
        table.getElement().setAttribute("aria-label", getPageTitle());
        NativeTableRow head = new NativeTableRow();
        paper.columns().forEach(column -> {
            var cell = head.addHeaderCell();
            cell.setText(column);
            cell.getElement().setAttribute("scope", "col");
        });
        table.getHead().add(head);
        paper.lines().forEach(line -> {
            NativeTableRow row = new NativeTableRow();
            line.forEach(value -> row.addDataCell().setText(value == null ? "" : String.valueOf(value)));
            table.getBody().add(row);
        });
        return table;
    }
}
