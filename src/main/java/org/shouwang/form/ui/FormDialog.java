package org.shouwang.form.ui;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import org.shouwang.form.FormDefinition;
import org.shouwang.form.Forms;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;

/** A small form in a dialog, for what is recorded beside the duties; what speaks against it is shown at its fields. */
public class FormDialog extends Dialog {

    /** The one way to end such a form. */
    public static final String SUBMIT = "SUBMIT";

    private final transient Forms forms;
    private final transient FormDefinition definition;
    private final FormView view;
    private final transient Consumer<ObjectNode> action;

    /**
     * A dialog for a form.
     *
     * @param views makes the view of the form
     * @param forms knows the form
     * @param key of the form
     * @param values what is known already
     * @param hint what it is for, in the language of the page, or null
     * @param submit wording of the button
     * @param action takes the values; a refusal keeps the dialog open and is shown in it
     */
    public FormDialog(
            FormViews views,
            Forms forms,
            String key,
            ObjectNode values,
            String hint,
            String submit,
            Consumer<ObjectNode> action) {
        this.forms = forms;
        this.definition = forms.latest(key);
        this.action = action;
        setId("dialog-" + key);
        setHeaderTitle(definition.title().in(getLocale()));
        setWidth("min(640px, 96vw)");
        view = views.of(definition, key + "-");
        view.setValues(values);
        if (hint != null) {
            add(new Paragraph(hint));
        }
        add(view);
        Button confirm = new Button(submit, click -> submit());
        confirm.setId("confirm-" + key);
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setDisableOnClick(true);
        getFooter().add(new Button(getTranslation("view.shell.cancel"), click -> close()), confirm);
        confirm.addClickListener(click -> confirm.setEnabled(true));
    }

    private void submit() {
        ObjectNode values = view.values();
        List<Reason> wrong = forms.check(definition, SUBMIT, values);
        if (wrong.isEmpty()) {
            try {
                action.accept(values);
                close();
                return;
            } catch (Refusal refusal) {
                wrong = refusal.reasons();
            }
        }
        view.showReasons(wrong);
    }
}
