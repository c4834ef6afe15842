package org.shouwang.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shouwang.identity.Actor;
import org.shouwang.identity.ChosenPosts;
import org.shouwang.identity.Post;
import org.shouwang.identity.Role;
import org.shouwang.identity.Roles;
import org.shouwang.territory.Area;
import org.shouwang.territory.Territory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who is logged in, in which of the posts, and the way out. */
class AccountMenu extends Composite<MenuBar> {

    /** What the menu needs to name and choose posts and to log out. */
    @Component
    record Parts(
            Roles roles, Territory territory, ChosenPosts posts, ObjectProvider<AuthenticationContext> authentication) {

        String describe(Post post, Locale locale) {
            String role = roles.find(post.role())
                    .map(Role::label)
                    .map(label -> label.in(locale))
                    .orElse(post.role());
            String area = territory.find(post.area()).map(Area::name).orElse("");
            return area.isEmpty() ? role : area + " · " + role;
        }

        /** Works in another post; what was open may lie outside it, so the first page follows. */
        void choose(Long post) {
            if (Refusals.guard(() -> posts.choose(post))) {
                UI.getCurrent().getPage().executeJs("window.location.href = document.baseURI");
            }
        }
    }

    AccountMenu(Actor actor, Parts parts) {
        MenuBar bar = getContent();
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE);
        bar.addClassName("account-menu");

        List<Post> held = parts.posts().held();
        Optional<Post> chosen = parts.posts().chosen();
        Span name = new Span(actor.name());
        name.addClassName("account-name");
        Div who = new Div(name);
        who.addClassName("account-who");
        if (!held.isEmpty()) {
            Span first = new Span(
                    held.size() > 1 && chosen.isEmpty()
                            ? getTranslation("view.shell.posts.all", held.size())
                            : parts.describe(chosen.orElse(held.get(0)), getLocale()));
            first.addClassName("account-post");
            who.add(first);
        }
        MenuItem root = bar.addItem(VaadinIcon.USER.create());
        root.add(who);
        root.setAriaLabel(getTranslation("view.shell.account-of", actor.name()));
        SubMenu menu = root.getSubMenu();
        posts(menu, held, chosen, parts);
        menu.addSeparator();
        MenuItem page = menu.addItem(
                getTranslation("view.shell.account"), click -> getUI().ifPresent(ui -> ui.navigate(AccountView.class)));
        page.setId("account-page");
        page.addComponentAsFirst(VaadinIcon.COG_O.create());
        MenuItem out = menu.addItem(getTranslation("view.shell.logout"));
        out.addComponentAsFirst(VaadinIcon.SIGN_OUT.create());
        out.setId("logout");
        out.addClickListener(click -> parts.authentication().ifAvailable(AuthenticationContext::logout));
    }

    private void posts(SubMenu menu, List<Post> held, Optional<Post> chosen, Parts parts) {
        if (held.size() > 1) {
            MenuItem all =
                    menu.addItem(getTranslation("view.shell.posts.all", held.size()), click -> parts.choose(null));
            all.setId("post-all");
            all.setCheckable(true);
            all.setChecked(chosen.isEmpty());
        }
        for (Post post : held) {
            MenuItem item = menu.addItem(parts.describe(post, getLocale()));
            item.setId("post-" + post.id());
            if (held.size() > 1) {
                item.setCheckable(true);
                item.setChecked(chosen.filter(post::equals).isPresent());
                item.addClickListener(click -> parts.choose(post.id()));
            } else {
                item.setEnabled(false);
            }
        }
    }
}
