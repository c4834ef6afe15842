package org.shouwang.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.RouterLayout;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.shouwang.identity.Actor;
import org.shouwang.identity.CurrentActor;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The frame of every page: navigation by role, header with account and language, on a phone a bar at the bottom. It knows
 * no feature; a view joins it with three annotations:
 *
 * <pre>{@code
 * @Route(value = "inbox", layout = MainLayout.class)
 * @Menu(title = "view.inbox.title", order = 10, icon = "vaadin:inbox")   // title: a bundle key, icon: VaadinIcon
 * @PermitAll                                     // or @RolesAllowed("ADMINISTRATOR"): shown to those posts only
 * class InboxView extends VerticalLayout { … }
 * }</pre>
 *
 * <p>A view without {@code @Menu} is reached by links. Its title in the browser is the menu's, or its own where it
 * implements {@link HasDynamicTitle}. Orders make the groups: 0–39 daily work, 40–69 registers, 70–99 rules and
 * administration. The phone's bar is filled by {@link QuickPage}s, the search by {@link SearchSource}s.
 */
@PermitAll
// Parts of the header that a room brings along, such as the demo's clock, ask for a day on any page.
@Uses(DayPicker.class)
public class MainLayout extends AppLayout implements RouterLayout, AfterNavigationObserver {

    private final Span heading = new Span();
    private final transient Optional<BottomBar> bottomBar;

    MainLayout(
            CurrentActor currentActor,
            AccountMenu.Parts accountParts,
            SearchResults.Sources searched,
            PersonalSwitches switches,
            ObjectProvider<HeaderPart> headerParts,
            ObjectProvider<QuickPage> quickPages) {
        Optional<Actor> actor = currentActor.find();
        List<Navigation.Entry> entries =
                actor.map(a -> Navigation.entriesFor(a, getLocale())).orElse(List.of());

        addToDrawer(brand(), new Scroller(Navigation.side(entries, getTranslation("view.shell.navigation"))));
        addToNavbar(header(actor, accountParts, searched, switches, headerParts));
        bottomBar = actor.map(a -> new BottomBar(a, quickPages));
        bottomBar.ifPresent(this::addToNavbar);
        AppLayoutI18n words = new AppLayoutI18n();
        words.setDrawer(getTranslation("view.shell.navigation"));
        setI18n(words);
        setPrimarySection(Section.DRAWER);
        addClassName("main-layout");
    }

    private Component brand() {
        Anchor brand = new Anchor("", "");
        Span mark = new Span("守");
        mark.addClassName("brand-mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        Span name = new Span(getTranslation("view.shell.product"));
        Span purpose = new Span(getTranslation("view.shell.purpose"));
        purpose.addClassName("brand-purpose");
        Div words = new Div(name, purpose);
        words.addClassName("brand-words");
        brand.add(mark, words);
        brand.addClassName("brand");
        return brand;
    }

    private Component header(
            Optional<Actor> actor,
            AccountMenu.Parts accountParts,
            SearchResults.Sources searched,
            PersonalSwitches switches,
            ObjectProvider<HeaderPart> headerParts) {
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("view.shell.open-navigation"));
        heading.addClassName("header-title");
        Header header = new Header(toggle, heading);
        header.addClassName("main-header");
        actor.ifPresent(a -> {
            header.add(new GlobalSearch(searched, true));
            PageLink search = new PageLink("", "search");
            search.add(VaadinIcon.SEARCH.create());
            search.addClassName("search-link");
            search.getElement().setAttribute("aria-label", getTranslation("view.shell.search"));
            header.add(search);
        });
        Div right = new Div();
        right.addClassName("header-parts");
        actor.ifPresent(a ->
                headerParts.orderedStream().forEach(part -> part.forActor(a).ifPresent(right::add)));
        actor.ifPresent(a -> right.add(switches.largeText()));
        right.add(switches.language());
        actor.ifPresent(a -> right.add(new AccountMenu(a, accountParts)));
        header.add(right);
        return header;
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        super.showRouterLayoutContent(content);
        content.getElement().setAttribute("role", "main");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String title = titleOf(getContent());
        heading.setText(title);
        bottomBar.ifPresent(bar -> bar.show(event.getLocation()));
        UI ui = event.getLocationChangeEvent().getUI();
        String full = title.isEmpty()
                ? getTranslation("view.shell.product")
                : title + " · " + getTranslation("view.shell.product");
        ui.beforeClientResponse(this, context -> ui.getPage().setTitle(full));
    }

    private String titleOf(Component content) {
        if (content instanceof HasDynamicTitle titled) {
            return titled.getPageTitle();
        }
        Menu menu = content == null ? null : content.getClass().getAnnotation(Menu.class);
        return menu == null ? "" : getTranslation(menu.title());
    }
}
