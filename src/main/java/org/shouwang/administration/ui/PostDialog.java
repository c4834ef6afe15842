package org.shouwang.administration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;
import java.util.function.Consumer;
import org.shouwang.identity.NewPost;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.shell.Refusals;

/** Gives a further post. */
class PostDialog extends Dialog {

    private final PostForm form;

    PostDialog(PostForm.Choices choices, Consumer<NewPost> giving, Runnable given) {
        form = new PostForm(choices);
        setHeaderTitle(getTranslation("view.administration.give-post"));
        setWidth("min(520px, 94vw)");
        add(form);
        Button give = new Button(getTranslation("view.administration.give-post"), click -> {
            form.clearErrors();
            try {
                giving.accept(form.post());
                close();
                given.run();
            } catch (Refusal refusal) {
                List<Reason> elsewhere = refusal.reasons().stream()
                        .filter(reason -> reason.field() == null || !form.refuse(reason, reason.field()))
                        .toList();
                if (!elsewhere.isEmpty()) {
                    Refusals.show(elsewhere);
                }
            }
        });
        give.setId("post-save");
        give.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("view.shell.cancel"), click -> close()), give);
    }
}
