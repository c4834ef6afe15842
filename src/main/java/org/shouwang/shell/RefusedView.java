package org.shouwang.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.shouwang.shared.Refusal;

/** Stands in the place of a page that could not be opened, with the reasons. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class RefusedView extends Div implements HasErrorParameter<Refusal> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Refusal> parameter) {
        Refusal refusal = parameter.getException();
        Div reasons = new Div();
        refusal.reasons().forEach(reason -> reasons.add(Refusals.line(reason)));
        add(new EmptyState(
                getTranslation("view.shell.refused"),
                getTranslation("view.shell.refused.hint"),
                reasons,
                RouteNotFound.home(this)));
        return switch (refusal.kind()) {
            case NOT_FOUND -> HttpServletResponse.SC_NOT_FOUND;
            case FORBIDDEN -> HttpServletResponse.SC_FORBIDDEN;
            default -> HttpServletResponse.SC_CONFLICT;
        };
    }
}
