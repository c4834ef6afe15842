package org.shouwang.rollback;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.ProductTest;
import org.shouwang.escalation.WorkdaySweep;
import org.shouwang.lead.Leads;
import org.shouwang.lead.NewLead;
import org.shouwang.policy.NewProfileVersion;
import org.shouwang.policy.ProfileValue;
import org.shouwang.policy.Profiles;
import org.shouwang.procedure.CaseFile;
import org.shouwang.procedure.CaseWalker;
import org.shouwang.procedure.RunStarts;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.LegalReference;
import org.shouwang.shared.Refusal;
import org.shouwang.takeover.TakeoverRow;
import org.springframework.beans.factory.annotation.Autowired;

/** A token walks every path of the diagrams of look-back, rollback and removal; what excludes each other never starts. */
@ProductTest
class EveryPathOfRollbackTest {

    private static final String COUNTY = "219901";
    private static final String VILLAGE = "219901102202";
    private static final String CLERK = "village-" + VILLAGE;
    private static final String TOWNSHIP = "township-219901102";
    private static final String COUNTY_CLERK = "county-" + COUNTY;
    private static final LocalDate DAY = LocalDate.of(2022, 5, 10);
    private static final Consumer<ObjectNode> NOTHING = form -> {};

    @Autowired
    CaseWalker walker;

    @Autowired
    RunStarts starts;

    @Autowired
    RollbackLists lists;

    @Autowired
    ListDecisions decisions;

    @Autowired
    ExecutionWindows windows;

    @Autowired
    Leads leads;

    @Autowired
    Profiles profiles;

    @Autowired
    WorkdaySweep sweep;

    @BeforeEach
    void day() {
        walker.moveTo(DAY);
    }

    @Test
    void a_look_back_that_met_nobody_is_done_again_and_one_that_finds_all_stable_leaves_all_as_it_is() {
        String number = taken(false).caseNumber();
        String run = started(CLERK, number, "lookBack");
        does(CLERK, run, "lookBackVisit", "COULD_NOT_VISIT", NOTHING);
        found(
                run,
                "STABLE",
                Map.of(
                        "identifiedRightly",
                        true,
                        "eliminationSound",
                        true,
                        "eliminationStable",
                        true,
                        "riskAgain",
                        false));

        CaseFile file = walker.file(number, COUNTY);
        assertThat(file.runs().get(0).run().endedOn()).isEqualTo(DAY);
        assertThat(file.closedOn()).isNotNull();
        assertThat(against(number, "rollback")).containsExactly("rollback.elimination-found-sound");
    }

    @Test
    void a_risk_again_after_a_sound_elimination_becomes_a_lead_and_no_rollback() {
        String number = taken(false).caseNumber();
        String run = started(CLERK, number, "lookBack");
        found(
                run,
                "NEW_RISK",
                Map.of(
                        "identifiedRightly",
                        true,
                        "eliminationSound",
                        true,
                        "eliminationStable",
                        true,
                        "riskAgain",
                        true));

        CaseFile file = walker.file(number, COUNTY);
        String lead = file.latest("RISK_AGAIN")
                .orElseThrow()
                .details()
                .path("leadNumber")
                .asText();
        assertThat(walker.readLead(lead, COUNTY).foundOn()).isEqualTo(DAY);
        assertThat(against(number, "rollback")).containsExactly("rollback.elimination-found-sound");
    }

    @Test
    void a_village_may_withdraw_what_it_was_asked_for() {
        String number = taken(false).caseNumber();
        String run = started(CLERK, number, "rollback");

        does(CLERK, run, "villageProposal", "WITHDRAW", NOTHING);

        assertThat(walker.file(number, COUNTY).runs().get(0).run().endedOn()).isEqualTo(DAY);
    }

    @ParameterizedTest
    @CsvSource({"rollback, REQUEST_ROLLBACK, UNSTABLE", "removal, REQUEST_REMOVAL, WRONGLY_IDENTIFIED"})
    void what_is_returned_comes_back_and_what_is_taken_off_is_listed_again_until_the_province_refuses(
            String key, String request, String ground) {
        String number = taken(false).caseNumber();
        String run = started(CLERK, number, key);
        proposed(run, request, ground);
        does(TOWNSHIP, run, "townshipVerification", "RETURN", NOTHING);
        proposed(run, request, ground);
        does(TOWNSHIP, run, "townshipVerification", "AGREE", NOTHING);
        does(COUNTY_CLERK, run, "countyListing", "RETURN", NOTHING);
        proposed(run, request, ground);
        does(TOWNSHIP, run, "townshipVerification", "AGREE", NOTHING);
        does(COUNTY_CLERK, run, "countyListing", "ADD", NOTHING);
        does(COUNTY_CLERK, run, "listFiling", "TAKE_OFF", NOTHING);
        String list = listed(number);
        walker.as("province-21", () -> decided(list, number, "MORE_EVIDENCE"));
        proposed(run, request, ground);
        does(TOWNSHIP, run, "townshipVerification", "AGREE", NOTHING);
        String again = listed(number);
        walker.as("province-21", () -> decided(again, number, "REFUSE"));

        CaseFile file = walker.file(number, COUNTY);
        assertThat(file.runs().get(0).run().endedOn()).isEqualTo(DAY);
        assertThat(file.latest(key.toUpperCase(java.util.Locale.ROOT) + "_NOT_GRANTED"))
                .isPresent();
        assertThat(file.closedOn()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"rollback, REQUEST_ROLLBACK, UNSTABLE", "removal, REQUEST_REMOVAL, WRONGLY_IDENTIFIED"})
    void what_the_township_does_not_agree_to_ends(String key, String request, String ground) {
        String number = taken(false).caseNumber();
        String run = started(CLERK, number, key);
        proposed(run, request, ground);

        does(TOWNSHIP, run, "townshipVerification", "DISAGREE", NOTHING);

        assertThat(walker.file(number, COUNTY).latest(key.toUpperCase(java.util.Locale.ROOT) + "_NOT_GRANTED"))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({"PREFECTURE, prefecture-2199, 2022-12-06", "COUNTY, countyleader-219901, 2022-12-13"})
    void the_authority_that_the_profile_names_decides_and_executes(String authority, String account, LocalDate day) {
        onlyOn(day, authority);
        walker.moveTo(day);
        String back = taken(false).caseNumber();
        String out = taken(false).caseNumber();
        String refused = taken(false).caseNumber();
        String run = started(CLERK, back, "rollback");
        verified(run, "REQUEST_ROLLBACK", "UNSTABLE");
        verified(started(CLERK, out, "removal"), "REQUEST_REMOVAL", "WRONGLY_IDENTIFIED");
        verified(started(CLERK, refused, "removal"), "REQUEST_REMOVAL", "WRONGLY_IDENTIFIED");
        String list = listed(back, out, refused);
        walker.as(account, () -> {
            decisions.acceptLate(list, "情况属实");
            decided(list, back, "MORE_EVIDENCE");
            decided(list, refused, "REFUSE");
            return decided(list, out, "APPROVE");
        });
        verified(run, "REQUEST_ROLLBACK", "UNSOUND");
        String again = listed(back);
        walker.as(account, () -> {
            decisions.acceptLate(again, "情况属实");
            windows.open(AreaCode.of(COUNTY), day, day);
            decided(again, back, "APPROVE");
            decisions.execute(again, back, day);
            decisions.execute(list, out, day);
            return again;
        });
        does(CLERK, run, "resumeMonitoring", "ASSIGNED", form -> {
            form.put("contactName", "赵干部").put("contactFrom", day.toString());
            form.put("nextVisitOn", day.plusDays(20).toString());
        });

        assertThat(walker.file(back, COUNTY).closedOn()).isNull();
        assertThat(walker.file(back, COUNTY).latest("ROLLED_BACK")).isPresent();
        assertThat(walker.file(out, COUNTY).latest("REMOVED")).isPresent();
        assertThat(walker.file(refused, COUNTY).latest("REMOVAL_NOT_GRANTED")).isPresent();
    }

    /** Another authority for the runs of one day, so that no other test goes by it. */
    private void onlyOn(LocalDate day, String authority) {
        AreaCode county = AreaCode.of(COUNTY);
        long before = profiles.of(county, day).id();
        var value = new ProfileValue(TextNode.valueOf(authority), null, day, LegalReference.to("测试规程", "第一条"));
        walker.as(
                "admin",
                () -> profiles.add(new NewProfileVersion(
                        county, "case-" + day, null, day, before, Map.of("rollbackAuthority", value))));
        walker.as(
                "admin",
                () -> profiles.add(
                        new NewProfileVersion(county, "after-" + day, null, day.plusDays(1), before, Map.of())));
    }

    private void verified(String run, String request, String ground) {
        proposed(run, request, ground);
        does(TOWNSHIP, run, "townshipVerification", "AGREE", NOTHING);
    }

    @Test
    void a_flag_confirmed_on_an_eliminated_household_proposes_its_rollback() {
        String number = taken(true).caseNumber();
        String flag = started(CLERK, number, "safetyNetFlag");
        does(CLERK, flag, "safetyNetConfirmation", "CONFIRM", NOTHING);
        does(TOWNSHIP, flag, "safetyNetConfirmation", "CONFIRM", NOTHING);

        CaseFile file = walker.file(number, COUNTY);
        assertThat(file.runs()).extracting(one -> one.run().processKey()).containsExactly("safetyNetFlag", "rollback");
        String run = file.runs().get(1).run().number();
        does(CLERK, run, "villageProposal", "REQUEST_ROLLBACK", NOTHING);
        assertThat(walker.file(number, COUNTY)
                        .latest("ROLLBACK_REQUESTED")
                        .orElseThrow()
                        .details()
                        .path("ground")
                        .asText())
                .isEqualTo("NO_LABOUR");
    }

    @Test
    void look_backs_fall_due_on_the_rhythm_of_the_profile() {
        String number = taken(false).caseNumber();
        LocalDate before = LocalDate.of(2022, 6, 7);
        sweep.run(before);
        assertThat(walker.file(number, COUNTY).runs()).isEmpty();

        walker.moveTo(LocalDate.of(2022, 6, 13));
        sweep.run(LocalDate.of(2022, 6, 13));
        sweep.run(LocalDate.of(2022, 6, 14));

        CaseFile.RunFile run = walker.file(number, COUNTY).runs().get(0);
        assertThat(run.run().processKey()).isEqualTo("lookBack");
        assertThat(run.deadlines().get(0).dueOn()).isEqualTo(LocalDate.of(2022, 7, 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lookBack", "removal", "identification"})
    void of_two_procedures_that_exclude_each_other_only_one_starts(String other) throws Exception {
        TakeoverRow row = taken(false);
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Boolean> rollback = () -> begins(together, () -> starts.start(row.caseNumber(), "rollback"));
        Callable<Boolean> second = () -> begins(
                together,
                other.equals("identification")
                        ? () -> leads.register(declaration(row.householdNumber()))
                        : () -> starts.start(row.caseNumber(), other));

        List<Boolean> began = new ArrayList<>();
        try (var threads = new Threads()) {
            for (Future<Boolean> one : threads.run(List.of(rollback, second))) {
                began.add(one.get());
            }
        }

        assertThat(began).containsExactlyInAnyOrder(true, false);
    }

    private boolean begins(CyclicBarrier together, Callable<?> work) throws Exception {
        together.await();
        try {
            walker.as(CLERK, work);
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    private static final class Threads implements AutoCloseable {

        private final java.util.concurrent.ExecutorService pool = Executors.newFixedThreadPool(2);

        List<Future<Boolean>> run(List<Callable<Boolean>> work) throws InterruptedException {
            return pool.invokeAll(work);
        }

        @Override
        public void close() {
            pool.shutdownNow();
        }
    }

    private NewLead declaration(String household) {
        return new NewLead(
                AreaCode.of(VILLAGE),
                NewLead.SELF_DECLARATION,
                DAY,
                household,
                null,
                null,
                List.of("R01"),
                "看病支出大",
                "PAPER",
                null,
                null);
    }

    private String listed(String... numbers) {
        return walker.as(COUNTY_CLERK, () -> {
            String list = lists.open(null, List.of(numbers), null);
            lists.send(list, null, true, "名单退回后重新上报");
            return list;
        });
    }

    private boolean decided(String list, String number, String verdict) {
        decisions.decide(list, number, verdict, null, "证据不足");
        return true;
    }

    private void proposed(String run, String request, String ground) {
        does(CLERK, run, "villageProposal", request, form -> form.put("ground", ground));
    }

    private void found(String run, String verdict, Map<String, Boolean> answers) {
        does(CLERK, run, "lookBackVisit", verdict, form -> {
            form.putArray("visitors").add("张三").add("李四");
            form.put("headCount", 1).put("wages", 15000).put("operatingIncome", 0);
            form.put("operatingExpenditure", 0).put("property", 0).put("transfers", 0);
            List.of("educationSecure", "medicalSecure", "housingSecure", "waterSecure")
                    .forEach(key -> form.put(key, true));
            answers.forEach(form::put);
            form.putArray("riskTypes").add("R01");
        });
    }

    private List<String> against(String number, String key) {
        return walker.as(CLERK, () -> starts.against(number, key)).stream()
                .map(org.shouwang.shared.Reason::id)
                .toList();
    }

    private String started(String account, String number, String key) {
        return walker.as(account, () -> starts.start(number, key)).number();
    }

    private TakeoverRow taken(boolean withoutLabour) {
        return walker.takenOver(
                VILLAGE,
                withoutLabour ? "LOST" : "ORDINARY",
                withoutLabour,
                LocalDate.of(2021, 5, 1),
                LocalDate.of(2022, 1, 10));
    }

    private void does(String account, String run, String duty, String verdict, Consumer<ObjectNode> form) {
        walker.does(account, run, duty, verdict, walker.today(), form);
    }
}
