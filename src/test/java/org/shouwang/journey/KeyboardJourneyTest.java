package org.shouwang.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.Chromium;
import org.shouwang.ProductTest;
import org.shouwang.form.Forms;
import org.shouwang.household.HouseholdView;
import org.shouwang.procedure.CaseWalker;
import org.shouwang.procedure.TaskDetail;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every duty of the identification is done by somebody who has a keyboard and nothing else. */
@ProductTest
class KeyboardJourneyTest {

    private static final String VILLAGE = "341802002200";
    private static final String TOWNSHIP = "341802002";
    private static final String COUNTY = "341802";
    private static final String CLERK = "village-" + VILLAGE;
    private static final LocalDate FOUND = LocalDate.parse("2024-05-13");
    private static final LocalDate CONCLUDED = LocalDate.parse("2024-05-20");

    @Autowired
    private CaseWalker walker;

    @Autowired
    private Forms forms;

    @LocalServerPort
    private int port;

    private final Set<String> unseen = new LinkedHashSet<>();
    private final Set<String> done = new TreeSet<>();
    private Chromium browser;

    @BeforeEach
    void openBrowser() {
        browser = Chromium.open();
        walker.moveTo(FOUND);
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @Test
    void a_household_is_carried_from_the_lead_to_its_entry() {
        HouseholdView household = walker.household(VILLAGE, "ORDINARY", 4);
        String lead = register(household);
        does(CLERK, "checkLead", lead, "RISK_START");
        String number = walker.readLead(lead, COUNTY).caseNumber();
        for (String step : List.of("application SUBMIT", "verificationVisit PROPOSE", "villageAppraisal PASSED")) {
            does(CLERK, word(step), number, verdict(step));
        }
        does(CLERK, "postNotice", number, "POST");
        walker.moveTo(CONCLUDED);
        List<String> departments = departments(number);
        does(departments.get(0), "departmentComparison", number, "CLEAN");
        departments.stream()
                .skip(1)
                .forEach(department ->
                        walker.does(department, number + "-1", "departmentComparison", "CLEAN", CONCLUDED, f -> {}));
        does(CLERK, "concludeNotice", number, "NO_OBJECTION");
        does("township-" + TOWNSHIP, "townshipCheck", number, "CONFIRMED");
        does("townshipleader-" + TOWNSHIP, "townshipSignOff", number, "AGREE");
        does("county-" + COUNTY, "countyConsultation", number, "SUBMIT_FOR_APPROVAL");
        does("countyleader-" + COUNTY, "countyApproval", number, "APPROVE");
        does("county-" + COUNTY, "announcement", number, "PUBLISH");
        does("township-" + TOWNSHIP, "systemEntry", number, "RECORD_ENTRY");

        assertThat(walker.file(number, COUNTY).runs().get(0).open()).isEmpty();
        assertThat(done).hasSize(13);
        assertThat(unseen).as("had the focus unseen").isEmpty();
    }

    @Test
    void what_comes_back_objections_hits_and_explanations_are_dealt_with() {
        String returned = brought("townshipCheck");
        walks("township-" + TOWNSHIP, returned, "townshipCheck", "RETURN");
        does(CLERK, "correction", returned, "RESUBMIT");

        String disputed = brought("concludeNotice");
        walks(CLERK, disputed, "concludeNotice", "OBJECTION");
        does(CLERK, "objectionInvestigation", disputed, "NOT_UPHELD");

        String hit = brought("departmentComparison");
        List<String> departments = departments(hit);
        walks(departments.get(0), hit, "departmentComparison", "HIT");
        departments.stream().skip(1).forEach(d -> walks(d, hit, "departmentComparison", "CLEAN"));
        walks(CLERK, hit, "concludeNotice", "NO_OBJECTION");
        does(CLERK, "hitVerification", hit, "TRUE_SPECIAL");
        does(CLERK, "villageAppraisal", hit, "SPECIAL_CASE_PASSED");

        walker.moveTo(FOUND);
        String poor = brought("verificationVisit");
        walks(CLERK, poor, "verificationVisit", "CONDITIONS_NOT_MET");
        does(CLERK, "explanation", poor, "IN_PERSON");

        assertThat(done)
                .containsExactly(
                        "correction", "explanation", "hitVerification", "objectionInvestigation", "villageAppraisal");
        assertThat(unseen).as("had the focus unseen").isEmpty();
    }

    private String register(HouseholdView household) {
        try (Keys keys = Keys.of(browser, "http://localhost:" + port, CLERK, forms)) {
            keys.open("/leads/new");
            keys.page().locator("#lead-save").waitFor();
            Desk.settle(keys.page());
            keys.pick("#lead-channel", "干部排查");
            keys.pick("#lead-household", household.headName());
            keys.reach("#lead-risks vaadin-checkbox >> nth=0").press("Space");
            keys.reach("#lead-description").type("户主住院,自付医疗费多。");
            keys.reach("#lead-save").press("Enter");
            String number = keys.page().locator("#lead-number").innerText().strip();
            unseen.addAll(keys.unseen());
            return number;
        }
    }

    private void does(String account, String duty, String number, String verdict) {
        try (Keys keys = Keys.of(browser, "http://localhost:" + port, account, forms)) {
            try {
                keys.task(duty, number);
                TaskDetail task = walker.as(account, () -> walker.opened(keys.taskId()));
                ObjectNode values = task.values().deepCopy();
                usual(duty, verdict).accept(values);
                ObjectNode wanted = walker.as(
                        account, () -> forms.example(task.form(), verdict, values, () -> walker.attachment()));
                keys.fill(task.form(), task.values(), wanted);
                keys.hand(verdict);
                assertThat(keys.isIn("#task-done"))
                        .as("the focus after " + duty + " is where it goes on")
                        .isTrue();
            } catch (RuntimeException | AssertionError e) {
                Desk.picture(keys.page(), "keyboard-failed-" + duty);
                throw e;
            }
            unseen.addAll(keys.unseen());
            done.add(duty);
        }
    }

    private void walks(String account, String number, String duty, String verdict) {
        LocalDate on = duty.equals("verificationVisit") ? FOUND : CONCLUDED;
        walker.does(account, number + "-1", duty, verdict, on, usual(duty, verdict));
    }

    /** Number of a case that waits for a duty. */
    private String brought(String duty) {
        walker.moveTo(FOUND);
        String number = walker.declaration(walker.household(VILLAGE, "ORDINARY", 3), FOUND)
                .caseNumber();
        for (String step : List.of(
                "application SUBMIT " + CLERK,
                "verificationVisit PROPOSE " + CLERK,
                "villageAppraisal PASSED " + CLERK,
                "postNotice POST " + CLERK,
                "concludeNotice NO_OBJECTION " + CLERK,
                "townshipCheck CONFIRMED township-" + TOWNSHIP,
                "townshipSignOff AGREE townshipleader-" + TOWNSHIP)) {
            if (word(step).equals("concludeNotice")) {
                walker.moveTo(CONCLUDED);
                if (duty.equals("departmentComparison")) {
                    return number;
                }
                walker.compared(number + "-1", CONCLUDED);
            }
            if (word(step).equals(duty)) {
                return number;
            }
            LocalDate on = walker.as(CLERK, () -> walker.today());
            walker.does(step.split(" ")[2], number + "-1", word(step), verdict(step), on, usual(word(step), ""));
        }
        return number;
    }

    private List<String> departments(String number) {
        return walker.file(number, COUNTY).runs().get(0).open().stream()
                .filter(entry -> entry.party() != null)
                .map(entry -> "department-" + entry.party() + "-" + COUNTY)
                .toList();
    }

    private static String word(String step) {
        return step.split(" ")[0];
    }

    private static String verdict(String step) {
        return step.split(" ")[1];
    }

    private static Consumer<ObjectNode> usual(String duty, String verdict) {
        return switch (duty) {
            case "application" -> f -> f.put("commitmentAccepted", true).put("authorisationGiven", true);
            case "verificationVisit" -> f -> {
                f.put("headCount", 4)
                        .put("wages", 20000)
                        .put("operatingIncome", 18000)
                        .put("operatingExpenditure", 7000)
                        .put("property", 800)
                        .put("transfers", 3200)
                        .put("outOfPocket", 6400)
                        .put("suddenEvent", false)
                        .put("ableToCope", false)
                        .put("proposedCategory", "MARGINAL_AT_RISK");
                f.putArray("assets").addObject().put("kind", "CAR").put("quantity", 3);
            };
            case "villageAppraisal" -> f -> f.put("entitled", 35)
                    .put("present", 32)
                    .put("votesFor", 30)
                    .put("votesAgainst", 2)
                    .put("abstained", 0);
            case "concludeNotice" -> f -> {
                if (verdict.equals("OBJECTION")) {
                    f.put("objectionReceivedOn", "2024-05-15");
                }
            };
            default -> f -> {};
        };
    }
}
