package org.shouwang.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DatesTest {

    private final LocalDate friday = LocalDate.of(2026, 9, 18);

    @Test
    void a_day_is_written_as_officials_write_it() {
        assertThat(Dates.day(friday, Locale.SIMPLIFIED_CHINESE)).isEqualTo("2026年9月18日(周五)");
    }

    @Test
    void a_day_is_written_in_english_for_english_readers() {
        assertThat(Dates.day(friday, Locale.ENGLISH)).isEqualTo("Fri 18 Sep 2026");
    }

    @Test
    void an_instant_is_shown_in_the_zone_of_the_laws_days() {
        Instant lateEveningInUtc = Instant.parse("2026-09-17T16:05:00Z");

        assertThat(Dates.time(lateEveningInUtc, Locale.SIMPLIFIED_CHINESE)).isEqualTo("2026年9月18日 00:05");
    }

    @Test
    void no_day_leaves_the_place_empty() {
        assertThat(Dates.day(null, Locale.ENGLISH)).isEmpty();
    }
}
