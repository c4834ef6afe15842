package org.shouwang.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.assertj.core.api.SoftAssertions;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.LegalReference;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;

/** Holds a law case against the rules of the product: the shipped profiles, the shipped calendar, no database. */
final class LawCaseJudge {

    private final ProfileShelf shelf = new ProfileShelf(PolicyResources.profiles());
    private final WorkCalendar calendar = new WorkCalendar(PolicyResources.calendarYears());
    private final Deadlines deadlines = new Deadlines(() -> calendar);
    private final IncomeTest incomeTest = new IncomeTest();
    private final Categories categories = new Categories();

    void judge(LawCase lawCase) {
        assertThat(lawCase.title()).as("a case has a title").isNotBlank();
        assertThat(lawCase.expect() != null
                        || !lawCase.deadlines().isEmpty()
                        || !lawCase.notices().isEmpty()
                        || lawCase.walk() != null)
                .as("a case expects something")
                .isTrue();
        List<String> refused =
                lawCase.expect() == null ? null : lawCase.expect().refused();
        if (refused != null) {
            expectRefusal(lawCase, refused);
            return;
        }
        Profile profile = profile(lawCase.profile());
        var softly = new SoftAssertions();
        if (lawCase.expect() != null) {
            rules(softly, lawCase.expect(), profile);
            household(softly, lawCase, profile);
        }
        lawCase.deadlines().forEach(limit -> deadline(softly, limit, profile));
        lawCase.notices().forEach(notice -> notice(softly, notice, profile));
        softly.assertAll();
        if (lawCase.walk() != null) {
            walk(lawCase);
        }
    }

    private static void walk(LawCase lawCase) {
        ServiceLoader.load(CaseWalk.class)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no CaseWalk is plugged in to play the walk of this case"))
                .play(lawCase);
    }

    private void expectRefusal(LawCase lawCase, List<String> refused) {
        try {
            Profile profile = profile(lawCase.profile());
            if (lawCase.facts() != null && lawCase.facts().income() != null) {
                incomeTest.apply(profile, lawCase.facts().income().figures());
            }
            lawCase.deadlines().forEach(limit -> due(limit, profile));
        } catch (Refusal refusal) {
            assertThat(refusal.reasons()).extracting(Reason::id).containsExactlyInAnyOrderElementsOf(refused);
            return;
        }
        fail("expected to be refused with " + refused);
    }

    private Profile profile(LawCase.Rules rules) {
        if (rules == null) {
            return null;
        }
        Profile profile;
        if (rules.version() != null) {
            String[] label = rules.version().split("/", 2);
            profile = shelf.find(label[0], label.length > 1 ? label[1] : "")
                    .orElseThrow(() -> new AssertionError("no shipped profile " + rules.version()));
        } else {
            AreaCode county = AreaCode.of(rules.county());
            LocalDate foundOn = rules.leadFoundOn();
            assertThat(foundOn).as("profile.leadFoundOn").isNotNull();
            profile = shelf.of(county, foundOn)
                    .orElseThrow(() -> Refusal.invalid(Reason.of("policy.no-profile", county.value(), foundOn)));
        }
        return rules.values() == null ? profile : overridden(profile, rules.values());
    }

    private static Profile overridden(Profile profile, Map<String, JsonNode> changes) {
        Map<String, ProfileValue> values = new LinkedHashMap<>(profile.values());
        changes.forEach((key, value) -> {
            var changed = new ProfileValue(
                    value,
                    ProfileField.of(key).map(ProfileField::unit).orElse(null),
                    profile.validFrom(),
                    LegalReference.DEFAULT);
            List<Reason> wrong = ProfileValueCheck.of(key, changed);
            if (!wrong.isEmpty()) {
                throw new Refusal(Refusal.Kind.INVALID, wrong);
            }
            values.put(key, changed);
        });
        return new Profile(
                profile.id(),
                profile.key(),
                profile.version(),
                profile.name(),
                profile.area(),
                profile.validFrom(),
                profile.validTo(),
                values);
    }

    private static void rules(SoftAssertions softly, LawCase.Expected expect, Profile profile) {
        if (expect.profile() != null) {
            softly.assertThat(profile.label()).as("profile").isEqualTo(expect.profile());
        }
        if (expect.values() != null) {
            expect.values().forEach((key, value) -> {
                softly.assertThat(ProfileField.of(key))
                        .as("a value named " + key)
                        .isPresent();
                softly.assertThat(same(value, profile.node(key)))
                        .as("value %s: expected %s but the profile has %s", key, value, profile.node(key))
                        .isTrue();
            });
        }
        if (expect.toConfirm() != null) {
            expect.toConfirm()
                    .forEach(key -> softly.assertThat(profile.ground(key).toConfirm())
                            .as("value %s awaits the county", key)
                            .isTrue());
        }
    }

    /** 6500 and 6500.0 are the same figure. */
    private static boolean same(JsonNode expected, JsonNode actual) {
        return expected.equals(
                (left, right) -> {
                    if (left.isNumber() && right.isNumber()) {
                        return left.decimalValue().compareTo(right.decimalValue());
                    }
                    return left.equals(right) ? 0 : 1;
                },
                actual);
    }

    private void household(SoftAssertions softly, LawCase lawCase, Profile profile) {
        LawCase.Facts facts = lawCase.facts();
        LawCase.Expected expect = lawCase.expect();
        if (expect.incomeWindow() != null) {
            softly.assertThat(profile.incomeWindow(facts.visitedOn()))
                    .as("incomeWindow")
                    .isEqualTo(new Window(
                            expect.incomeWindow().from(), expect.incomeWindow().to()));
        }
        if (facts == null || facts.income() == null) {
            softly.assertThat(expect.income() == null && expect.category() == null)
                    .as("an income or category is expected only where facts.income is given")
                    .isTrue();
            return;
        }
        IncomeResult income = incomeTest.apply(profile, facts.income().figures());
        if (expect.income() != null) {
            income(softly, expect.income(), income);
        }
        CategoryDerivation derived = categories.derive(
                profile,
                Boolean.TRUE.equals(facts.liftedOut()),
                income,
                Boolean.TRUE.equals(facts.risk()),
                Boolean.TRUE.equals(facts.suddenEvent()),
                Boolean.TRUE.equals(facts.ableToCope()));
        if (expect.category() != null) {
            softly.assertThat(derived.category().orElse("NONE")).as("category").isEqualTo(expect.category());
        }
        if (expect.reasons() != null) {
            softly.assertThat(derived.reasons())
                    .as("reasons")
                    .extracting(Reason::id)
                    .containsExactlyInAnyOrderElementsOf(expect.reasons());
        }
        if (expect.excludedCategories() != null) {
            expect.excludedCategories().forEach((category, reasons) -> softly.assertThat(derived.against(category))
                    .as("against " + category)
                    .extracting(Reason::id)
                    .containsExactlyInAnyOrderElementsOf(reasons));
        }
    }

    private static void income(SoftAssertions softly, LawCase.ExpectedIncome expect, IncomeResult income) {
        amount(softly, "income.perHead", expect.perHead(), income.perHead());
        amount(softly, "income.testValue", expect.testValue(), income.testValue());
        amount(softly, "income.line", expect.line(), income.line());
        if (expect.withinLine() != null) {
            softly.assertThat(income.withinLine()).as("income.withinLine").isEqualTo(expect.withinLine());
        }
        if (expect.formula() != null) {
            softly.assertThat(income.formula()).as("income.formula").isEqualTo(expect.formula());
        }
    }

    private static void amount(SoftAssertions softly, String what, BigDecimal expected, BigDecimal actual) {
        if (expected != null) {
            softly.assertThat(actual).as(what).isEqualByComparingTo(expected);
        }
    }

    private void deadline(SoftAssertions softly, LawCase.Limit limit, Profile profile) {
        DueDate due = due(limit, profile);
        String name = "deadline " + (limit.name() == null ? limit.limit() : limit.name());
        if (limit.due() != null) {
            softly.assertThat(due.date()).as(name).isEqualTo(limit.due());
        }
        if (limit.provisional() != null) {
            softly.assertThat(due.provisional()).as(name + " provisional").isEqualTo(limit.provisional());
        }
        if (limit.rolled() != null) {
            softly.assertThat(due.derivation().rolled()).as(name + " rolled").isEqualTo(limit.rolled());
        }
        if (limit.derivation() != null) {
            String sentences = due.derivation().sentence().zh()
                    + "\n"
                    + due.derivation().sentence().en();
            limit.derivation().forEach(part -> softly.assertThat(sentences)
                    .as(name + " derivation")
                    .contains(part));
        }
    }

    private DueDate due(LawCase.Limit limit, Profile profile) {
        assertThat(limit.from()).as("deadlines[].from").isNotNull();
        boolean roll = limit.rollToWorkday() == null
                ? profile != null && profile.rollDeadlineToWorkday()
                : limit.rollToWorkday();
        Limit length = length(limit.limit(), limit.quantity(), limit.unit(), profile, "totalLimit");
        LegalReference ground =
                limit.limit() == null || profile == null ? LegalReference.DEFAULT : profile.ground(limit.limit());
        return deadlines.compute(limit.from(), length, roll, ground);
    }

    private void notice(SoftAssertions softly, LawCase.Notice notice, Profile profile) {
        String name = "notice " + (notice.name() == null ? "" : notice.name());
        NoticePeriod period = deadlines.notice(
                notice.postedOn(),
                length(notice.limit(), notice.quantity(), notice.unit(), profile, "villageNotice"),
                LegalReference.DEFAULT);
        if (notice.lastDay() != null) {
            softly.assertThat(period.lastDay().date()).as(name + " last day").isEqualTo(notice.lastDay());
        }
        if (notice.closableFrom() != null) {
            softly.assertThat(period.closableFrom()).as(name + " closable from").isEqualTo(notice.closableFrom());
        }
        if (notice.provisional() != null) {
            softly.assertThat(period.lastDay().provisional())
                    .as(name + " provisional")
                    .isEqualTo(notice.provisional());
        }
    }

    private static Limit length(String named, Integer quantity, DayUnit unit, Profile profile, String usual) {
        if (quantity != null) {
            return new Limit(quantity, unit == null ? DayUnit.CALENDAR : unit);
        }
        assertThat(profile).as("a limit without quantity needs a profile").isNotNull();
        String key = named == null ? usual : named;
        return profile.limit(key)
                .orElseThrow(() -> new AssertionError("profile " + profile.label() + " has no limit " + key));
    }
}
