package org.shouwang.elimination;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.shouwang.household.HouseholdId;
import org.shouwang.household.Households;
import org.shouwang.notice.Endings;
import org.shouwang.notice.ForbiddenData;
import org.shouwang.notice.Investigations;
import org.shouwang.notice.NewNotice;
import org.shouwang.notice.NewObjection;
import org.shouwang.notice.Notice;
import org.shouwang.notice.Notices;
import org.shouwang.notice.Objections;
import org.shouwang.notice.Postings;
import org.shouwang.notice.ProcedureNotice;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.Completion;
import org.shouwang.procedure.DutyContext;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Steps 3 and 4: what was done for the household hangs in village and township; an objection is investigated at once. */
@Configuration(proxyBeanMethods = false)
class EliminationNoticeDuties {

    private static final List<String> WITHOUT_TEAM = List.of("NO_OBJECTION", Endings.OBJECTION);

    @Bean
    EliminationDuty eliminationPostingDuty(
            Cases cases,
            EliminationNotices notices,
            Postings postings,
            Households households,
            ForbiddenData forbidden) {
        return new Posting(cases, notices, postings, households, forbidden);
    }

    @Bean
    EliminationDuty eliminationNoticeEndDuty(
            Cases cases,
            EliminationNotices notices,
            Endings endings,
            Notices hanging,
            Objections objections,
            Investigations investigations) {
        return new End(cases, notices, endings, hanging, objections, investigations);
    }

    @Bean
    EliminationDuty eliminationInvestigationDuty(Cases cases, EliminationNotices notices, Endings endings) {
        return new Investigation(cases, notices, endings);
    }

    private static Endings.End end(Completion completion) {
        return new Endings.End(completion.doneOn(), completion.verdict(), completion.form());
    }

    private static final class Posting extends EliminationDuty {

        private final EliminationNotices notices;
        private final Postings postings;
        private final Households households;
        private final ForbiddenData forbidden;

        Posting(
                Cases cases,
                EliminationNotices notices,
                Postings postings,
                Households households,
                ForbiddenData forbidden) {
            super(EliminationProcess.POSTING, cases);
            this.notices = notices;
            this.postings = postings;
            this.households = households;
            this.forbidden = forbidden;
        }

        @Override
        public void prefill(DutyContext context, ObjectNode values) {
            NewNotice.Line line = notices.line(context, null);
            values.put("published", line.measures());
            postings.prefill(notices.of(context), line, values);
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
                    notices.of(context),
                    context.profile(),
                    completion.doneOn(),
                    completion.form(),
                    context.meeting(),
                    notices.line(context, completion.form().path("published").asText()));
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

    /** Objections to it are investigated by as many as a visit. */
    private static class Investigation extends EliminationDuty {

        private final EliminationNotices notices;
        private final Endings endings;

        Investigation(Cases cases, EliminationNotices notices, Endings endings) {
            super(EliminationProcess.INVESTIGATION, cases);
            this.notices = notices;
            this.endings = endings;
        }

        @Override
        public void prefill(DutyContext context, ObjectNode values) {
            endings.prefillInvestigation(notices.of(context), context.run().number(), values);
        }

        @Override
        public void check(DutyContext context, Completion completion, Reasons reasons) {
            requireTeam(context, completion, "investigators", reasons);
        }

        @Override
        public void carryOut(DutyContext context, Completion completion) {
            endings.investigated(
                    notices.of(context), context.run().number(), end(completion), EliminationNotices.done(context));
            record(context, completion, EliminationEvents.INVESTIGATED, details());
        }
    }

    private static final class End extends EliminationDuty {

        private final EliminationNotices notices;
        private final Endings endings;
        private final Notices hanging;
        private final Objections objections;
        private final Investigations investigations;

        End(
                Cases cases,
                EliminationNotices notices,
                Endings endings,
                Notices hanging,
                Objections objections,
                Investigations investigations) {
            super(EliminationProcess.NOTICE_END, cases);
            this.notices = notices;
            this.endings = endings;
            this.hanging = hanging;
            this.objections = objections;
            this.investigations = investigations;
        }

        @Override
        public void prefill(DutyContext context, ObjectNode values) {
            endings.prefill(notices.of(context), context.run().number(), values);
        }

        @Override
        public void check(DutyContext context, Completion completion, Reasons reasons) {
            reasons.addAll(endings.against(
                    notices.of(context), context.profile(), context.run().number(), end(completion)));
            if (!WITHOUT_TEAM.contains(completion.verdict())) {
                requireTeam(context, completion, "investigators", reasons);
            }
        }

        @Override
        public void carryOut(DutyContext context, Completion completion) {
            String run = context.run().number();
            ProcedureNotice notice = notices.of(context);
            // A notice that was posted before sheets carried eliminations has none to conclude.
            hanging.latest(run, notice.kind()).ifPresent(hangs -> {
                if (WITHOUT_TEAM.contains(completion.verdict())) {
                    endings.conclude(notice, run, context.run().caseNumber(), end(completion));
                } else {
                    investigated(notice, hangs, context, completion);
                }
            });
            record(context, completion, EliminationEvents.CONCLUDED, details());
        }

        /** Where the diagram draws no investigation of its own, its conclusion says what came of it. */
        private void investigated(ProcedureNotice notice, Notice hangs, DutyContext context, Completion completion) {
            String run = context.run().number();
            String objection = completion.form().path("objection").asText("");
            if (!objection.isBlank() && investigations.open(run, notice.kind()).isEmpty()) {
                LocalDate on = completion.doneOn().isAfter(hangs.lastDay()) ? hangs.lastDay() : completion.doneOn();
                objections.recordAtConclusion(
                        run,
                        notice.kind(),
                        new NewObjection(context.run().caseNumber(), "OTHER", on, objection, null, null));
            }
            List<Endings.Done> done = new ArrayList<>(EliminationNotices.done(context));
            done.add(new Endings.Done(context.element(), Endings.OBJECTION));
            endings.investigated(notice, run, end(completion), done);
        }
    }
}
