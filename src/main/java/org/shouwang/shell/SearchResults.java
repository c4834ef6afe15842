package org.shouwang.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What was found, in groups of links. */
class SearchResults extends Div {

    private static final int LEAST = 2;
    private static final int EACH = 8;

    /** Everything that is looked through. */
    @Component
    record Sources(ObjectProvider<SearchSource> all) {}

    private final transient Sources sources;
    private final Span count = new Span();

    SearchResults(Sources sources) {
        this.sources = sources;
        addClassName("search-results");
        count.addClassName("search-count");
        count.getElement().setAttribute("role", "status");
        add(count);
    }

    /** Shows what is found; whether there was enough to look for. */
    boolean look(String typed) {
        removeAll();
        add(count);
        String text = typed == null ? "" : typed.strip();
        if (text.length() < LEAST) {
            count.setText("");
            return false;
        }
        int found = sources.all()
                .orderedStream()
                .mapToInt(source -> show(source.group(), source.find(text, EACH)))
                .sum();
        count.setText(
                found == 0
                        ? getTranslation("view.shell.search.nothing", text)
                        : getTranslation("view.shell.search.found", found));
        if (found == 0) {
            Paragraph hint = new Paragraph(getTranslation("view.shell.search.nothing.hint"));
            hint.addClassName("search-hint");
            add(hint);
        }
        return true;
    }

    private int show(String group, List<SearchSource.Found> finds) {
        if (finds.isEmpty()) {
            return 0;
        }
        Span heading = new Span(getTranslation(group));
        heading.addClassName("search-group");
        UnorderedList list = new UnorderedList();
        for (SearchSource.Found find : finds) {
            PageLink link = new PageLink("", find.path());
            Span title = new Span(find.title());
            title.addClassName("search-title");
            Span detail = new Span(find.detail());
            detail.addClassName("search-detail");
            link.add(title, detail);
            list.add(new ListItem(link));
        }
        add(new Section(heading, list));
        return finds.size();
    }
}
