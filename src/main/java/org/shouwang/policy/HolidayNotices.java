package org.shouwang.policy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.shouwang.identity.Actor;
import org.shouwang.identity.CurrentActor;
import org.shouwang.identity.Role;
import org.shouwang.shared.Journalled;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.WorkClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the State Council's yearly holiday notice into the calendar, after a preview. Only new reckonings follow it at
 * once; deadlines that are open already wait until an administrator has approved their new dates.
 */
@Component
public class HolidayNotices {

    private static final int PROVINCE = 2;

    private final CalendarEditions editions;
    private final Calendars calendars;
    private final CurrentActor currentActor;
    private final WorkClock clock;
    private final ApplicationEventPublisher events;

    HolidayNotices(
            CalendarEditions editions,
            Calendars calendars,
            CurrentActor currentActor,
            WorkClock clock,
            ApplicationEventPublisher events) {
        this.editions = editions;
        this.calendars = calendars;
        this.currentActor = currentActor;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Reads a file: JSON, or a table with the heads date or from and to, kind (off, work) and name, in either language.
     *
     * @param content the file
     * @param title title of the notice, for a table
     * @return the notice, not yet checked
     * @throws Refusal {@code policy.notice-empty}, {@code policy.notice-unreadable}, {@code policy.notice-heads} or one reason a line
     */
    public HolidayNotice read(byte[] content, String title) {
        return NoticeReader.read(content, title);
    }

    /**
     * What a notice would make of the calendar, with everything against it. Nothing changes.
     *
     * @param notice the notice
     * @return the preview
     * @throws Refusal {@code policy.notice-administrators-only} (403)
     */
    @Transactional(readOnly = true)
    public NoticePreview preview(HolidayNotice notice) {
        allow();
        return previewed(notice);
    }

    /**
     * Takes a notice into the calendar, as a further edition where the year is known already.
     *
     * @param notice the notice
     * @param confirmed whether the administrator has read the warnings and means it
     * @return what it made of the calendar
     * @throws Refusal {@code policy.notice-administrators-only} (403), every error of the preview (422), its warnings unless
     *     confirmed (422), {@code policy.notice-same} (409) where the calendar says the same already
     */
    @Transactional
    public NoticePreview adopt(HolidayNotice notice, boolean confirmed) {
        Actor actor = allow();
        NoticePreview preview = previewed(notice);
        if (!preview.errors().isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, preview.errors());
        }
        if (!confirmed && !preview.warnings().isEmpty()) {
            List<Reason> reasons = new ArrayList<>(preview.warnings());
            reasons.add(Reason.of("policy.notice-confirm").at("confirmed"));
            throw new Refusal(Refusal.Kind.INVALID, reasons);
        }
        if (preview.edition() > 1 && preview.changed().isEmpty()) {
            throw Refusal.conflict(Reason.of("policy.notice-same", notice.year()));
        }
        editions.saveAndFlush(
                new CalendarEdition(notice.edition(preview.edition()), clock.instant(), actor.username()));
        calendars.changed();
        String after = calendars.version();
        events.publishEvent(new Journalled(
                "calendar.notice-adopted",
                "calendar",
                String.valueOf(notice.year()),
                null,
                null,
                JsonNodeFactory.instance.objectNode().put("calendarVersion", preview.versionBefore()),
                figures(preview).put("calendarVersion", after),
                notice.notice()));
        events.publishEvent(new CalendarChanged(null, preview.versionBefore(), after));
        return preview;
    }

    /** Whether the person who asks may take notices into the calendar: an administrator of a whole province. */
    public boolean mayAdopt() {
        return currentActor.find().map(HolidayNotices::mayAdopt).orElse(false);
    }

    private NoticePreview previewed(HolidayNotice notice) {
        var check = new NoticeCheck(notice, clock.today().getYear());
        Optional<CalendarYear> known = notice.year() == null ? Optional.empty() : calendars.newest(notice.year());
        int edition = known.map(year -> year.edition() + 1).orElse(1);
        String before = calendars.version();
        if (!check.errors().isEmpty()) {
            return new NoticePreview(
                    notice,
                    edition,
                    0,
                    0,
                    0,
                    0,
                    before,
                    before,
                    List.of(),
                    List.of(),
                    check.errors(),
                    check.warnings());
        }
        CalendarYear year = notice.edition(edition);
        List<SpecialDay> days = year.days().stream()
                .sorted(Comparator.comparing(SpecialDay::date))
                .toList();
        WorkCalendar with = with(year);
        int off = (int) days.stream().filter(day -> !day.workday()).count();
        return new NoticePreview(
                notice,
                edition,
                off,
                (int) days.stream()
                        .filter(day -> !day.workday() && !NoticeCheck.weekend(day.date()))
                        .count(),
                days.size() - off,
                (int) with.workdays(notice.year()),
                before,
                with.version(),
                days,
                known.isEmpty() ? List.of() : changed(notice.year(), with),
                List.of(),
                check.warnings());
    }

    private WorkCalendar with(CalendarYear year) {
        List<CalendarYear> all = new ArrayList<>(
                editions.findAll().stream().map(CalendarEdition::content).toList());
        all.add(year);
        return new WorkCalendar(all);
    }

    private List<SpecialDay> changed(int year, WorkCalendar with) {
        WorkCalendar now = calendars.current();
        return IntStream.rangeClosed(1, LocalDate.of(year, 12, 31).getDayOfYear())
                .mapToObj(day -> LocalDate.ofYearDay(year, day))
                .filter(day -> now.isWorkday(day) != with.isWorkday(day))
                .map(day -> with.special(day)
                        .orElseGet(
                                () -> new SpecialDay(day, with.isWorkday(day), new org.shouwang.shared.Text("", ""))))
                .toList();
    }

    private static ObjectNode figures(NoticePreview preview) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("edition", preview.edition())
                .put("daysOff", preview.daysOff())
                .put("makeUpDays", preview.makeUpDays())
                .put("workingDays", preview.workingDays());
    }

    private Actor allow() {
        Actor actor = currentActor.require();
        if (!mayAdopt(actor)) {
            throw Refusal.forbidden(Reason.of("policy.notice-administrators-only"));
        }
        return actor;
    }

    private static boolean mayAdopt(Actor actor) {
        return actor.isSystem()
                || actor.posts().stream()
                        .anyMatch(post -> post.role().equals(Role.ADMINISTRATOR)
                                && post.area().value().length() == PROVINCE);
    }
}
