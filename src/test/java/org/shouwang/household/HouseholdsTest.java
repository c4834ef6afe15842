package org.shouwang.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.shouwang.ProductTest;
import org.shouwang.identity.CurrentActor;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.WorkClock;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class HouseholdsTest {

    private static final AreaCode VILLAGE = AreaCode.of("219901101201");
    private static final AreaCode NEIGHBOUR = AreaCode.of("219901101202");
    private static final String CLERK = "village-219901101201";
    private static final String NEIGHBOURS_CLERK = "village-219901101202";
    private static final String TOWNSHIP = "township-219901101";

    @Autowired
    private Households households;

    @Autowired
    private Disclosures disclosures;

    @Autowired
    private CurrentActor actor;

    @Autowired
    private WorkClock clock;

    @Autowired
    private ObjectMapper json;

    @Test
    void a_household_is_registered_with_a_number_of_its_village_and_year() {
        var household = register(VILLAGE, CLERK, "王建国", SampleNumbers.fresh());

        assertThat(household.number()).matches(VILLAGE + "-" + clock.today().getYear() + "-\\d{4,}");
        assertThat(household.headName()).isEqualTo("王建国");
        assertThat(household.headPhoneMasked()).isEqualTo("138****1234");
        assertThat(household.members()).singleElement().satisfies(m -> assertThat(m.certificateMasked())
                .matches("\\d{6}\\*{8}\\d{3}[0-9X]"));
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_with_its_field() {
        var wrong = new NewHousehold(
                VILLAGE,
                HouseholdFields.of("RICH", "12"),
                List.of(
                        MemberFields.of("王一", "HEAD", "110105194912310021"),
                        MemberFields.of("", "HEAD", SampleNumbers.fresh())));

        var refusal = refused(CLERK, () -> households.register(wrong));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal.reasons())
                .extracting(Reason::id, Reason::field)
                .contains(
                        tuple("household.unknown-code", "type"),
                        tuple("household.phone-malformed", "phone"),
                        tuple("household.certificate-checksum", "members[0].certificateNumber"),
                        tuple("household.name-missing", "members[1].name"),
                        tuple("household.several-heads", "members"));
    }

    @Test
    void a_newborn_without_certificate_needs_a_reason() {
        var child = new MemberFields(
                null,
                "王宝",
                "SON",
                "NONE_YET",
                null,
                null,
                "MALE",
                clock.today().minusDays(20),
                "HA",
                null,
                null,
                "BIRTH",
                null);
        var withReason = new MemberFields(
                null,
                "王宝",
                "SON",
                "NONE_YET",
                null,
                "NEWBORN",
                "MALE",
                clock.today().minusDays(20),
                "HA",
                null,
                null,
                "BIRTH",
                null);
        var head = MemberFields.of("王大", "HEAD", SampleNumbers.fresh());

        var refusal = refused(CLERK, () -> households.register(household(VILLAGE, head, child)));
        var registered = as(CLERK, () -> households.register(household(VILLAGE, head, withReason)));

        assertThat(refusal.reasons()).extracting(Reason::field).containsExactly("members[1].noCertificateReason");
        assertThat(registered.members()).hasSize(2);
    }

    @Test
    void a_person_belongs_to_one_household_at_a_time_also_by_the_disability_card() {
        var number = SampleNumbers.fresh();
        var first = register(VILLAGE, CLERK, "李四", number);
        var card = new MemberFields(
                null, "李四", "HEAD", "DISABILITY_CARD", number + "42", null, null, null, null, null, null, null, null);

        var refusal = refused(TOWNSHIP, () -> households.register(household(NEIGHBOUR, card)));
        var elsewhere = refused(NEIGHBOURS_CLERK, () -> households.register(household(NEIGHBOUR, card)));

        assertThat(refusal).isInstanceOf(PersonInAnotherHousehold.class);
        assertThat(refusal.reasons()).singleElement().satisfies(r -> {
            assertThat(r.id()).isEqualTo("household.person-in-another-household");
            assertThat(r.args()).containsExactly("李四", first.number());
        });
        assertThat(elsewhere.reasons().get(0).args()).doesNotContain(first.number());
    }

    @Test
    void of_two_clerks_who_enter_the_same_person_at_the_same_moment_one_is_refused() throws Exception {
        for (int round = 0; round < 5; round++) {
            var number = SampleNumbers.fresh();
            var together = new CyclicBarrier(2);
            var threads = Executors.newFixedThreadPool(2);
            var pending = new ArrayList<Future<String>>();
            for (var village : List.of(VILLAGE, NEIGHBOUR)) {
                pending.add(threads.submit(() -> {
                    together.await();
                    try {
                        return register(village, "village-" + village, "赵六", number)
                                .number();
                    } catch (Refusal refusal) {
                        return refusal.reasons().get(0).id();
                    }
                }));
            }
            var outcomes = List.of(pending.get(0).get(), pending.get(1).get());
            threads.shutdown();

            assertThat(outcomes)
                    .filteredOn("household.person-in-another-household"::equals)
                    .hasSize(1);
            assertThat(outcomes).filteredOn(o -> o.startsWith("2199")).hasSize(1);
        }
    }

    @Test
    void who_has_left_a_household_may_join_another_and_keeps_the_identity() {
        var head = MemberFields.of("周父", "HEAD", SampleNumbers.fresh());
        var daughter = MemberFields.of("周女", "DAUGHTER", SampleNumbers.fresh());
        var household = as(CLERK, () -> households.register(household(VILLAGE, head, daughter)));
        var who = household.members().get(1).person();

        var left = as(
                CLERK,
                () -> households.update(
                        household.id(),
                        household.version(),
                        new HouseholdUpdate(
                                household.fields(),
                                List.of(),
                                List.of(new Departure(who, clock.today(), "MARRIED_OUT")))));
        var married = as(
                NEIGHBOURS_CLERK,
                () -> households.register(household(
                        NEIGHBOUR,
                        MemberFields.of("吴夫", "HEAD", SampleNumbers.fresh()),
                        MemberFields.of("周女", "SPOUSE", daughter.certificateNumber()))));

        assertThat(left.members()).hasSize(1);
        assertThat(left.formerMembers()).singleElement().satisfies(m -> assertThat(m.leaveReason())
                .isEqualTo("MARRIED_OUT"));
        assertThat(married.members()).extracting(MemberView::person).contains(who);
    }

    @Test
    void the_head_changes_in_one_edit_and_a_household_is_never_without() {
        var head = MemberFields.of("郑翁", "HEAD", SampleNumbers.fresh());
        var son = MemberFields.of("郑子", "SON", SampleNumbers.fresh());
        var household = as(CLERK, () -> households.register(household(VILLAGE, head, son)));
        var death = new Departure(household.head(), clock.today(), "DEATH");
        var heir = household.members().get(1).fields();
        var asHead = new MemberFields(
                heir.person(),
                heir.name(),
                "HEAD",
                heir.certificateType(),
                heir.certificateNumber(),
                null,
                heir.sex(),
                heir.birthDate(),
                null,
                null,
                null,
                null,
                null);

        var refusal = refused(
                CLERK,
                () -> households.update(
                        household.id(), household.version(), new HouseholdUpdate(null, List.of(), List.of(death))));
        var after = as(
                CLERK,
                () -> households.update(
                        household.id(),
                        household.version(),
                        new HouseholdUpdate(null, List.of(asHead), List.of(death))));

        assertThat(refusal.reasons()).extracting(Reason::id).containsExactly("household.no-head");
        assertThat(after.headName()).isEqualTo("郑子");
        assertThat(after.version()).isGreaterThan(household.version());
    }

    @Test
    void a_stale_edit_is_refused_and_masked_numbers_stay_what_they_are() {
        var number = SampleNumbers.fresh();
        var household = register(VILLAGE, CLERK, "孙七", number);
        var first = new HouseholdUpdate(
                new HouseholdFields(
                        null, "LIFTED_OUT", household.headPhoneMasked(), "农商行", null, null, null, null, null, null),
                List.of(household.members().get(0).fields()),
                List.of());

        var edited = as(CLERK, () -> households.update(household.id(), household.version(), first));
        var stale = refused(CLERK, () -> households.update(household.id(), household.version(), first));
        var clear = as(CLERK, () -> disclosures.reveal(edited.id(), edited.head(), "核对证件"));

        assertThat(edited.liftedOut()).isTrue();
        assertThat(edited.headPhoneMasked()).isEqualTo("138****1234");
        assertThat(clear.certificateNumber()).isEqualTo(number);
        assertThat(stale.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(stale.reasons()).extracting(Reason::id).containsExactly("household.changed-meanwhile");
    }

    @Test
    void households_are_found_by_name_initials_and_number_and_only_within_the_area() {
        var household = register(VILLAGE, CLERK, "单于婉莹", SampleNumbers.fresh());

        for (var text : List.of("单于", "婉莹", "cyw", "sywy", "DYWY", household.number(), VILLAGE.value())) {
            assertThat(found(CLERK, text)).as(text).contains(household.number());
            assertThat(found(TOWNSHIP, text)).as(text).contains(household.number());
            assertThat(found(NEIGHBOURS_CLERK, text)).as(text).doesNotContain(household.number());
        }
        assertThat(found(CLERK, "于莹")).isEmpty();
        var refusal = refused(NEIGHBOURS_CLERK, () -> households.require(household.number()));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    @Test
    void a_list_is_read_page_by_page_without_gaps() {
        for (int i = 0; i < 5; i++) {
            register(VILLAGE, CLERK, "页数" + "甲乙丙丁戊".charAt(i), SampleNumbers.fresh());
        }
        var filter = new HouseholdFilter("页数", VILLAGE, null);

        var numbers = new ArrayList<String>();
        String cursor = null;
        do {
            var from = cursor;
            var page = as(CLERK, () -> households.search(filter, from, 2));
            page.rows().forEach(r -> numbers.add(r.number()));
            cursor = page.nextCursor();
        } while (cursor != null);

        assertThat(numbers).hasSize(5).isSorted().doesNotHaveDuplicates();
        assertThat(as(CLERK, () -> households.count(filter))).isEqualTo(5);
    }

    @Test
    void only_posts_of_the_village_its_township_and_county_register() {
        var head = MemberFields.of("钱八", "HEAD", SampleNumbers.fresh());

        for (var user : List.of(NEIGHBOURS_CLERK, "countyleader-219901", "village-519901101201")) {
            assertThat(refused(user, () -> households.register(household(VILLAGE, head)))
                            .kind())
                    .isEqualTo(Refusal.Kind.FORBIDDEN);
        }
    }

    @Test
    void a_look_up_by_certificate_needs_a_purpose_and_stays_within_the_area() {
        var number = SampleNumbers.fresh();
        var household = register(VILLAGE, CLERK, "冯九", number);

        assertThat(as(CLERK, () -> disclosures.byCertificate(number, "线索核查")))
                .map(HouseholdView::number)
                .contains(household.number());
        assertThat(as(NEIGHBOURS_CLERK, () -> disclosures.byCertificate(number, "线索核查")))
                .isEmpty();
        assertThatThrownBy(() -> as(CLERK, () -> disclosures.byCertificate(number, " ")))
                .hasMessageContaining("household.purpose-missing");
    }

    @Test
    void a_later_income_set_supersedes_the_earlier_one_of_the_case_and_leaves_it_as_it_was() {
        var household = register(VILLAGE, CLERK, "陈十", SampleNumbers.fresh());
        var first = as(CLERK, () -> households.recordIncome(household.id(), income("20000", "8750.00")));
        var second = as(CLERK, () -> households.recordIncome(household.id(), income("24000", "9750.00")));

        var all = as(CLERK, () -> households.incomes(household.id()));

        assertThat(all).extracting(IncomeSet::id).containsExactly(second.id(), first.id());
        assertThat(all).extracting(IncomeSet::current).containsExactly(true, false);
        assertThat(second.supersedes()).isEqualTo(first.id());
        assertThat(all.get(1).figures().perHead()).isEqualByComparingTo("8750");
        assertThat(all.get(1).figures().items()).containsKey("SUBSISTENCE_ALLOWANCE");
        assertThat(refused(CLERK, () -> households.recordIncome(household.id(), income("20000", "9000")))
                        .reasons())
                .extracting(Reason::id)
                .containsExactly("household.income-does-not-add-up");
    }

    @Test
    void facts_of_a_day_are_kept_beside_the_earlier_ones() {
        var household = register(VILLAGE, CLERK, "褚一", SampleNumbers.fresh());
        var on = LocalDate.of(2024, 5, 16);
        as(
                CLERK,
                () -> households.recordFacts(
                        household.id(), "ASSETS", on, json.createObjectNode().put("sheep", 12), null));
        as(
                CLERK,
                () -> households.recordFacts(
                        household.id(),
                        "ASSETS",
                        on.plusYears(1),
                        json.createObjectNode().put("sheep", 8),
                        null));

        var latest = as(CLERK, () -> households.latestFacts(household.id(), "ASSETS"));

        assertThat(latest.orElseThrow().values().path("sheep").asInt()).isEqualTo(8);
        assertThat(as(CLERK, () -> households.facts(household.id()))).hasSize(2);
    }

    private static NewIncomeSet income(String wages, String perHead) {
        var zero = BigDecimal.ZERO;
        return new NewIncomeSet(
                "IDENTIFICATION",
                LocalDate.of(2023, 5, 1),
                LocalDate.of(2024, 4, 30),
                new BigDecimal(wages),
                new BigDecimal("18000"),
                new BigDecimal("7000"),
                new BigDecimal("800"),
                new BigDecimal("3200"),
                Map.of("SUBSISTENCE_ALLOWANCE", new BigDecimal("1200")),
                4,
                zero,
                new BigDecimal("6400"),
                "PLAIN_NET",
                new BigDecimal(perHead),
                new BigDecimal(perHead),
                new BigDecimal("9100"),
                "2024",
                true,
                LocalDate.of(2024, 5, 16),
                "C-1");
    }

    private List<String> found(String user, String text) {
        return as(user, () -> households.search(new HouseholdFilter(text, null, null), null, 200)).rows().stream()
                .map(HouseholdRow::number)
                .toList();
    }

    private HouseholdView register(AreaCode village, String user, String name, String number) {
        return as(user, () -> households.register(household(village, MemberFields.of(name, "HEAD", number))));
    }

    private static NewHousehold household(AreaCode village, MemberFields... members) {
        return new NewHousehold(village, HouseholdFields.of("ORDINARY", "13812341234"), List.of(members));
    }

    private <T> T as(String user, Callable<T> work) {
        return actor.callAs(user, work);
    }

    private Refusal refused(String user, Callable<?> work) {
        return catchThrowableOfType(Refusal.class, () -> as(user, work));
    }
}
