package org.shouwang.meeting;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.shouwang.shared.AreaCode;

/**
 * A meeting that deals with many households.
 *
 * @param duty word of the duty that all its households wait for
 * @param area where it is held for: the village of an appraisal, the township of a sign-off, the county of an approval
 * @param doneOn the legal date
 * @param shared values that the form asks of the meeting, by {@code shared} of GET /meetings/forms/{duty}
 * @param results what it came to, a household each
 */
public record NewMeeting(String duty, AreaCode area, LocalDate doneOn, ObjectNode shared, List<Result> results) {

    /** What is absent is empty. */
    public NewMeeting {
        results = results == null ? List.of() : List.copyOf(results);
    }

    /**
     * What the meeting came to for a household.
     *
     * @param taskId the household's task
     * @param verdict name of a verdict of the duty, such as {@code PASSED}
     * @param values the household's own values: its votes, why it was returned; may be null
     */
    public record Result(String taskId, String verdict, ObjectNode values) {}
}
