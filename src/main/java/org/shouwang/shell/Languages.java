package org.shouwang.shell;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shouwang.identity.CurrentActor;
import org.shouwang.identity.OwnAccount;
import org.shouwang.shared.Wording;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * Which language a request is answered in. Pages speak Chinese until the person chooses otherwise, whatever the browser is
 * set to: what was chosen on the device holds there, elsewhere what was last chosen with the account. The interface
 * answers in the first known language that is asked for.
 */
@Configuration(proxyBeanMethods = false)
class Languages {

    /** Found by the web framework under this name; holds for pages and for the interface alike. */
    @Bean
    LocaleResolver localeResolver(ObjectProvider<OwnAccount> own, ObjectProvider<CurrentActor> actor) {
        CookieLocaleResolver resolver = new CookieLocaleResolver(Wording.COOKIE) {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                return known(super.resolveLocale(request));
            }
        };
        resolver.setRejectInvalidCookies(false);
        resolver.setDefaultLocaleFunction(request -> asked(request).orElseGet(() -> actor.getObject()
                .find()
                .map(self -> Locale.forLanguageTag(own.getObject().language()))
                .orElse(Locale.SIMPLIFIED_CHINESE)));
        return resolver;
    }

    @Bean
    I18NProvider i18nProvider(Wording wording) {
        return new I18NProvider() {
            private static final long serialVersionUID = 1L;

            @Override
            public List<Locale> getProvidedLocales() {
                return Wording.LANGUAGES;
            }

            @Override
            public String getTranslation(String key, Locale locale, Object... params) {
                return wording.get(known(locale), key, params);
            }
        };
    }

    /** What a program asks for; pages ask for nothing that counts. */
    private static Optional<Locale> asked(HttpServletRequest request) {
        if (!request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            return Optional.empty();
        }
        if (request.getHeader("Accept-Language") == null) {
            return Optional.of(Locale.SIMPLIFIED_CHINESE);
        }
        return Optional.of(Collections.list(request.getLocales()).stream()
                .filter(asked -> Wording.LANGUAGES.stream()
                        .anyMatch(known -> known.getLanguage().equals(asked.getLanguage())))
                .findFirst()
                .map(Languages::known)
                .orElse(Locale.SIMPLIFIED_CHINESE));
    }

    /** The language of the product that comes closest; anything but English is Chinese. */
    static Locale known(Locale locale) {
        return locale != null && Locale.ENGLISH.getLanguage().equals(locale.getLanguage())
                ? Locale.ENGLISH
                : Locale.SIMPLIFIED_CHINESE;
    }
}
