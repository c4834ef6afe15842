package org.shouwang.procedure.identification;

import org.shouwang.comparison.NegativeList;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.Completion;
import org.shouwang.procedure.DutyContext;
import org.shouwang.procedure.identification.IdentificationProcess.Duty;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The investigation of a hit, done by as many as a visit. */
@Configuration(proxyBeanMethods = false)
class InvestigationDuties {

    @Bean
    IdentificationDuty hitVerificationDuty(Cases cases) {
        return new Investigation(Duty.HIT_VERIFICATION, cases, "verifiers");
    }

    static class Investigation extends IdentificationDuty {

        private final String team;

        Investigation(Duty duty, Cases cases, String team) {
            super(duty, cases);
            this.team = team;
        }

        @Override
        public void check(DutyContext context, Completion completion, Reasons reasons) {
            int people = people(completion, team).size();
            int atLeast = context.profile().visitTeamMin();
            reasons.addIf(
                    people < atLeast,
                    Reason.of("identification.team-too-small", people, atLeast)
                            .at(team)
                            .by(context.profile().ground("visitTeamMin")));
            reasons.addAll(NegativeList.against(context.profile(), completion.form(), "findings"));
        }
    }
}
