package org.shouwang.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Locale;
import org.shouwang.identity.Actor;
import org.shouwang.identity.Post;
import org.shouwang.identity.Role;
import org.shouwang.identity.Roles;
import org.shouwang.territory.Area;
import org.shouwang.territory.Territory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who is logged in, with which posts, and the way out. */
class AccountMenu extends Composite<MenuBar> {

    /** What the menu needs to name posts and to log out. */
    @Component
    record Parts(Roles roles, Territory territory, ObjectProvider<AuthenticationContext> authentication) {

        String describe(Post post, Locale locale) {
            String role = roles.find(post.role())
                    .map(Role::label)
                    .map(label -> label.in(locale))
                    .orElse(post.role());
            String area = territory.find(post.area()).map(Area::name).orElse("");
            return area.isEmpty() ? role : area + " · " + role;
        }
    }

    AccountMenu(Actor actor, Parts parts) {
        MenuBar bar = getContent();
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE);
        bar.addClassName("account-menu");

        Span name = new Span(actor.name());
        name.addClassName("account-name");
        Div who = new Div(name);
        who.addClassName("account-who");
        actor.posts().stream().findFirst().ifPresent(post -> {
            Span first = new Span(parts.describe(post, getLocale()));
            first.addClassName("account-post");
            who.add(first);
        });
        MenuItem root = bar.addItem(VaadinIcon.USER.create());
        root.add(who);
        root.setAriaLabel(getTranslation("view.shell.account-of", actor.name()));
        for (Post post : actor.posts()) {
            MenuItem item = root.getSubMenu().addItem(parts.describe(post, getLocale()));
            item.setEnabled(false);
        }
        MenuItem out = root.getSubMenu().addItem(getTranslation("view.shell.logout"));
        out.addComponentAsFirst(VaadinIcon.SIGN_OUT.create());
        out.setId("logout");
        out.addClickListener(click -> parts.authentication().ifAvailable(AuthenticationContext::logout));
    }
}
