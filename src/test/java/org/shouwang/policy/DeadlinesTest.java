package org.shouwang.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouwang.policy.DayUnit.CALENDAR;
import static org.shouwang.policy.DayUnit.WORKING;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shouwang.shared.LegalReference;
import org.shouwang.shared.Refusal;

class DeadlinesTest {

    private static final long SEED = 20260918;
    private static final LegalReference GROUND = LegalReference.DEFAULT;

    private final WorkCalendar calendar = new WorkCalendar(PolicyResources.calendarYears());
    private final Deadlines deadlines = new Deadlines(() -> calendar);

    @Test
    void calendar_days_are_counted_from_the_day_after_the_start_and_not_moved_by_holidays() {
        DueDate due = deadlines.compute(day("2026-09-18"), 15, CALENDAR, false, GROUND);

        assertThat(due.date()).isEqualTo("2026-10-03");
        assertThat(due.provisional()).isFalse();
    }

    @Test
    void an_end_on_a_holiday_moves_to_the_next_workday_where_the_profile_says_so() {
        DueDate due = deadlines.compute(day("2026-09-18"), 15, CALENDAR, true, GROUND);

        assertThat(due.date()).isEqualTo("2026-10-08");
        assertThat(due.derivation().countedTo()).isEqualTo("2026-10-03");
        assertThat(due.derivation().sentence().zh()).contains("2026年10月3日为休息日", "10月3–7日", "2026年10月8日");
        assertThat(due.derivation().sentence().en()).contains("3–7 Oct", "8 Oct 2026");
    }

    @Test
    void working_days_leave_out_the_holidays_and_count_the_make_up_workdays() {
        DueDate due = deadlines.compute(day("2026-09-18"), 20, WORKING, false, GROUND);

        assertThat(due.date()).isEqualTo("2026-10-22");
        assertThat(deadlines.addWorkingDays(day("2026-09-18"), 25)).isEqualTo("2026-10-29");
        assertThat(due.derivation().sentence().zh())
                .startsWith("20个工作日:扣除9月25–27日、10月1–7日,计入9月20日、10月10日补班")
                .contains("cn-2026.1");
        assertThat(due.derivation().sentence().en())
                .startsWith("20 working days: without 25–27 Sep, 1–7 Oct, with the make-up workdays 20 Sep, 10 Oct");
    }

    @Test
    void a_short_limit_before_the_holidays_ends_on_a_make_up_saturday() {
        LocalDate due = deadlines.addWorkingDays(day("2026-09-30"), 3);

        assertThat(due).isEqualTo("2026-10-10");
        assertThat(due.getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY);
    }

    @Test
    void a_notice_of_five_days_may_be_concluded_on_the_sixth_day_after_posting_holiday_or_not() {
        NoticePeriod holiday = deadlines.notice(day("2026-09-29"), new Limit(5, CALENDAR), GROUND);
        NoticePeriod spring = deadlines.notice(day("2024-05-17"), new Limit(5, CALENDAR), GROUND);

        assertThat(holiday.lastDay().date()).isEqualTo("2026-10-04");
        assertThat(holiday.closableFrom()).isEqualTo("2026-10-05");
        assertThat(spring.lastDay().date()).isEqualTo("2024-05-22");
        assertThat(spring.closableFrom()).isEqualTo("2024-05-23");
    }

    @Test
    void dates_past_the_published_notices_are_provisional_with_weekends_and_new_year_alone() {
        DueDate due = deadlines.compute(day("2026-12-25"), 10, WORKING, false, GROUND);

        assertThat(due.date()).isEqualTo("2027-01-11");
        assertThat(due.provisional()).isTrue();
        assertThat(due.derivation().sentence().zh()).contains("暂定期限");
        assertThat(deadlines
                        .compute(day("2026-12-25"), 4, WORKING, false, GROUND)
                        .provisional())
                .isFalse();
        assertThat(calendar.isWorkday(day("2027-10-01"))).isTrue();
    }

    @Test
    void workdays_between_two_days_count_the_later_one_and_are_negative_backwards() {
        assertThat(deadlines.workingDaysBetween(day("2026-09-30"), day("2026-10-10")))
                .isEqualTo(3);
        assertThat(deadlines.workingDaysBetween(day("2026-10-10"), day("2026-09-30")))
                .isEqualTo(-3);
        assertThat(deadlines.daysLeft(day("2026-10-22"), day("2026-10-22"), WORKING))
                .isZero();
        assertThat(deadlines.daysLeft(day("2026-10-05"), day("2026-10-03"), CALENDAR))
                .isEqualTo(-2);
    }

    @Test
    void a_limit_of_no_days_is_refused() {
        assertThatThrownBy(() -> deadlines.compute(day("2026-09-18"), 0, CALENDAR, false, GROUND))
                .isInstanceOf(Refusal.class)
                .hasMessage("policy.limit-malformed");
    }

    @Test
    void two_hundred_thousand_random_deadlines_agree_with_a_reckoning_day_by_day() {
        var naive = new DayByDay();
        var random = new Random(SEED);
        LocalDate first = day("2019-12-01");

        for (int i = 0; i < 200_000; i++) {
            LocalDate start = first.plusDays(random.nextInt(2800));
            int quantity = 1 + random.nextInt(60);
            DayUnit unit = random.nextBoolean() ? WORKING : CALENDAR;
            boolean roll = random.nextBoolean();
            String input = "%s + %d %s, roll %s (seed %d, #%d)".formatted(start, quantity, unit, roll, SEED, i);

            DueDate due = deadlines.compute(start, quantity, unit, roll, GROUND);

            assertThat(due.date()).as(input).isEqualTo(naive.due(start, quantity, unit, roll));
            assertThat(due.provisional())
                    .as(input)
                    .isEqualTo(
                            due.date().isAfter(day("2026-12-31")) || due.date().isBefore(day("2020-01-01")));
            assertThat(due.date()).as(input).isAfter(start);
            assertThat(deadlines
                            .compute(start, quantity + 1, unit, roll, GROUND)
                            .date())
                    .as("a longer limit never ends earlier: %s", input)
                    .isAfterOrEqualTo(due.date());
            assertThat(deadlines
                            .compute(start.plusDays(1), quantity, unit, roll, GROUND)
                            .date())
                    .as("a later start never ends earlier: %s", input)
                    .isAfterOrEqualTo(due.date());
        }
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    /** Ticks day after day, with nothing but two lists of dates. */
    private static final class DayByDay {

        private final Set<LocalDate> off = new HashSet<>();
        private final Set<LocalDate> madeUp = new HashSet<>();

        DayByDay() {
            for (CalendarYear year : PolicyResources.calendarYears()) {
                year.days().forEach(d -> (d.workday() ? madeUp : off).add(d.date()));
            }
        }

        LocalDate due(LocalDate start, int quantity, DayUnit unit, boolean roll) {
            LocalDate day = start;
            int left = quantity;
            while (left > 0) {
                day = day.plusDays(1);
                if (unit == CALENDAR || works(day)) {
                    left--;
                }
            }
            while (roll && !works(day)) {
                day = day.plusDays(1);
            }
            return day;
        }

        private boolean works(LocalDate day) {
            if (madeUp.contains(day)) {
                return true;
            }
            if (off.contains(day) || day.getDayOfYear() == 1) {
                return false;
            }
            return day.getDayOfWeek().getValue() <= 5;
        }
    }
}
