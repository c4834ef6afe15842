package org.shouwang.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;

/** Heading of a page with its actions at the right. */
public class ViewHeader extends Div {

    private final H1 title = new H1();

    /**
     * A heading.
     *
     * @param title in the language of the page
     * @param actions buttons and badges beside it
     */
    public ViewHeader(String title, Component... actions) {
        addClassName("view-header");
        this.title.setText(title);
        Div right = new Div(actions);
        right.addClassName("view-actions");
        add(this.title, right);
    }

    /**
     * Changes the heading.
     *
     * @param text in the language of the page
     */
    public void setTitle(String text) {
        title.setText(text);
    }
}
