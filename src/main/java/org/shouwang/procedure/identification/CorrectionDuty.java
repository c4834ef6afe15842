package org.shouwang.procedure.identification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.Completion;
import org.shouwang.procedure.DutyContext;
import org.shouwang.procedure.Outlook;
import org.shouwang.procedure.SentBack;
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

    private static final String HOUSEHOLD_SIGNATURE = "householdSignature";
    private static final String COLLECTOR_SIGNATURE = "collectorSignature";

    /** What the household vouched for alone; figures and guarantees were signed by the collectors too. */
    private static final List<String> SIGNED_BY_THE_HOUSEHOLD = List.of("applicationReason", "personsCovered");

    private static final List<String> SIGNED_BY_BOTH = List.of(
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
        values.remove(List.of("corrected", "evidence", HOUSEHOLD_SIGNATURE, COLLECTOR_SIGNATURE));
    }

    @Override
    public ObjectNode kept(ObjectNode form) {
        return CoveredPersons.masked(form);
    }

    @Override
    public Optional<SentBack> sentBack(DutyContext context) {
        return SentBack.latest(context.submissions());
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
        judgement.checkPersons(context, after, reasons);
        boolean both = changed(before, after, SIGNED_BY_BOTH);
        boolean household = both || changed(before, after, SIGNED_BY_THE_HOUSEHOLD);
        signAgain(household, HOUSEHOLD_SIGNATURE, completion, reasons);
        signAgain(both, COLLECTOR_SIGNATURE, completion, reasons);
    }

    private static void signAgain(boolean changed, String signature, Completion completion, Reasons reasons) {
        reasons.addIf(
                changed && !completion.form().hasNonNull(signature),
                Reason.of("identification.signature-again").at(signature));
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
        return Collected.of(context.submissions());
    }

    private static boolean changed(ObjectNode before, ObjectNode after, List<String> keys) {
        return keys.stream().anyMatch(key -> !sameValue(before.path(key), after.path(key)));
    }

    private static boolean sameValue(JsonNode before, JsonNode after) {
        return before.isNumber() && after.isNumber()
                ? before.decimalValue().compareTo(after.decimalValue()) == 0
                : before.equals(after)
                        || !before.isContainerNode() && before.asText().equals(after.asText());
    }
}
