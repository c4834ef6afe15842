package org.shouwang.procedure.identification;

import org.shouwang.procedure.Cases;
import org.shouwang.procedure.Completion;
import org.shouwang.procedure.DutyContext;
import org.shouwang.procedure.identification.IdentificationProcess.Duty;
import org.shouwang.shared.Reasons;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reviews of what others entered, at the township and in the county's consultation. */
@Configuration(proxyBeanMethods = false)
class ReviewDuties {

    @Bean
    IdentificationDuty townshipCheckDuty(Cases cases) {
        return new Review(Duty.TOWNSHIP_CHECK, cases);
    }

    @Bean
    IdentificationDuty townshipSignOffDuty(Cases cases) {
        return new Review(Duty.TOWNSHIP_SIGN_OFF, cases);
    }

    @Bean
    IdentificationDuty countyConsultationDuty(Cases cases) {
        return new Review(Duty.COUNTY_CONSULTATION, cases);
    }

    private static final class Review extends IdentificationDuty {

        Review(Duty duty, Cases cases) {
            super(duty, cases);
        }

        @Override
        public void check(DutyContext context, Completion completion, Reasons reasons) {
            requireOtherThanEnterer(context, reasons);
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
