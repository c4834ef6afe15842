package org.shouwang.household;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.WorkClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of a household as a whole: all its people have died or left, or another village answers for it. Whoever
 * decided that gives the right to it; the household keeps its number and its past.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class HouseholdMoves {

    private final Register register;
    private final EntityManager entities;
    private final FieldCheck check;
    private final HouseholdSearch search;
    private final Traces traces;
    private final ContactTable contacts;
    private final WorkClock clock;

    HouseholdMoves(
            Register register,
            EntityManager entities,
            FieldCheck check,
            HouseholdSearch search,
            Traces traces,
            ContactTable contacts,
            WorkClock clock) {
        this.register = register;
        this.entities = entities;
        this.check = check;
        this.search = search;
        this.traces = traces;
        this.contacts = contacts;
        this.clock = clock;
    }

    /**
     * Lets members who were registered without a reason for joining belong to a household since a day before: they lived
     * there already, only nobody had entered them. Whoever belonged to another household then stays as entered.
     *
     * @param id which
     * @param members of them those whose past is to reach back
     * @param on the day
     */
    public void knownSince(HouseholdId id, Collection<PersonId> members, LocalDate on) {
        Household household = register.require(id);
        register.lock(household);
        household
                .present()
                .filter(m -> m.joinReason == null && m.joinedOn.isAfter(on))
                .filter(m -> members.contains(new PersonId(m.person.id)))
                .filter(m -> !m.person.birthDate.isAfter(on))
                .filter(m -> register.lastEnded(m.person)
                        .map(ended -> !ended.leftOn.isAfter(on))
                        .orElse(true))
                .forEach(m -> m.joinedOn = on);
        register.store(household);
    }

    /**
     * Records that the last people of a household have died or left; the household stays on record without members.
     *
     * @param id which
     * @param departures one for each present member
     * @throws Refusal {@code household.not-found}, {@code household.left-before-joining}, {@code household.unknown-code},
     *     {@code household.date-in-future}
     */
    public void dissolve(HouseholdId id, List<Departure> departures) {
        Household household = register.require(id);
        register.lock(household);
        Reasons reasons = new Reasons();
        for (int i = 0; i < departures.size(); i++) {
            Departure departure = departures.get(i);
            String at = "departures[" + i + "].";
            household
                    .member(departure.person())
                    .ifPresentOrElse(
                            member -> check.departure(departure, member, at, reasons),
                            () -> reasons.add(
                                    Reason.of("household.not-a-member").at(at + "person")));
        }
        reasons.refuseIfAny();
        var before = traces.snapshot(household);
        departures.forEach(departure -> {
            Membership membership = household.member(departure.person()).orElseThrow();
            membership.leftOn = departure.leftOn();
            membership.leaveReason = departure.reason();
        });
        store(household);
        traces.edited(household, before);
    }

    /**
     * Lets another village answer for a household from a day on, with an assistance contact from that day.
     *
     * @param id which
     * @param village the village that answers for it from now on
     * @param contactName who is assigned there
     * @param contactPhone phone of that person, or null
     * @param on the day
     * @return number of the household
     */
    public String handOver(HouseholdId id, AreaCode village, String contactName, String contactPhone, LocalDate on) {
        Household household = entities.find(Household.class, id.value());
        if (household == null) {
            throw Refusal.notFound(Reason.of("household.not-found"));
        }
        register.lock(household);
        var before = traces.snapshot(household);
        household.areaCode = village.value();
        household.groupCode = null;
        contacts.record(household.id, contactName, contactPhone, on);
        household.contactName = contactName;
        household.contactPhone = contactPhone;
        store(household);
        traces.edited(household, before);
        return household.number;
    }

    /**
     * What members found who leave a household.
     *
     * @param village where they live
     * @param type code list {@code HOUSEHOLD_TYPE}
     * @param phone phone of the household, or null
     * @param head who is its head
     * @param members who leaves, the head among them
     * @param relations to the new head, by person; whoever is not named is «other»
     * @param on day of the separation
     */
    public record Founding(
            AreaCode village,
            String type,
            String phone,
            PersonId head,
            List<PersonId> members,
            Map<PersonId, String> relations,
            LocalDate on) {}

    /**
     * Registers the household that people found who have just left another one; they keep their identity.
     *
     * @param from the household they have left
     * @param founding what they found
     * @return its number
     */
    public String found(HouseholdId from, Founding founding) {
        Household left = register.require(from);
        Reasons reasons = new Reasons();
        check.household(HouseholdFields.of(founding.type(), founding.phone()), founding.village(), reasons);
        reasons.refuseIfAny();
        Household household = new Household();
        household.areaCode = founding.village().value();
        household.number =
                register.nextNumber(founding.village().value(), clock.today().getYear());
        household.registeredOn = clock.today();
        household.editedAt = clock.instant();
        household.take(HouseholdFields.of(founding.type(), founding.phone()));
        for (PersonId id : founding.members()) {
            Membership membership = new Membership();
            membership.person = left.memberships.stream()
                    .map(m -> m.person)
                    .filter(person -> person.id == id.value())
                    .findFirst()
                    .orElseThrow();
            membership.relation =
                    id.equals(founding.head()) ? "HEAD" : founding.relations().getOrDefault(id, "OTHER");
            membership.joinedOn = founding.on();
            membership.joinReason = "SPLIT";
            household.memberships.add(membership);
        }
        register.store(household);
        search.index(household);
        traces.registered(household);
        return household.number;
    }

    private void store(Household household) {
        household.editedAt = clock.instant();
        register.store(household);
        search.index(household);
    }
}
