package org.shouwang.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** The search as a page of its own, for screens whose header has no room for it. */
@Route(value = "search", layout = MainLayout.class)
@PermitAll
class SearchView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final GlobalSearch search;

    SearchView(SearchResults.Sources sources) {
        addClassName("search-page");
        search = new GlobalSearch(sources, false);
        Paragraph hint = new Paragraph(getTranslation("view.shell.search.hint"));
        hint.addClassName("search-hint");
        add(new ViewHeader(getTranslation("view.shell.search")), search, hint);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        search.setText(event.getLocation()
                .getQueryParameters()
                .getParameters()
                .getOrDefault("q", List.of(""))
                .get(0));
        search.focus();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("view.shell.search");
    }
}
