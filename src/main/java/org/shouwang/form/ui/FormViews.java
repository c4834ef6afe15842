package org.shouwang.form.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import org.shouwang.document.Attachments;
import org.shouwang.form.Field;
import org.shouwang.form.FormDefinition;
import org.shouwang.form.Forms;
import org.shouwang.shared.Wording;
import org.shouwang.shared.WorkClock;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Makes the default view of a form definition; one instance serves all views of the product. */
@Component
public class FormViews {

    private final Forms forms;
    private final Wording wording;
    private final AttachmentFiles files;
    private final WorkClock clock;

    FormViews(Forms forms, Wording wording, Attachments attachments, WorkClock clock) {
        this.forms = forms;
        this.wording = wording;
        this.files = AttachmentFiles.in(attachments);
        this.clock = clock;
    }

    /**
     * An empty form in the language of the current view.
     *
     * @param definition what it asks
     * @return the component
     */
    public FormView of(FormDefinition definition) {
        return new FormView(definition, around());
    }

    /**
     * An empty form that stands on a page beside another.
     *
     * @param definition what it asks
     * @param lead what the ids of its parts begin with
     * @return the component
     */
    public FormView of(FormDefinition definition, String lead) {
        return new FormView(definition, around(), lead);
    }

    /**
     * A single value in the language of the current view, as a form that is read shows it.
     *
     * @param field what was asked; no table, signature or files
     * @param value its value
     * @return the wording with its unit
     */
    public String words(Field field, JsonNode value) {
        return new ReadOnlyForm(around()).text(field, value);
    }

    /** A field for a day as the forms have it, for what is asked beside a form. */
    public DatePicker date() {
        return Calendars.date(around());
    }

    private Surroundings around() {
        var ui = UI.getCurrent();
        var locale = ui == null ? LocaleContextHolder.getLocale() : ui.getLocale();
        return new Surroundings(forms, wording, files, locale, clock.today());
    }
}
