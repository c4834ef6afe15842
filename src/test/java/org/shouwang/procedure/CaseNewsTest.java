package org.shouwang.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.shouwang.ProductTest;
import org.shouwang.notification.Notification;
import org.shouwang.notification.Notifications;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class CaseNewsTest {

    private static final String VILLAGE = "341802002201";
    private static final String CLERK = "village-" + VILLAGE;
    private static final Consumer<ObjectNode> NOTHING = form -> {};

    @Autowired
    private CaseWalker walker;

    @Autowired
    private Notifications notifications;

    @Test
    void theVillageIsToldWhenANoticeHasEndedAndWhenItsFileComesBack() {
        String caseNumber = posted();
        String run = caseNumber + "-1";

        walker.moveTo(day("2024-05-23"));
        List<String> ended = told(CLERK, caseNumber);
        walker.compared(run, day("2024-05-23"));
        walker.does(CLERK, run, "concludeNotice", "NO_OBJECTION", day("2024-05-23"), NOTHING);
        walker.does("township-341802002", run, "townshipCheck", "RETURN", day("2024-05-23"), NOTHING);

        assertThat(ended).containsExactly("notice-ended");
        assertThat(told(CLERK, caseNumber)).containsExactly("returned", "notice-ended");
        assertThat(told("township-341802002", caseNumber)).doesNotContain("returned", "notice-ended");
        assertThat(told("village-341802002200", caseNumber)).isEmpty();
    }

    @Test
    void whoeverEnteredACaseIsToldHowItEnded() {
        String caseNumber = posted();
        String run = caseNumber + "-1";
        walker.moveTo(day("2024-05-23"));
        walker.does(
                CLERK,
                run,
                "concludeNotice",
                "OBJECTION",
                day("2024-05-23"),
                form -> form.put("objectionReceivedOn", "2024-05-20"));
        walker.does("township-341802002", run, "objectionInvestigation", "UPHELD", day("2024-05-23"), NOTHING);

        assertThat(told(CLERK, caseNumber)).contains("decided.NOT_INCLUDED");
        assertThat(told("township-341802002", caseNumber)).containsExactly("objection");
    }

    @Test
    void readingThemTakesThemOffTheCount() {
        posted();
        walker.moveTo(day("2024-05-23"));
        int before = walker.as(CLERK, notifications::unread);

        walker.as(CLERK, () -> {
            notifications.readAll();
            return null;
        });

        int after = walker.as(CLERK, notifications::unread);
        assertThat(before).isPositive();
        assertThat(after).isZero();
    }

    private String posted() {
        walker.moveTo(day("2024-05-13"));
        var household = walker.household(VILLAGE, "ORDINARY", 3);
        String caseNumber = walker.declaration(household, day("2024-05-13")).caseNumber();
        String run = caseNumber + "-1";
        walker.moveTo(day("2024-05-17"));
        walker.does(CLERK, run, "application", "SUBMIT", day("2024-05-14"), form -> form.put("commitmentAccepted", true)
                .put("authorisationGiven", true)
                .put("authorisationSignedOn", "2024-05-14"));
        walker.does(CLERK, run, "verificationVisit", "PROPOSE", day("2024-05-16"), IdentificationWalkTest.FOUND);
        walker.does(
                CLERK,
                run,
                "villageAppraisal",
                "PASSED",
                day("2024-05-17"),
                IdentificationWalkTest.meeting("2024-05-17"));
        walker.does(CLERK, run, "postNotice", "POST", day("2024-05-17"), NOTHING);
        return caseNumber;
    }

    /** Kinds of what an account was told about a number, the latest first. */
    private List<String> told(String account, String number) {
        return walker.as(account, () -> notifications.mine(false, null, 200).rows().stream()
                .filter(told -> told.args().contains(number))
                .map(Notification::kind)
                .toList());
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
