package org.shouwang.identity;

import com.vaadin.flow.component.Component;

/** The form that changes one's own password; offered by the room that has the shared components. */
public interface OwnPasswordForm {

    /**
     * The form.
     *
     * @param changed told once the password is another
     * @return the form, for the page that is open
     */
    Component of(Runnable changed);
}
