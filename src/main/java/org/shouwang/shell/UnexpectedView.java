package org.shouwang.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.shouwang.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stands in the place of a page that failed; the details go to the log only. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class UnexpectedView extends Div implements HasErrorParameter<Exception> {

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedView.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        Optional<Refusal> refusal = Refusals.in(parameter.getException());
        if (refusal.isPresent()) {
            refusal.get().reasons().forEach(reason -> add(Refusals.line(reason)));
            return HttpServletResponse.SC_CONFLICT;
        }
        LOG.error("The page {} failed", event.getLocation().getPath(), parameter.getException());
        add(new EmptyState(
                getTranslation("view.shell.unexpected"),
                getTranslation("view.shell.unexpected.hint"),
                RouteNotFound.home(this)));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
