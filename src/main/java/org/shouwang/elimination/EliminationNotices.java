package org.shouwang.elimination;

import java.util.List;
import org.shouwang.notice.Endings;
import org.shouwang.notice.NewNotice;
import org.shouwang.notice.Notice;
import org.shouwang.notice.Notices;
import org.shouwang.notice.ProcedureNotice;
import org.shouwang.policy.Limit;
import org.shouwang.policy.Profile;
import org.shouwang.procedure.DutyContext;
import org.shouwang.procedure.RunView;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.LegalReference;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** The notices of elimination: the village's and, where the profile has one, the township's. */
@Component
class EliminationNotices {

    private static final String OF_TOWNSHIP = "_township";

    private final PublishedMeasures measures;
    private final Notices notices;
    private final ProcedureNotice village = new Place(false);
    private final ProcedureNotice township = new Place(true);

    EliminationNotices(PublishedMeasures measures, Notices notices) {
        this.measures = measures;
        this.notices = notices;
    }

    ProcedureNotice ofElement(String element) {
        return element.endsWith(OF_TOWNSHIP) ? township : village;
    }

    ProcedureNotice of(DutyContext context) {
        return ofElement(context.element());
    }

    /** The line of a household with the words that a clerk typed for the measures, where one did. */
    NewNotice.Line line(DutyContext context, String typed) {
        RunView run = context.run();
        return typed == null || typed.isBlank()
                ? of(context).line(run.number(), run.caseNumber(), run.area(), run.headName())
                : measures.line(run.number(), run.caseNumber(), run.area(), run.headName(), typed);
    }

    /** What was done so far, for how a notice stands by it. */
    static List<Endings.Done> done(DutyContext context) {
        return context.submissions().stream()
                .map(submission -> new Endings.Done(submission.element(), submission.verdict()))
                .toList();
    }

    /** The value of the profile that says how long one hangs; without one of its own it hangs like the village's. */
    static String value(String element, Profile law) {
        String own = element.endsWith(OF_TOWNSHIP) ? "eliminationTownshipNotice" : EliminationProcess.NOTICE;
        return law.limit(own).isPresent()
                ? own
                : law.limit(EliminationProcess.NOTICE).isPresent() ? EliminationProcess.NOTICE : "villageNotice";
    }

    /** For the rooms that deal with the notices of every procedure. */
    @Configuration(proxyBeanMethods = false)
    static class Offered {

        @Bean
        ProcedureNotice eliminationVillageNotice(EliminationNotices notices) {
            return notices.village;
        }

        @Bean
        ProcedureNotice eliminationTownshipNotice(EliminationNotices notices) {
            return notices.township;
        }
    }

    private final class Place implements ProcedureNotice {

        private final boolean ofTownship;

        Place(boolean ofTownship) {
            this.ofTownship = ofTownship;
        }

        @Override
        public NewNotice.Kind kind() {
            return ofTownship ? NewNotice.Kind.ELIMINATION_TOWNSHIP : NewNotice.Kind.ELIMINATION;
        }

        @Override
        public String posting() {
            return EliminationProcess.POSTING;
        }

        @Override
        public String ending() {
            return EliminationProcess.NOTICE_END;
        }

        @Override
        public String investigation() {
            return EliminationProcess.INVESTIGATION;
        }

        @Override
        public String upheldAs() {
            return "KEPT";
        }

        @Override
        public boolean ofTownship() {
            return ofTownship;
        }

        @Override
        public Limit period(Profile law) {
            return law.limit(value(place(), law)).orElseThrow();
        }

        @Override
        public LegalReference ground(Profile law) {
            return law.ground(value(place(), law));
        }

        private String place() {
            return ofTownship ? OF_TOWNSHIP : "";
        }

        /** The township publishes the words that hung in the village. */
        @Override
        public NewNotice.Line line(String run, String caseNumber, AreaCode lives, String headName) {
            String words = ofTownship
                    ? notices.latest(run, NewNotice.Kind.ELIMINATION)
                            .map(Notice::line)
                            .map(NewNotice.Line::measures)
                            .orElse(null)
                    : null;
            return measures.line(run, caseNumber, lives, headName, words);
        }
    }
}
