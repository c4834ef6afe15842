package org.shouwang.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.theme.lumo.LumoUtility;
import java.util.Locale;
import org.shouwang.shared.Wording;

/** A page before the log-in: the product's name, a switch of the language, and what the page is for. */
abstract class EntrancePage extends Main implements HasDynamicTitle {

    private static final String LANGUAGE_CHOSEN = EntrancePage.class.getName() + ".languageChosen";

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
        // Chinese until somebody asks for something else, whatever the browser is set to.
        VaadinSession session = VaadinSession.getCurrent();
        if (session.getAttribute(LANGUAGE_CHOSEN) == null) {
            speak(Locale.SIMPLIFIED_CHINESE);
        }
    }

    /** What the page shows below the product's name, made anew in each language. */
    abstract Component[] content();

    void show() {
        removeAll();
        Button language = new Button(english() ? "中文" : "English", click -> {
            speak(english() ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
            show();
        });
        language.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        language.setAriaLabel(text("view.identity.language") + " · " + (english() ? "中文" : "English"));
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

    private static void speak(Locale locale) {
        VaadinSession.getCurrent().setAttribute(LANGUAGE_CHOSEN, true);
        VaadinSession.getCurrent().setLocale(locale);
        UI.getCurrent().getPage().executeJs("document.documentElement.lang = $0", locale.toLanguageTag());
    }

    @Override
    public String getPageTitle() {
        return text("view.identity.title");
    }
}
