package org.shouwang.change.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shouwang.change.Transfers;
import org.shouwang.change.Transfers.Transfer;
import org.shouwang.household.AssistanceContacts;
import org.shouwang.household.HouseholdPart;
import org.shouwang.household.HouseholdView;
import org.shouwang.household.Households;
import org.shouwang.household.Standing;
import org.shouwang.shared.WorkClock;
import org.shouwang.shell.Dates;
import org.shouwang.shell.RowTable;
import org.shouwang.territory.Territory;
import org.springframework.core.annotation.Order;

/** Who answers for a household: an alarm where nobody is assigned to help it, and its transfers to other villages. */
@org.springframework.stereotype.Component
@Order(10)
class TransfersPart implements HouseholdPart {

    private final Transfers transfers;
    private final Households households;
    private final AssistanceContacts contacts;
    private final Territory territory;
    private final WorkClock clock;

    TransfersPart(
            Transfers transfers,
            Households households,
            AssistanceContacts contacts,
            Territory territory,
            WorkClock clock) {
        this.transfers = transfers;
        this.households = households;
        this.contacts = contacts;
        this.territory = territory;
        this.clock = clock;
    }

    @Override
    public Optional<Component> of(HouseholdView household, Runnable changed) {
        List<Transfer> asked = transfers.of(household.number());
        boolean alone = alone(household);
        boolean may = transfers.against(household).isEmpty();
        if (asked.isEmpty() && !alone && !may) {
            return Optional.empty();
        }
        Section part = new Section(new H2(word("title")));
        part.setId("household-responsibility");
        part.addClassName("case-section");
        if (alone) {
            part.add(alarm());
        }
        if (!asked.isEmpty()) {
            part.add(table(asked));
        }
        if (may) {
            Button transfer = new Button(
                    word("ask"),
                    click -> new TransferDialog(transfers, territory, household, clock.today(), changed).open());
            transfer.setId("ask-transfer");
            transfer.addThemeVariants(ButtonVariant.LUMO_SMALL);
            part.add(transfer);
        }
        return Optional.of(part);
    }

    private boolean alone(HouseholdView household) {
        boolean monitored = households.cases(household.id()).stream()
                .findFirst()
                .filter(known -> known.standing() == Standing.MONITORED)
                .isPresent();
        return monitored && contacts.of(household.id()).stream().noneMatch(contact -> contact.to() == null);
    }

    private static Component alarm() {
        Div alarm = new Div(new Span(word("alone")));
        alarm.setId("without-contact");
        alarm.addClassName("reason-summary");
        alarm.getElement().setAttribute("role", "alert");
        return alarm;
    }

    private Component table(List<Transfer> asked) {
        RowTable<Transfer> table = new RowTable<>(word("title"));
        table.column(word("to"), this::village)
                .text(word("on"), transfer -> Dates.day(transfer.transferOn()))
                .text(word("standing"), TransfersPart::standing)
                .text(word("reason"), Transfer::reason);
        table.show(asked);
        return table;
    }

    private Component village(Transfer transfer) {
        Span village = new Span(territory.shortName(transfer.toVillage()));
        village.addClassName("row-title");
        return village;
    }

    private static String standing(Transfer transfer) {
        UI ui = UI.getCurrent();
        if (transfer.outcome() != null) {
            return word("outcome", ui.getTranslation("event." + transfer.outcome()), Dates.day(transfer.outcomeOn()));
        }
        return transfer.waitsFor().isEmpty()
                ? word("waits-for-day")
                : transfer.waitsFor().stream()
                        .map(duty -> ui.getTranslation("duty." + duty))
                        .collect(Collectors.joining("、"));
    }

    private static String word(String key, Object... args) {
        return UI.getCurrent().getTranslation("view.transfer." + key, args);
    }
}
