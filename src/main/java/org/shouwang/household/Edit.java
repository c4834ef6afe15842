package org.shouwang.household;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.shouwang.identity.CurrentActor;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.WorkClock;
import org.shouwang.territory.AreaKind;
import org.shouwang.territory.Territory;
import org.springframework.stereotype.Component;

/** Registering and editing households. */
@Component
class Edit {

    private static final List<String> REGISTRARS =
            List.of("VILLAGE_CLERK", "GRID_WORKER", "GRID_HEAD", "TOWNSHIP_CLERK", "COUNTY_CLERK");

    private final Register register;
    private final FieldCheck check;
    private final HouseholdSearch search;
    private final Traces traces;
    private final Persons persons;
    private final ContactTable contacts;
    private final Territory territory;
    private final CurrentActor actor;
    private final WorkClock clock;

    Edit(
            Register register,
            FieldCheck check,
            HouseholdSearch search,
            Traces traces,
            Persons persons,
            ContactTable contacts,
            Territory territory,
            CurrentActor actor,
            WorkClock clock) {
        this.register = register;
        this.check = check;
        this.search = search;
        this.traces = traces;
        this.persons = persons;
        this.contacts = contacts;
        this.territory = territory;
        this.actor = actor;
        this.clock = clock;
    }

    boolean mayEdit(AreaCode village) {
        var person = actor.require();
        return person.isSystem() || REGISTRARS.stream().anyMatch(role -> person.may(role, village));
    }

    void requireMayEdit(AreaCode village) {
        if (!mayEdit(village)) {
            throw Refusal.forbidden(Reason.of("household.not-your-area").at("village"));
        }
    }

    Register.Entry register(NewHousehold asked) {
        var village = asked.village();
        if (village == null
                || territory
                        .find(village)
                        .map(a -> a.kind() != AreaKind.VILLAGE)
                        .orElse(true)) {
            throw Refusal.invalid(Reason.of("household.village-unknown").at("village"));
        }
        requireMayEdit(village);
        new Reasons().addAll(objections(asked)).refuseIfAny();
        var household = new Household();
        household.areaCode = village.value();
        var fields = withStored(asked.fields(), household);
        var members = members(asked);
        var persons = this.persons.of(members, household);
        household.number = register.nextNumber(village.value(), clock.today().getYear());
        household.registeredOn = clock.today();
        household.editedAt = clock.instant();
        household.take(fields);
        for (int i = 0; i < members.size(); i++) {
            join(household, members.get(i), persons.get(i));
        }
        register.store(household);
        contacts.follow(household);
        search.index(household);
        traces.registered(household);
        return new Register.Entry(household);
    }

    /** What speaks against the fields; whether somebody belongs to another household is seen at registering only. */
    List<Reason> objections(NewHousehold asked) {
        if (asked.fields() == null || asked.members() == null || asked.members().isEmpty()) {
            return List.of(Reason.of("household.no-head").at("members"));
        }
        var members = members(asked);
        var reasons = new Reasons();
        check.household(withStored(asked.fields(), new Household()), asked.village(), reasons);
        check.members(members, reasons);
        check.heads(members.stream().map(MemberFields::relation), reasons);
        return reasons.list();
    }

    private static List<MemberFields> members(NewHousehold asked) {
        return asked.members().stream()
                .map(m -> withStored(m, Optional.empty()))
                .toList();
    }

    Register.Entry update(Household household, int version, HouseholdUpdate asked) {
        requireMayEdit(household.village());
        register.lock(household);
        if (household.version != version) {
            throw Refusal.conflict(
                    Reason.of("household.changed-meanwhile", household.number).at("version"));
        }
        return amend(household, asked);
    }

    /** Who came, who left and who changed, as found on the ground of a duty; the duty gives the right to it. */
    Register.Entry recordMembers(Household household, List<MemberFields> members, List<Departure> departures) {
        register.lock(household);
        return amend(household, new HouseholdUpdate(null, members, departures));
    }

    /** Assigns somebody from a day on; whoever it is today stands with the household. */
    void assignContact(Household household, String name, String phone, LocalDate from) {
        requireMayEdit(household.village());
        var reasons = new Reasons();
        check.contact(name, blankToNull(phone), from, reasons);
        reasons.refuseIfAny();
        register.lock(household);
        var before = traces.snapshot(household);
        contacts.record(household.id, name.strip(), blankToNull(phone), from);
        var current = contacts.current(household.id);
        household.contactName = current.map(HouseholdContact::name).orElse(null);
        household.contactPhone = current.map(HouseholdContact::phone).orElse(null);
        household.editedAt = clock.instant();
        register.store(household);
        search.index(household);
        traces.edited(household, before);
    }

    /** Nobody is assigned from the day after the last on. */
    void endContact(Household household, LocalDate lastDay) {
        requireMayEdit(household.village());
        register.lock(household);
        var current = contacts.current(household.id)
                .orElseThrow(() -> Refusal.conflict(Reason.of("household.no-contact-to-end")));
        new Reasons()
                .addIf(lastDay == null, Reason.of("household.value-missing").at("lastDay"))
                .addIf(
                        lastDay != null && !lastDay.isBefore(clock.today()),
                        Reason.of("household.date-in-future", lastDay).at("lastDay"))
                .addIf(
                        lastDay != null && lastDay.isBefore(current.from()),
                        Reason.of("household.contact-ends-before-start", lastDay, current.from())
                                .at("lastDay"))
                .refuseIfAny();
        var before = traces.snapshot(household);
        contacts.record(household.id, null, null, lastDay.plusDays(1));
        household.contactName = null;
        household.contactPhone = null;
        household.editedAt = clock.instant();
        register.store(household);
        traces.edited(household, before);
    }

    /** What speaks against an edit; whether somebody belongs to another household is seen when it is made. */
    List<Reason> objections(Household household, HouseholdUpdate asked) {
        var departures = asked.departures() == null ? List.<Departure>of() : asked.departures();
        var members = members(household, asked);
        var reasons = new Reasons();
        check.household(fields(household, asked), household.village(), reasons);
        for (int i = 0; i < members.size(); i++) {
            var person = members.get(i).person();
            reasons.addIf(
                    person != null && household.member(person).isEmpty(),
                    Reason.of("household.not-a-member").at("members[" + i + "].person"));
        }
        check.members(members, reasons);
        for (int i = 0; i < departures.size(); i++) {
            var at = "departures[" + i + "].";
            var departure = departures.get(i);
            household
                    .member(departure.person())
                    .ifPresentOrElse(
                            member -> check.departure(departure, member, at, reasons),
                            () -> reasons.add(
                                    Reason.of("household.not-a-member").at(at + "person")));
        }
        check.heads(relationsAfter(household, members, departures), reasons);
        return reasons.list();
    }

    private static HouseholdFields fields(Household household, HouseholdUpdate asked) {
        return withStored(asked.fields() == null ? household.fields() : asked.fields(), household);
    }

    private static List<MemberFields> members(Household household, HouseholdUpdate asked) {
        return (asked.members() == null ? List.<MemberFields>of() : asked.members())
                .stream()
                        .map(member -> withStored(
                                member, Optional.ofNullable(member.person()).flatMap(household::member)))
                        .toList();
    }

    private Register.Entry amend(Household household, HouseholdUpdate asked) {
        var before = traces.snapshot(household);
        new Reasons().addAll(objections(household, asked)).refuseIfAny();
        var members = members(household, asked);
        var persons = this.persons.of(members, household);
        household.take(fields(household, asked));
        (asked.departures() == null ? List.<Departure>of() : asked.departures())
                .forEach(departure -> leave(household, departure));
        for (int i = 0; i < members.size(); i++) {
            var member = members.get(i);
            if (member.person() == null) {
                join(household, member, persons.get(i));
            } else {
                change(household.member(member.person()).orElseThrow(), member);
            }
        }
        if (traces.same(before, household)) {
            return new Register.Entry(household);
        }
        household.editedAt = clock.instant();
        register.store(household);
        contacts.follow(household);
        search.index(household);
        traces.edited(household, before);
        return new Register.Entry(household);
    }

    private static Stream<String> relationsAfter(
            Household household, List<MemberFields> members, List<Departure> departures) {
        var untouched = household
                .present()
                .filter(m -> departures.stream()
                        .noneMatch(d -> Objects.equals(d.person().value(), m.person.id)))
                .filter(m -> members.stream()
                        .noneMatch(f -> f.person() != null && f.person().value() == m.person.id))
                .map(m -> m.relation);
        return Stream.concat(untouched, members.stream().map(MemberFields::relation));
    }

    private LocalDate joinedOn(MemberFields member) {
        return member.joinedOn() == null ? clock.today() : member.joinedOn();
    }

    private void join(Household household, MemberFields fields, Person person) {
        person.take(fields);
        var membership = new Membership();
        membership.person = person;
        membership.relation = fields.relation();
        membership.joinedOn = joinedOn(fields);
        membership.joinReason = fields.joinReason();
        household.memberships.add(membership);
    }

    private static void change(Membership membership, MemberFields fields) {
        membership.person.take(fields);
        membership.relation = fields.relation();
        if (fields.joinedOn() != null) {
            membership.joinedOn = fields.joinedOn();
        }
        if (fields.joinReason() != null) {
            membership.joinReason = fields.joinReason();
        }
    }

    private static void leave(Household household, Departure departure) {
        var membership = household.member(departure.person()).orElseThrow();
        membership.leftOn = departure.leftOn();
        membership.leaveReason = departure.reason();
    }

    private static HouseholdFields withStored(HouseholdFields asked, Household stored) {
        return new HouseholdFields(
                asked.group(),
                asked.type(),
                Mask.unchanged(asked.phone(), stored.phone, Mask.phone(stored.phone)),
                asked.bankName(),
                Mask.unchanged(asked.bankAccount(), stored.bankAccount, Mask.account(stored.bankAccount)),
                asked.living() == null ? LivingConditions.UNKNOWN : asked.living(),
                asked.collectorName(),
                blankToNull(asked.collectorPhone()),
                asked.contactName(),
                blankToNull(asked.contactPhone()));
    }

    private static MemberFields withStored(MemberFields asked, Optional<Membership> stored) {
        var person = stored.map(m -> m.person).orElseGet(Person::new);
        return new MemberFields(
                asked.person(),
                asked.name(),
                asked.relation(),
                asked.certificateType(),
                Mask.unchanged(
                        asked.certificateNumber(),
                        person.certificateNumber,
                        CertificateNumber.mask(person.certificateNumber)),
                asked.noCertificateReason(),
                asked.sex(),
                asked.birthDate(),
                asked.ethnicity(),
                Mask.unchanged(asked.phone(), person.phone, Mask.phone(person.phone)),
                asked.joinedOn(),
                asked.joinReason(),
                asked.conditions() == null ? MemberConditions.UNKNOWN : asked.conditions());
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
