package org.shouwang.procedure.identification;

import java.util.List;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.Completion;
import org.shouwang.procedure.DutyContext;
import org.shouwang.procedure.identification.IdentificationProcess.Duty;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reviews of what others entered, at the township and in the county's consultation. */
@Configuration(proxyBeanMethods = false)
class ReviewDuties {

    @Bean
    IdentificationDuty townshipCheckDuty(Cases cases, Reviewing reviewing) {
        return new Review(Duty.TOWNSHIP_CHECK, cases, reviewing);
    }

    @Bean
    IdentificationDuty townshipSignOffDuty(Cases cases, Reviewing reviewing) {
        return new Review(Duty.TOWNSHIP_SIGN_OFF, cases, reviewing);
    }

    @Bean
    IdentificationDuty countyConsultationDuty(Cases cases, Reviewing reviewing) {
        return new Review(Duty.COUNTY_CONSULTATION, cases, reviewing);
    }

    private static final class Review extends IdentificationDuty {

        private final Reviewing reviewing;

        Review(Duty duty, Cases cases, Reviewing reviewing) {
            super(duty, cases);
            this.reviewing = reviewing;
        }

        @Override
        public List<Reason> findings(DutyContext context) {
            return reviewing.findings(context);
        }

        @Override
        public void check(DutyContext context, Completion completion, Reasons reasons) {
            reviewing.check(context, events(context), completion, reasons);
            if (duty().equals(Duty.TOWNSHIP_SIGN_OFF.word())) {
                requireLeaderOrPaper("TOWNSHIP_LEADER", context, completion, reasons);
            }
        }

        @Override
        public void carryOut(DutyContext context, Completion completion) {
            if (completion.verdict().equals("AGREE")) {
                record(context, completion, CaseEvents.SIGNED_OFF, details());
            }
        }
    }
}
