package org.shouwang.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ProductTest;
import org.shouwang.household.HouseholdView;
import org.shouwang.policy.CalendarEraser;
import org.shouwang.policy.CountyDays;
import org.shouwang.policy.HolidayNotice;
import org.shouwang.policy.HolidayNotices;
import org.shouwang.policy.NewProfileVersion;
import org.shouwang.policy.Profile;
import org.shouwang.policy.ProfileValue;
import org.shouwang.policy.Profiles;
import org.shouwang.process.Timers;
import org.shouwang.process.Timers.DueTimer;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.LegalReference;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.Text;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger at the turn of 2026, the holidays of 2027 being unknown, invented or corrected. */
@ProductTest
class DeadlineLedgerTest {

    private static final String COUNTY = "341722";
    private static final String VILLAGE = "341722100201";

    @Autowired
    CaseWalker walker;

    @Autowired
    Walks walks;

    @Autowired
    Cases cases;

    @Autowired
    CaseDeadlines caseDeadlines;

    @Autowired
    CalendarProposals proposals;

    @Autowired
    HolidayNotices notices;

    @Autowired
    CountyDays countyDays;

    @Autowired
    Profiles profiles;

    @Autowired
    Timers timers;

    @Autowired
    CalendarEraser eraser;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void the_calendar_as_shipped() {
        jdbc.sql("update calendar_proposal_row set settled_at = now() where settled_at is null")
                .update();
        eraser.erase();
    }

    @Test
    void a_new_years_notice_moves_open_deadlines_only_once_an_administrator_has_approved_the_list() {
        workingDays();
        String open = declared("2026-12-18");
        String closed = declared("2026-12-18");
        stopped(closed);
        DeadlineRow before = total(open);
        DeadlineRow beforeClosed = total(closed);

        walker.as("admin", () -> notices.adopt(invented(), true));
        CalendarProposal proposal = newest();

        assertThat(before.dueOn()).isEqualTo("2027-01-18");
        assertThat(before.provisional()).isTrue();
        assertThat(before.startEvent()).isEqualTo("leadFound");
        assertThat(proposal.calendarBefore()).isEqualTo("cn-2026.1");
        assertThat(proposal.calendarAfter()).isEqualTo("cn-2027.1");
        assertThat(rows(proposal))
                .extracting(ProposedDate::caseNumber)
                .contains(open)
                .doesNotContain(closed);
        assertThat(rows(proposal).stream()
                        .filter(row -> row.deadlineId() == before.id())
                        .toList())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.dueBefore()).isEqualTo("2027-01-18");
                    assertThat(row.dueAfter()).isEqualTo("2027-01-19");
                    assertThat(row.provisionalAfter()).isFalse();
                    assertThat(row.derivation().sentence().zh()).contains("2027年1月1–3日", "2027年1月5日");
                });
        assertThat(total(open)).as("nothing moves before").isEqualTo(before);
        assertThat(timer(open)).isEqualTo("2027-01-19");

        CalendarProposal approved = walker.as("admin", () -> proposals.approve(proposal.id()));
        DeadlineRow after = total(open);

        assertThat(approved.waiting()).isZero();
        assertThat(approved.applied()).isPositive();
        assertThat(after.dueOn()).isEqualTo("2027-01-19");
        assertThat(after.provisional()).isFalse();
        assertThat(after.calendarVersion()).isEqualTo("cn-2027.1");
        assertThat(after.changes()).singleElement().satisfies(change -> {
            assertThat(change.cause()).isEqualTo("CALENDAR");
            assertThat(change.dueBefore()).isEqualTo("2027-01-18");
            assertThat(change.calendarBefore()).isEqualTo("cn-2026.1");
            assertThat(change.calendarAfter()).isEqualTo("cn-2027.1");
        });
        assertThat(timer(open)).as("the timer follows").isEqualTo("2027-01-20");
        assertThat(total(closed)).as("what is closed never changes").isEqualTo(beforeClosed);
        assertThat(journalled(open, "deadline.recomputed")).isEqualTo("cn-2026.1 → cn-2027.1");
        assertThatThrownBy(() -> walker.as("admin", () -> proposals.approve(proposal.id())))
                .hasMessage("procedure.proposal-settled");
        assertThatThrownBy(() -> walker.as("county-" + COUNTY, () -> proposals.approve(proposal.id())))
                .hasMessage("procedure.proposal-unknown");
    }

    @Test
    void a_countys_own_day_off_proposes_dates_for_that_county_alone() {
        workingDays();
        String open = declared("2026-11-20");
        String elsewhere = walker.as("village-341802002201", () -> {
            walker.moveTo(LocalDate.parse("2026-11-20"));
            return walker.declaration(walker.household("341802002201", "ORDINARY", 1), LocalDate.parse("2026-11-20"))
                    .caseNumber();
        });

        walker.as(
                "admin",
                () -> countyDays.add(
                        AreaCode.of(COUNTY),
                        LocalDate.parse("2026-11-25"),
                        false,
                        new Text("当地节日", "Local day"),
                        "县里的通知"));
        CalendarProposal proposal = newest();

        assertThat(proposal.county()).isEqualTo(AreaCode.of(COUNTY));
        assertThat(rows(proposal)).allMatch(row -> row.area().within(AreaCode.of(COUNTY)));
        assertThat(rows(proposal))
                .extracting(ProposedDate::caseNumber)
                .contains(open)
                .doesNotContain(elsewhere);
        walker.as("admin", () -> proposals.approve(proposal.id()));
        assertThat(total(open).derivation().sentence().zh()).contains("11月25日").contains("cn-2026.1/341722.");
    }

    @Test
    void the_county_extends_a_limit_where_the_rules_permit_it_and_the_date_before_stays_on_record() {
        workingDays();
        String number = declared("2026-11-20");
        DeadlineRow total = total(number);
        assertThat(total.dueOn()).isEqualTo("2026-12-18");

        assertThatThrownBy(() -> extended("township-341722100", number, total.id(), 5, "山体滑坡", "规程"))
                .hasMessage("procedure.county-extends");
        assertThatThrownBy(() -> extended("county-" + COUNTY, number, total.id(), 11, " ", null))
                .hasMessage("procedure.extension-days, procedure.why-missing, procedure.ground-missing");
        DeadlineRow extended = extended("countyleader-" + COUNTY, number, total.id(), 5, "山体滑坡,无法入户", "测试规程第九条");
        assertThatThrownBy(() -> extended("county-" + COUNTY, number, total.id(), 5, "再延长", "规程"))
                .hasMessage("procedure.extension-used-up");

        assertThat(extended.dueOn()).isEqualTo("2026-12-25");
        assertThat(extended.derivation().sentence().zh()).startsWith("20个工作日,延长5个工作日(山体滑坡,无法入户;依据:测试规程第九条):");
        assertThat(extended.derivation().sentence().en()).startsWith("20 working days, extended by 5 working days");
        assertThat(extended.changes()).extracting(DeadlineChange::dueBefore).containsExactly(total.dueOn());
        assertThat(timer(number)).isEqualTo("2026-12-26");
        assertThat(jdbc.sql("select max(due_on) from inbox_item where case_number = :number")
                        .param("number", number)
                        .query(LocalDate.class)
                        .single())
                .isBeforeOrEqualTo("2026-12-25");
    }

    @Test
    void without_a_rule_nobody_extends_or_pauses() {
        walker.moveTo(LocalDate.parse("2024-05-13"));
        HouseholdView household = walker.household("341802002201", "ORDINARY", 1);
        String number =
                walker.declaration(household, LocalDate.parse("2024-05-13")).caseNumber();
        long total = row(number, "341802", "totalLimit").id();

        assertThatThrownBy(() -> extended("county-341802", number, total, 5, "原因", "依据"))
                .isInstanceOf(Refusal.class)
                .hasMessage("procedure.extension-not-in-profile");
        assertThatThrownBy(() -> walker.as(
                        "county-341802",
                        () -> caseDeadlines.pause(
                                number,
                                total,
                                LocalDate.parse("2024-05-14"),
                                LocalDate.parse("2024-05-15"),
                                "原因",
                                "依据")))
                .hasMessage("procedure.pause-not-in-profile");
    }

    @Test
    void a_pause_leaves_its_days_out_of_the_reckoning() {
        workingDays();
        String number = declared("2026-11-20");
        DeadlineRow total = total(number);

        DeadlineRow paused = walker.as(
                "county-" + COUNTY,
                () -> caseDeadlines.pause(
                        number,
                        total.id(),
                        LocalDate.parse("2026-11-26"),
                        LocalDate.parse("2026-11-30"),
                        "暴雪封路",
                        "测试规程第十条"));

        assertThat(paused.dueOn()).isEqualTo("2026-12-23");
        assertThat(paused.derivation().sentence().zh()).contains("11月26–30日中止计算(暴雪封路;依据:测试规程第十条)");
    }

    @Test
    void a_timer_that_has_fired_fires_again_when_its_date_has_moved_later() {
        workingDays();
        String number = declared("2026-11-20");
        Walk walk =
                walks.follow(number + "-1", VILLAGE).upTo("verificationVisit").lasts("visitLimit");
        DeadlineRow visit = row(number, COUNTY, "visitLimit");
        assertThat(visit.passedAt()).isNotNull();

        DeadlineRow later = paused(
                number, visit, visit.startOn().plusDays(1), visit.startOn().plusDays(20));
        assertThat(later.dueOn()).isAfter(walk.today());
        assertThat(later.passedAt()).isNull();
        assertThat(walker.moveTo(later.dueOn().plusDays(1))).contains("visitLimit");
        assertThat(row(number, COUNTY, "visitLimit").passedAt()).isNotNull();

        walk.lasts("totalLimit");
        DeadlineRow total = total(number);
        DeadlineRow whole = paused(number, total, total.startOn().plusDays(1), total.dueOn());
        assertThat(timer(number)).isEqualTo(whole.dueOn().plusDays(1));
        assertThat(walker.fired(whole.dueOn().plusDays(1)))
                .filteredOn(timer -> timer.runNumber().equals(number + "-1"))
                .extracting(DueTimer::element)
                .containsOnlyOnce("totalLimit");
        assertThat(total(number).passedAt()).isNotNull();
    }

    private DeadlineRow paused(String number, DeadlineRow row, LocalDate from, LocalDate to) {
        return walker.as("county-" + COUNTY, () -> caseDeadlines.pause(number, row.id(), from, to, "暴雪封路", "测试规程第十条"));
    }

    @Test
    void a_step_that_comes_back_is_due_from_its_return_and_counted_from_its_first_start_while_the_whole_runs_on() {
        walker.moveTo(LocalDate.parse("2024-05-13"));
        HouseholdView household = walker.household("341802002201", "ORDINARY", 4);
        String number =
                walker.declaration(household, LocalDate.parse("2024-05-13")).caseNumber();
        Walk walk = walk(number + "-1").upTo("townshipCheck");
        DeadlineRow total = row(number, "341802", "totalLimit");
        LocalDate firstStart = row(number, "341802", "townshipCheckLimit").startOn();

        walk.does("townshipCheck", "RETURN");
        walker.moveTo(firstStart.plusDays(4));
        walk.does("correction", "RESUBMIT");

        List<DeadlineRow> checks = file(number, "341802").stream()
                .filter(row -> row.element().equals("townshipCheckLimit"))
                .toList();
        assertThat(checks).hasSize(2);
        assertThat(checks.get(0).fulfilledOn()).isEqualTo(firstStart);
        assertThat(checks.get(1).iteration()).isEqualTo(2);
        assertThat(checks.get(1).startOn()).as("for the person").isEqualTo(firstStart.plusDays(4));
        assertThat(checks.get(1).startEvent()).isEqualTo("correction");
        assertThat(checks.get(1).firstStartOn()).as("for statistics").isEqualTo(firstStart);
        assertThat(row(number, "341802", "totalLimit")).as("the whole runs on").isEqualTo(total);
    }

    @Test
    void the_county_approval_ends_the_whole_and_the_plan_is_owed_from_the_entry_on() {
        walker.moveTo(LocalDate.parse("2024-05-13"));
        HouseholdView household = walker.household("341802002201", "ORDINARY", 4);
        String number =
                walker.declaration(household, LocalDate.parse("2024-05-13")).caseNumber();
        Walk walk = walk(number + "-1").upTo("systemEntry");
        LocalDate approved = row(number, "341802", "totalLimit").fulfilledOn();
        LocalDate entered = approved.plusDays(3);
        walker.moveTo(entered);
        walk.does("systemEntry", "RECORD_ENTRY");

        DeadlineRow plan = row(number, "341802", "planLimit");

        assertThat(row(number, "341802", "totalLimit").fulfilledOn())
                .as("not the entry")
                .isEqualTo(approved);
        assertThat(plan.startOn()).isEqualTo(entered);
        assertThat(plan.startEvent()).isEqualTo("systemEntry");
        assertThat(plan.dueOn()).isEqualTo(entered.plusDays(10));
        assertThat(plan.fulfilledOn()).as("owed beyond the end of the run").isNull();
        assertThatThrownBy(() -> walker.as(
                        "township-341802002", () -> caseDeadlines.fulfil(number, plan.id(), entered.plusDays(1))))
                .hasMessage("task.done-on-in-future");
        walker.moveTo(entered.plusDays(4));
        DeadlineRow done =
                walker.as("township-341802002", () -> caseDeadlines.fulfil(number, plan.id(), entered.plusDays(4)));
        assertThat(done.fulfilledOn()).isEqualTo(entered.plusDays(4));
    }

    @Test
    void where_the_clock_starts_with_the_application_the_whole_counts_from_the_day_the_household_applied() {
        workingDays();
        AreaCode county = AreaCode.of(COUNTY);
        LocalDate day = LocalDate.parse("2026-12-28");
        Profile now = profiles.of(county, day);
        if (!now.version().equals("2026-2")) {
            var application = JsonNodeFactory.instance.textNode("APPLICATION");
            walker.as(
                    "admin",
                    () -> profiles.add(new NewProfileVersion(
                            county,
                            "2026-2",
                            null,
                            day,
                            now.id(),
                            Map.of(
                                    "clockStart",
                                    new ProfileValue(application, null, day, LegalReference.to("测试规程", "第三条"))))));
        }
        String number = declared("2026-12-28");
        DeadlineRow before = total(number);
        walker.moveTo(LocalDate.parse("2026-12-30"));
        walker.does(
                "village-" + VILLAGE,
                number + "-1",
                "application",
                "SUBMIT",
                LocalDate.parse("2026-12-30"),
                form -> form.put("commitmentAccepted", true)
                        .put("authorisationGiven", true)
                        .put("authorisationSignedOn", "2026-12-30"));

        DeadlineRow after = total(number);

        assertThat(after.startOn()).isEqualTo("2026-12-30");
        assertThat(after.startEvent()).isEqualTo("application");
        assertThat(after.dueOn()).isAfter(before.dueOn());
        assertThat(after.changes()).extracting(DeadlineChange::cause).containsExactly("RESTART");
        assertThat(timer(number)).isEqualTo(after.dueOn().plusDays(1));
    }

    @Test
    void a_case_moved_to_an_edited_diagram_keeps_its_dates() {
        walker.moveTo(LocalDate.parse("2024-05-13"));
        HouseholdView household = walker.household("341802002201", "ORDINARY", 4);
        String number =
                walker.declaration(household, LocalDate.parse("2024-05-13")).caseNumber();
        List<DeadlineRow> before = file(number, "341802");
        LocalDate timer = timer(number);
        var instance = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number + "-1")
                .singleResult();
        String pinned = instance.getProcessDefinitionId();
        var edited = engine.getRepositoryService().getBpmnModelInstance(pinned).clone();
        edited.getDefinitions().setName("edited");
        String target = engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("edited.bpmn", edited)
                .deployWithResult()
                .getDeployedProcessDefinitions()
                .get(0)
                .getId();

        walker.moveTo(LocalDate.parse("2024-05-16"));
        var plan = engine.getRuntimeService()
                .createMigrationPlan(pinned, target)
                .mapEqualActivities()
                .updateEventTriggers()
                .build();
        engine.getRuntimeService()
                .newMigration(plan)
                .processInstanceIds(instance.getId())
                .execute();

        assertThat(file(number, "341802")).isEqualTo(before);
        assertThat(timer(number)).isEqualTo(timer);
    }

    /** Rules of an invented county: twenty working days, one extension, pauses of the whole. */
    private void workingDays() {
        AreaCode county = AreaCode.of(COUNTY);
        LocalDate day = LocalDate.parse("2026-11-02");
        Profile now = profiles.of(county, day);
        if (now.version().startsWith("2026-")) {
            return;
        }
        walker.moveTo(LocalDate.parse("2026-11-01"));
        var json = JsonNodeFactory.instance;
        LegalReference ground = LegalReference.to("测试规程", "第九条");
        walker.as(
                "admin",
                () -> profiles.add(new NewProfileVersion(
                        county,
                        "2026-1",
                        null,
                        day,
                        now.id(),
                        Map.of(
                                "totalLimit",
                                new ProfileValue(
                                        json.objectNode().put("quantity", 20).put("unit", "WORKING"),
                                        null,
                                        day,
                                        ground),
                                "extension",
                                new ProfileValue(
                                        json.objectNode().put("quantity", 10).put("times", 1), null, day, ground),
                                "pauses",
                                new ProfileValue(
                                        json.arrayNode().add("totalLimit").add("visitLimit"), null, day, ground)))));
    }

    private String declared(String foundOn) {
        walker.moveTo(LocalDate.parse(foundOn));
        HouseholdView household = walker.household(VILLAGE, "ORDINARY", 2);
        return walker.declaration(household, LocalDate.parse(foundOn)).caseNumber();
    }

    private void stopped(String number) {
        walker.as("village-" + VILLAGE, () -> {
            cases.stop(number, "WITHDRAWAL", LocalDate.parse("2026-12-18"), "农户撤回");
            return null;
        });
    }

    private Walk walk(String run) {
        return walks.follow(run);
    }

    private DeadlineRow extended(String who, String number, long id, int days, String reason, String ground) {
        return walker.as(who, () -> caseDeadlines.extend(number, id, days, reason, ground));
    }

    private DeadlineRow total(String number) {
        return row(number, COUNTY, "totalLimit");
    }

    private DeadlineRow row(String number, String county, String element) {
        return file(number, county).stream()
                .filter(row -> row.element().equals(element))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private List<DeadlineRow> file(String number, String county) {
        return walker.file(number, county).runs().get(0).deadlines();
    }

    private CalendarProposal newest() {
        return walker.as("admin", proposals::list).get(0);
    }

    private List<ProposedDate> rows(CalendarProposal proposal) {
        return walker.as("admin", () -> proposals.rows(proposal.id(), null, 200))
                .rows();
    }

    /** The day on which the engine's timer of the whole wakes. */
    private LocalDate timer(String number) {
        Optional<Timers.DueTimer> timer = timers.of(number + "-1").stream()
                .filter(each -> each.element().equals("totalLimit"))
                .findFirst();
        return timer.map(each -> LocalDate.ofInstant(each.due(), ZoneId.of("Asia/Shanghai")))
                .orElseThrow();
    }

    private String journalled(String number, String verb) {
        return jdbc.sql("select (before_value ->> 'calendarVersion') || ' → ' || (after_value ->> 'calendarVersion')"
                        + " from journal_entry where case_number = :number and verb = :verb"
                        + " order by sequence desc limit 1")
                .param("number", number)
                .param("verb", verb)
                .query(String.class)
                .single();
    }

    private static HolidayNotice invented() {
        return new HolidayNotice(
                2027,
                "关于2027年部分节假日安排的通知(演示)",
                List.of(
                        spell("2027-01-01", "2027-01-03", "元旦"),
                        spell("2027-01-05", null, "演示假日"),
                        spell("2027-10-01", "2027-10-07", "国庆节")),
                List.of(),
                null);
    }

    private static HolidayNotice.Spell spell(String from, String to, String name) {
        return new HolidayNotice.Spell(
                LocalDate.parse(from), to == null ? null : LocalDate.parse(to), new Text(name, name), null);
    }
}
