package org.shouwang.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Location;
import java.util.ArrayList;
import java.util.List;
import org.shouwang.identity.Actor;
import org.springframework.beans.factory.ObjectProvider;

/** The daily pages of a person, within reach of the thumb; only a narrow screen shows it. */
class BottomBar extends Nav {

    private static final int ROOM = 5;

    private final List<PageLink> links = new ArrayList<>();

    BottomBar(Actor actor, ObjectProvider<QuickPage> pages) {
        addClassName("bottom-bar");
        getElement().setAttribute("aria-label", getTranslation("view.shell.quick-navigation"));
        pages.orderedStream()
                .flatMap(page -> page.forActor(actor).stream())
                .limit(ROOM)
                .forEach(this::add);
    }

    private void add(QuickPage.Place place) {
        PageLink link = new PageLink("", place.path());
        Div picture = new Div(place.icon().create());
        picture.addClassName("bottom-bar-picture");
        if (place.badge() != null) {
            picture.add(place.badge());
        }
        link.add(picture, new Span(getTranslation(place.title())));
        links.add(link);
        add(link);
    }

    /** Marks the page that is open: the address with its query first, else the address alone. */
    void show(Location location) {
        String here = location.getPathWithQueryParameters();
        PageLink current = links.stream()
                .filter(link -> link.getHref().equals(here))
                .findFirst()
                .orElseGet(() -> links.stream()
                        .filter(link -> link.getHref().equals(location.getPath()))
                        .findFirst()
                        .orElse(null));
        for (PageLink link : links) {
            if (link == current) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        }
    }
}
