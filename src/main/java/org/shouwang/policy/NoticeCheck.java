package org.shouwang.policy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.shouwang.shared.LegalReference;
import org.shouwang.shared.Reason;

/** Holds a year's notice against itself and against what the law makes of a year. */
final class NoticeCheck {

    private static final LegalReference HOLIDAYS = LegalReference.to("全国年节及纪念日放假办法", "第二条");

    /** Days off by law for all citizens, until 2024 and from 2025 on. */
    private static final int BY_LAW_UNTIL_2024 = 11;

    private static final int BY_LAW = 13;
    private static final int LONGEST_SPELL = 31;
    private static final int LONGEST_TITLE = 200;

    private final HolidayNotice notice;
    private final List<Reason> errors = new ArrayList<>();
    private final List<Reason> warnings = new ArrayList<>();

    NoticeCheck(HolidayNotice notice, int thisYear) {
        this.notice = notice;
        if (notice.year() == null || notice.year() < 2000 || notice.year() > thisYear + 2) {
            errors.add(Reason.of("policy.notice-year", thisYear + 2).at("year"));
            return;
        }
        if (notice.notice() == null
                || notice.notice().isBlank()
                || notice.notice().length() > LONGEST_TITLE) {
            errors.add(Reason.of("policy.notice-title", LONGEST_TITLE).at("notice"));
        } else if (!notice.notice().contains(String.valueOf(notice.year()))) {
            warnings.add(Reason.of("policy.notice-title-year", notice.year()).at("notice"));
        }
        if (notice.off().isEmpty()) {
            errors.add(Reason.of("policy.notice-no-days-off").at("off"));
        }
        spells(notice.off(), "off");
        spells(notice.work(), "work");
        if (errors.isEmpty()) {
            days();
        }
    }

    List<Reason> errors() {
        return List.copyOf(errors);
    }

    List<Reason> warnings() {
        return List.copyOf(warnings);
    }

    private void spells(List<HolidayNotice.Spell> spells, String field) {
        for (int i = 0; i < spells.size(); i++) {
            HolidayNotice.Spell spell = spells.get(i);
            String at = field + "[" + i + "]";
            if (spell == null || spell.from() == null) {
                errors.add(Reason.of("policy.notice-day-missing").at(at + ".from"));
            } else if (spell.name() == null
                    || spell.name().zh() == null
                    || spell.name().zh().isBlank()) {
                errors.add(Reason.of("policy.notice-name-missing", spell.from()).at(at + ".name"));
            } else if (spell.last().isBefore(spell.from())
                    || spell.last().isAfter(spell.from().plusDays(LONGEST_SPELL))) {
                errors.add(Reason.of("policy.notice-spell", spell.from(), spell.last())
                        .at(at + ".to"));
            } else if (spell.days() != null && spell.days() != length(spell)) {
                errors.add(
                        Reason.of("policy.notice-spell-days", spell.from(), spell.last(), length(spell), spell.days())
                                .at(at + ".days"));
            }
        }
    }

    private static long length(HolidayNotice.Spell spell) {
        return spell.from().datesUntil(spell.last().plusDays(1)).count();
    }

    private void days() {
        Set<LocalDate> seen = new HashSet<>();
        List<SpecialDay> days = notice.edition(1).days();
        for (SpecialDay day : days) {
            String at = day.workday() ? "work" : "off";
            if (!seen.add(day.date())) {
                errors.add(Reason.of("policy.notice-day-twice", day.date()).at(at));
            }
            // A spell may begin in the last days of the year before or end in the first of the year after.
            if (day.date().isBefore(LocalDate.of(notice.year() - 1, 12, 20))
                    || day.date().isAfter(LocalDate.of(notice.year() + 1, 1, 10))) {
                errors.add(Reason.of("policy.notice-day-elsewhere", day.date(), notice.year())
                        .at(at));
            }
            if (day.workday() && !weekend(day.date())) {
                errors.add(Reason.of("policy.notice-make-up-on-weekday", day.date())
                        .at(at));
            }
        }
        totals(days);
    }

    private void totals(List<SpecialDay> days) {
        long off = days.stream().filter(day -> !day.workday()).count();
        long work = days.size() - off;
        long weekdays = days.stream()
                .filter(day -> !day.workday() && !weekend(day.date()))
                .count();
        if (notice.totals() != null) {
            Integer statedOff = notice.totals().daysOff();
            Integer statedWork = notice.totals().makeUpDays();
            if (statedOff != null && statedOff != off) {
                errors.add(Reason.of("policy.notice-total-off", off, statedOff).at("totals.daysOff"));
            }
            if (statedWork != null && statedWork != work) {
                errors.add(Reason.of("policy.notice-total-make-up", work, statedWork)
                        .at("totals.makeUpDays"));
            }
        }
        int byLaw = notice.year() <= 2024 ? BY_LAW_UNTIL_2024 : BY_LAW;
        if (weekdays - work != byLaw) {
            warnings.add(Reason.of("policy.notice-balance", weekdays, work, weekdays - work, byLaw)
                    .at("work")
                    .by(HOLIDAYS));
        }
    }

    static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
