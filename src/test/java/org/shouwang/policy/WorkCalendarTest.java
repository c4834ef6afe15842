package org.shouwang.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.tyme.holiday.LegalHoliday;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shouwang.shared.Text;

class WorkCalendarTest {

    private final WorkCalendar calendar = new WorkCalendar(PolicyResources.calendarYears());

    @Test
    void every_day_from_2020_to_2026_agrees_with_an_independent_calendar() {
        LocalDate first = LocalDate.of(2020, 1, 1);

        List<LocalDate> differing =
                first.datesUntil(LocalDate.of(2027, 1, 1)).filter(this::differs).toList();

        assertThat(differing).isEmpty();
    }

    private boolean differs(LocalDate day) {
        LegalHoliday other = LegalHoliday.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        boolean works = other == null ? day.getDayOfWeek().getValue() <= 5 : other.isWork();
        return works != calendar.isWorkday(day);
    }

    @Test
    void the_years_have_the_published_number_of_workdays() {
        Map<Integer, Long> workdays = IntStream.rangeClosed(2020, 2026)
                .boxed()
                .collect(Collectors.toMap(year -> year, year -> LocalDate.of(year, 1, 1)
                        .datesUntil(LocalDate.of(year + 1, 1, 1))
                        .filter(calendar::isWorkday)
                        .count()));

        assertThat(workdays)
                .containsAllEntriesOf(
                        Map.of(2020, 249L, 2021, 250L, 2022, 249L, 2023, 249L, 2024, 251L, 2025, 248L, 2026, 248L));
    }

    @Test
    void the_horizon_is_the_end_of_the_last_published_year() {
        assertThat(calendar.horizon()).isEqualTo("2026-12-31");
        assertThat(calendar.version()).isEqualTo("cn-2026.1");
        assertThat(calendar.isProvisional(LocalDate.of(2027, 1, 1))).isTrue();
        assertThat(calendar.isWorkday(LocalDate.of(2027, 1, 1))).isFalse();
        assertThat(calendar.specialDays(2027)).isEmpty();
    }

    @Test
    void a_correction_of_a_notice_supersedes_the_earlier_edition_and_shows_in_the_version() {
        var editions = new ArrayList<>(PolicyResources.calendarYears());
        LocalDate friday = LocalDate.of(2026, 10, 9);
        var spell = new CalendarYear.Spell(friday, null, new Text("国庆节", "National Day"));
        editions.add(0, new CalendarYear(2026, 2, "更正", List.of(spell), List.of()));

        var corrected = new WorkCalendar(editions);

        assertThat(corrected.isWorkday(friday)).isFalse();
        assertThat(corrected.isWorkday(LocalDate.of(2026, 10, 10))).isFalse();
        assertThat(corrected.version()).isEqualTo("cn-2026.2");
    }
}
