package org.shouwang.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.theme.lumo.LumoUtility;
import org.shouwang.identity.FirstAdministrator;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.Wording;

/** Creates the first administrator of an installation, once. */
@Route(value = "setup", autoLayout = false)
@AnonymousAllowed
class SetupView extends EntrancePage implements BeforeEnterObserver {

    private final transient Wording wording;
    private final transient FirstAdministrator setup;

    SetupView(Wording wording, FirstAdministrator setup) {
        super(wording);
        this.wording = wording;
        this.setup = setup;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (setup.isMissing()) {
            show();
        } else {
            event.forwardTo(LoginView.class);
        }
    }

    @Override
    Component[] content() {
        TextField code = new TextField(text("view.identity.setup-code"));
        TextField username = new TextField(text("view.identity.username"));
        TextField name = new TextField(text("view.identity.name"));
        PasswordField password = new PasswordField(text("view.identity.password"));
        Div problems = new Div();
        problems.getElement().setAttribute("role", "alert");
        problems.addClassName(LumoUtility.TextColor.ERROR);
        Button create = new Button(text("view.identity.create"), click -> {
            problems.removeAll();
            try {
                setup.create(code.getValue(), username.getValue(), password.getValue(), name.getValue());
                Notification.show(text("view.identity.setup-created"));
                getUI().ifPresent(ui -> ui.navigate(LoginView.class));
            } catch (Refusal refusal) {
                refusal.reasons().forEach(reason -> problems.add(new Paragraph(wording.of(reason, locale()))));
            }
        });
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        FormLayout form = new FormLayout(code, username, name, password);
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
        form.setMaxWidth("25rem");
        return new Component[] {
            new H2(text("view.identity.setup")), new Paragraph(text("view.identity.setup-hint")), form, problems, create
        };
    }
}
