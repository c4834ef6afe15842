package org.shouwang.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.theme.lumo.LumoUtility;
import java.util.Locale;
import org.shouwang.shared.Wording;

/** A page before the log-in: the product's name, a switch of the language, and what the page is for. */
abstract class EntrancePage extends Main implements HasDynamicTitle {

    private final transient Wording wording;

    EntrancePage(Wording wording) {
        this.wording = wording;
        addClassNames(
                LumoUtility.Display.FLEX,
                LumoUtility.FlexDirection.COLUMN,
                LumoUtility.AlignItems.CENTER,
                LumoUtility.Gap.MEDIUM,
                LumoUtility.Padding.LARGE,
                LumoUtility.BoxSizing.BORDER);
        getStyle().setMinHeight("100vh");
    }

    /** What the page shows below the product's name. */
    abstract Component[] content();

    void show() {
        removeAll();
        Locale other = english() ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        // Named in the language it leads to: whoever needs it cannot read the present one.
        Button language = new Button(english() ? "中文" : "English", click -> UI.getCurrent()
                .getPage()
                .executeJs(
                        "document.cookie = $0 + '=' + $1 + ';path=/;max-age=31536000;samesite=lax'; location.reload();",
                        Wording.COOKIE,
                        other.toLanguageTag()));
        language.getElement().setAttribute("lang", other.toLanguageTag());
        language.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        language.addClassName(LumoUtility.AlignSelf.END);
        H1 title = new H1(text("view.identity.title"));
        title.addClassNames(LumoUtility.FontSize.XXLARGE, LumoUtility.TextAlignment.CENTER);
        add(language, title);
        add(content());
    }

    String text(String key, Object... args) {
        return wording.get(locale(), key, args);
    }

    Locale locale() {
        return UI.getCurrent().getLocale();
    }

    private boolean english() {
        return Locale.ENGLISH.getLanguage().equals(locale().getLanguage());
    }

    @Override
    public String getPageTitle() {
        return text("view.identity.title");
    }
}
