package org.shouwang.notice.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.shouwang.notice.PassingOn;

/** What a step that many households went together came to for each of them. */
class Results extends Div {

    Results(List<PassingOn.Passed> results, String summary, String done) {
        setId("notice-results");
        long passed = results.stream().filter(PassingOn.Passed::done).count();
        UnorderedList list = new UnorderedList();
        list.addClassName("notice-results");
        results.forEach(result -> {
            Span words = new Span(result.done() ? getTranslation(done) : String.join(" ", result.reasons()));
            ListItem item = new ListItem(
                    (result.done() ? VaadinIcon.CHECK_CIRCLE_O : VaadinIcon.WARNING).create(),
                    new Span(result.headName()),
                    words);
            item.addClassName(result.done() ? "notice-settled" : "notice-objected");
            list.add(item);
        });
        add(new Paragraph(getTranslation(summary, passed, results.size() - passed)), list);
    }
}
