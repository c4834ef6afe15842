package org.shouwang.procedure.identification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Optional;
import org.shouwang.household.HouseholdView;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.Completion;
import org.shouwang.procedure.DutyContext;
import org.shouwang.procedure.identification.IdentificationProcess.Duty;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.springframework.stereotype.Component;

/** Step 1: the household applies, vouches for the truth and authorises queries of its assets. */
@Component
class ApplicationDuty extends IdentificationDuty {

    private final Judgement judgement;

    ApplicationDuty(Cases cases, Judgement judgement) {
        super(Duty.APPLICATION, cases);
        this.judgement = judgement;
    }

    @Override
    public void prefill(DutyContext context, ObjectNode values) {
        HouseholdView household = judgement.household(context);
        values.put("applicant", household.headName());
        values.put("byProxy", false);
        CoveredPersons.prefill(household, values);
    }

    @Override
    public ObjectNode kept(ObjectNode form) {
        return CoveredPersons.masked(form);
    }

    /** The household signs and is seen at home in one go where the diagram has the visit next. */
    @Override
    public Optional<String> together() {
        return Optional.of(Duty.VERIFICATION_VISIT.word());
    }

    @Override
    public void check(DutyContext context, Completion completion, Reasons reasons) {
        if (!completion.verdict().equals("SUBMIT")) {
            return;
        }
        JsonNode form = completion.form();
        reasons.addIf(
                !form.path("commitmentAccepted").asBoolean(),
                Reason.of("identification.commitment-missing").at("commitmentAccepted"));
        reasons.addIf(
                !form.path("authorisationGiven").asBoolean(),
                Reason.of("identification.authorisation-missing").at("authorisationGiven"));
        reasons.addIf(
                form.hasNonNull("authorisationSignedOn")
                        && LocalDate.parse(form.path("authorisationSignedOn").asText())
                                .isAfter(completion.doneOn()),
                Reason.of("identification.authorisation-after-application", completion.doneOn())
                        .at("authorisationSignedOn"));
        judgement.checkPersons(context, form, reasons);
    }

    @Override
    public void carryOut(DutyContext context, Completion completion) {
        if (completion.verdict().equals("SUBMIT")) {
            record(
                    context,
                    completion,
                    CaseEvents.APPLIED,
                    details()
                            .put(
                                    "authorisedOn",
                                    completion
                                            .form()
                                            .path("authorisationSignedOn")
                                            .asText()));
        }
    }
}
