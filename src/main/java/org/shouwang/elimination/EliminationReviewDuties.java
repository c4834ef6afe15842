package org.shouwang.elimination;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.shouwang.household.HouseholdId;
import org.shouwang.household.HouseholdView;
import org.shouwang.household.Households;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.Completion;
import org.shouwang.procedure.DutyContext;
import org.shouwang.procedure.Monitored;
import org.shouwang.procedure.MonitoredHouseholds;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.shouwang.shared.Wording;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Steps 3 to 5: the village appraises, township and county review; the county looks harder at some households. */
@Configuration(proxyBeanMethods = false)
class EliminationReviewDuties {

    @Bean
    EliminationDuty eliminationAppraisalDuty(Cases cases) {
        return new Appraisal(cases);
    }

    @Bean
    EliminationDuty eliminationCheckDuty(Cases cases) {
        return new Review(EliminationProcess.CHECK, null, cases);
    }

    @Bean
    EliminationDuty eliminationSignOffDuty(Cases cases) {
        return new Review(EliminationProcess.SIGN_OFF, "TOWNSHIP_LEADER", cases);
    }

    @Bean
    EliminationDuty eliminationApprovalDuty(
            Cases cases,
            Households households,
            MonitoredHouseholds monitored,
            EliminationAssessments assessments,
            EliminationDates dates,
            Wording wording) {
        return new Approval(cases, households, monitored, assessments, dates, wording);
    }

    @Bean
    EliminationDuty markEliminatedDuty(Cases cases) {
        return new Marking(cases);
    }

    private static final class Appraisal extends EliminationDuty {

        Appraisal(Cases cases) {
            super(EliminationProcess.APPRAISAL, cases);
        }

        @Override
        public void check(DutyContext context, Completion completion, Reasons reasons) {
            JsonNode form = completion.form();
            int present = form.path("present").asInt();
            int votesFor = form.path("votesFor").asInt();
            int votesAgainst = form.path("votesAgainst").asInt();
            reasons.addIf(
                    present > form.path("entitled").asInt(),
                    Reason.of(
                                    "elimination.more-present-than-entitled",
                                    present,
                                    form.path("entitled").asInt())
                            .at("present"));
            reasons.addIf(
                    votesFor + votesAgainst + form.path("abstained").asInt() > present,
                    Reason.of("elimination.more-votes-than-present", present).at("votesFor"));
            reasons.addIf(
                    completion.verdict().equals("PASSED") && votesFor <= votesAgainst,
                    Reason.of("elimination.no-majority", votesFor, votesAgainst).at("votesFor"));
        }

        @Override
        public void carryOut(DutyContext context, Completion completion) {
            record(
                    context,
                    completion,
                    EliminationEvents.APPRAISED,
                    details()
                            .put("present", completion.form().path("present").asInt())
                            .put("votesFor", completion.form().path("votesFor").asInt())
                            .put(
                                    "votesAgainst",
                                    completion.form().path("votesAgainst").asInt()));
        }
    }

    private static final class Review extends EliminationDuty {

        private final String leader;

        Review(String duty, String leader, Cases cases) {
            super(duty, cases);
            this.leader = leader;
        }

        @Override
        public void check(DutyContext context, Completion completion, Reasons reasons) {
            requireOtherThanEnterer(context, reasons);
            if (leader != null) {
                requireLeaderOrPaper(leader, context, completion, reasons);
            }
        }

        @Override
        public void carryOut(DutyContext context, Completion completion) {
            if (completion.verdict().equals("AGREE")) {
                record(context, completion, EliminationEvents.SIGNED_OFF, details());
            }
        }
    }

    private static final class Approval extends EliminationDuty {

        private static final List<String> APPROVED = List.of("APPROVE_ASSISTED", "APPROVE_NATURAL");

        private final Households households;
        private final MonitoredHouseholds monitored;
        private final EliminationAssessments assessments;
        private final EliminationDates dates;
        private final Wording wording;

        Approval(
                Cases cases,
                Households households,
                MonitoredHouseholds monitored,
                EliminationAssessments assessments,
                EliminationDates dates,
                Wording wording) {
            super(EliminationProcess.APPROVAL, cases);
            this.dates = dates;
            this.households = households;
            this.monitored = monitored;
            this.assessments = assessments;
            this.wording = wording;
        }

        /** The county follows the mode that was visited, or has it visited again. */
        @Override
        public List<String> offered(DutyContext context, List<String> verdicts) {
            return verdicts.stream()
                    .filter(verdict -> !APPROVED.contains(verdict) || verdict.endsWith(mode(context)))
                    .toList();
        }

        @Override
        public void check(DutyContext context, Completion completion, Reasons reasons) {
            requireOtherThanEnterer(context, reasons);
            requireLeaderOrPaper("COUNTY_LEADER", context, completion, reasons);
            if (!APPROVED.contains(completion.verdict())) {
                return;
            }
            long id = context.run().householdId();
            JsonNode visited =
                    context.latest(EliminationProcess.VISIT).orElseThrow().values();
            assessments.of(id, mode(context), Evaluation.of(visited), completion.doneOn()).missing().stream()
                    .map(reason -> reason.at("verdict"))
                    .forEach(reasons::add);
            reasons.addIf(
                    !scrutinised(id).isEmpty()
                            && completion.form().path("scrutiny").asText("").isBlank(),
                    Reason.of("elimination.scrutiny-missing").at("scrutiny"));
        }

        /** The county sees before it decides whether order and dates are right and why it has to look harder. */
        @Override
        public List<Reason> findings(DutyContext context) {
            List<String> why = scrutinised(context.run().householdId());
            Reasons found = new Reasons().addAll(super.findings(context)).addAll(dates.findings(context));
            return found.addIf(
                            !why.isEmpty(),
                            Reason.of(
                                            "finding.elimination-scrutiny",
                                            "ELIMINATION_SCRUTINY",
                                            why.stream()
                                                    .map(cause -> wording.get("elimination.scrutiny." + cause))
                                                    .collect(Collectors.joining("、")))
                                    .at("scrutiny")
                                    .by(Criteria.GUIDANCE))
                    .list();
        }

        /** Households with the allowance, support as extremely poor or more than one risk. */
        private List<String> scrutinised(long householdId) {
            HouseholdView household = households.require(new HouseholdId(householdId));
            int risks = monitored
                    .of(householdId)
                    .map(Monitored::risks)
                    .map(List::size)
                    .orElse(0);
            int found = households
                    .latestFacts(household.id(), "VISIT")
                    .map(facts -> facts.values().path("riskTypes").size())
                    .orElse(0);
            List<String> why = new ArrayList<>();
            if (household.members().stream()
                    .anyMatch(member -> member.conditions() != null
                            && Boolean.TRUE.equals(member.conditions().extremelyPoor()))) {
                why.add("EXTREMELY_POOR");
            }
            if (household.members().stream()
                    .anyMatch(member -> member.conditions() != null
                            && Boolean.TRUE.equals(member.conditions().subsistenceAllowance()))) {
                why.add("ALLOWANCE");
            }
            if (risks > 1 || found > 1) {
                why.add("RISKS");
            }
            return why;
        }

        @Override
        public void carryOut(DutyContext context, Completion completion) {
            if (APPROVED.contains(completion.verdict())) {
                record(
                        context,
                        completion,
                        EliminationEvents.APPROVED,
                        details().put("mode", mode(context)));
            }
        }
    }

    private static final class Marking extends EliminationDuty {

        private final Cases cases;

        Marking(Cases cases) {
            super(EliminationProcess.MARKING, cases);
            this.cases = cases;
        }

        @Override
        public void carryOut(DutyContext context, Completion completion) {
            LocalDate on = completion.doneOn();
            record(context, completion, EliminationEvents.ELIMINATED, details().put("mode", mode(context)));
            cases.close(context.run().caseNumber(), on);
        }
    }
}
