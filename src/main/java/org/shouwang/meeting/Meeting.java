package org.shouwang.meeting;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.shouwang.shared.AreaCode;

/**
 * A meeting that was held, with what it came to for the households that the reader may see.
 *
 * @param number its number, to which the households' submissions refer
 * @param duty word of the duty
 * @param area where it was held for
 * @param areaName by name
 * @param heldOn the legal date
 * @param formKey the form
 * @param formVersion its version
 * @param shared values of the meeting itself
 * @param enteredBy user name of who entered it
 * @param enteredByName name of who entered it
 * @param recordedAt when it was entered
 * @param results a household each, in the order of the list
 */
public record Meeting(
        String number,
        String duty,
        AreaCode area,
        String areaName,
        LocalDate heldOn,
        String formKey,
        int formVersion,
        ObjectNode shared,
        String enteredBy,
        String enteredByName,
        Instant recordedAt,
        List<MeetingResult> results) {

    /** The households that were dealt with. */
    public List<MeetingResult> done() {
        return results.stream().filter(MeetingResult::isDone).toList();
    }

    /** The households that were refused and still wait. */
    public List<MeetingResult> refused() {
        return results.stream().filter(result -> !result.isDone()).toList();
    }
}
