package org.shouwang.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.theme.lumo.LumoUtility;
import org.shouwang.identity.DemoAccounts;
import org.shouwang.identity.DemoLogin;
import org.shouwang.identity.FirstAdministrator;
import org.shouwang.shared.Wording;
import org.shouwang.territory.Territory;

/** The log-in page; in the demo it offers an account of each role to click. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends EntrancePage implements BeforeEnterObserver {

    private final transient DemoAccounts demo;
    private final transient FirstAdministrator setup;
    private final transient Territory territory;
    private boolean failed;

    LoginView(Wording wording, DemoAccounts demo, FirstAdministrator setup, Territory territory) {
        super(wording);
        this.demo = demo;
        this.setup = setup;
        this.territory = territory;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (setup.isMissing()) {
            event.forwardTo(SetupView.class);
            return;
        }
        failed = event.getLocation().getQueryParameters().getParameters().containsKey("error");
        show();
    }

    @Override
    Component[] content() {
        LoginForm form = new LoginForm(wordingOfForm());
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setError(failed);
        // The words of the form leave out the button that shows the password.
        form.getElement()
                .executeJs(
                        "requestAnimationFrame(() => this.querySelectorAll('vaadin-password-field')"
                                + ".forEach(field => field.i18n = {reveal: $0}))",
                        text("view.identity.password-reveal"));
        return demo.offered().isEmpty() ? new Component[] {form} : new Component[] {form, demoAccounts()};
    }

    private Section demoAccounts() {
        Div buttons = new Div();
        buttons.addClassNames(
                LumoUtility.Display.FLEX,
                LumoUtility.FlexWrap.WRAP,
                LumoUtility.Gap.SMALL,
                LumoUtility.JustifyContent.CENTER);
        demo.offered().forEach(account -> buttons.add(button(account)));
        Section section = new Section(new H2(text("view.identity.demo")), new Paragraph(hint()), buttons);
        section.addClassNames("demo-accounts", LumoUtility.TextAlignment.CENTER, LumoUtility.MaxWidth.SCREEN_MEDIUM);
        return section;
    }

    private String hint() {
        return text("view.identity.demo-hint", DemoAccounts.PASSWORD);
    }

    private Button button(DemoLogin account) {
        String label = account.role().in(locale());
        Button button = new Button(
                account.area() == null
                        ? label
                        : label + " · " + territory.shortName(account.area().code()));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setId("demo-" + account.username());
        button.addClickListener(click -> button.getElement()
                .executeJs(
                        """
                const form = document.createElement('form');
                form.method = 'post';
                form.action = 'login';
                for (const [name, value] of [['username', $0], ['password', $1]]) {
                  const input = document.createElement('input');
                  input.type = 'hidden';
                  input.name = name;
                  input.value = value;
                  form.append(input);
                }
                document.body.append(form);
                form.submit();""",
                        account.username(),
                        DemoAccounts.PASSWORD));
        return button;
    }

    private LoginI18n wordingOfForm() {
        LoginI18n i18n = LoginI18n.createDefault();
        LoginI18n.Form form = i18n.getForm();
        form.setTitle(text("view.identity.login"));
        form.setUsername(text("view.identity.username"));
        form.setPassword(text("view.identity.password"));
        form.setSubmit(text("view.identity.login"));
        LoginI18n.ErrorMessage error = i18n.getErrorMessage();
        error.setTitle(text("view.identity.login-failed"));
        error.setMessage(text("reason.identity.login-refused"));
        error.setUsername(text("view.identity.username-required"));
        error.setPassword(text("view.identity.password-required"));
        return i18n;
    }
}
