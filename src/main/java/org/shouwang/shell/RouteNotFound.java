package org.shouwang.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** Answers to an address that leads nowhere; a page that is not for this person looks the same. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class RouteNotFound extends Div implements HasErrorParameter<NotFoundException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        add(new EmptyState(
                getTranslation("view.shell.not-found"), getTranslation("view.shell.not-found.hint"), home(this)));
        return HttpServletResponse.SC_NOT_FOUND;
    }

    /** The way on from a page that is none; on a phone no navigation stands beside it. */
    static PageLink home(Component page) {
        return new PageLink(page.getTranslation("view.shell.home"), "");
    }

    /** The same for a page whose annotations keep the person out. */
    @ParentLayout(MainLayout.class)
    @AnonymousAllowed
    static class Denied extends Div implements HasErrorParameter<AccessDeniedException> {

        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
            add(new EmptyState(
                    getTranslation("view.shell.not-found"), getTranslation("view.shell.not-found.hint"), home(this)));
            return HttpServletResponse.SC_NOT_FOUND;
        }
    }
}
