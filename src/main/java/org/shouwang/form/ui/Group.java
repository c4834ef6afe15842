package org.shouwang.form.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.ElementFactory;
import org.shouwang.form.Field;

/** A field made of several components: one label, one line of help and one of errors around them. */
final class Group extends Div {

    static final String MARK = " •";

    private final Span label = new Span();
    private final Div hint = new Div();
    private final Div content = new Div();
    private final Div error = new Div();

    Group(Field field, String id, Surroundings around) {
        setId(id);
        addClassName("form-group");
        setWidthFull();
        label.setText(around.text(field.label()));
        label.setId(id + "-label");
        label.addClassName("form-group-label");
        getElement().setAttribute("role", "group").setAttribute("aria-labelledby", id + "-label");
        getElement().setAttribute("tabindex", "-1");
        error.addClassName("form-group-error");
        error.getElement().setAttribute("role", "alert");
        error.setVisible(false);
        add(label);
        if (field.help() != null) {
            var help = new Div(around.text(field.help()));
            help.addClassName("form-group-help");
            add(help);
        }
        add(hint, content, error);
        hint.addClassName("form-group-help");
        hint.setVisible(false);
        if (field.required()) {
            mark();
        }
    }

    /** Marks it as required. */
    void mark() {
        label.getElement().appendChild(ElementFactory.createSpan(MARK).setAttribute("aria-hidden", "true"));
    }

    void hint(String sentence) {
        hint.setText(sentence);
        hint.setVisible(!sentence.isEmpty());
    }

    String hint() {
        return hint.getText();
    }

    void put(Component... components) {
        content.add(components);
    }

    void error(String sentence) {
        error.setText(sentence == null ? "" : sentence);
        error.setVisible(sentence != null);
        setClassName("form-group-invalid", sentence != null);
    }
}
