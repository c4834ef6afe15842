package org.shouwang.lead;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.persistence.criteria.Predicate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shouwang.identity.Actor;
import org.shouwang.identity.CurrentActor;
import org.shouwang.identity.Scope;
import org.shouwang.notification.Addressee;
import org.shouwang.notification.Notifications;
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

    static final String DUPLICATE = "DUPLICATE";
    static final String ATTACHED = "ATTACHED";

    private final LeadRecords leads;
    private final LeadRules rules;
    private final LeadSubjects subjects;
    private final Notifications notifications;
    private final Profiles profiles;
    private final Procedures procedures;
    private final Cases cases;
    private final Territory territory;
    private final CurrentActor currentActor;
    private final JdbcClient jdbc;
    private final WorkClock clock;
    private final ApplicationEventPublisher events;

    Leads(
            LeadRecords leads,
            LeadRules rules,
            LeadSubjects subjects,
            Notifications notifications,
            Profiles profiles,
            Procedures procedures,
            Cases cases,
            Territory territory,
            CurrentActor currentActor,
            JdbcClient jdbc,
            WorkClock clock,
            ApplicationEventPublisher events) {
        this.leads = leads;
        this.rules = rules;
        this.subjects = subjects;
        this.notifications = notifications;
        this.profiles = profiles;
        this.procedures = procedures;
        this.cases = cases;
        this.territory = territory;
        this.currentActor = currentActor;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Registers a lead. A household's own declaration opens its case at once; any other lead waits for its check. A lead
     * on a household with an open case, named by its number or found by the certificates of its people wherever it is
     * registered, is answered at once as belonging to that case and keeps the place it was reported from.
     *
     * @param lead what was found
     * @return the lead
     * @throws Refusal 422 with all reasons against it, {@code policy.no-profile} where no profile covers the date
     */
    @Transactional
    public LeadView register(NewLead lead) {
        Actor actor = currentActor.require();
        rules.refuseUnlessSound(lead);
        LeadSubject whom = subjects.of(lead);
        Profile profile = profiles.of(lead.village().county().orElseThrow(), lead.foundOn());
        LeadRecord record = leads.saveAndFlush(new LeadRecord(
                number(lead.village()), lead, whom.household(), whom.headName(), profile.id(), actor, clock.instant()));
        journal("lead.registered", record);
        Optional<String> open = whom.household() == null ? Optional.empty() : cases.openCaseLocked(whom.household());
        if (open.isPresent()) {
            record.answer(answer(open.get()), clock.today(), null);
            attach(record, open.get());
        } else if (lead.declared()) {
            record.answer("DECLARED", lead.foundOn(), null);
            record.startedCase(
                    cases.open(new NewCase(
                            whom.household(),
                            whom.village(),
                            whom.headName(),
                            record.number(),
                            lead.foundOn(),
                            lead.channel(),
                            true)),
                    whom.household());
        } else {
            procedures.start(new NewRun(
                    record.number(),
                    LeadCheck.KEY,
                    null,
                    record.number(),
                    record.householdId(),
                    whom.village(),
                    whom.headName(),
                    profile.id(),
                    lead.foundOn(),
                    false));
        }
        return view(record);
    }

    /** A household that is monitored already, or the repetition of what is being looked into. */
    private String answer(String openCase) {
        return cases.events(openCase).stream().anyMatch(event -> event.kind().equals("IDENTIFIED"))
                ? ATTACHED
                : DUPLICATE;
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
        return currentActor.require().scope(LeadRules.MAY_REGISTER.toArray(String[]::new)).areas().stream()
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
                                .put("channel", lead.channel())
                                .put("village", lead.area().value())));
        AreaCode responsible = cases.areaOf(caseNumber);
        notifications.tell(
                List.of(Addressee.role("VILLAGE_CLERK", responsible), Addressee.role("TOWNSHIP_CLERK", responsible)),
                "lead-attached",
                List.of(lead.number(), caseNumber, territory.shortName(lead.area())),
                "case/" + caseNumber);
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
}
