package org.shouwang.rollback;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shouwang.household.HouseholdId;
import org.shouwang.household.Households;
import org.shouwang.household.MemberView;
import org.shouwang.policy.Profile;
import org.shouwang.procedure.CaseEvent;
import org.shouwang.procedure.CaseRuns;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.Completion;
import org.shouwang.procedure.DutyContext;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The county gathers households on its list and sends it; the authority decides on each and executes. */
@Configuration(proxyBeanMethods = false)
class ListDuties {

    @Bean
    UndoingDuty rollbackListingDuty(Cases cases, ListTable lists, Households households) {
        return new Listing(Kind.ROLLBACK, cases, lists, households);
    }

    @Bean
    UndoingDuty removalListingDuty(Cases cases, ListTable lists, Households households) {
        return new Listing(Kind.REMOVAL, cases, lists, households);
    }

    @Bean
    UndoingDuty rollbackFilingDuty(Cases cases, ListTable lists) {
        return new Filing(Kind.ROLLBACK, cases, lists);
    }

    @Bean
    UndoingDuty removalFilingDuty(Cases cases, ListTable lists) {
        return new Filing(Kind.REMOVAL, cases, lists);
    }

    @Bean
    UndoingDuty rollbackReviewDuty(Cases cases, ListTable lists) {
        return new Review(Kind.ROLLBACK, cases, lists);
    }

    @Bean
    UndoingDuty removalReviewDuty(Cases cases, ListTable lists) {
        return new Review(Kind.REMOVAL, cases, lists);
    }

    @Bean
    UndoingDuty rollbackExecutionDuty(Cases cases, ListTable lists, CaseRuns runs) {
        return new Execution(Kind.ROLLBACK, cases, lists, runs);
    }

    @Bean
    UndoingDuty removalExecutionDuty(Cases cases, ListTable lists, CaseRuns runs) {
        return new Execution(Kind.REMOVAL, cases, lists, runs);
    }

    private static AreaCode county(DutyContext context) {
        return context.run().area().county().orElseThrow();
    }

    private static final class Listing extends UndoingDuty {

        private final ListTable lists;
        private final Households households;

        Listing(Kind kind, Cases cases, ListTable lists, Households households) {
            super(kind, Kind.LISTING, cases);
            this.lists = lists;
            this.households = households;
        }

        @Override
        public void check(DutyContext context, Completion completion, Reasons reasons) {
            if (!completion.verdict().equals("ADD") || context.meeting() == null) {
                return;
            }
            CountyList list = lists.find(context.meeting()).orElseThrow();
            reasons.addIf(list.sentOn() != null, Reason.of("rollback.list-sent", list.number(), list.sentOn()));
            reasons.addIf(
                    !list.county().equals(county(context)) || list.authority() != Authority.of(context.profile()),
                    Reason.of("rollback.other-list", list.number()));
        }

        @Override
        public void carryOut(DutyContext context, Completion completion) {
            if (!completion.verdict().equals("ADD")) {
                return;
            }
            Authority authority = Authority.of(context.profile());
            String number = context.meeting() != null
                    ? context.meeting()
                    : lists.gathering(county(context), authority)
                            .map(CountyList::number)
                            .orElseGet(() -> lists.open(
                                    county(context),
                                    authority,
                                    context.profile().id(),
                                    context.actor().name()));
            lists.add(entry(number, context, completion), context.actor().name());
            record(context, completion, "LISTED", details().put("list", number));
        }

        private ListEntry entry(String number, DutyContext context, Completion completion) {
            List<ListedPerson> people =
                    households.require(new HouseholdId(context.run().householdId())).members().stream()
                            .map(Listing::person)
                            .toList();
            return new ListEntry(
                    number,
                    context.run().caseNumber(),
                    context.run().number(),
                    kind().key(),
                    context.run().householdId(),
                    context.run().headName(),
                    context.run().area(),
                    null,
                    reason(context),
                    people,
                    completion.doneOn(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }

        /** Why the village asks for it, in the look-back or in its own proposal. */
        private String reason(DutyContext context) {
            return events(context).stream()
                    .filter(event ->
                            List.of(Undoing.LOOKED_BACK, kind().requested()).contains(event.kind()))
                    .reduce((earlier, later) -> later)
                    .map(event -> event.details().path("reason").asText(""))
                    .orElse("");
        }

        private static ListedPerson person(MemberView member) {
            return new ListedPerson(
                    member.name(),
                    member.relation(),
                    member.certificateMasked(),
                    member.conditions() == null || member.conditions().health() == null
                            ? List.of()
                            : member.conditions().health(),
                    member.conditions() == null ? null : member.conditions().labour());
        }
    }

    private static final class Filing extends UndoingDuty {

        private final ListTable lists;

        Filing(Kind kind, Cases cases, ListTable lists) {
            super(kind, Kind.FILING, cases);
            this.lists = lists;
        }

        @Override
        public void check(DutyContext context, Completion completion, Reasons reasons) {
            String list = lists.entryOf(context.run().number()).orElseThrow().listNumber();
            reasons.addIf(
                    completion.verdict().equals("SUBMIT") && !list.equals(context.meeting()),
                    Reason.of("rollback.sent-with-its-list", list).at("verdict"));
        }

        @Override
        public void carryOut(DutyContext context, Completion completion) {
            String list = lists.entryOf(context.run().number()).orElseThrow().listNumber();
            if (completion.verdict().equals("TAKE_OFF")) {
                lists.takeOff(
                        context.run().number(),
                        completion.doneOn(),
                        context.actor().name());
            } else {
                record(context, completion, "LIST_SENT", details().put("list", list));
            }
        }
    }

    private static final class Review extends UndoingDuty {

        private final ListTable lists;

        Review(Kind kind, Cases cases, ListTable lists) {
            super(kind, Kind.REVIEW, cases);
            this.lists = lists;
        }

        @Override
        public void check(DutyContext context, Completion completion, Reasons reasons) {
            CountyList list = lists.find(
                            lists.entryOf(context.run().number()).orElseThrow().listNumber())
                    .orElseThrow();
            Profile law = context.profile();
            reasons.addIf(
                    list.late() && list.acceptedOn() == null,
                    Reason.of("rollback.late-not-accepted", list.number(), list.sentOn(), list.dueOn())
                            .at("verdict")
                            .by(law.ground(Undoing.DUE_VALUE)));
        }

        @Override
        public void carryOut(DutyContext context, Completion completion) {
            JsonNode form = completion.form();
            String why = form.path("reasons").asText(form.path("opinion").asText(""));
            lists.decide(
                    context.run().number(),
                    completion.verdict(),
                    why,
                    completion.doneOn(),
                    context.actor().name());
            record(
                    context,
                    completion,
                    "AUTHORITY_DECIDED",
                    details()
                            .put("authority", Authority.of(context.profile()).name())
                            .put("by", context.actor().name())
                            .put("reason", why));
        }
    }

    private static final class Execution extends UndoingDuty {

        private final ListTable lists;
        private final CaseRuns runs;

        Execution(Kind kind, Cases cases, ListTable lists, CaseRuns runs) {
            super(kind, Kind.EXECUTION, cases);
            this.lists = lists;
            this.runs = runs;
        }

        /** The right is withdrawn afterwards: both the day it is dated and the day it is entered have to lie within. */
        @Override
        public void check(DutyContext context, Completion completion, Reasons reasons) {
            Authority authority = Authority.of(context.profile());
            reasons.addIf(
                    !within(authority, county(context), completion.doneOn())
                            || !within(authority, county(context), context.today()),
                    Reason.of("rollback.no-window", completion.doneOn(), "@rollback.authority." + authority.name())
                            .at("doneOn")
                            .by(context.profile().ground(Authority.VALUE)));
        }

        private boolean within(Authority authority, AreaCode county, LocalDate day) {
            return lists.windows(county).stream()
                    .anyMatch(window -> window.authority() == authority
                            && county.within(window.area())
                            && !day.isBefore(window.from())
                            && !day.isAfter(window.until()));
        }

        @Override
        public void carryOut(DutyContext context, Completion completion) {
            String number = context.run().caseNumber();
            String list = lists.entryOf(context.run().number()).orElseThrow().listNumber();
            lists.execute(
                    context.run().number(), completion.doneOn(), context.actor().name());
            var details = details()
                    .put("list", list)
                    .put("authority", Authority.of(context.profile()).name())
                    .put("by", context.actor().name());
            Optional<LocalDate> eliminated = cases().events(number).stream()
                    .filter(event -> event.kind().equals("ELIMINATED"))
                    .map(CaseEvent::on)
                    .reduce((earlier, later) -> later);
            eliminated.ifPresent(on -> details.put("eliminatedOn", on.toString()));
            record(context, completion, kind().done(), details);
            if (kind() == Kind.ROLLBACK) {
                runs.reopen(number);
            } else {
                cases().close(number, completion.doneOn());
            }
        }
    }
}
