package org.shouwang.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.shouwang.policy.Calendars;
import org.shouwang.policy.DayUnit;
import org.shouwang.policy.Derivation;
import org.shouwang.policy.DueDate;
import org.shouwang.policy.SimulatedLimit;
import org.shouwang.policy.SimulatedProcedure;
import org.shouwang.policy.Simulations;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.LegalReference;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.Text;
import org.shouwang.shared.Wording;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/deadlines")
@Tag(name = "Deadlines", description = "What would be due when; nothing is stored")
class DeadlinesController {

    /** Most items of one request. */
    private static final int MOST = 500;

    /**
     * Either a county and the day of a lead, or a number of days, or several of these.
     *
     * @param county with {@code leadFoundOn} its procedure; without, its own days off beside the nationwide ones
     * @param leadFoundOn for all dates of a procedure
     * @param postedOn posting of the village notice, assumed where it is not given
     * @param start day from which a number of days counts, itself not counted
     * @param quantity number of days, a whole number
     * @param unit calendar or working days
     * @param roll whether a last day on a day off moves to the next workday; false where not given
     * @param items several numbers of days, at most 500
     */
    @Schema(name = "DeadlineSimulation")
    record Question(
            AreaCode county,
            LocalDate leadFoundOn,
            LocalDate postedOn,
            LocalDate start,
            BigDecimal quantity,
            DayUnit unit,
            Boolean roll,
            List<Item> items) {}

    /**
     * A number of days.
     *
     * @param county county whose own days off count as well; null for the nationwide calendar alone
     * @param start day from which it counts, itself not counted
     * @param quantity number of days, a whole number
     * @param unit {@code WORKING} or {@code CALENDAR} days
     * @param roll whether a last day on a day off moves to the next workday; false where not given
     */
    @Schema(name = "DeadlineSimulationItem")
    record Item(AreaCode county, LocalDate start, BigDecimal quantity, DayUnit unit, Boolean roll) {}

    /**
     * A date.
     *
     * @param key of a procedure: which value of the profile, else absent
     * @param label what it is called, else absent
     * @param start day from which it counts, itself not counted
     * @param startEvent what it counts from, else absent
     * @param assumed whether the start is assumed
     * @param quantity number of days
     * @param unit {@code WORKING} or {@code CALENDAR} days
     * @param roll whether a last day on a day off moves to the next workday
     * @param dueOn the last day
     * @param rolled whether it was moved from a day off
     * @param closableFrom of a notice: the first day on which it may be concluded
     * @param provisional whether it rests on a calendar not yet published
     * @param derivation in the language of the request
     * @param explanation in both
     * @param daysOff days left out while counting, or over which the end moved
     * @param makeUpDays weekend days that counted because they are made workdays
     * @param calendarVersion version of the calendar it was reckoned with
     * @param ground where the number of days is written
     */
    @Schema(name = "SimulatedDeadline")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Date(
            String key,
            String label,
            LocalDate start,
            String startEvent,
            Boolean assumed,
            int quantity,
            DayUnit unit,
            boolean roll,
            LocalDate dueOn,
            boolean rolled,
            LocalDate closableFrom,
            boolean provisional,
            String derivation,
            Text explanation,
            List<LocalDate> daysOff,
            List<LocalDate> makeUpDays,
            String calendarVersion,
            LegalReference ground) {}

    /**
     * Which version of the rules applied.
     *
     * @param id id of the version of the profile
     * @param key key of the profile
     * @param version its version
     * @param name what pages call it
     */
    @Schema(name = "SimulatedUnder")
    record Under(long id, String key, String version, Text name) {}

    /**
     * The answer; of a single number of days the date stands in front as well.
     *
     * @param dueOn of a single number of days: the last day, else absent
     * @param provisional of a single number of days: whether it rests on a calendar not yet published, else absent
     * @param derivation of a single number of days: how it was reckoned, in the language of the request, else
     *     absent
     * @param profile the rules of the county, else absent
     * @param assumptions what was assumed, in the language of the request
     * @param items all dates, in the order of the procedure or of the request
     * @param calendarVersion version of the calendar they were reckoned with
     * @param horizon last day whose holiday notice is known; dates after it are provisional
     */
    @Schema(name = "DeadlineSimulationAnswer")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            LocalDate dueOn,
            Boolean provisional,
            String derivation,
            Under profile,
            List<String> assumptions,
            List<Date> items,
            String calendarVersion,
            LocalDate horizon) {}

    private final Simulations simulations;
    private final Calendars calendars;
    private final Wording wording;

    DeadlinesController(Simulations simulations, Calendars calendars, Wording wording) {
        this.simulations = simulations;
        this.calendars = calendars;
        this.wording = wording;
    }

    @PostMapping("/simulation")
    @Operation(
            summary = "What would be due when",
            description =
                    """
                    With county and leadFoundOn: all dates of the procedure by the rules of that county, each step taken as \
                    done on the day it arrives. With start, quantity and unit: the last day. With items: many of these. The \
                    derivation follows Accept-Language.""")
    Answer simulate(@RequestBody Question question, Locale locale) {
        boolean explicit = question.start() != null || question.quantity() != null || question.unit() != null;
        boolean many = question.items() != null;
        boolean procedure = question.leadFoundOn() != null || question.postedOn() != null;
        if ((explicit ? 1 : 0) + (many ? 1 : 0) + (procedure ? 1 : 0) > 1) {
            throw Refusal.invalid(Reason.of("policy.simulation-one-kind").at(many ? "items" : "leadFoundOn"));
        }
        if (many) {
            return batch(question, locale);
        }
        if (explicit || (!procedure && question.county() == null)) {
            Date date = date(
                    new Item(
                            question.county(), question.start(), question.quantity(), question.unit(), question.roll()),
                    "",
                    locale);
            return new Answer(
                    date.dueOn(),
                    date.provisional(),
                    date.derivation(),
                    null,
                    null,
                    List.of(date),
                    date.calendarVersion(),
                    calendars.horizon());
        }
        return procedure(simulations.procedure(question.county(), question.leadFoundOn(), question.postedOn()), locale);
    }

    private Answer batch(Question question, Locale locale) {
        if (question.items().isEmpty() || question.items().size() > MOST) {
            throw Refusal.invalid(Reason.of("policy.simulation-items", MOST).at("items"));
        }
        List<Date> dates = new ArrayList<>();
        List<Reason> reasons = new ArrayList<>();
        for (int i = 0; i < question.items().size(); i++) {
            Item item = question.items().get(i);
            try {
                dates.add(date(
                        item == null ? new Item(null, null, null, null, null) : item, "items[" + i + "].", locale));
            } catch (Refusal refusal) {
                reasons.addAll(refusal.reasons());
            }
        }
        if (!reasons.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, reasons);
        }
        return new Answer(null, null, null, null, null, dates, calendars.version(), calendars.horizon());
    }

    private Answer procedure(SimulatedProcedure found, Locale locale) {
        List<String> assumptions = new ArrayList<>();
        assumptions.add(wording.get(locale, "simulation.assumption.same-day"));
        assumptions.add(wording.get(
                locale,
                found.postedOn() == null ? "simulation.assumption.posted" : "simulation.assumption.posted-given"));
        assumptions.add(wording.get(locale, "simulation.assumption.explanation"));
        var profile = found.profile();
        return new Answer(
                null,
                null,
                null,
                new Under(profile.id(), profile.key(), profile.version(), profile.name()),
                assumptions,
                found.limits().stream().map(limit -> date(limit, locale)).toList(),
                calendars.of(found.county()).version(),
                calendars.horizon());
    }

    private Date date(SimulatedLimit limit, Locale locale) {
        return date(
                limit.key(),
                wording.get(locale, "profile.value." + limit.key()),
                wording.get(locale, "simulation.start." + limit.startEvent()),
                limit.assumed(),
                limit.roll(),
                limit.due(),
                limit.closableFrom(),
                locale);
    }

    private Date date(Item item, String at, Locale locale) {
        boolean roll = Boolean.TRUE.equals(item.roll());
        DueDate due = simulations.compute(item.county(), item.start(), whole(item.quantity()), item.unit(), roll, at);
        return date(null, null, null, null, roll, due, null, locale);
    }

    /** Half a day is no number of days. */
    private static Integer whole(BigDecimal quantity) {
        if (quantity == null) {
            return null;
        }
        boolean fits = quantity.stripTrailingZeros().scale() <= 0
                && quantity.abs().compareTo(BigDecimal.valueOf(Simulations.MOST_DAYS)) <= 0;
        return fits ? quantity.intValueExact() : 0;
    }

    private static Date date(
            String key,
            String label,
            String startEvent,
            Boolean assumed,
            boolean roll,
            DueDate due,
            LocalDate closableFrom,
            Locale locale) {
        Derivation derivation = due.derivation();
        Text sentence = derivation.sentence();
        return new Date(
                key,
                label,
                derivation.start(),
                startEvent,
                assumed,
                derivation.quantity(),
                derivation.unit(),
                roll,
                due.date(),
                derivation.rolled(),
                closableFrom,
                due.provisional(),
                sentence.in(locale),
                sentence,
                derivation.daysOff(),
                derivation.makeUpDays(),
                derivation.calendarVersion(),
                derivation.ground());
    }
}
