package org.shouwang.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;

/** Names and values side by side, as many in a row as there is room for. */
public class FactList extends DescriptionList {

    /** More characters than this are read better over the whole width than in a column. */
    private static final int LONG = 60;

    /** An empty list. */
    public FactList() {
        addClassName("fact-list");
    }

    /**
     * Adds a text; one that is empty is left out.
     *
     * @param name in the language of the page
     * @param value in the language of the page, or null
     * @return this
     */
    public FactList fact(String name, String value) {
        if (value != null && !value.isBlank()) {
            Div pair = pair(new Term(name), new Description(value));
            pair.setClassName("fact-long", value.length() > LONG);
            add(pair);
        }
        return this;
    }

    /**
     * Adds something richer than a text.
     *
     * @param name in the language of the page
     * @param value shown beside it
     * @return this
     */
    public FactList fact(String name, Component value) {
        Description description = new Description();
        description.add(value);
        add(pair(new Term(name), description));
        return this;
    }

    private static Div pair(Term term, Description description) {
        return new Div(term, description);
    }
}
