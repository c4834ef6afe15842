package org.shouwang.procedure.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** What the keyboard can do in the inbox. */
class InboxKeys extends Dialog {

    InboxKeys() {
        setId("inbox-keys-dialog");
        setHeaderTitle(getTranslation("view.inbox.keys"));
        UnorderedList list = new UnorderedList();
        list.addClassName("inbox-keys");
        for (String key : new String[] {"move", "open", "choose", "search", "help"}) {
            Span name = new Span(getTranslation("view.inbox.keys." + key + ".key"));
            name.addClassName("inbox-key");
            list.add(new ListItem(name, new Span(getTranslation("view.inbox.keys." + key))));
        }
        add(new Paragraph(getTranslation("view.inbox.keys.hint")), list);
        Button close = new Button(getTranslation("view.inbox.close"), click -> close());
        close.setAutofocus(true);
        getFooter().add(close);
    }
}
