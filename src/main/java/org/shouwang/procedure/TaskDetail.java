package org.shouwang.procedure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.shouwang.form.FormDefinition;
import org.shouwang.shared.Reason;

/**
 * A task opened by somebody who may do it.
 *
 * @param row what to do, for whom, until when
 * @param form what it asks
 * @param values the draft where there is one, else what is known already
 * @param draftSavedAt when the draft was saved, or null
 * @param verdicts how it may end
 * @param mine whether I am at it
 * @param earliestDoneOn earliest legal date it may carry
 * @param deadlines the run's deadlines with their derivation
 * @param earlier what was handed in before, oldest first
 * @param element element id in the diagram
 * @param sentBack why it came back and what was noted at its fields, or null
 * @param findings what to look at twice, never a refusal
 */
public record TaskDetail(
        TaskRow row,
        FormDefinition form,
        ObjectNode values,
        Instant draftSavedAt,
        List<VerdictOption> verdicts,
        boolean mine,
        LocalDate earliestDoneOn,
        List<DeadlineRow> deadlines,
        List<Submission> earlier,
        String element,
        SentBack sentBack,
        List<Reason> findings) {}
