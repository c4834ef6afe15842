package org.shouwang.household.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.shell.Refusals;

/** Why somebody wants to see a number or to find a person by it; it stands in the journal. */
class Purpose extends TextArea {

    private static final int LONGEST = 200;

    Purpose() {
        setId("purpose");
        setLabel(getTranslation("view.household.field.purpose"));
        setHelperText(getTranslation("view.household.purpose.hint"));
        setMaxLength(LONGEST);
        setMinRows(2);
        setWidthFull();
        setRequiredIndicatorVisible(true);
        setManualValidation(true);
    }

    /** Shows a refusal here, at the number beside it, or above the page. */
    void refuse(Refusal refusal, TextField number) {
        var elsewhere =
                refusal.reasons().stream().filter(r -> !shown(r, number)).toList();
        if (!elsewhere.isEmpty()) {
            Refusals.show(elsewhere);
        }
    }

    private boolean shown(Reason reason, TextField number) {
        var sentence = Refusals.sentence(reason);
        if ("purpose".equals(reason.field())) {
            setErrorMessage(sentence);
            setInvalid(true);
            return true;
        }
        if ("number".equals(reason.field()) && number != null) {
            number.setErrorMessage(sentence);
            number.setInvalid(true);
            return true;
        }
        return false;
    }
}
