package org.shouwang.procedure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.shouwang.identity.Actor;
import org.shouwang.shared.AreaCode;

/** Keeps who objected to a notice from the village: only township and county learn the name and the telephone. */
final class Discretion {

    private static final List<String> MAY_KNOW =
            List.of("TOWNSHIP_CLERK", "TOWNSHIP_LEADER", "COUNTY_CLERK", "COUNTY_LEADER");

    private static final List<String> OBJECTOR = List.of("objectorName", "objectorPhone");

    private Discretion() {}

    /** What a reader may see of submissions about a household in an area. */
    static List<Submission> of(List<Submission> submissions, Actor reader, AreaCode area) {
        return MAY_KNOW.stream().anyMatch(role -> reader.may(role, area))
                ? submissions
                : submissions.stream().map(Discretion::withoutObjector).toList();
    }

    private static Submission withoutObjector(Submission s) {
        if (OBJECTOR.stream().noneMatch(s.values()::has)) {
            return s;
        }
        ObjectNode values = s.values().deepCopy().without(OBJECTOR);
        return new Submission(
                s.id(),
                s.runNumber(),
                s.duty(),
                s.element(),
                s.party(),
                s.taskId(),
                s.formKey(),
                s.formVersion(),
                values,
                s.verdict(),
                s.doneOn(),
                s.recordedAt(),
                s.collectedBy(),
                s.enteredBy(),
                s.enteredByName(),
                s.enteredAs(),
                s.signedBy(),
                s.meeting());
    }
}
