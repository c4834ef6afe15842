package org.shouwang.rollback;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.shouwang.elimination.SafetyNetFlags;
import org.shouwang.household.HouseholdId;
import org.shouwang.household.Households;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.Completion;
import org.shouwang.procedure.DutyContext;
import org.shouwang.procedure.MonitoredHouseholds;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The two procedures, and their first steps: the village asks with reason and evidence, the township verifies. */
@Configuration(proxyBeanMethods = false)
class ProposalDuties {

    @Bean
    Undoing rollbackProcedure(Cases cases, MonitoredHouseholds monitored, Households households, SafetyNetFlags flags) {
        return new Undoing(Kind.ROLLBACK, cases, monitored, households, flags);
    }

    @Bean
    Undoing removalProcedure(Cases cases, MonitoredHouseholds monitored, Households households, SafetyNetFlags flags) {
        return new Undoing(Kind.REMOVAL, cases, monitored, households, flags);
    }

    @Bean
    UndoingDuty rollbackProposalDuty(Cases cases, Households households, SafetyNetFlags flags) {
        return new Proposal(Kind.ROLLBACK, cases, households, flags);
    }

    @Bean
    UndoingDuty removalProposalDuty(Cases cases, Households households, SafetyNetFlags flags) {
        return new Proposal(Kind.REMOVAL, cases, households, flags);
    }

    @Bean
    UndoingDuty rollbackVerificationDuty(Cases cases) {
        return new Verification(Kind.ROLLBACK, cases);
    }

    @Bean
    UndoingDuty removalVerificationDuty(Cases cases) {
        return new Verification(Kind.REMOVAL, cases);
    }

    private static final class Proposal extends UndoingDuty {

        private static final String NO_LABOUR = "NO_LABOUR";

        private final Households households;
        private final SafetyNetFlags flags;

        Proposal(Kind kind, Cases cases, Households households, SafetyNetFlags flags) {
            super(kind, Kind.PROPOSAL, cases);
            this.households = households;
            this.flags = flags;
        }

        @Override
        public void prefill(DutyContext context, ObjectNode values) {
            if (kind() == Kind.REMOVAL) {
                values.put("ground", kind().grounds().get(0));
            } else if (withoutLabour(context)) {
                values.put("ground", NO_LABOUR);
            }
        }

        @Override
        public void check(DutyContext context, Completion completion, Reasons reasons) {
            if (!completion.verdict().equals(kind().request())) {
                return;
            }
            requireAfterFinding(context, completion, reasons);
            String ground = completion.form().path("ground").asText("");
            reasons.addIf(
                    !ground.isEmpty() && !kind().grounds().contains(ground),
                    Reason.of(
                                    kind() == Kind.ROLLBACK
                                            ? "rollback.ground-asks-removal"
                                            : "rollback.ground-asks-rollback")
                            .at("ground")
                            .by(Undoing.GUIDANCE));
            reasons.addIf(
                    ground.equals(NO_LABOUR) && !withoutLabour(context),
                    Reason.of("rollback.has-labour").at("ground").by(Undoing.GUIDANCE));
        }

        private boolean withoutLabour(DutyContext context) {
            return flags.of(
                            context.run().caseNumber(),
                            households.require(new HouseholdId(context.run().householdId())))
                    != SafetyNetFlags.Standing.NONE;
        }

        @Override
        public void carryOut(DutyContext context, Completion completion) {
            if (completion.verdict().equals(kind().request())) {
                record(
                        context,
                        completion,
                        kind().requested(),
                        details()
                                .put("ground", completion.form().path("ground").asText())
                                .put("reason", completion.form().path("reason").asText()));
            }
        }
    }

    private static final class Verification extends UndoingDuty {

        Verification(Kind kind, Cases cases) {
            super(kind, Kind.VERIFICATION, cases);
        }

        @Override
        public void check(DutyContext context, Completion completion, Reasons reasons) {
            requireOtherThanEnterer(context, reasons);
            requireAfterFinding(context, completion, reasons);
        }

        @Override
        public void carryOut(DutyContext context, Completion completion) {
            if (completion.verdict().equals("AGREE")) {
                record(context, completion, "UNDOING_VERIFIED", details());
            }
        }
    }
}
