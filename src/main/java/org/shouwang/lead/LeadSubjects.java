package org.shouwang.lead;

import java.util.List;
import java.util.Optional;
import org.shouwang.household.CertificateHolder;
import org.shouwang.household.HouseholdFields;
import org.shouwang.household.HouseholdView;
import org.shouwang.household.Households;
import org.shouwang.household.LivingConditions;
import org.shouwang.household.MemberConditions;
import org.shouwang.household.MemberFields;
import org.shouwang.household.NewHousehold;
import org.shouwang.procedure.Cases;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.territory.Territory;
import org.springframework.stereotype.Component;

/** Finds out whom a lead is about, and registers the household where it is new. */
@Component
class LeadSubjects {

    private final LeadHouseholds households;
    private final Households registry;
    private final Cases cases;
    private final Territory territory;

    LeadSubjects(LeadHouseholds households, Households registry, Cases cases, Territory territory) {
        this.households = households;
        this.registry = registry;
        this.cases = cases;
        this.territory = territory;
    }

    /** By its number, by the certificates of its people, as a new household, or by a name alone. */
    LeadSubject of(NewLead lead) {
        if (!LeadRules.blank(lead.householdNumber())) {
            HouseholdView household = registry.require(lead.householdNumber().strip());
            return registered(
                    lead, household.id().value(), household.village(), household.headName(), "householdNumber");
        }
        Optional<CertificateHolder> named = households.named(lead);
        if (named.isPresent()) {
            return registered(lead, named.get(), "certificateNumbers");
        }
        Optional<CertificateHolder> known = households
                .registered(lead)
                .filter(holder -> cases.openCase(holder.household().value()).isPresent());
        if (known.isPresent()) {
            return registered(lead, known.get(), "newHousehold.certificateNumber");
        }
        if (lead.newHousehold() == null) {
            return new LeadSubject(null, lead.village(), lead.headName().strip());
        }
        HouseholdView household = registry.register(household(lead));
        return new LeadSubject(household.id().value(), household.village(), household.headName());
    }

    private LeadSubject registered(NewLead lead, CertificateHolder holder, String field) {
        return registered(lead, holder.household().value(), holder.village(), holder.headName(), field);
    }

    /** A household of another village is attached to its open case, or looked into where it is registered. */
    private LeadSubject registered(NewLead lead, long household, AreaCode village, String headName, String field) {
        boolean open = cases.openCase(household).isPresent();
        boolean byNumber = field.equals("householdNumber");
        if (!open && byNumber && !village.equals(lead.village())) {
            throw Refusal.invalid(Reason.of("lead.household-in-other-village", lead.householdNumber())
                    .at(field));
        }
        if (!open && !village.county().equals(lead.village().county())) {
            throw Refusal.invalid(Reason.of(
                            "lead.household-in-other-county",
                            territory.fullName(village.county().orElseThrow()))
                    .at(field));
        }
        return new LeadSubject(household, village, headName);
    }

    /** What a lead says of a household that is not registered yet, as its registration. */
    static NewHousehold household(NewLead lead) {
        NewLead.NewLeadHousehold given = lead.newHousehold();
        return new NewHousehold(
                lead.village(),
                new HouseholdFields(
                        null,
                        given.type(),
                        given.phone(),
                        null,
                        null,
                        LivingConditions.UNKNOWN,
                        null,
                        null,
                        null,
                        null),
                List.of(new MemberFields(
                        null,
                        given.headName(),
                        "HEAD",
                        given.certificateType(),
                        given.certificateNumber(),
                        given.noCertificateReason(),
                        given.sex(),
                        given.birthDate(),
                        null,
                        given.phone(),
                        null,
                        null,
                        MemberConditions.UNKNOWN)));
    }
}
