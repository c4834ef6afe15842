package org.shouwang.procedure.identification;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.Completion;
import org.shouwang.procedure.DutyContext;
import org.shouwang.procedure.Outlook;
import org.shouwang.procedure.Submission;
import org.shouwang.procedure.identification.IdentificationProcess.Duty;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.springframework.stereotype.Component;

/**
 * A file returned by township or county is corrected by the village. What is left empty stays as it was; new signatures
 * are needed only where what was signed has changed.
 */
@Component
class CorrectionDuty extends IdentificationDuty {

    private static final List<String> OF_THE_VISIT_ONLY =
            List.of("members", "photos", "opinion", "notMetReasons", "couldNotVisitReason", "rescheduledFor");

    private static final List<String> SIGNATURES = List.of("householdSignature", "collectorSignature");

    private static final List<String> SIGNED = List.of(
            "headCount",
            "wages",
            "operatingIncome",
            "operatingExpenditure",
            "property",
            "transfers",
            "outOfPocket",
            "claims",
            "educationSecure",
            "medicalSecure",
            "housingSecure",
            "waterSecure");

    private final Judgement judgement;

    CorrectionDuty(Cases cases, Judgement judgement) {
        super(Duty.CORRECTION, cases);
        this.judgement = judgement;
    }

    @Override
    public void prefill(DutyContext context, ObjectNode values) {
        values.setAll(current(context));
        SIGNATURES.forEach(values::remove);
        values.remove(List.of("corrected", "evidence"));
    }

    @Override
    public Optional<Outlook> outlook(DutyContext context, ObjectNode values, LocalDate doneOn) {
        ObjectNode merged = current(context);
        merged.setAll(values);
        return Optional.of(judgement.outlook(context, merged, visitedOn(context)));
    }

    @Override
    public void check(DutyContext context, Completion completion, Reasons reasons) {
        if (!completion.verdict().equals("RESUBMIT")) {
            return;
        }
        ObjectNode before = current(context);
        ObjectNode after = merged(context, completion);
        judgement.checkCategory(context, after, reasons);
        boolean signedChanged = SIGNED.stream().anyMatch(key -> !sameValue(before, after, key));
        if (signedChanged) {
            SIGNATURES.stream()
                    .filter(key -> !completion.form().hasNonNull(key))
                    .forEach(key -> reasons.add(
                            Reason.of("identification.signature-again").at(key)));
        }
    }

    @Override
    public void carryOut(DutyContext context, Completion completion) {
        if (completion.verdict().equals("RESUBMIT")) {
            record(
                    context,
                    completion,
                    CaseEvents.CORRECTED,
                    judgement.keep(context, merged(context, completion), visitedOn(context)));
        }
    }

    /** The income window stays the visit's: a correction of figures is no new visit. */
    private static LocalDate visitedOn(DutyContext context) {
        return context.latest(Duty.VERIFICATION_VISIT.word()).orElseThrow().doneOn();
    }

    private static ObjectNode merged(DutyContext context, Completion completion) {
        ObjectNode merged = current(context);
        completion.form().properties().forEach(field -> {
            if (!field.getValue().isNull()) {
                merged.set(field.getKey(), field.getValue());
            }
        });
        return merged;
    }

    private static ObjectNode current(DutyContext context) {
        ObjectNode current = details();
        context.submissions().stream()
                .filter(s -> s.duty().equals(Duty.VERIFICATION_VISIT.word())
                                && s.verdict().equals("PROPOSE")
                        || s.duty().equals(Duty.CORRECTION.word())
                                && s.verdict().equals("RESUBMIT"))
                .map(Submission::values)
                .forEach(values -> values.properties().forEach(field -> {
                    if (!field.getValue().isNull()) {
                        current.set(field.getKey(), field.getValue());
                    }
                }));
        current.remove(OF_THE_VISIT_ONLY);
        return current;
    }

    private static boolean sameValue(ObjectNode before, ObjectNode after, String key) {
        if (before.path(key).isNumber() && after.path(key).isNumber()) {
            return before.path(key).decimalValue().compareTo(after.path(key).decimalValue()) == 0;
        }
        return Objects.equals(before.path(key).asText(), after.path(key).asText());
    }
}
