package org.shouwang.procedure.identification;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.shouwang.form.Forms;
import org.shouwang.household.MemberView;
import org.shouwang.procedure.CaseEvent;
import org.shouwang.procedure.Completion;
import org.shouwang.procedure.DutyContext;
import org.shouwang.procedure.Recusals;
import org.shouwang.procedure.SentBack;
import org.shouwang.procedure.Submission;
import org.shouwang.procedure.identification.IdentificationProcess.Duty;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.springframework.stereotype.Component;

/**
 * What all reviews hold to: whoever entered, collected or signed the village's papers does not review them, nor whoever
 * declared that he keeps out of the case; what a review notes, it notes at a field there is. What the figures make look
 * odd is shown to the reviewer and refuses nothing.
 */
@Component
class Reviewing {

    private static final List<String> ENTERING = List.of(
            Duty.APPLICATION.word(),
            Duty.VERIFICATION_VISIT.word(),
            Duty.VILLAGE_APPRAISAL.word(),
            Duty.CORRECTION.word());

    /** Below this, wages of a whole year are hardly in yuan. */
    private static final BigDecimal HARDLY_A_YEARS_WAGES = BigDecimal.valueOf(100);

    private final Judgement judgement;
    private final Forms forms;

    Reviewing(Judgement judgement, Forms forms) {
        this.judgement = judgement;
        this.forms = forms;
    }

    void check(DutyContext context, List<CaseEvent> events, Completion completion, Reasons reasons) {
        String username = context.actor().username();
        String name = context.actor().name();
        List<Submission> entered = context.submissions().stream()
                .filter(submission -> ENTERING.contains(submission.duty()))
                .toList();
        boolean byMe = entered.stream().map(Submission::enteredBy).anyMatch(username::equals);
        reasons.addIf(byMe, Reason.of("identification.reviewer-entered").at("verdict"));
        reasons.addIf(
                !byMe
                        && entered.stream()
                                .flatMap(s -> Stream.concat(s.collectedBy().stream(), s.signedBy().stream()))
                                .anyMatch(name::equals),
                Reason.of("identification.reviewer-signed", name).at("verdict"));
        reasons.addIf(
                events.stream()
                        .filter(event -> event.kind().equals(Recusals.RECUSED))
                        .anyMatch(event ->
                                event.details().path("username").asText().equals(username)),
                Reason.of("identification.reviewer-recused").at("verdict"));
        if (SentBack.VERDICTS.contains(completion.verdict())) {
            checkComments(completion.form().path("fieldComments"), reasons);
        }
    }

    private void checkComments(JsonNode comments, Reasons reasons) {
        for (int row = 0; row < comments.size(); row++) {
            String form = comments.get(row).path("form").asText();
            String field = comments.get(row).path("field").asText();
            reasons.addIf(
                    forms.latest(form).field(field).isEmpty(),
                    Reason.of("identification.comment-at-no-field", field).at("fieldComments[" + row + "].field"));
        }
    }

    /** What looks odd in the file as it stands, each with the code of the rule that says so. */
    List<Reason> findings(DutyContext context) {
        List<Reason> findings = new ArrayList<>();
        JsonNode collected = Collected.of(context.submissions());
        JsonNode wages = collected.path("wages");
        if (wages.isNumber()
                && wages.decimalValue().signum() > 0
                && wages.decimalValue().compareTo(HARDLY_A_YEARS_WAGES) < 0) {
            findings.add(Reason.of(
                            "finding.wages-of-a-year",
                            "5_15_023",
                            wages.decimalValue().stripTrailingZeros().toPlainString())
                    .at("wages"));
        }
        List<MemberView> members = judgement.household(context).members();
        Optional<MemberView> head = relation(members, "HEAD");
        Optional<MemberView> spouse = relation(members, "SPOUSE");
        if (head.isPresent()
                && spouse.isPresent()
                && head.get().sex() != null
                && head.get().sex().equals(spouse.get().sex())) {
            findings.add(Reason.of(
                            "finding.spouse-of-same-sex",
                            "2_11_003",
                            head.get().name(),
                            spouse.get().name())
                    .at("members"));
        }
        return findings;
    }

    private static Optional<MemberView> relation(List<MemberView> members, String relation) {
        return members.stream()
                .filter(member -> relation.equals(member.relation()))
                .findFirst();
    }

    static Stream<JsonNode> rows(JsonNode table) {
        return StreamSupport.stream(table.spliterator(), false);
    }
}
