package org.shouwang.shared;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The sentences and labels of the product in the reader's language; a key without wording is an error, not a blank. */
@Component
public class Wording {

    /** The languages of the product, the first being the default. */
    public static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    /** Name of the cookie that keeps the language chosen on a page. */
    public static final String COOKIE = "language";

    private final MessageSource messages;

    Wording(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * The wording of a key in the language of the current request or view.
     *
     * @param key bundle key
     * @param args figures for {0}, {1} …
     * @return the wording
     */
    public String get(String key, Object... args) {
        return get(LocaleContextHolder.getLocale(), key, args);
    }

    /**
     * The wording of a key in a language. A place of a diagram, such as {@code duty.postNotice_township}, is called by its
     * own name where it has one, else by that of its word.
     *
     * @param locale the reader's language
     * @param key bundle key
     * @param args figures for {0}, {1} …
     * @return the wording
     */
    public String get(Locale locale, String key, Object... args) {
        int suffix = key.startsWith("duty.") ? key.indexOf('_') : -1;
        String own = suffix < 0 ? null : messages.getMessage(key, args, null, locale);
        return own != null ? own : messages.getMessage(suffix < 0 ? key : key.substring(0, suffix), args, locale);
    }

    /**
     * The sentence of a reason; an argument that is a {@link Text}, or a key of wording behind an {@code @},
     * is put in the reader's language.
     *
     * @param reason why
     * @param locale the reader's language
     * @return the sentence
     */
    public String of(Reason reason, Locale locale) {
        return messages.getMessage(
                "reason." + reason.id(),
                reason.args().stream().map(arg -> worded(arg, locale)).toArray(),
                locale);
    }

    private Object worded(Object arg, Locale locale) {
        if (arg instanceof Text text) {
            return text.in(locale);
        }
        String shown = String.valueOf(arg);
        return shown.startsWith("@") ? messages.getMessage(shown.substring(1), null, shown, locale) : shown;
    }

    /** A key in both languages. */
    public Text both(String key, Object... args) {
        return new Text(get(Locale.SIMPLIFIED_CHINESE, key, args), get(Locale.ENGLISH, key, args));
    }
}
