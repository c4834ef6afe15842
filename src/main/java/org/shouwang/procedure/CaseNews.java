package org.shouwang.procedure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.shouwang.notification.Addressee;
import org.shouwang.notification.Notifications;
import org.shouwang.process.Inbox;
import org.shouwang.process.ProcessVocabulary;
import org.shouwang.shared.Journalled;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people what does not come to them as routine: a file returned, an objection, the end of a notice, and how a case
 * ended that they had worked on. Dates of their work come in the digest of the morning.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CaseNews {

    private static final String VILLAGE = "VILLAGE_CLERK";
    private static final String TOWNSHIP = "TOWNSHIP_CLERK";
    private static final String COUNTY = "COUNTY_CLERK";

    /** Duties whose authors want to know how it ended. */
    private static final Set<String> AUTHORS_OF = Set.of("application", "verificationVisit", "correction");

    private final Notifications notifications;
    private final CaseRecords cases;
    private final SubmissionRecords submissions;
    private final Inbox inbox;

    CaseNews(Notifications notifications, CaseRecords cases, SubmissionRecords submissions, Inbox inbox) {
        this.inbox = inbox;
        this.notifications = notifications;
        this.cases = cases;
        this.submissions = submissions;
    }

    @EventListener
    void on(Journalled done) {
        if (!done.verb().equals("task.completed") || done.caseNumber() == null) {
            return;
        }
        JsonNode what = done.after();
        String duty = what.path("duty").asText();
        List<Addressee> village = List.of(Addressee.role(VILLAGE, done.area()));
        switch (what.path("verdict").asText()) {
            case "RETURN" -> tell(done.caseNumber(), village, "returned", "@duty." + duty);
            case "OBJECTION" -> tell(
                    done.caseNumber(),
                    List.of(Addressee.role(VILLAGE, done.area()), Addressee.role(TOWNSHIP, done.area())),
                    "objection");
            case "HIT" -> tell(done.caseNumber(), village, "hit");
            default -> {}
        }
        if (duty.equals("departmentComparison") && isLast(done.caseNumber(), duty)) {
            tell(
                    done.caseNumber(),
                    List.of(Addressee.role(TOWNSHIP, done.area()), Addressee.role(COUNTY, done.area())),
                    "compared");
        }
    }

    /** The row of the duty that is being handed in stands until the token has moved on. */
    private boolean isLast(String caseNumber, String duty) {
        return inbox.of(List.of(), List.of(caseNumber)).stream()
                        .filter(open -> open.duty().equals(duty))
                        .count()
                <= 1;
    }

    @EventListener
    void on(CaseDecided decided) {
        List<Addressee> authors = submissions.findByCaseNumberOrderById(decided.caseNumber()).stream()
                .map(SubmissionRecord::view)
                .filter(submission -> AUTHORS_OF.contains(submission.duty()))
                .map(submission -> Addressee.account(submission.enteredBy()))
                .distinct()
                .toList();
        tell(decided.caseNumber(), authors, "decided." + decided.outcome());
    }

    @EventListener
    void on(DeadlineReached reached) {
        if (reached.minimum() && reached.caseNumber() != null && ofNotice(reached.element())) {
            tell(reached.caseNumber(), List.of(Addressee.role(VILLAGE, reached.area())), "notice-ended");
        }
    }

    /** Other days are waited for too, such as that of a transfer; the vocabularies call a notice by its name. */
    private static boolean ofNotice(String element) {
        return ProcessVocabulary.word(element).toLowerCase(Locale.ROOT).contains("notice");
    }

    private void tell(String caseNumber, List<Addressee> addressees, String kind, String... more) {
        String head = cases.findByNumber(caseNumber).map(CaseRecord::headName).orElse("");
        List<String> args = new java.util.ArrayList<>(List.of(head, caseNumber));
        args.addAll(List.of(more));
        notifications.tell(addressees, kind, args, "case/" + caseNumber);
    }
}
