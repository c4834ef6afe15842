package org.shouwang.policy;

import java.time.LocalDate;
import java.util.List;
import org.shouwang.shared.LegalReference;
import org.shouwang.shared.Text;

/**
 * How a due date was reckoned, stored beside it so that it can be explained years later. The day of the start is never
 * counted.
 *
 * @param start the day from which the limit runs
 * @param quantity days of the limit
 * @param unit how they were counted
 * @param rolled whether the end fell on a day off and was moved to the next workday
 * @param countedTo the end before it was moved
 * @param end the due date
 * @param provisional whether the end lies past the published holiday notices
 * @param daysOff days left out: the holidays met while counting working days, or the days off over which the end moved
 * @param makeUpDays weekend days that counted because they are made workdays
 * @param calendarVersion version of the calendar of working days
 * @param ground where the limit is written
 * @param pauses days that did not count, with why; none in what was stored before they were known
 * @param extensions days added, with why; likewise
 */
public record Derivation(
        LocalDate start,
        int quantity,
        DayUnit unit,
        boolean rolled,
        LocalDate countedTo,
        LocalDate end,
        boolean provisional,
        List<LocalDate> daysOff,
        List<LocalDate> makeUpDays,
        String calendarVersion,
        LegalReference ground,
        List<Pause> pauses,
        List<Extension> extensions) {

    /** Copies the lists. */
    public Derivation {
        pauses = pauses == null ? List.of() : List.copyOf(pauses);
        extensions = extensions == null ? List.of() : List.copyOf(extensions);
        daysOff = List.copyOf(daysOff);
        makeUpDays = List.copyOf(makeUpDays);
    }

    /** The reckoning as a sentence, for example «20个工作日:扣除9月25–27日、10月1–7日,计入9月20日、10月10日补班…». */
    public Text sentence() {
        return DerivationSentence.of(this);
    }
}
