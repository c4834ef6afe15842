package org.shouwang.elimination;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.shouwang.household.HouseholdId;
import org.shouwang.household.Households;
import org.shouwang.notice.ForbiddenData;
import org.shouwang.notice.Investigations;
import org.shouwang.notice.NewNotice;
import org.shouwang.notice.NewObjection;
import org.shouwang.notice.Notice;
import org.shouwang.notice.Notices;
import org.shouwang.notice.Objection;
import org.shouwang.notice.Objections;
import org.shouwang.notice.Postings;
import org.shouwang.policy.Profile;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.Completion;
import org.shouwang.procedure.DutyContext;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Step 3: what was done for the household hangs in the village; an objection holds it until it is concluded. */
@Configuration(proxyBeanMethods = false)
class EliminationNoticeDuties {

    private static final String UNOPPOSED = "NO_OBJECTION";

    @Bean
    EliminationDuty eliminationPostingDuty(
            Cases cases, EliminationNotice notice, Postings postings, Households households, ForbiddenData forbidden) {
        return new Posting(cases, notice, postings, households, forbidden);
    }

    @Bean
    EliminationDuty eliminationNoticeEndDuty(
            Cases cases,
            EliminationNotice notice,
            Postings postings,
            Notices notices,
            Objections objections,
            Investigations investigations) {
        return new End(cases, notice, postings, notices, objections, investigations);
    }

    private static final class Posting extends EliminationDuty {

        private final EliminationNotice notice;
        private final Postings postings;
        private final Households households;
        private final ForbiddenData forbidden;

        Posting(
                Cases cases,
                EliminationNotice notice,
                Postings postings,
                Households households,
                ForbiddenData forbidden) {
            super(EliminationProcess.POSTING, cases);
            this.notice = notice;
            this.postings = postings;
            this.households = households;
            this.forbidden = forbidden;
        }

        private NewNotice.Line line(DutyContext context, String typed) {
            return notice.line(
                    context.run().number(),
                    context.run().caseNumber(),
                    context.run().area(),
                    context.run().headName(),
                    typed);
        }

        @Override
        public void prefill(DutyContext context, ObjectNode values) {
            NewNotice.Line line = line(context, null);
            values.put("published", line.measures());
            postings.prefill(notice, line, values);
        }

        @Override
        public void check(DutyContext context, Completion completion, Reasons reasons) {
            JsonNode form = completion.form();
            reasons.addAll(forbidden.in(form.path("published").asText(), "published"));
            reasons.addAll(postings.against(form));
            reasons.addIf(
                    households.isReachedBy(
                            new HouseholdId(context.run().householdId()),
                            form.path("objectionPhone").asText()),
                    Reason.of("elimination.phone-of-household").at("objectionPhone"));
        }

        @Override
        public void carryOut(DutyContext context, Completion completion) {
            Notice posted = postings.post(
                    notice,
                    context.profile(),
                    completion.doneOn(),
                    completion.form(),
                    context.meeting(),
                    line(context, completion.form().path("published").asText()));
            record(
                    context,
                    completion,
                    EliminationEvents.POSTED,
                    details()
                            .put("notice", posted.number())
                            .put("lastDay", posted.lastDay().toString())
                            .put("published", posted.line().measures()));
        }
    }

    private static final class End extends EliminationDuty {

        private final EliminationNotice notice;
        private final Postings postings;
        private final Notices notices;
        private final Objections objections;
        private final Investigations investigations;

        End(
                Cases cases,
                EliminationNotice notice,
                Postings postings,
                Notices notices,
                Objections objections,
                Investigations investigations) {
            super(EliminationProcess.NOTICE_END, cases);
            this.notice = notice;
            this.postings = postings;
            this.notices = notices;
            this.objections = objections;
            this.investigations = investigations;
        }

        /** What somebody recorded of an objection is not typed again. */
        @Override
        public void prefill(DutyContext context, ObjectNode values) {
            List<Objection> open = investigations.open(context.run().number(), notice.kind());
            if (open.isEmpty()) {
                return;
            }
            values.put("objection", open.get(0).text());
            ArrayNode people = values.putArray("investigators");
            open.stream()
                    .flatMap(objection -> objection.investigators().stream())
                    .map(Objection.Investigator::name)
                    .distinct()
                    .forEach(people::add);
        }

        @Override
        public void check(DutyContext context, Completion completion, Reasons reasons) {
            Profile profile = context.profile();
            boolean unopposed = completion.verdict().equals(UNOPPOSED);
            reasons.addAll(
                    postings.againstEnding(notice, profile, context.run().number(), completion.doneOn(), unopposed));
            if (!unopposed) {
                int team = people(completion.form(), "investigators");
                reasons.addIf(
                        team < profile.visitTeamMin(),
                        Reason.of("elimination.team-too-small", team, profile.visitTeamMin())
                                .at("investigators")
                                .by(profile.ground("visitTeamMin")));
            }
        }

        @Override
        public void carryOut(DutyContext context, Completion completion) {
            String run = context.run().number();
            // A notice that was posted before sheets carried eliminations has none to conclude.
            notices.latest(run, notice.kind()).ifPresent(hangs -> {
                if (!completion.verdict().equals(UNOPPOSED)) {
                    investigated(run, hangs, context, completion);
                }
                notices.conclude(
                        run,
                        notice.kind(),
                        completion.doneOn(),
                        completion.verdict().equals("UPHELD") ? "KEPT" : "PASSED",
                        names(completion.form(), "takenDownPhoto"));
            });
            record(context, completion, EliminationEvents.CONCLUDED, details());
        }

        private void investigated(String run, Notice hangs, DutyContext context, Completion completion) {
            JsonNode form = completion.form();
            String objection = form.path("objection").asText("");
            if (!objection.isBlank() && investigations.open(run, notice.kind()).isEmpty()) {
                LocalDate on = completion.doneOn().isAfter(hangs.lastDay()) ? hangs.lastDay() : completion.doneOn();
                objections.recordAtConclusion(
                        run,
                        notice.kind(),
                        new NewObjection(context.run().caseNumber(), "OTHER", on, objection, null, null));
            }
            investigations.conclude(
                    run,
                    notice.kind(),
                    new Investigations.Investigated(
                            completion.doneOn(),
                            completion.verdict(),
                            form.path("findings").asText(),
                            Map.of(),
                            names(form, "investigators"),
                            names(form, "evidence")));
        }
    }
}
