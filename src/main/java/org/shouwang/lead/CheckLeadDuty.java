package org.shouwang.lead;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.shouwang.household.HouseholdId;
import org.shouwang.household.HouseholdView;
import org.shouwang.household.Households;
import org.shouwang.notification.Addressee;
import org.shouwang.notification.Notifications;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.Completion;
import org.shouwang.procedure.DutyConduct;
import org.shouwang.procedure.DutyContext;
import org.shouwang.procedure.NewCase;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.shouwang.shared.Refusal;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The check decides whether a case starts; whatever it decides is the lead's answer. */
@Component
class CheckLeadDuty implements DutyConduct {

    private static final String RISK_START = "RISK_START";

    private final LeadRecords leads;
    private final Households households;
    private final Cases cases;
    private final Notifications notifications;

    private final Leads attached;

    CheckLeadDuty(
            LeadRecords leads, Households households, Cases cases, Notifications notifications, @Lazy Leads attached) {
        this.notifications = notifications;
        this.attached = attached;
        this.leads = leads;
        this.households = households;
        this.cases = cases;
    }

    @Override
    public String processKey() {
        return LeadCheck.KEY;
    }

    @Override
    public String duty() {
        return LeadCheck.CHECK_LEAD;
    }

    @Override
    public void prefill(DutyContext context, ObjectNode values) {
        LeadRecord lead = leads.findByNumber(context.run().leadNumber()).orElseThrow();
        if (lead.householdId() != null) {
            values.put(
                    "householdNumber",
                    households.require(new HouseholdId(lead.householdId())).number());
        }
        var risks = values.putArray("riskTypes");
        lead.view("").risks().forEach(risks::add);
    }

    @Override
    public void check(DutyContext context, Completion completion, Reasons reasons) {
        if (!completion.verdict().equals(RISK_START)) {
            return;
        }
        LeadRecord lead = leads.findByNumber(context.run().leadNumber()).orElseThrow();
        String number = completion.form().path("householdNumber").asText("").strip();
        if (lead.householdId() == null && number.isEmpty()) {
            reasons.add(Reason.of("lead.household-needed").at("householdNumber"));
            return;
        }
        try {
            HouseholdView household = household(lead, number);
            cases.openCase(household.id().value())
                    .ifPresent(open ->
                            reasons.add(Reason.of("procedure.case-open", open).at("householdNumber")));
            reasons.addIf(
                    !household.village().equals(context.run().area()),
                    Reason.of("lead.household-in-other-village", household.number())
                            .at("householdNumber"));
        } catch (Refusal unknown) {
            reasons.add(Reason.of("lead.household-unknown", number).at("householdNumber"));
        }
    }

    @Override
    public void carryOut(DutyContext context, Completion completion) {
        LeadRecord lead = leads.findByNumber(context.run().leadNumber()).orElseThrow();
        lead.answer(
                completion.verdict(),
                completion.doneOn(),
                completion.form().path("findings").asText(null));
        LeadView answered = lead.view("");
        notifications.tell(
                List.of(Addressee.account(answered.registeredBy())),
                "lead-answered",
                List.of(context.run().headName(), lead.number(), "@verdict.checkLead." + completion.verdict()),
                "leads/" + lead.number());
        if (completion.verdict().equals(Leads.DUPLICATE)) {
            belongsTo(lead, completion).ifPresent(open -> attached.attach(lead, open));
        }
        if (completion.verdict().equals(RISK_START)) {
            HouseholdView household = household(
                    lead, completion.form().path("householdNumber").asText("").strip());
            lead.startedCase(
                    cases.open(new NewCase(
                            household.id().value(),
                            household.village(),
                            household.headName(),
                            lead.number(),
                            lead.foundOn(),
                            lead.channel(),
                            lead.declared())),
                    household.id().value());
        }
    }

    /** The case of the household, or of the lead that this one repeats. */
    private Optional<String> belongsTo(LeadRecord lead, Completion completion) {
        Optional<String> open = lead.householdId() == null ? Optional.empty() : cases.openCase(lead.householdId());
        return open.or(() -> leads.findByNumber(
                        completion.form().path("duplicateOf").asText("").strip())
                .filter(earlier -> earlier.area().equals(lead.area()))
                .map(LeadRecord::caseNumber));
    }

    private HouseholdView household(LeadRecord lead, String number) {
        return number.isEmpty() ? households.require(new HouseholdId(lead.householdId())) : households.require(number);
    }
}
