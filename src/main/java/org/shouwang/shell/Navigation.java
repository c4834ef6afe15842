package org.shouwang.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Route;
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

    private Navigation() {}

    /** What belongs together, by the order that a view announces. */
    private enum Group {
        DAILY(0, 40),
        REGISTERS(40, 70),
        RULES(70, Double.MAX_VALUE);

        private final double from;
        private final double to;

        Group(double from, double to) {
            this.from = from;
            this.to = to;
        }

        boolean holds(double order) {
            return order >= from && order < to;
        }
    }

    /** A view that the person may open. */
    record Entry(String title, String icon, Class<? extends Component> view, double order) {

        /** Whether another entry's page lies beneath this one's, so that one address would mark both. */
        boolean holds(Entry other) {
            return path(other).startsWith(path(this) + "/");
        }

        private static String path(Entry entry) {
            return entry.view().getAnnotation(Route.class).value();
        }

        Component picture() {
            return icon == null || icon.isBlank() ? VaadinIcon.FILE_TEXT_O.create() : new Icon(icon);
        }
    }

    static List<Entry> entriesFor(Actor actor, Locale locale) {
        return MenuConfiguration.getMenuEntries(locale).stream()
                .filter(entry -> entry.menuClass() != null && isFor(actor, entry.menuClass()))
                .sorted(Comparator.comparing(MenuEntry::order, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(entry -> new Entry(
                        UI.getCurrent().getTranslation(entry.title()),
                        entry.icon(),
                        entry.menuClass(),
                        entry.order() == null ? 0 : entry.order()))
                .toList();
    }

    private static boolean isFor(Actor actor, Class<?> view) {
        RolesAllowed roles = view.getAnnotation(RolesAllowed.class);
        return roles == null || Arrays.stream(roles.value()).anyMatch(actor::holds);
    }

    /** The views in the groups of their orders; a group without any is left out. */
    static Component side(List<Entry> entries, String label) {
        Nav side = new Nav();
        side.addClassName("side-navigation");
        side.getElement().setAttribute("aria-label", label);
        for (Group group : Group.values()) {
            List<Entry> ofGroup =
                    entries.stream().filter(entry -> group.holds(entry.order())).toList();
            if (ofGroup.isEmpty()) {
                continue;
            }
            SideNav list = new SideNav(UI.getCurrent().getTranslation("view.shell.group." + group.name()));
            for (Entry entry : ofGroup) {
                SideNavItem item = new SideNavItem(entry.title(), entry.view(), entry.picture());
                item.setMatchNested(entries.stream().noneMatch(entry::holds));
                list.addItem(item);
            }
            side.add(list);
        }
        return side;
    }
}
