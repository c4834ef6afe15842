package org.shouwang.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ProductTest;
import org.shouwang.form.Forms;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class JointTasksTest {

    private static final String VILLAGE = "430981006005";
    private static final String CLERK = "village-" + VILLAGE;
    private static final LocalDate DAY = LocalDate.parse("2024-05-13");

    @Autowired
    private CaseWalker walker;

    @Autowired
    private Tasks tasks;

    @Autowired
    private JointTasks together;

    @Autowired
    private Preparations preparations;

    @Autowired
    private Papers papers;

    @Autowired
    private Forms forms;

    private String run;
    private TaskRow application;

    @BeforeEach
    void aHouseholdDeclaresItself() {
        walker.moveTo(DAY);
        run = walker.declaration(walker.household(VILLAGE, "ORDINARY", 2), DAY).caseNumber() + "-1";
        application = walker.as(CLERK, () -> walker.find(run, "application"));
    }

    @Test
    void theDiagramSaysWhatMayBeDoneTogetherAndWhatEachVerdictLeadsTo() {
        walker.as(CLERK, () -> {
            assertThat(together.behind(application.id())).hasValueSatisfying(behind -> assertThat(behind)
                    .extracting(JointTasks.Behind::duty, JointTasks.Behind::verdict)
                    .containsExactly("verificationVisit", "SUBMIT"));
            assertThat(preparations.waysOn(application.id()))
                    .extracting(Preparations.WayOn::verdict, way -> String.join(",", way.duties()))
                    .contains(org.assertj.core.groups.Tuple.tuple("SUBMIT", "verificationVisit"));
            return null;
        });
    }

    @Test
    void bothAreHandedInOneAfterTheOtherAndPrintAsTheirOwnForms() {
        Completion first = walker.taken(CLERK, application.id(), "SUBMIT", DAY);
        Completion second = visit();

        List<Submission> handedIn = walker.as(CLERK, () -> together.complete(application.id(), first, second));

        assertThat(handedIn).extracting(Submission::duty).containsExactly("application", "verificationVisit");
        assertThat(handedIn).extracting(Submission::doneOn).containsOnly(DAY);
        assertThat(walker.as(CLERK, () -> papers.require(handedIn.get(1).id()))
                        .submission()
                        .verdict())
                .isEqualTo("PROPOSE");
        assertThat(walker.as(CLERK, () -> walker.find(run, "villageAppraisal"))).isNotNull();
    }

    @Test
    void whereOneIsRefusedNeitherIsHandedInAndTheReasonsNameTheirDuty() {
        Completion first = walker.taken(CLERK, application.id(), "SUBMIT", DAY);
        Completion second = visit();
        second.form().putArray("visitors").add("张三");

        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> walker.as(CLERK, () -> together.complete(application.id(), first, second)));

        assertThat(refusal.reasons()).extracting(Reason::field).contains("verificationVisit.visitors");
        assertThat(walker.as(CLERK, () -> tasks.open(application.id())).earlier())
                .isEmpty();
        first.form().remove("applicant");
        second.form().remove("wages");
        Refusal both = catchThrowableOfType(
                Refusal.class, () -> walker.as(CLERK, () -> together.complete(application.id(), first, second)));
        assertThat(both.reasons())
                .extracting(Reason::field)
                .contains("application.applicant", "verificationVisit.wages");
    }

    @Test
    void whatWasTypedForTheVisitWaitsThereWhereTheApplicationIsHandedInAlone() {
        Completion first = walker.taken(CLERK, application.id(), "SUBMIT", DAY);
        walker.as(CLERK, () -> {
            together.saveDraft(application.id(), CaseWalker.object().put("wages", 12000));
            return null;
        });

        walker.handsIn(CLERK, application.id(), first);

        ObjectNode draft = walker.as(
                CLERK,
                () -> tasks.open(walker.find(run, "verificationVisit").id()).values());
        assertThat(draft.path("wages").intValue()).isEqualTo(12000);
    }

    @Test
    void theFiguresComeToWhatTheCompletionWouldBeHeldTo() {
        ObjectNode values = visit().form();
        values.put("proposedCategory", "UNSTABLE_LIFTED_OUT");

        Outlook outlook = walker.as(CLERK, () -> preparations
                .outlookBehind(application.id(), "verificationVisit", values, DAY)
                .orElseThrow());

        assertThat(outlook.income().withinLine()).isTrue();
        assertThat(outlook.window().to()).isEqualTo(LocalDate.parse("2024-04-30"));
        assertThat(outlook.category().category()).contains("MARGINAL_AT_RISK");
        assertThat(outlook.category().against("UNSTABLE_LIFTED_OUT"))
                .extracting(Reason::id)
                .contains("policy.category-needs-lifted-out");
    }

    @Test
    void theMembersOfTheRegistryAreKnownBefore() {
        List<KnownBefore> known =
                walker.as(CLERK, () -> preparations.knownBehind(application.id(), "verificationVisit"));

        assertThat(known)
                .filteredOn(record -> record.source() == KnownBefore.Source.REGISTRY)
                .singleElement()
                .satisfies(record -> assertThat(record.values().path("members")).hasSize(2));
    }

    private Completion visit() {
        return walker.as(CLERK, () -> {
            ObjectNode values = together.behind(application.id()).orElseThrow().values();
            values.put("wages", 8000)
                    .put("operatingIncome", 3000)
                    .put("operatingExpenditure", 1000)
                    .put("property", 0)
                    .put("transfers", 600)
                    .put("suddenEvent", false)
                    .put("ableToCope", false)
                    .put("proposedCategory", "MARGINAL_AT_RISK");
            values.putArray("riskTypes").add("R01");
            values.putArray("visitors").add("张三").add("李四");
            return new Completion(
                    "PROPOSE",
                    DAY,
                    forms.example(forms.latest("verificationVisit"), "PROPOSE", values, () -> walker.attachment()));
        });
    }
}
