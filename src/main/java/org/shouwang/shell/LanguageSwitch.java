package org.shouwang.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.Locale;
import java.util.function.Consumer;
import org.shouwang.shared.Wording;

/**
 * Shows the page in the other language; the choice is kept in a cookie, so that it outlives the session and holds for the
 * login page too, and with the account, so that it holds on a new device.
 */
public class LanguageSwitch extends Button {

    /**
     * The switch to the language that the page does not speak.
     *
     * @param remembered takes the key of the language chosen, {@code zh} or {@code en}
     */
    public LanguageSwitch(Consumer<String> remembered) {
        boolean english = Locale.ENGLISH.getLanguage().equals(getLocale().getLanguage());
        Locale other = english ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        // Named in the language it leads to: whoever needs it cannot read the present one.
        setText(english ? "中文" : "English");
        getElement().setAttribute("lang", other.toLanguageTag());
        addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        addClassName("language-switch");
        addClickListener(click -> {
            remembered.accept(other.getLanguage());
            getUI().ifPresent(ui -> ui.getPage()
                    .executeJs(
                            "document.cookie = $0 + '=' + $1 + ';path=/;max-age=31536000;samesite=lax'; location.reload();",
                            Wording.COOKIE,
                            other.toLanguageTag()));
        });
    }
}
