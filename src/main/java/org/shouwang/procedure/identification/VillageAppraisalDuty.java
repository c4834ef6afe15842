package org.shouwang.procedure.identification;

import com.fasterxml.jackson.databind.JsonNode;
import org.shouwang.comparison.NegativeList;
import org.shouwang.policy.Quorum;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.Completion;
import org.shouwang.procedure.DutyContext;
import org.shouwang.procedure.identification.IdentificationProcess.Duty;
import org.shouwang.shared.LegalReference;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.springframework.stereotype.Component;

/** Step 3: the village appraises; a special case, negative list or not, needs the quorum of the profile. */
@Component
class VillageAppraisalDuty extends IdentificationDuty {

    private static final String SPECIAL = "SPECIAL_CASE_PASSED";

    VillageAppraisalDuty(Cases cases) {
        super(Duty.VILLAGE_APPRAISAL, cases);
    }

    @Override
    public void check(DutyContext context, Completion completion, Reasons reasons) {
        JsonNode form = completion.form();
        int entitled = form.path("entitled").asInt();
        int present = form.path("present").asInt();
        int votesFor = form.path("votesFor").asInt();
        int votes = votesFor
                + form.path("votesAgainst").asInt()
                + form.path("abstained").asInt();
        reasons.addIf(
                present > entitled,
                Reason.of("identification.more-present-than-entitled", present, entitled)
                        .at("present"));
        reasons.addIf(
                votes > present,
                Reason.of("identification.more-votes-than-present", votes, present)
                        .at("votesFor"));
        boolean passed = !completion.verdict().equals("NOT_PASSED");
        reasons.addIf(
                passed && votesFor <= form.path("votesAgainst").asInt(),
                Reason.of(
                                "identification.no-majority",
                                votesFor,
                                form.path("votesAgainst").asInt())
                        .at("votesFor"));
        if (completion.verdict().equals(SPECIAL)) {
            Quorum quorum = context.profile().appraisalQuorum();
            LegalReference ground = context.profile().ground("appraisalQuorum");
            reasons.addIf(
                    !quorum.attended(entitled, present),
                    Reason.of("identification.quorum-missed", present, entitled, quorum.attend())
                            .at("present")
                            .by(ground));
            reasons.addIf(
                    !quorum.passed(present, votesFor),
                    Reason.of("identification.special-majority-missed", votesFor, present, quorum.pass())
                            .at("votesFor")
                            .by(ground));
        }
        reasons.addAll(NegativeList.against(context.profile(), form, "specialReasons"));
        if (form.path("meetingAt").asText().length() >= 10) {
            String day = form.path("meetingAt").asText().substring(0, 10);
            reasons.addIf(
                    !day.equals(completion.doneOn().toString()),
                    Reason.of("identification.meeting-on-other-day", day, completion.doneOn())
                            .at("meetingAt"));
        }
    }

    @Override
    public void carryOut(DutyContext context, Completion completion) {
        JsonNode form = completion.form();
        record(
                context,
                completion,
                CaseEvents.APPRAISED,
                details()
                        .put("entitled", form.path("entitled").asInt())
                        .put("present", form.path("present").asInt())
                        .put("votesFor", form.path("votesFor").asInt())
                        .put("votesAgainst", form.path("votesAgainst").asInt())
                        .put("abstained", form.path("abstained").asInt()));
    }
}
