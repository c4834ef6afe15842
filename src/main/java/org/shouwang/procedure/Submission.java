package org.shouwang.procedure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a completed duty left, unchangeable. Who collected, who entered and who signed are three facts.
 *
 * @param id its number in the order of recording
 * @param runNumber the run
 * @param duty word of the duty
 * @param element element id in the diagram
 * @param party the department, where several do the duty side by side, else null
 * @param taskId the engine's task
 * @param formKey key of the form, most often the word of the duty
 * @param formVersion its version
 * @param values what was filled in
 * @param verdict how it ended
 * @param doneOn the legal date
 * @param recordedAt when it was handed in
 * @param collectedBy who collected
 * @param enteredBy user name of who entered
 * @param enteredByName name of who entered
 * @param enteredAs role of who entered
 * @param signedBy who signed
 * @param meeting number of the meeting that dealt with it among many households, or null
 */
public record Submission(
        Long id,
        String runNumber,
        String duty,
        String element,
        String party,
        String taskId,
        String formKey,
        int formVersion,
        ObjectNode values,
        String verdict,
        LocalDate doneOn,
        Instant recordedAt,
        List<String> collectedBy,
        String enteredBy,
        String enteredByName,
        String enteredAs,
        List<String> signedBy,
        String meeting) {

    /**
     * Whether a clerk recorded what a leader had decided: the leader signed the paper, the clerk entered it. The decision is
     * the leader's, the entry the clerk's.
     */
    public boolean recordedForLeader() {
        return "PAPER".equals(values.path("signature").path("mode").asText()) && !enteredAs.endsWith("_LEADER");
    }
}
