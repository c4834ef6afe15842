package org.shouwang.procedure.identification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.shouwang.notice.Endings;
import org.shouwang.notice.NewNotice;
import org.shouwang.notice.ProcedureNotice;
import org.shouwang.policy.Limit;
import org.shouwang.policy.Profile;
import org.shouwang.procedure.CaseEvent;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.DutyContext;
import org.shouwang.procedure.identification.IdentificationProcess.Duty;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.LegalReference;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** The notices of identification: the village's and, where the profile has one, the township's. */
@Component
class IdentificationNotices {

    private final ProcedureNotice village;
    private final ProcedureNotice township;

    IdentificationNotices(Cases cases) {
        village = new OfDuty(NoticeDuty.VILLAGE, cases);
        township = new OfDuty(NoticeDuty.TOWNSHIP, cases);
    }

    ProcedureNotice of(DutyContext context) {
        return ofElement(context.element());
    }

    ProcedureNotice ofElement(String element) {
        return NoticeDuty.ofElement(element) == NoticeDuty.TOWNSHIP ? township : village;
    }

    /** What was done so far, for how a notice stands by it. */
    static List<Endings.Done> done(DutyContext context) {
        return context.submissions().stream()
                .map(submission -> new Endings.Done(submission.element(), submission.verdict()))
                .toList();
    }

    NewNotice.Line line(DutyContext context) {
        return of(context)
                .line(
                        context.run().number(),
                        context.run().caseNumber(),
                        context.run().area(),
                        context.run().headName());
    }

    /** For the rooms that deal with the notices of every procedure. */
    @Configuration(proxyBeanMethods = false)
    static class Offered {

        @Bean
        ProcedureNotice villageNotice(IdentificationNotices notices) {
            return notices.village;
        }

        @Bean
        ProcedureNotice townshipNotice(IdentificationNotices notices) {
            return notices.township;
        }
    }

    private record OfDuty(NoticeDuty duty, Cases cases) implements ProcedureNotice {

        private static final List<String> FOUND = List.of(CaseEvents.VISITED, CaseEvents.CORRECTED);

        @Override
        public NewNotice.Kind kind() {
            return duty.kind();
        }

        @Override
        public String posting() {
            return Duty.POST_NOTICE.word();
        }

        @Override
        public String ending() {
            return Duty.CONCLUDE_NOTICE.word();
        }

        @Override
        public String investigation() {
            return Duty.OBJECTION_INVESTIGATION.word();
        }

        @Override
        public boolean ofTownship() {
            return duty == NoticeDuty.TOWNSHIP;
        }

        @Override
        public Limit period(Profile law) {
            return duty.period(law);
        }

        @Override
        public LegalReference ground(Profile law) {
            return duty.ground(law);
        }

        /** What the last visit or correction came to. */
        @Override
        public NewNotice.Line line(String run, String caseNumber, AreaCode village, String headName) {
            JsonNode found = cases.events(caseNumber).stream()
                    .filter(event -> FOUND.contains(event.kind()))
                    .<JsonNode>map(CaseEvent::details)
                    .filter(details -> details.hasNonNull("category"))
                    .reduce((earlier, later) -> later)
                    .orElseGet(JsonNodeFactory.instance::objectNode);
            return new NewNotice.Line(
                    run,
                    caseNumber,
                    village,
                    headName,
                    found.path("headCount").asInt(),
                    found.path("category").asText());
        }
    }
}
