package org.shouwang.escalation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.shouwang.escalation.DutyRoster;
import org.shouwang.escalation.RosterEntry;
import org.shouwang.identity.PostHolders.Holder;
import org.shouwang.shared.AreaCode;
import org.shouwang.shell.Dates;
import org.shouwang.shell.DayPicker;
import org.shouwang.shell.EmptyState;
import org.shouwang.shell.MainLayout;
import org.shouwang.shell.Refusals;
import org.shouwang.shell.RowTable;
import org.shouwang.shell.Toasts;
import org.shouwang.shell.ViewHeader;
import org.shouwang.territory.Territory;

/** Who is on duty on days off, kept per unit. */
@Route(value = "roster", layout = MainLayout.class)
@Menu(title = "view.roster.title", order = 34, icon = "vaadin:calendar-user")
@RolesAllowed({"TOWNSHIP_CLERK", "TOWNSHIP_LEADER", "COUNTY_CLERK", "COUNTY_LEADER", "ADMINISTRATOR"})
class RosterView extends Div {

    private final transient DutyRoster roster;
    private final ComboBox<AreaCode> unit = new ComboBox<>();
    private final ComboBox<Holder> person = new ComboBox<>();
    private final DayPicker from = new DayPicker(getTranslation("view.roster.from"));
    private final DayPicker to = new DayPicker(getTranslation("view.roster.to"));
    private final RowTable<RosterEntry> table;
    private final EmptyState nothing;

    RosterView(DutyRoster roster, Territory territory) {
        this.roster = roster;
        unit.setId("roster-unit");
        unit.setLabel(getTranslation("view.roster.unit"));
        unit.setItemLabelGenerator(territory::shortName);
        unit.setItems(roster.units());
        unit.addValueChangeListener(change -> {
            person.clear();
            person.setItems(unit.getValue() == null ? java.util.List.of() : roster.people(unit.getValue()));
        });
        person.setId("roster-person");
        person.setLabel(getTranslation("view.roster.person"));
        person.setItemLabelGenerator(Holder::name);
        roster.units().stream().findFirst().ifPresent(unit::setValue);
        from.setId("roster-from");
        to.setId("roster-to");
        Button add = new Button(getTranslation("view.roster.add"), VaadinIcon.PLUS.create(), click -> add());
        add.setId("roster-add");
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div entry = new Div(unit, person, from, to, add);
        entry.addClassName("list-filters");
        table = new RowTable<>(getTranslation("view.roster.title"));
        table.text(getTranslation("view.roster.person"), RosterEntry::name)
                .text(getTranslation("view.roster.unit"), line -> territory.shortName(line.unit()))
                .text(getTranslation("view.roster.from"), line -> Dates.day(line.from()))
                .text(getTranslation("view.roster.to"), line -> Dates.day(line.to()))
                .column(getTranslation("view.roster.act"), this::withdrawal);
        nothing = new EmptyState(getTranslation("view.roster.none"), getTranslation("view.roster.none.hint"));
        add(
                new ViewHeader(getTranslation("view.roster.title")),
                new Paragraph(getTranslation("view.roster.hint")),
                entry,
                table,
                nothing);
        refresh();
    }

    private void add() {
        String username = person.getValue() == null ? null : person.getValue().username();
        if (Refusals.guard(() -> roster.add(username, unit.getValue(), from.getValue(), to.getValue()))) {
            Toasts.done(getTranslation("view.roster.added"));
            refresh();
        }
    }

    private Component withdrawal(RosterEntry line) {
        Button withdraw = new Button(getTranslation("view.roster.withdraw"));
        withdraw.setAriaLabel(getTranslation("view.roster.withdraw-of", line.name()));
        withdraw.setDisableOnClick(true);
        withdraw.addClickListener(click -> {
            Refusals.guard(() -> roster.withdraw(line.id()));
            refresh();
        });
        return withdraw;
    }

    private void refresh() {
        var lines = roster.list();
        table.show(lines);
        table.setVisible(!lines.isEmpty());
        nothing.setVisible(lines.isEmpty());
    }
}
