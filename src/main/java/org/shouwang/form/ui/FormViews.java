package org.shouwang.form.ui;

import org.shouwang.form.FormDefinition;
import org.shouwang.form.Forms;
import org.shouwang.shared.Wording;
import org.springframework.stereotype.Component;

/** Makes the default view of a form definition; one instance serves all views of the product. */
@Component
public class FormViews {

    private final Forms forms;
    private final Wording wording;

    FormViews(Forms forms, Wording wording) {
        this.forms = forms;
        this.wording = wording;
    }

    /**
     * An empty form in the language of the current view.
     *
     * @param definition what it asks
     * @return the component
     */
    public FormView of(FormDefinition definition) {
        return new FormView(definition, forms, wording);
    }
}
