package org.shouwang;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.shouwang.identity.CurrentActor;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Somebody who opens pages without a browser; access to them is checked as it is in one. */
public final class Visitor {

    private Visitor() {}

    /**
     * Opens the product for an account; {@link #leave()} closes it again.
     *
     * @param username the account
     * @param context the product
     * @param views the pages the test goes to
     */
    public static void enter(String username, ApplicationContext context, Set<Class<? extends Component>> views) {
        var routes = new Routes(views, Set.of(), true);
        MockVaadin.setup(MockedUI::new, new MockSpringServlet(routes, context, MockedUI::new));
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        logIn(username, context);
    }

    /**
     * Goes on as another account.
     *
     * @param username the account
     * @param context the product
     */
    public static void logIn(String username, ApplicationContext context) {
        var login = UsernamePasswordAuthenticationToken.authenticated(username, null, List.of());
        SecurityContextHolder.getContext().setAuthentication(login);
        var request = (FakeRequest) VaadinServletRequest.getCurrent().getRequest();
        request.setUserPrincipalInt(login);
        var actors = context.getBean(CurrentActor.class);
        request.setUserInRole(
                (person, role) -> actors.find().map(actor -> actor.holds(role)).orElse(false));
    }

    /** Closes the pages. */
    public static void leave() {
        MockVaadin.tearDown();
    }
}
