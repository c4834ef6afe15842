package org.shouwang.shell;

import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.shouwang.shared.WorkClock;
import org.springframework.context.i18n.LocaleContextHolder;

/** Dates and times as officials write them: «2026年9月18日(周五)», “Fri 18 Sep 2026”. */
public final class Dates {

    private static final DateTimeFormatter DAY_ZH =
            DateTimeFormatter.ofPattern("yyyy'年'M'月'd'日'(EEE)", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME_ZH =
            DateTimeFormatter.ofPattern("yyyy'年'M'月'd'日' HH:mm", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter TIME_EN = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH);

    private Dates() {}

    /**
     * A day with its weekday in the language of the page.
     *
     * @param day the day, or null
     * @return the wording, empty for null
     */
    public static String day(LocalDate day) {
        return day(day, locale());
    }

    /**
     * A day with its weekday.
     *
     * @param day the day, or null
     * @param locale the reader's language
     * @return the wording, empty for null
     */
    public static String day(LocalDate day, Locale locale) {
        return day == null ? "" : (english(locale) ? DAY_EN : DAY_ZH).format(day);
    }

    /**
     * An instant in the zone of the law's days, to the minute, in the language of the page.
     *
     * @param instant the instant, or null
     * @return the wording, empty for null
     */
    public static String time(Instant instant) {
        return time(instant, locale());
    }

    /**
     * An instant in the zone of the law's days, to the minute.
     *
     * @param instant the instant, or null
     * @param locale the reader's language
     * @return the wording, empty for null
     */
    public static String time(Instant instant, Locale locale) {
        return instant == null ? "" : (english(locale) ? TIME_EN : TIME_ZH).format(instant.atZone(WorkClock.ZONE));
    }

    /** Language of the page, or of the request where there is no page. */
    static Locale locale() {
        UI ui = UI.getCurrent();
        return Languages.known(ui == null ? LocaleContextHolder.getLocale() : ui.getLocale());
    }

    private static boolean english(Locale locale) {
        return Languages.known(locale).equals(Locale.ENGLISH);
    }
}
