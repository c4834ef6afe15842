package org.shouwang.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.shouwang.escalation.Escalations;
import org.shouwang.lead.Leads;
import org.shouwang.policy.LawCase;
import org.shouwang.process.Inbox;
import org.shouwang.process.Runs;
import org.shouwang.shared.WorkClock;
import org.springframework.context.ApplicationContext;

/** Where a walked household stands, held against what its law case expects. */
final class WalkOutcome {

    private static final String TOTAL_LIMIT = "totalLimit";

    private final CaseWalker walker;
    private final Leads leads;
    private final Runs engine;
    private final Inbox inbox;
    private final Escalations escalations;
    private final DeadlineLedger ledger;
    private final List<Procedure> procedures;
    private final WorkClock clock;

    WalkOutcome(ApplicationContext product) {
        this.walker = product.getBean(CaseWalker.class);
        this.leads = product.getBean(Leads.class);
        this.engine = product.getBean(Runs.class);
        this.inbox = product.getBean(Inbox.class);
        this.ledger = product.getBean(DeadlineLedger.class);
        this.procedures = List.copyOf(product.getBeansOfType(Procedure.class).values());
        this.escalations = product.getBean(Escalations.class);
        this.clock = product.getBean(WorkClock.class);
    }

    /** The run in which the household is: the check of its lead until a case starts; the latest of a case taken over. */
    String run(Followed household) {
        String caseNumber = caseNumber(household);
        if (household.taken() == null) {
            return caseNumber == null ? household.lead() : caseNumber + "-1";
        }
        return walker.file(caseNumber, household.county()).runs().stream()
                .map(file -> file.run().number())
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("no procedure was started"));
    }

    List<String> waitsAt(Followed household) {
        return engine.trace(run(household)).active();
    }

    /** All that a refusal must leave as it was. */
    Object snapshot(Followed household) {
        String caseNumber = caseNumber(household);
        Object file = caseNumber == null ? List.of() : walker.file(caseNumber, household.county());
        if (household.taken() != null) {
            return file;
        }
        String run = run(household);
        return List.of(engine.trace(run), ledger.of(run), inbox.ofRun(run), file);
    }

    /** A misspelt duty is an error of the case and no refusal. */
    void requireDuty(String duty) {
        assertThat(procedures)
                .as("a duty named " + duty)
                .anyMatch(procedure -> procedure.vocabulary().verdicts(duty).isPresent());
    }

    void check(LawCase.Outcome expect, Followed household) {
        var softly = new SoftAssertions();
        Runs.Trace trace = engine.trace(run(household));
        if (expect.waitsAt() != null) {
            softly.assertThat(trace.active()).as("waitsAt").containsExactlyInAnyOrderElementsOf(expect.waitsAt());
        }
        if (expect.ended() != null) {
            softly.assertThat(trace.active()).as("waits nowhere").isEmpty();
            softly.assertThat(trace.visited()).as("ended").contains(expect.ended());
        }
        List<DeadlineRow> rows = deadlines(household);
        if (expect.deadlines() != null) {
            expect.deadlines().forEach((element, due) -> deadline(softly, element, due, rows));
        }
        if (expect.onTime() != null) {
            softly.assertThat(onTime(rows)).as("onTime").isEqualTo(expect.onTime());
        }
        String caseNumber = caseNumber(household);
        List<CaseEvent> events = caseNumber == null
                ? List.of()
                : walker.file(caseNumber, household.county()).events();
        if (expect.events() != null) {
            expect.events().forEach((kind, on) -> softly.assertThat(on(events, kind))
                    .as("event " + kind)
                    .isEqualTo(on));
        }
        if (expect.told() != null) {
            expect.told().forEach((kind, lines) -> softly.assertThat(told(kind, caseNumber, household.county()))
                    .as("told: " + kind)
                    .containsExactlyInAnyOrderElementsOf(lines));
        }
        JsonNode found = found(events);
        if (expect.category() != null) {
            softly.assertThat(found.path("category").asText()).as("category").isEqualTo(expect.category());
        }
        if (expect.income() != null) {
            income(softly, expect.income(), found);
        }
        softly.assertAll();
    }

    /** What the sweep told of a limit of a case: day, role and the calendar that counted. */
    private List<String> told(String kind, String caseNumber, String county) {
        return walker
                .as(
                        "county-" + county,
                        () -> escalations.search(
                                new Escalations.Wanted(kind.split(" ")[0], null, caseNumber), null, 100))
                .rows()
                .stream()
                .filter(row -> kind.endsWith(" " + row.deadline()))
                .map(row -> row.firedOn() + " " + row.role() + " " + row.calendarVersion())
                .toList();
    }

    private static void deadline(SoftAssertions softly, String element, LawCase.Due due, List<DeadlineRow> rows) {
        DeadlineRow row = latest(rows, element);
        softly.assertThat(row).as("a deadline " + element).isNotNull();
        if (row == null) {
            return;
        }
        String derivation = row.derivation().sentence().zh() + " / "
                + row.derivation().sentence().en();
        if (due.due() != null) {
            softly.assertThat(row.dueOn()).as(element + " due, " + derivation).isEqualTo(due.due());
        }
        if (due.derivation() != null) {
            softly.assertThat(derivation).as(element + " derivation").contains(due.derivation());
        }
        if (due.provisional() != null) {
            softly.assertThat(row.provisional()).as(element + " provisional").isEqualTo(due.provisional());
        }
        if (due.fulfilledOn() != null) {
            softly.assertThat(row.fulfilledOn()).as(element + " fulfilledOn").isEqualTo(due.fulfilledOn());
        }
    }

    private static void income(SoftAssertions softly, LawCase.ExpectedIncome expect, JsonNode found) {
        amount(softly, "perHead", expect.perHead(), found);
        amount(softly, "testValue", expect.testValue(), found);
        amount(softly, "line", expect.line(), found);
        if (expect.withinLine() != null) {
            softly.assertThat(found.path("withinLine").asBoolean())
                    .as("withinLine")
                    .isEqualTo(expect.withinLine());
        }
        if (expect.formula() != null) {
            softly.assertThat(found.path("formula").asText()).as("formula").isEqualTo(expect.formula());
        }
    }

    private static void amount(SoftAssertions softly, String key, BigDecimal expect, JsonNode found) {
        if (expect != null) {
            softly.assertThat(found.path(key).decimalValue()).as(key).isEqualByComparingTo(expect);
        }
    }

    /** Whether the total limit was kept, or can be where nothing is decided yet. */
    private boolean onTime(List<DeadlineRow> rows) {
        DeadlineRow total = latest(rows, TOTAL_LIMIT);
        assertThat(total).as("a total limit").isNotNull();
        LocalDate decided = total.fulfilledOn() == null ? clock.today() : total.fulfilledOn();
        return !decided.isAfter(total.dueOn());
    }

    /** What the last visit or correction that came to figures found. */
    private static JsonNode found(List<CaseEvent> events) {
        return events.stream()
                .map(CaseEvent::details)
                .filter(details -> details.hasNonNull("perHead"))
                .reduce((earlier, later) -> later)
                .orElseGet(CaseWalker::object);
    }

    private static LocalDate on(List<CaseEvent> events, String kind) {
        return events.stream()
                .filter(event -> event.kind().equals(kind))
                .map(CaseEvent::on)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private static DeadlineRow latest(List<DeadlineRow> rows, String element) {
        return rows.stream()
                .filter(row -> row.element().equals(element))
                .reduce((earlier, later) -> earlier.iteration() > later.iteration() ? earlier : later)
                .orElse(null);
    }

    private List<DeadlineRow> deadlines(Followed household) {
        return Stream.concat(
                        (household.lead() == null ? Stream.<DeadlineRow>empty() : ledger.of(household.lead()).stream()),
                        ledger.of(run(household)).stream())
                .distinct()
                .toList();
    }

    /** The case of the household, or null while its lead is checked. */
    String caseNumber(Followed household) {
        return household.taken() != null
                ? household.taken()
                : walker.as("county-" + household.county(), () -> leads.require(household.lead()))
                        .caseNumber();
    }
}
