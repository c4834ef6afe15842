package org.shouwang.administration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.shouwang.identity.Account;
import org.shouwang.identity.NewAccount;
import org.shouwang.identity.OneTimePasswords;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.shell.Refusals;

/** Creates an account with its first post; the password is invented and shown once. */
class NewAccountDialog extends Dialog {

    private final transient OneTimePasswords passwords;
    private final transient Consumer<Account> created;
    private final TextField username = new TextField();
    private final TextField name = new TextField();
    private final PostForm post;

    NewAccountDialog(OneTimePasswords passwords, PostForm.Choices choices, Consumer<Account> created) {
        this.passwords = passwords;
        this.created = created;
        post = new PostForm(choices);
        setHeaderTitle(getTranslation("view.administration.create"));
        setWidth("min(520px, 94vw)");
        username.setId("account-username");
        username.setLabel(getTranslation("view.administration.username"));
        username.setHelperText(getTranslation("view.administration.username.hint"));
        name.setId("account-name");
        name.setLabel(getTranslation("view.administration.name"));
        for (TextField field : List.of(name, username)) {
            field.setMaxLength(64);
            field.setWidthFull();
            field.setRequiredIndicatorVisible(true);
            field.setManualValidation(true);
            field.getElement().setAttribute("autocomplete", "off");
        }
        H3 first = new H3(getTranslation("view.administration.first-post"));
        Div content =
                new Div(new Paragraph(getTranslation("view.administration.create.hint")), name, username, first, post);
        content.addClassName("dialog-form");
        add(content);
        Button create = new Button(getTranslation("view.administration.create"), click -> create());
        create.setId("account-create");
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        create.setDisableOnClick(true);
        create.addClickListener(click -> create.setEnabled(true));
        getFooter().add(new Button(getTranslation("view.shell.cancel"), click -> close()), create);
    }

    private void create() {
        username.setInvalid(false);
        name.setInvalid(false);
        post.clearErrors();
        try {
            var issued = passwords.issue(new NewAccount(
                    username.getValue().strip(), null, name.getValue(), null, null, null, List.of(post.post())));
            close();
            created.accept(issued.account());
            new PasswordShown(issued.account(), issued.password()).open();
        } catch (Refusal refusal) {
            List<Reason> elsewhere = new ArrayList<>(refusal.reasons());
            elsewhere.removeIf(this::shownAtField);
            if (!elsewhere.isEmpty()) {
                Refusals.show(elsewhere);
            }
        }
    }

    private boolean shownAtField(Reason reason) {
        String field = reason.field() == null ? "" : reason.field();
        TextField at = field.equals("username") ? username : field.equals("name") ? name : null;
        if (at != null) {
            at.setErrorMessage(Refusals.sentence(reason));
            at.setInvalid(true);
            return true;
        }
        return post.refuse(reason, field.replace("posts[0].", ""));
    }
}
