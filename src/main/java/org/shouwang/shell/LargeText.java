package org.shouwang.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import jakarta.servlet.http.Cookie;
import org.shouwang.identity.CurrentActor;
import org.shouwang.identity.Preferences;
import org.springframework.stereotype.Component;

/**
 * The 关怀版: large text, more contrast, bigger targets, as a class on the document. Kept with the account; a cookie
 * carries it to the login page of the same device.
 */
@Component
class LargeText {

    /** Class on the {@code html} element. */
    static final String CLASS = "large-text";

    private static final String KEY = "shell.large-text";

    private final CurrentActor actor;
    private final Preferences preferences;

    LargeText(CurrentActor actor, Preferences preferences) {
        this.actor = actor;
        this.preferences = preferences;
    }

    boolean on() {
        return preferences.on(KEY);
    }

    /** Whether a page that is being loaded is to be large. */
    boolean wanted(Cookie... cookies) {
        if (actor.find().isPresent()) {
            return on();
        }
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(CLASS)) {
                    return "1".equals(cookie.getValue());
                }
            }
        }
        return false;
    }

    void set(boolean on) {
        preferences.set(KEY, on);
        UI.getCurrent()
                .getPage()
                .executeJs(
                        "document.documentElement.classList.toggle($0, $1);"
                                + " document.cookie = $0 + '=' + ($1 ? 1 : 0) + ';path=/;max-age=31536000;samesite=lax';",
                        CLASS,
                        on);
    }

    /** The button in the header; says by its pressed look whether the text is large. */
    Button button() {
        Button button = new Button(UI.getCurrent().getTranslation("view.shell.large-text"), VaadinIcon.FONT.create());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.addClassName("large-text-switch");
        button.getElement().setAttribute("aria-pressed", String.valueOf(on()));
        button.addClickListener(click -> {
            set(!on());
            button.getElement().setAttribute("aria-pressed", String.valueOf(on()));
        });
        return button;
    }
}
