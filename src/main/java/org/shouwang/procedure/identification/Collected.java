package org.shouwang.procedure.identification;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.shouwang.procedure.Submission;
import org.shouwang.procedure.identification.IdentificationProcess.Duty;

/** What a household's file says now: what was applied for and seen, with every correction upon it. */
final class Collected {

    /** What a correction may change of the application. */
    private static final List<String> OF_THE_APPLICATION = List.of("applicationReason", "personsCovered");

    private static final List<String> OF_THE_VISIT_ONLY =
            List.of("members", "photos", "opinion", "notMetReasons", "couldNotVisitReason", "rescheduledFor");

    private Collected() {}

    static ObjectNode of(List<Submission> submissions) {
        ObjectNode collected = JsonNodeFactory.instance.objectNode();
        submissions.stream().filter(s -> is(s, Duty.APPLICATION, "SUBMIT")).forEach(s -> OF_THE_APPLICATION.stream()
                .filter(s.values()::hasNonNull)
                .forEach(key -> collected.set(key, s.values().get(key))));
        submissions.stream()
                .filter(s -> is(s, Duty.VERIFICATION_VISIT, "PROPOSE") || is(s, Duty.CORRECTION, "RESUBMIT"))
                .forEach(s -> s.values().properties().forEach(field -> {
                    if (!field.getValue().isNull()) {
                        collected.set(field.getKey(), field.getValue());
                    }
                }));
        collected.remove(OF_THE_VISIT_ONLY);
        return collected;
    }

    private static boolean is(Submission submission, Duty duty, String verdict) {
        return submission.duty().equals(duty.word()) && submission.verdict().equals(verdict);
    }
}
