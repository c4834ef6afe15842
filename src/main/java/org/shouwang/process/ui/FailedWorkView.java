package org.shouwang.process.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.shouwang.identity.Role;
import org.shouwang.process.About;
import org.shouwang.process.FailedWork;
import org.shouwang.process.FailedWork.Failure;
import org.shouwang.shell.Dates;
import org.shouwang.shell.EmptyState;
import org.shouwang.shell.MainLayout;
import org.shouwang.shell.PageLink;
import org.shouwang.shell.Refusals;
import org.shouwang.shell.RowTable;
import org.shouwang.shell.Toasts;
import org.shouwang.shell.ViewHeader;
import org.springframework.context.NoSuchMessageException;

/** What the product should have done by itself and could not, with a further try. */
@Route(value = "failed-work", layout = MainLayout.class)
@Menu(title = "view.process.failed", order = 92, icon = "vaadin:wrench")
@RolesAllowed(Role.ADMINISTRATOR)
class FailedWorkView extends Div {

    private final transient FailedWork work;
    private final RowTable<Failure> table;
    private final EmptyState nothing;

    FailedWorkView(FailedWork work) {
        this.work = work;
        table = new RowTable<>(getTranslation("view.process.failed"));
        nothing = new EmptyState(
                getTranslation("view.process.failed.none"), getTranslation("view.process.failed.none.hint"));
        table.column(getTranslation("view.process.failed.what"), failure -> {
                    Span what = new Span(what(failure));
                    what.addClassName("row-title");
                    return what;
                })
                .text(getTranslation("view.process.failed.for"), failure -> failure.concern()
                        .headName())
                .column(getTranslation("view.process.failed.case"), FailedWorkView::about)
                .text(getTranslation("view.process.failed.due"), failure -> Dates.time(failure.due()))
                .text(getTranslation("view.process.failed.at"), failure -> Dates.time(failure.failedAt()))
                .text(
                        getTranslation("view.process.failed.why"),
                        failure -> getTranslation("view.process.cause." + failure.cause()))
                .column(getTranslation("view.process.failed.act"), this::retry);
        add(
                new ViewHeader(getTranslation("view.process.failed")),
                new Paragraph(getTranslation("view.process.failed.hint")),
                table,
                nothing,
                unsent());
        refresh();
    }

    /** Messages that left the product wait elsewhere; whoever looks for what failed looks here first. */
    private Component unsent() {
        PageLink link = new PageLink(getTranslation("view.process.failed.unsent.link"), "webhooks");
        link.setId("failed-unsent");
        return new Paragraph(new Span(getTranslation("view.process.failed.unsent") + " "), link);
    }

    private static Component about(Failure failure) {
        About about =
                new About(failure.concern().caseNumber(), failure.concern().leadNumber(), failure.runNumber());
        return new PageLink(about.number(), about.page());
    }

    private Component retry(Failure failure) {
        Button retry = new Button(getTranslation("view.process.failed.retry"), VaadinIcon.REFRESH.create());
        retry.addClassName("work-retry");
        retry.getStyle().set("justify-self", "start");
        retry.setAriaLabel(getTranslation("view.process.failed.retry-of", what(failure)));
        retry.setDisableOnClick(true);
        retry.addClickListener(click -> {
            boolean done = Refusals.guard(() -> work.retry(failure.id()));
            refresh();
            if (done) {
                Toasts.done(getTranslation("view.process.failed.done"));
            }
        });
        return retry;
    }

    /** Deadlines and duties have names of their own; anything else in a diagram has none that staff know. */
    private String what(Failure failure) {
        for (String kind : List.of("deadline.", "duty.")) {
            try {
                return getTranslation(kind + failure.element());
            } catch (NoSuchMessageException e) {
                // It is nothing of this kind.
            }
        }
        return getTranslation("view.process.failed.other");
    }

    private void refresh() {
        List<Failure> failures = work.list();
        table.show(failures);
        table.setVisible(!failures.isEmpty());
        nothing.setVisible(failures.isEmpty());
    }
}
