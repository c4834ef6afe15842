package org.shouwang.household.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.shouwang.household.AssistanceContacts;
import org.shouwang.household.HouseholdContact;
import org.shouwang.household.HouseholdView;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.shell.Dates;
import org.shouwang.shell.DayPicker;
import org.shouwang.shell.Refusals;
import org.shouwang.shell.RowTable;
import org.shouwang.shell.Toasts;

/** Who was assigned to help a household and when, and a dialog that assigns somebody else. */
class ContactsPart extends Div {

    private final transient AssistanceContacts contacts;
    private final transient HouseholdView household;
    private final transient Runnable changed;
    private final LocalDate today;

    ContactsPart(AssistanceContacts contacts, HouseholdView household, boolean may, LocalDate today, Runnable changed) {
        this.contacts = contacts;
        this.today = today;
        this.household = household;
        this.changed = changed;
        List<HouseholdContact> assigned = contacts.of(household.id());
        if (assigned.isEmpty()) {
            add(new Paragraph(getTranslation("view.household.contacts.none")));
        } else {
            RowTable<HouseholdContact> table = new RowTable<>(getTranslation("view.household.contacts"));
            table.text(getTranslation("view.household.contacts.name"), HouseholdContact::name)
                    .text(getTranslation("view.household.contacts.phone"), HouseholdContact::phone)
                    .text(getTranslation("view.household.contacts.from"), contact -> Dates.day(contact.from()))
                    .text(
                            getTranslation("view.household.contacts.to"),
                            contact -> contact.to() == null
                                    ? getTranslation("view.household.contacts.now")
                                    : Dates.day(contact.to()));
            table.show(assigned);
            add(table);
        }
        if (may) {
            Button change = new Button(getTranslation("view.household.contacts.change"), click -> ask());
            change.setId("contact-change");
            change.addThemeVariants(ButtonVariant.LUMO_SMALL);
            add(change);
        }
    }

    private void ask() {
        Dialog dialog = new Dialog(getTranslation("view.household.contacts.change"));
        dialog.setId("contact-dialog");
        TextField name = field("contact-name", "view.household.contacts.name");
        TextField phone = field("contact-phone", "view.household.contacts.phone");
        DayPicker from = new DayPicker(getTranslation("view.household.contacts.from"));
        from.setId("contact-from");
        from.setManualValidation(true);
        from.setValue(today);
        from.setMax(today);
        Button save = new Button(getTranslation("view.household.contacts.save"), click -> {
            name.setInvalid(false);
            phone.setInvalid(false);
            from.setInvalid(false);
            try {
                contacts.assign(household.id(), name.getValue(), phone.getValue(), from.getValue());
            } catch (Refusal refusal) {
                refusal.reasons().forEach(reason -> wrong(reason, name, phone, from));
                return;
            }
            dialog.close();
            Toasts.done(getTranslation("view.household.contacts.saved"));
            changed.run();
        });
        save.setId("contact-save");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div fields = new Div(name, phone, from);
        fields.addClassName("contact-fields");
        dialog.add(fields);
        dialog.getFooter()
                .add(new Button(getTranslation("view.household.contacts.cancel"), click -> dialog.close()), save);
        dialog.open();
    }

    private TextField field(String id, String label) {
        TextField field = new TextField(getTranslation(label));
        field.setId(id);
        field.setManualValidation(true);
        field.setWidthFull();
        return field;
    }

    private static void wrong(Reason reason, TextField name, TextField phone, DayPicker from) {
        String sentence = Refusals.sentence(reason);
        if ("from".equals(reason.field())) {
            from.setErrorMessage(sentence);
            from.setInvalid(true);
        } else {
            TextField field = "phone".equals(reason.field()) ? phone : name;
            field.setErrorMessage(sentence);
            field.setInvalid(true);
        }
    }
}
