package org.shouwang.procedure.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.shouwang.procedure.CaseDeadlines;
import org.shouwang.procedure.DeadlineRow;
import org.shouwang.shell.DayPicker;
import org.shouwang.shell.Refusals;
import org.shouwang.shell.Toasts;

/** What may be done to a deadline by hand: more days, where the rules know that, or the day on which a debt was paid. */
class CaseViewDeadlineDialog extends Dialog {

    private final Div fields = new Div();
    private final Button save = new Button();

    private CaseViewDeadlineDialog(String title, String help) {
        setId("deadline-dialog");
        setMaxWidth("36em");
        setHeaderTitle(title);
        fields.addClassName("list-filters");
        Button cancel = new Button(getTranslation("view.shell.cancel"), click -> close());
        save.setText(getTranslation("view.case.confirm"));
        save.setId("deadline-save");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Paragraph(help), fields);
        getFooter().add(cancel, save);
    }

    static CaseViewDeadlineDialog extension(
            CaseDeadlines deadlines, String number, DeadlineRow row, LocalDate today, Runnable changed) {
        var dialog = new CaseViewDeadlineDialog(
                text("view.case.extend.of", text("deadline." + row.element())),
                text("view.case.extend.help", text("view.case.days." + row.unit(), row.quantity())));
        IntegerField days = new IntegerField(text("view.case.extend.days"));
        days.setId("extend-days");
        TextArea reason = new TextArea(text("view.case.extend.reason"));
        reason.setId("extend-reason");
        reason.setWidthFull();
        TextField ground = new TextField(text("view.case.extend.ground"));
        ground.setId("extend-ground");
        ground.setWidthFull();
        dialog.fields.add(days, reason, ground);
        dialog.onSave(
                () -> deadlines.extend(number, row.id(), days.getValue(), reason.getValue(), ground.getValue()),
                changed);
        return dialog;
    }

    static CaseViewDeadlineDialog done(
            CaseDeadlines deadlines, String number, DeadlineRow row, LocalDate today, Runnable changed) {
        var dialog = new CaseViewDeadlineDialog(text("deadline." + row.element()), text("view.case.record-done.help"));
        DayPicker day = new DayPicker(text("view.case.record-done.on"));
        day.setId("done-on");
        day.setValue(today);
        dialog.fields.add(day);
        dialog.onSave(() -> deadlines.fulfil(number, row.id(), day.getValue()), changed);
        return dialog;
    }

    private void onSave(Runnable action, Runnable changed) {
        save.addClickListener(click -> {
            if (Refusals.guard(action)) {
                close();
                Toasts.done(getTranslation("view.case.deadline-saved"));
                changed.run();
            }
        });
    }

    private static String text(String key, Object... args) {
        return com.vaadin.flow.component.UI.getCurrent().getTranslation(key, args);
    }
}
