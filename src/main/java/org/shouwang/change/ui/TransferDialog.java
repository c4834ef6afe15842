package org.shouwang.change.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.shouwang.change.Transfers;
import org.shouwang.household.HouseholdView;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.shell.DayPicker;
import org.shouwang.shell.Refusals;
import org.shouwang.shell.Toasts;
import org.shouwang.territory.Area;
import org.shouwang.territory.AreaKind;
import org.shouwang.territory.Territory;

/** Asks for the transfer of responsibility to another village of the county. */
class TransferDialog extends Dialog {

    private final transient Transfers transfers;
    private final transient HouseholdView household;
    private final ComboBox<Area> village = new ComboBox<>();
    private final DayPicker on;
    private final TextField reason = new TextField();
    private final transient Runnable changed;

    TransferDialog(
            Transfers transfers, Territory territory, HouseholdView household, LocalDate today, Runnable changed) {
        this.transfers = transfers;
        this.household = household;
        this.changed = changed;
        setId("transfer-dialog");
        setHeaderTitle(getTranslation("view.transfer.ask"));
        setWidth("min(520px, 94vw)");
        List<Area> villages = territory.within(household.village().county().orElseThrow(), AreaKind.VILLAGE).stream()
                .filter(area -> !area.code().equals(household.village()))
                .toList();
        village.setId("transfer-village");
        village.setLabel(getTranslation("view.transfer.to"));
        village.setItems(villages);
        village.setItemLabelGenerator(area -> territory.shortName(area.code()));
        village.setManualValidation(true);
        village.setWidthFull();
        on = new DayPicker(getTranslation("view.transfer.on"));
        on.setId("transfer-on");
        on.setManualValidation(true);
        on.setMin(today);
        on.setValue(today);
        on.setWidthFull();
        reason.setId("transfer-reason");
        reason.setLabel(getTranslation("view.transfer.reason"));
        reason.setManualValidation(true);
        reason.setWidthFull();
        Button save = new Button(getTranslation("view.transfer.save"), click -> save());
        save.setId("transfer-save");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Paragraph(getTranslation("view.transfer.hint")), new Div(village, on, reason));
        getFooter().add(new Button(getTranslation("view.transfer.cancel"), click -> close()), save);
    }

    private void save() {
        Map<String, HasValidation> fields = Map.of("toVillage", village, "transferOn", on, "reason", reason);
        fields.values().forEach(field -> field.setInvalid(false));
        try {
            transfers.request(
                    household.number(),
                    new Transfers.NewTransfer(
                            village.getValue() == null
                                    ? null
                                    : village.getValue().code(),
                            on.getValue(),
                            reason.getValue()));
        } catch (Refusal refusal) {
            refusal.reasons().forEach(why -> wrong(why, fields));
            return;
        }
        close();
        Toasts.done(getTranslation("view.transfer.saved"));
        changed.run();
    }

    private void wrong(Reason why, Map<String, HasValidation> fields) {
        HasValidation field = why.field() == null ? reason : fields.getOrDefault(why.field(), reason);
        field.setErrorMessage(Refusals.sentence(why));
        field.setInvalid(true);
    }
}
