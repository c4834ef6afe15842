package org.shouwang.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouwang.procedure.IdentificationWalkTest.FOUND;
import static org.shouwang.procedure.IdentificationWalkTest.NOTHING;
import static org.shouwang.procedure.IdentificationWalkTest.VILLAGE;
import static org.shouwang.procedure.IdentificationWalkTest.day;

import org.junit.jupiter.api.Test;
import org.shouwang.ProductTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The leader of a township signs on paper, and the clerk records it. */
@ProductTest
class PaperOfTheLeaderTest {

    private static final String CLERK = "township-341802002";

    @Autowired
    CaseWalker walker;

    @Test
    void aClerkRecordsThePaperThatTheLeaderSignedAndSignsNothingHimself() {
        walker.moveTo(day("2024-05-13"));
        String run = walker.declaration(walker.household(VILLAGE, "ORDINARY", 4), day("2024-05-13"))
                        .caseNumber()
                + "-1";
        String village = "village-" + VILLAGE;
        walker.does(
                village, run, "application", "SUBMIT", day("2024-05-13"), form -> form.put("commitmentAccepted", true)
                        .put("authorisationGiven", true)
                        .put("authorisationSignedOn", "2024-05-13"));
        walker.does(village, run, "verificationVisit", "PROPOSE", day("2024-05-13"), FOUND);
        walker.does(
                village,
                run,
                "villageAppraisal",
                "PASSED",
                day("2024-05-13"),
                IdentificationWalkTest.meeting("2024-05-13"));
        walker.does(village, run, "postNotice", "POST", day("2024-05-13"), NOTHING);
        walker.moveTo(day("2024-05-20"));
        walker.compared(run, day("2024-05-20"));
        walker.does(village, run, "concludeNotice", "NO_OBJECTION", day("2024-05-20"), NOTHING);
        walker.does(CLERK, run, "townshipCheck", "CONFIRMED", day("2024-05-20"), NOTHING);

        assertThatThrownBy(() -> walker.does(
                        CLERK, run, "townshipSignOff", "AGREE", day("2024-05-20"), form -> signed(form, "SCREEN")))
                .hasMessageContaining("identification.leader-signs");
        Submission recorded =
                walker.does(CLERK, run, "townshipSignOff", "AGREE", day("2024-05-20"), form -> signed(form, "PAPER"));

        assertThat(recorded.enteredBy()).isEqualTo(CLERK);
        assertThat(recorded.enteredAs()).isEqualTo("TOWNSHIP_CLERK");
        assertThat(recorded.signedBy()).containsExactly("王镇长");
    }

    private void signed(com.fasterxml.jackson.databind.node.ObjectNode form, String mode) {
        form.putObject("signature")
                .put("mode", mode)
                .put("signer", "王镇长")
                .put("signedOn", "2024-05-20")
                .put("attachment", walker.attachment().toString());
    }
}
