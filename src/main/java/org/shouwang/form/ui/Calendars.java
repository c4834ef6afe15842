package org.shouwang.form.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import java.text.DateFormatSymbols;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;

/** Dates as the readers of a language write, pick and read them; a week begins on Monday. */
final class Calendars {

    private Calendars() {}

    static DatePicker date(Surroundings around) {
        var picker = new DatePicker();
        picker.setLocale(around.locale());
        picker.setI18n(words(around));
        picker.setClearButtonVisible(true);
        picker.setInitialPosition(around.today());
        return picker;
    }

    static DateTimePicker dateTime(Surroundings around) {
        var picker = new DateTimePicker();
        picker.setLocale(around.locale());
        picker.setDatePickerI18n(words(around));
        picker.getElement().setProperty("initialPosition", around.today().toString());
        picker.setStep(Duration.ofMinutes(15));
        picker.setDateAriaLabel(around.word("date"));
        picker.setTimeAriaLabel(around.word("time"));
        return picker;
    }

    private static DatePickerI18n words(Surroundings around) {
        var symbols = DateFormatSymbols.getInstance(around.locale());
        return new DatePickerI18n()
                .setDateFormat("yyyy-MM-dd")
                .setMonthNames(list(symbols.getMonths(), 0, 12))
                .setWeekdays(list(symbols.getWeekdays(), 1, 8))
                .setWeekdaysShort(list(symbols.getShortWeekdays(), 1, 8))
                .setFirstDayOfWeek(1)
                .setToday(around.word("today"))
                .setCancel(around.word("cancel"));
    }

    private static List<String> list(String[] names, int from, int to) {
        return Arrays.asList(names).subList(from, to);
    }

    static String written(Surroundings around, String date) {
        return LocalDate.parse(date).format(pattern(around, "date-pattern"));
    }

    static String writtenWithTime(Surroundings around, String dateTime) {
        return LocalDateTime.parse(dateTime).format(pattern(around, "date-time-pattern"));
    }

    private static DateTimeFormatter pattern(Surroundings around, String key) {
        return DateTimeFormatter.ofPattern(around.word(key), around.locale());
    }
}
