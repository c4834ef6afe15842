package org.shouwang.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.shouwang.policy.Calendars;
import org.shouwang.policy.CountyDay;
import org.shouwang.policy.CountyDays;
import org.shouwang.policy.HolidayNotices;
import org.shouwang.policy.NoticePreview;
import org.shouwang.policy.SpecialDay;
import org.shouwang.policy.WorkCalendar;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Text;
import org.shouwang.shared.Wording;
import org.shouwang.shared.WorkClock;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/calendar")
@Tag(name = "Calendar", description = "Days off and make-up workdays by the State Council's yearly notices")
class CalendarController {

    /**
     * A year of the calendar.
     *
     * @param year calendar year
     * @param version version of the calendar, as derivations of deadlines name it
     * @param horizon last day whose notice is known; dates after it are provisional
     * @param provisional whether the year's notice is not known yet
     * @param notice title of the year's notice, or null
     * @param workingDays working days of the year
     * @param days the days that differ from what the day of the week says
     */
    record YearOfWork(
            int year,
            String version,
            LocalDate horizon,
            boolean provisional,
            String notice,
            long workingDays,
            List<SpecialDay> days) {}

    /**
     * A point of a preview, as a sentence.
     *
     * @param id stable id of the rule
     * @param field what of the notice it speaks of, or absent
     * @param message the sentence in the language of the request
     */
    @Schema(name = "NoticeRemark")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Remark(String id, String field, String message) {}

    /**
     * What a notice makes of the calendar.
     *
     * @param year calendar year, null where the notice names none
     * @param notice title of the notice
     * @param edition 1 for a year not known yet, higher for a correction
     * @param daysOff days off in all
     * @param weekdaysOff those among them from Monday to Friday
     * @param makeUpDays make-up workdays in all
     * @param workingDays working days of the year
     * @param versionBefore version of the nationwide calendar now
     * @param versionAfter its version with the notice
     * @param acceptable whether nothing speaks against it
     * @param errors why it can't be taken in
     * @param warnings what looks unlikely and has to be confirmed
     * @param days all days by date
     * @param changed of a correction: the days that are treated otherwise than by the edition before
     */
    @Schema(name = "NoticePreview")
    record Preview(
            Integer year,
            String notice,
            int edition,
            int daysOff,
            int weekdaysOff,
            int makeUpDays,
            int workingDays,
            String versionBefore,
            String versionAfter,
            boolean acceptable,
            List<Remark> errors,
            List<Remark> warnings,
            List<SpecialDay> days,
            List<SpecialDay> changed) {}

    /**
     * A day of a county to be entered.
     *
     * @param day the day
     * @param workday true for a workday, false (or left out) for a day off
     * @param name what the day is called, in Chinese
     * @param nameEn the same in English
     * @param ground the text it rests on
     */
    @Schema(name = "CountyDayToAdd")
    record NewDay(LocalDate day, Boolean workday, String name, String nameEn, String ground) {}

    private final Calendars calendars;
    private final HolidayNotices notices;
    private final CountyDays countyDays;
    private final WorkClock clock;
    private final Wording wording;

    CalendarController(
            Calendars calendars, HolidayNotices notices, CountyDays countyDays, WorkClock clock, Wording wording) {
        this.calendars = calendars;
        this.notices = notices;
        this.countyDays = countyDays;
        this.clock = clock;
        this.wording = wording;
    }

    @GetMapping
    @Operation(
            summary = "A year of the calendar, this year where none is given",
            description = "With a county its own days off and workdays are among them.")
    YearOfWork year(@RequestParam(required = false) Integer year, @RequestParam(required = false) AreaCode county) {
        int wanted = year == null ? clock.today().getYear() : Math.max(1900, Math.min(year, 2200));
        WorkCalendar calendar = calendars.of(county);
        return new YearOfWork(
                wanted,
                calendar.version(),
                calendar.horizon(),
                !calendar.years().contains(wanted),
                calendars.notice(wanted).orElse(null),
                calendar.workdays(wanted),
                calendar.specialDays(wanted));
    }

    @PostMapping(
            path = "/notices/preview",
            consumes = {"application/json", "text/csv", "text/plain"})
    @Operation(
            summary = "What a year's holiday notice would make of the calendar; nothing changes",
            description =
                    """
                    JSON {year, notice, off: [{from, to, name: {zh, en}, days}], work: […], totals: {daysOff, makeUpDays}}, \
                    or a table with the heads date (or from and to), kind (off, work), name; its title is a parameter.""")
    Preview preview(
            @RequestBody(required = false) byte[] content,
            @RequestParam(required = false) String title,
            Locale locale) {
        return shown(notices.preview(notices.read(content == null ? new byte[0] : content, title)), locale);
    }

    @PostMapping(
            path = "/notices",
            consumes = {"application/json", "text/csv", "text/plain"})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Take a year's holiday notice into the calendar",
            description =
                    """
                    As for the preview. Warnings have to be confirmed with confirmed=true. Deadlines that are open keep \
                    their dates until the list of new ones is approved.""")
    Preview adopt(
            @RequestBody(required = false) byte[] content,
            @RequestParam(required = false) String title,
            @RequestParam(defaultValue = "false") boolean confirmed,
            Locale locale) {
        return shown(notices.adopt(notices.read(content == null ? new byte[0] : content, title), confirmed), locale);
    }

    @GetMapping("/counties/{county}/days")
    @Operation(summary = "Days that a county treats otherwise, taken back ones among them")
    Items<CountyDay> days(@PathVariable AreaCode county) {
        return Items.all(countyDays.of(county));
    }

    @PostMapping("/counties/{county}/days")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add a county's own day off or workday, with the text it rests on")
    CountyDay add(@PathVariable AreaCode county, @RequestBody NewDay added) {
        return countyDays.add(
                county,
                added.day(),
                Boolean.TRUE.equals(added.workday()),
                new Text(added.name(), added.nameEn()),
                added.ground());
    }

    @PostMapping("/counties/days/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a county's day back; it stays on record")
    void withdraw(@PathVariable long id) {
        countyDays.withdraw(id);
    }

    private Preview shown(NoticePreview preview, Locale locale) {
        return new Preview(
                preview.notice().year(),
                preview.notice().notice(),
                preview.edition(),
                preview.daysOff(),
                preview.weekdaysOff(),
                preview.makeUpDays(),
                preview.workingDays(),
                preview.versionBefore(),
                preview.versionAfter(),
                preview.errors().isEmpty(),
                remarks(preview.errors(), locale),
                remarks(preview.warnings(), locale),
                preview.days(),
                preview.changed());
    }

    private List<Remark> remarks(List<Reason> reasons, Locale locale) {
        return reasons.stream()
                .map(reason -> new Remark(reason.id(), reason.field(), wording.of(reason, locale)))
                .toList();
    }
}
