package org.shouwang.lead;

import java.time.LocalDate;
import java.util.List;
import org.shouwang.codelist.CodeLists;
import org.shouwang.household.Households;
import org.shouwang.identity.Actor;
import org.shouwang.identity.CurrentActor;
import org.shouwang.identity.Role;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.shouwang.shared.WorkClock;
import org.shouwang.territory.AreaKind;
import org.shouwang.territory.Territory;
import org.springframework.stereotype.Component;

/** Who may register a lead where, and what has to be said of it. */
@Component
class LeadRules {

    static final List<String> MAY_REGISTER = List.of(
            "VILLAGE_CLERK",
            "GRID_WORKER",
            "GRID_HEAD",
            "WORK_TEAM_MEMBER",
            "TOWNSHIP_CADRE",
            "ASSISTANCE_CONTACT",
            "TOWNSHIP_CLERK",
            "COUNTY_CLERK",
            Role.DEPARTMENT);

    private final LeadHouseholds households;
    private final Households registry;
    private final CodeLists codeLists;
    private final Territory territory;
    private final CurrentActor currentActor;
    private final WorkClock clock;

    LeadRules(
            LeadHouseholds households,
            Households registry,
            CodeLists codeLists,
            Territory territory,
            CurrentActor currentActor,
            WorkClock clock) {
        this.households = households;
        this.registry = registry;
        this.codeLists = codeLists;
        this.territory = territory;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    void refuseUnlessSound(NewLead lead) {
        Actor actor = currentActor.require();
        Reasons reasons = new Reasons();
        LocalDate today = clock.today();
        if (lead.village() == null) {
            reasons.add(Reason.of("lead.village-missing").at("village"));
        } else {
            boolean mayHere = MAY_REGISTER.stream().anyMatch(role -> actor.may(role, lead.village()));
            boolean village = territory
                    .find(lead.village())
                    .filter(area -> area.kind() == AreaKind.VILLAGE)
                    .isPresent();
            reasons.addIf(
                    !mayHere || !village,
                    Reason.of("lead.village-not-yours", lead.village()).at("village"));
        }
        if (lead.foundOn() == null) {
            reasons.add(Reason.of("lead.found-on-missing").at("foundOn"));
        } else {
            reasons.addIf(
                    lead.foundOn().isAfter(today),
                    Reason.of("lead.found-in-future", lead.foundOn(), today).at("foundOn"));
        }
        reasons.addIf(blank(lead.channel()), Reason.of("lead.channel-missing").at("channel"));
        reasons.addIf(
                !blank(lead.channel()) && !codeLists.has("LEAD_CHANNEL", lead.channel(), today),
                Reason.of("lead.channel-unknown", lead.channel()).at("channel"));
        for (String risk : lead.risks() == null ? List.<String>of() : lead.risks()) {
            reasons.addIf(
                    !codeLists.has("RISK_TYPE", risk, today),
                    Reason.of("lead.risk-unknown", risk).at("risks"));
        }
        reasons.addIf(
                blank(lead.proxyName()) != blank(lead.proxyRelation()),
                Reason.of("lead.proxy-incomplete").at(blank(lead.proxyName()) ? "proxyName" : "proxyRelation"));
        boolean named =
                lead.certificateNumbers() != null && !lead.certificateNumbers().isEmpty();
        reasons.addAll(households.objections(lead));
        boolean known = !blank(lead.householdNumber())
                || lead.newHousehold() != null
                || named && households.named(lead).isPresent();
        reasons.addIf(
                !blank(lead.householdNumber()) && lead.newHousehold() != null,
                Reason.of("lead.household-twice").at("householdNumber"));
        reasons.addIf(
                lead.declared() && !known,
                Reason.of("lead.declaration-needs-household").at("householdNumber"));
        reasons.addIf(
                !known && blank(lead.headName()), Reason.of("lead.name-missing").at("headName"));
        if (lead.newHousehold() != null) {
            reasons.addAll(registry.objections(LeadSubjects.household(lead)));
        }
        reasons.refuseIfAny();
    }

    static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
