package org.shouwang.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.shouwang.identity.Actor;

/** The menu, made of the views that announce themselves. */
final class Navigation {

    private static final int BOTTOM_BAR = 4;

    private Navigation() {}

    /** A view that the person may open. */
    record Entry(String title, String icon, Class<? extends Component> view) {

        Component picture() {
            return icon == null || icon.isBlank() ? VaadinIcon.FILE_TEXT_O.create() : new Icon(icon);
        }
    }

    static List<Entry> entriesFor(Actor actor, Locale locale) {
        return MenuConfiguration.getMenuEntries(locale).stream()
                .filter(entry -> entry.menuClass() != null && isFor(actor, entry.menuClass()))
                .sorted(Comparator.comparing(MenuEntry::order, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(entry -> new Entry(UI.getCurrent().getTranslation(entry.title()), entry.icon(), entry.menuClass()))
                .toList();
    }

    private static boolean isFor(Actor actor, Class<?> view) {
        RolesAllowed roles = view.getAnnotation(RolesAllowed.class);
        return roles == null || Arrays.stream(roles.value()).anyMatch(actor::holds);
    }

    static SideNav side(List<Entry> entries, String label) {
        SideNav side = new SideNav();
        side.getElement().setAttribute("aria-label", label);
        for (Entry entry : entries) {
            SideNavItem item = new SideNavItem(entry.title(), entry.view(), entry.picture());
            item.setMatchNested(true);
            side.addItem(item);
        }
        return side;
    }

    /** The first few views again, within reach of the thumb; only a narrow screen shows it. */
    static Component bottomBar(List<Entry> entries, String label) {
        Nav bar = new Nav();
        bar.addClassName("bottom-bar");
        bar.getElement().setAttribute("aria-label", label);
        entries.stream().limit(BOTTOM_BAR).forEach(entry -> {
            RouterLink link = new RouterLink(entry.view());
            link.add(entry.picture(), new Span(entry.title()));
            link.setHighlightAction((l, highlighted) -> {
                if (highlighted) {
                    l.getElement().setAttribute("aria-current", "page");
                } else {
                    l.getElement().removeAttribute("aria-current");
                }
            });
            bar.add(link);
        });
        return bar;
    }
}
