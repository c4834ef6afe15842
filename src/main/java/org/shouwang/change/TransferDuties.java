package org.shouwang.change;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shouwang.procedure.Completion;
import org.shouwang.procedure.DutyConduct;
import org.shouwang.procedure.DutyContext;
import org.shouwang.procedure.Submission;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.shouwang.shared.WorkClock;
import org.shouwang.territory.AreaKind;
import org.shouwang.territory.Territory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The duties of a transfer: what is asked for, the word of either side, the county's ruling. */
@Configuration(proxyBeanMethods = false)
class TransferDuties {

    @Bean
    DutyConduct transferRequestDuty(Territory territory, WorkClock clock) {
        return new Request(territory, clock);
    }

    @Bean
    DutyConduct givingConfirmationDuty(Territory territory) {
        return new Side(TransferProcess.GIVING, territory);
    }

    @Bean
    DutyConduct receivingConfirmationDuty(Territory territory) {
        return new Side(TransferProcess.RECEIVING, territory);
    }

    @Bean
    DutyConduct transferRulingDuty(Territory territory) {
        return new Side(TransferProcess.RULING, territory);
    }

    private static final class Request implements DutyConduct {

        private final Territory territory;
        private final WorkClock clock;

        Request(Territory territory, WorkClock clock) {
            this.territory = territory;
            this.clock = clock;
        }

        @Override
        public String processKey() {
            return TransferProcess.KEY;
        }

        @Override
        public String duty() {
            return TransferProcess.REQUEST;
        }

        @Override
        public void prefill(DutyContext context, ObjectNode values) {
            values.put("transferOn", context.today().toString());
        }

        @Override
        public void check(DutyContext context, Completion completion, Reasons reasons) {
            if (!completion.verdict().equals("REQUEST")) {
                return;
            }
            AreaCode from = context.run().area();
            Optional<AreaCode> to = village(completion.form().path("toVillage").asText());
            reasons.addIf(
                    to.isEmpty(),
                    Reason.of(
                                    "change.village-unknown",
                                    completion.form().path("toVillage").asText())
                            .at("toVillage"));
            to.ifPresent(village -> {
                reasons.addIf(
                        village.equals(from), Reason.of("change.same-village").at("toVillage"));
                reasons.addIf(
                        !village.county().equals(from.county()),
                        Reason.of("change.other-county", territory.fullName(village))
                                .at("toVillage"));
            });
            LocalDate on = LocalDate.parse(completion.form().path("transferOn").asText());
            reasons.addIf(
                    on.isBefore(clock.today()),
                    Reason.of("change.transfer-in-past", on, clock.today()).at("transferOn"));
        }

        private Optional<AreaCode> village(String code) {
            try {
                return Optional.of(AreaCode.of(code.strip())).filter(village -> territory
                        .find(village)
                        .filter(area -> area.kind() == AreaKind.VILLAGE)
                        .isPresent());
            } catch (IllegalArgumentException | DateTimeException | org.shouwang.shared.Refusal unknown) {
                return Optional.empty();
            }
        }
    }

    /** One side's word, or the county's; one person does not speak for both sides. */
    private record Side(String duty, Territory territory) implements DutyConduct {

        private static final List<String> SIDES = List.of(TransferProcess.GIVING, TransferProcess.RECEIVING);

        @Override
        public String processKey() {
            return TransferProcess.KEY;
        }

        @Override
        public List<Reason> findings(DutyContext context) {
            return List.of(Reason.of(
                    "change.transfer-asked",
                    context.run().headName(),
                    territory.shortName(context.run().area()),
                    territory.shortName(ResponsibilityTransfer.to(context)),
                    ResponsibilityTransfer.transferOn(context),
                    context.latest(TransferProcess.REQUEST)
                            .map(request -> request.values().path("reason").asText(""))
                            .orElse("")));
        }

        @Override
        public void check(DutyContext context, Completion completion, Reasons reasons) {
            reasons.addIf(
                    SIDES.contains(duty)
                            && context.submissions().stream()
                                    .filter(submission -> SIDES.contains(submission.duty()))
                                    .map(Submission::enteredBy)
                                    .anyMatch(context.actor().username()::equals),
                    Reason.of("change.both-sides-one-person").at("verdict"));
        }
    }
}
