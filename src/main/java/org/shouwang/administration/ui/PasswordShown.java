package org.shouwang.administration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.shouwang.identity.Account;

/** A one-time password, this once; it is kept as a digest only and cannot be looked up again. */
class PasswordShown extends Dialog {

    PasswordShown(Account account, String password) {
        setHeaderTitle(getTranslation("view.administration.password.of", account.name()));
        setWidth("min(480px, 94vw)");
        setCloseOnOutsideClick(false);
        Code shown = new Code(password);
        shown.setId("one-time-password");
        shown.getStyle().set("font-size", "1.5rem").set("user-select", "all").set("letter-spacing", "0.05em");
        Div content = new Div(
                new Paragraph(getTranslation("view.administration.password.hint", account.username())),
                shown,
                new Paragraph(getTranslation("view.administration.password.once")));
        content.addClassName("dialog-form");
        add(content);
        Button close = new Button(getTranslation("view.administration.password.noted"), click -> close());
        close.setId("password-noted");
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(close);
    }
}
