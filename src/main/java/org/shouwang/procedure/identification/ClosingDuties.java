package org.shouwang.procedure.identification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.Completion;
import org.shouwang.procedure.DutyContext;
import org.shouwang.procedure.StepsBeforeEntry;
import org.shouwang.procedure.identification.IdentificationProcess.Duty;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What follows a decision and leaves one dated fact: entry in the national system, explanation. */
@Configuration(proxyBeanMethods = false)
class ClosingDuties {

    @Bean
    IdentificationDuty systemEntryDuty(Cases cases) {
        return new Dated(
                Duty.SYSTEM_ENTRY,
                cases,
                CaseEvents.ENTERED,
                List.of("RECORD_ENTRY"),
                List.of("entryOn", "entryNumber"));
    }

    @Bean
    IdentificationDuty explanationDuty(Cases cases) {
        return new Dated(
                Duty.EXPLANATION, cases, CaseEvents.EXPLAINED, List.of("IN_PERSON", "BY_PHONE"), List.of("summary"));
    }

    private static final class Dated extends IdentificationDuty {

        private final String kind;
        private final List<String> verdicts;
        private final List<String> fields;

        Dated(Duty duty, Cases cases, String kind, List<String> verdicts, List<String> fields) {
            super(duty, cases);
            this.kind = kind;
            this.verdicts = verdicts;
            this.fields = fields;
        }

        /** Nobody is entered before every step is there, whatever way the file has come. */
        @Override
        public void check(DutyContext context, Completion completion, Reasons reasons) {
            if (duty().equals(Duty.SYSTEM_ENTRY.word()) && completion.verdict().equals("RECORD_ENTRY")) {
                StepsBeforeEntry.missing(events(context)).stream()
                        .map(step -> "identification.entry-needs-" + step)
                        .forEach(missing -> reasons.add(Reason.of(missing).at("verdict")));
            }
        }

        @Override
        public void carryOut(DutyContext context, Completion completion) {
            if (verdicts.contains(completion.verdict())) {
                JsonNode form = completion.form();
                ObjectNode details = details();
                fields.stream().filter(form::hasNonNull).forEach(field -> details.set(field, form.get(field)));
                record(context, completion, kind, details);
            }
        }
    }
}
