package org.shouwang.rollback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.shouwang.elimination.SafetyNetConfirmed;
import org.shouwang.household.AssistanceContacts;
import org.shouwang.household.HouseholdId;
import org.shouwang.policy.Profile;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.Completion;
import org.shouwang.procedure.DutyContext;
import org.shouwang.procedure.RunStarts;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What follows the execution: contact and visits are there again, or the household is told of its removal. */
@Configuration(proxyBeanMethods = false)
class LastDuties {

    @Bean
    UndoingDuty resumeMonitoringDuty(Cases cases, AssistanceContacts contacts) {
        return new Resuming(cases, contacts);
    }

    @Bean
    UndoingDuty householdToldDuty(Cases cases) {
        return new Telling(cases);
    }

    private static final class Resuming extends UndoingDuty {

        private static final String FREQUENCY = "visitFrequency";

        private final AssistanceContacts contacts;

        Resuming(Cases cases, AssistanceContacts contacts) {
            super(Kind.ROLLBACK, Kind.RESUMING, cases);
            this.contacts = contacts;
        }

        @Override
        public void prefill(DutyContext context, ObjectNode values) {
            contacts.of(new HouseholdId(context.run().householdId())).stream()
                    .findFirst()
                    .ifPresent(contact -> values.put("contactName", contact.name()));
            values.put("contactFrom", context.precedingDoneOn().toString());
            values.put(
                    "nextVisitOn",
                    nextVisit(context.profile(), context.precedingDoneOn()).toString());
        }

        /** A day without a contact is a gap, and the first visit is owed on the rhythm of monitored households. */
        @Override
        public void check(DutyContext context, Completion completion, Reasons reasons) {
            JsonNode form = completion.form();
            LocalDate executed = context.precedingDoneOn();
            day(form, "contactFrom")
                    .filter(from -> from.isAfter(completion.doneOn()))
                    .ifPresent(from -> reasons.add(Reason.of("rollback.contact-gap", from, completion.doneOn())
                            .at("contactFrom")));
            LocalDate latest = nextVisit(context.profile(), executed);
            day(form, "nextVisitOn")
                    .filter(on -> on.isAfter(latest))
                    .ifPresent(on -> reasons.add(Reason.of("rollback.visit-too-late", on, latest)
                            .at("nextVisitOn")
                            .by(context.profile().ground(FREQUENCY))));
        }

        private static java.util.Optional<LocalDate> day(JsonNode form, String key) {
            return form.hasNonNull(key)
                    ? java.util.Optional.of(LocalDate.parse(form.path(key).asText()))
                    : java.util.Optional.empty();
        }

        private static LocalDate nextVisit(Profile law, LocalDate executed) {
            return switch (law.node(FREQUENCY).path("MONITORED").asText()) {
                case "QUARTER" -> executed.plusMonths(3);
                case "HALF_YEAR" -> executed.plusMonths(6);
                case "YEAR" -> executed.plusYears(1);
                default -> executed.plusMonths(1);
            };
        }

        @Override
        public void carryOut(DutyContext context, Completion completion) {
            JsonNode form = completion.form();
            contacts.assign(
                    new HouseholdId(context.run().householdId()),
                    form.path("contactName").asText(),
                    form.path("contactPhone").asText(null),
                    day(form, "contactFrom").orElse(completion.doneOn()));
            ObjectNode details = details();
            day(form, "nextVisitOn").ifPresent(on -> details.put("nextVisitOn", on.toString()));
            record(context, completion, "MONITORING_RESUMED", details);
        }
    }

    private static final class Telling extends UndoingDuty {

        Telling(Cases cases) {
            super(Kind.REMOVAL, Kind.TELLING, cases);
        }

        @Override
        public void carryOut(DutyContext context, Completion completion) {
            record(context, completion, "REMOVAL_TOLD", details());
        }
    }

    /** A no-labour safety-net household that was marked eliminated is to be rolled back. */
    @Component
    static class FlaggedAfterElimination {

        private final RunStarts starts;

        FlaggedAfterElimination(RunStarts starts) {
            this.starts = starts;
        }

        @EventListener
        @Transactional(propagation = Propagation.MANDATORY)
        void on(SafetyNetConfirmed confirmed) {
            String rollback = Kind.ROLLBACK.key();
            if (confirmed.eliminated()
                    && starts.againstFollowing(confirmed.caseNumber(), rollback, SafetyNetConfirmed.PROCESS)
                            .isEmpty()) {
                starts.follow(confirmed.caseNumber(), rollback, SafetyNetConfirmed.PROCESS);
            }
        }
    }
}
