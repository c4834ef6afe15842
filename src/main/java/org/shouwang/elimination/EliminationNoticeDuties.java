package org.shouwang.elimination;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import org.shouwang.assistance.Measures;
import org.shouwang.codelist.CodeLists;
import org.shouwang.household.HouseholdId;
import org.shouwang.household.Households;
import org.shouwang.notice.ForbiddenData;
import org.shouwang.policy.Deadlines;
import org.shouwang.policy.Limit;
import org.shouwang.policy.Profile;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.Completion;
import org.shouwang.procedure.DutyContext;
import org.shouwang.procedure.Submission;
import org.shouwang.shared.LegalReference;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.shouwang.territory.Territory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Step 3: what was done for the household hangs in the village for the period of the profile, free of forbidden data. */
@Configuration(proxyBeanMethods = false)
class EliminationNoticeDuties {

    private static final String NOTICE = EliminationProcess.NOTICE;

    @Bean
    EliminationDuty eliminationPostingDuty(
            Cases cases,
            Measures measures,
            CodeLists codes,
            Households households,
            ForbiddenData forbidden,
            Territory territory) {
        return new Posting(cases, measures, codes, households, forbidden, territory);
    }

    @Bean
    EliminationDuty eliminationNoticeEndDuty(Cases cases, Deadlines deadlines) {
        return new End(cases, deadlines);
    }

    private static final class Posting extends EliminationDuty {

        /** Measures whose kind alone says that somebody is ill. */
        private static final String HEALTH = "HEALTH";

        private final Measures measures;
        private final CodeLists codes;
        private final Households households;
        private final ForbiddenData forbidden;
        private final Territory territory;

        Posting(
                Cases cases,
                Measures measures,
                CodeLists codes,
                Households households,
                ForbiddenData forbidden,
                Territory territory) {
            super(EliminationProcess.POSTING, cases);
            this.measures = measures;
            this.codes = codes;
            this.households = households;
            this.forbidden = forbidden;
            this.territory = territory;
        }

        @Override
        public void prefill(DutyContext context, ObjectNode values) {
            values.put("issuingBody", territory.require(context.run().area()).name());
            values.put(
                    "published",
                    measures.of(new HouseholdId(context.run().householdId())).stream()
                            .filter(measure -> !measure.what().kind().equals(HEALTH))
                            .map(measure -> codes.label(
                                            "MEASURE_KIND", measure.what().kind())
                                    .in(Locale.SIMPLIFIED_CHINESE))
                            .distinct()
                            .collect(Collectors.joining("、")));
        }

        @Override
        public void check(DutyContext context, Completion completion, Reasons reasons) {
            JsonNode form = completion.form();
            for (String field : new String[] {"published", "place", "issuingBody"}) {
                reasons.addAll(forbidden.in(form.path(field).asText(), field));
            }
            reasons.addIf(
                    households.isReachedBy(
                            new HouseholdId(context.run().householdId()),
                            form.path("objectionPhone").asText()),
                    Reason.of("elimination.phone-of-household").at("objectionPhone"));
        }

        @Override
        public void carryOut(DutyContext context, Completion completion) {
            JsonNode form = completion.form();
            record(
                    context,
                    completion,
                    EliminationEvents.POSTED,
                    details()
                            .put("place", form.path("place").asText())
                            .put("published", form.path("published").asText()));
        }
    }

    private static final class End extends EliminationDuty {

        private final Deadlines deadlines;

        End(Cases cases, Deadlines deadlines) {
            super(EliminationProcess.NOTICE_END, cases);
            this.deadlines = deadlines;
        }

        @Override
        public void check(DutyContext context, Completion completion, Reasons reasons) {
            Profile profile = context.profile();
            String value = profile.limit(NOTICE).isPresent() ? NOTICE : "villageNotice";
            Limit length = profile.limit(value).orElseThrow();
            LegalReference ground = profile.ground(value);
            LocalDate posted = context.latest(EliminationProcess.POSTING)
                    .map(Submission::doneOn)
                    .orElseThrow();
            LocalDate last = deadlines
                    .notice(context.run().area(), posted, length, ground)
                    .lastDay()
                    .date();
            reasons.addIf(
                    !completion.doneOn().isAfter(last),
                    Reason.of("elimination.notice-still-running", posted, last)
                            .at("doneOn")
                            .by(ground));
            if (!completion.verdict().equals("NO_OBJECTION")) {
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
            record(context, completion, EliminationEvents.CONCLUDED, details());
        }
    }
}
