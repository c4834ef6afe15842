package org.shouwang.shell;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.text.DateFormatSymbols;
import java.util.Arrays;
import java.util.List;

/** Asks for a day in the language of the page; the facade judges it, so nothing typed is thrown away. */
public class DayPicker extends DatePicker {

    /**
     * An empty field.
     *
     * @param label in the language of the page
     */
    public DayPicker(String label) {
        super(label);
        setLocale(Dates.locale());
        DateFormatSymbols symbols = DateFormatSymbols.getInstance(Dates.locale());
        setI18n(new DatePickerI18n()
                .setDateFormat("yyyy-MM-dd")
                .setMonthNames(list(symbols.getMonths(), 0, 12))
                .setWeekdays(list(symbols.getWeekdays(), 1, 8))
                .setWeekdaysShort(list(symbols.getShortWeekdays(), 1, 8))
                .setFirstDayOfWeek(1)
                .setToday(getTranslation("view.shell.today"))
                .setCancel(getTranslation("view.shell.cancel")));
        setManualValidation(true);
    }

    private static List<String> list(String[] names, int from, int to) {
        return Arrays.asList(names).subList(from, to);
    }
}
