package org.shouwang.lead;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.persistence.criteria.Predicate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shouwang.codelist.CodeLists;
import org.shouwang.household.HouseholdFields;
import org.shouwang.household.HouseholdView;
import org.shouwang.household.Households;
import org.shouwang.household.LivingConditions;
import org.shouwang.household.MemberConditions;
import org.shouwang.household.MemberFields;
import org.shouwang.household.NewHousehold;
import org.shouwang.identity.Actor;
import org.shouwang.identity.CurrentActor;
import org.shouwang.identity.Role;
import org.shouwang.identity.Scope;
import org.shouwang.policy.Profile;
import org.shouwang.policy.Profiles;
import org.shouwang.procedure.CaseDecided;
import org.shouwang.procedure.CaseEvent;
import org.shouwang.procedure.Cases;
import org.shouwang.procedure.NewCase;
import org.shouwang.procedure.NewRun;
import org.shouwang.procedure.Procedures;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Journalled;
import org.shouwang.shared.Page;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.WorkClock;
import org.shouwang.territory.Area;
import org.shouwang.territory.AreaKind;
import org.shouwang.territory.Territory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Risk leads: registered, checked, answered. A household's own declaration starts a case at once. */
@Component
public class Leads {

    private static final List<String> MAY_REGISTER = List.of(
            "VILLAGE_CLERK",
            "GRID_WORKER",
            "GRID_HEAD",
            "WORK_TEAM_MEMBER",
            "TOWNSHIP_CADRE",
            "ASSISTANCE_CONTACT",
            "TOWNSHIP_CLERK",
            "COUNTY_CLERK",
            Role.DEPARTMENT);

    static final String DUPLICATE = "DUPLICATE";

    private final LeadRecords leads;
    private final Households households;
    private final Profiles profiles;
    private final Procedures procedures;
    private final Cases cases;
    private final CodeLists codeLists;
    private final Territory territory;
    private final CurrentActor currentActor;
    private final JdbcClient jdbc;
    private final WorkClock clock;
    private final ApplicationEventPublisher events;

    Leads(
            LeadRecords leads,
            Households households,
            Profiles profiles,
            Procedures procedures,
            Cases cases,
            CodeLists codeLists,
            Territory territory,
            CurrentActor currentActor,
            JdbcClient jdbc,
            WorkClock clock,
            ApplicationEventPublisher events) {
        this.leads = leads;
        this.households = households;
        this.profiles = profiles;
        this.procedures = procedures;
        this.cases = cases;
        this.codeLists = codeLists;
        this.territory = territory;
        this.currentActor = currentActor;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Registers a lead. A household's own declaration opens its case at once; any other lead waits for its check.
     *
     * @param lead what was found
     * @return the lead
     * @throws Refusal 422 with all reasons against it, {@code policy.no-profile} where no profile covers the date, 409
     *     where a declaring household has an open case
     */
    @Transactional
    public LeadView register(NewLead lead) {
        Actor actor = currentActor.require();
        check(lead, actor);
        Profile profile = profiles.of(lead.village().county().orElseThrow(), lead.foundOn());
        HouseholdView household = household(lead);
        String headName = household == null ? lead.headName().strip() : household.headName();
        LeadRecord record = leads.saveAndFlush(new LeadRecord(
                number(lead.village()),
                lead,
                household == null ? null : household.id().value(),
                headName,
                profile.id(),
                actor,
                clock.instant()));
        journal("lead.registered", record);
        Optional<String> open = household == null
                ? Optional.empty()
                : cases.openCase(household.id().value());
        if (!lead.declared() && open.isPresent()) {
            record.answer(DUPLICATE, clock.today(), null);
            attach(record, open.get());
        } else if (lead.declared()) {
            record.answer("DECLARED", lead.foundOn(), null);
            record.startedCase(
                    cases.open(new NewCase(
                            household.id().value(),
                            lead.village(),
                            headName,
                            record.number(),
                            lead.foundOn(),
                            lead.channel(),
                            true)),
                    household.id().value());
        } else {
            procedures.start(new NewRun(
                    record.number(),
                    LeadCheck.KEY,
                    null,
                    record.number(),
                    record.householdId(),
                    lead.village(),
                    headName,
                    profile.id(),
                    lead.foundOn(),
                    false));
        }
        return view(record);
    }

    /**
     * A lead.
     *
     * @param number its number
     * @return the lead
     * @throws Refusal {@code lead.unknown} (404) where it does not exist or lies outside my area
     */
    @Transactional(readOnly = true)
    public LeadView require(String number) {
        Scope scope = currentActor.require().scope();
        return leads.findByNumber(number)
                .filter(lead -> scope.covers(lead.area()))
                .map(this::view)
                .orElseThrow(() -> Refusal.notFound(Reason.of("lead.unknown")));
    }

    /**
     * A page of the leads of my area, the newest first.
     *
     * @param filter which
     * @param cursor where the last page ended, or null
     * @param limit number of rows at most
     * @return the page
     */
    @Transactional(readOnly = true)
    public Page<LeadView> search(LeadFilter filter, String cursor, int limit) {
        Scope scope = currentActor.require().scope();
        Specification<LeadRecord> wanted = (root, query, criteria) -> {
            List<Predicate> conditions = new ArrayList<>(List.of(scope.within(root.get("area"), criteria)));
            if (filter.area() != null) {
                conditions.add(criteria.like(root.get("area"), filter.area() + "%"));
            }
            if (filter.text() != null && !filter.text().isBlank()) {
                String text = "%" + filter.text().strip().replaceAll("[%_\\\\]", "") + "%";
                conditions.add(criteria.or(
                        criteria.like(root.get("headName"), text), criteria.like(root.get("number"), text)));
            }
            if (filter.answered() != null) {
                conditions.add(
                        filter.answered()
                                ? criteria.isNotNull(root.get("answer"))
                                : criteria.isNull(root.get("answer")));
            }
            if (cursor != null && cursor.matches("\\d{1,18}")) {
                conditions.add(criteria.lessThan(root.get("id"), Long.parseLong(cursor)));
            }
            return criteria.and(conditions.toArray(Predicate[]::new));
        };
        List<LeadRecord> found = leads.findBy(wanted, query -> query.sortBy(Sort.by(Sort.Direction.DESC, "id"))
                .limit(limit + 1)
                .all());
        return Page.of(found, limit, lead -> String.valueOf(lead.id())).map(this::view);
    }

    /** The villages for which I may register leads today, by code. */
    public List<Area> villages() {
        LocalDate today = clock.today();
        return currentActor.require().scope(MAY_REGISTER.toArray(String[]::new)).areas().stream()
                .flatMap(area -> territory.within(area, AreaKind.VILLAGE).stream())
                .distinct()
                .filter(village -> village.existsOn(today))
                .toList();
    }

    /** A further lead for a household that is being dealt with belongs to its case, and gets that case's answer. */
    void attach(LeadRecord lead, String caseNumber) {
        lead.attachedTo(caseNumber);
        cases.record(
                caseNumber,
                new CaseEvent(
                        "LEAD_ATTACHED",
                        clock.today(),
                        null,
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("leadNumber", lead.number())
                                .put("channel", lead.channel())));
        journal("lead.attached", lead);
    }

    /** The leads that started a case or were attached to it are answered with what came of it. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CaseDecided decided) {
        Stream.concat(
                        leads.findByNumber(decided.leadNumber()).stream(),
                        leads.findByCaseNumber(decided.caseNumber()).stream())
                .distinct()
                .forEach(lead -> lead.cameTo(decided.outcome().name(), decided.on()));
    }

    private void check(NewLead lead, Actor actor) {
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
        boolean known = !blank(lead.householdNumber()) || lead.newHousehold() != null;
        reasons.addIf(
                !blank(lead.householdNumber()) && lead.newHousehold() != null,
                Reason.of("lead.household-twice").at("householdNumber"));
        reasons.addIf(
                lead.declared() && !known,
                Reason.of("lead.declaration-needs-household").at("householdNumber"));
        reasons.addIf(
                !known && blank(lead.headName()), Reason.of("lead.name-missing").at("headName"));
        if (lead.newHousehold() != null) {
            reasons.addAll(households.objections(newHousehold(lead)));
        }
        reasons.refuseIfAny();
    }

    private HouseholdView household(NewLead lead) {
        if (!blank(lead.householdNumber())) {
            HouseholdView household = households.require(lead.householdNumber().strip());
            if (!household.village().equals(lead.village())) {
                throw Refusal.invalid(Reason.of("lead.household-in-other-village", household.number())
                        .at("householdNumber"));
            }
            return household;
        }
        if (lead.newHousehold() == null) {
            return null;
        }
        return households.register(newHousehold(lead));
    }

    private static NewHousehold newHousehold(NewLead lead) {
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

    private String number(AreaCode village) {
        long serial =
                jdbc.sql("select nextval('lead_number_seq')").query(Long.class).single();
        return "XS-%s-%d-%06d"
                .formatted(village.county().orElseThrow(), clock.today().getYear(), serial);
    }

    private LeadView view(LeadRecord lead) {
        return lead.view(territory.shortName(lead.area()));
    }

    private void journal(String verb, LeadRecord lead) {
        events.publishEvent(new Journalled(
                verb,
                "lead",
                lead.number(),
                null,
                lead.area(),
                null,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("channel", lead.channel())
                        .put("foundOn", lead.foundOn().toString()),
                null));
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
