package org.shouwang.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Stands where a list would, and says what will come here and why there is nothing. */
public class EmptyState extends Div {

    /**
     * An empty list's explanation.
     *
     * @param title what is missing, in the language of the page
     * @param hint what will come here, and from where
     * @param actions what the person can do about it, such as a button
     */
    public EmptyState(String title, String hint, Component... actions) {
        addClassName("empty-state");
        Paragraph first = new Paragraph(title);
        first.addClassName("empty-state-title");
        add(VaadinIcon.INBOX.create(), first, new Paragraph(hint));
        add(actions);
    }
}
