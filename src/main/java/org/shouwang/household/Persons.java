package org.shouwang.household;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.shouwang.identity.CurrentActor;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.shouwang.shared.WorkClock;
import org.shouwang.territory.Territory;
import org.springframework.stereotype.Component;

/** Finds who the members of a household are: persons the registry knows by their number, or new ones. */
@Component
class Persons {

    private final Register register;
    private final Territory territory;
    private final CurrentActor actor;
    private final WorkClock clock;

    Persons(Register register, Territory territory, CurrentActor actor, WorkClock clock) {
        this.register = register;
        this.territory = territory;
        this.actor = actor;
        this.clock = clock;
    }

    /** For each member the known person with that number, or a new one; refuses whom another household has. */
    List<Person> of(List<MemberFields> members, Household household) {
        var identities = members.stream().map(Persons::identity).toList();
        register.lockIdentities(identities.stream().filter(Objects::nonNull).toList());
        var persons = new ArrayList<Person>();
        var elsewhere = new Reasons();
        var reasons = new Reasons();
        for (int i = 0; i < members.size(); i++) {
            var member = members.get(i);
            var at = "members[" + i + "].certificateNumber";
            var known = Optional.ofNullable(identities.get(i)).flatMap(register::person);
            boolean same = known.isPresent()
                    && member.person() != null
                    && known.get().id == member.person().value();
            if (known.isPresent() && !same) {
                register.household(known.get())
                        .ifPresentOrElse(
                                other -> elsewhere.add(Reason.of(
                                                other == household
                                                        ? "household.person-already-here"
                                                        : "household.person-in-another-household",
                                                member.name(),
                                                whereabouts(other))
                                        .at(at)),
                                () -> reasons.addIf(
                                        member.person() != null,
                                        Reason.of("household.certificate-of-another", member.name())
                                                .at(at)));
                register.lastEnded(known.get())
                        .filter(m -> m.leftOn.isAfter(member.joinedOn() == null ? clock.today() : member.joinedOn()))
                        .ifPresent(
                                m -> reasons.add(Reason.of("household.joined-before-leaving", member.name(), m.leftOn)
                                        .at("members.joinedOn")));
            }
            persons.add(known.orElseGet(Person::new));
        }
        if (!elsewhere.isEmpty()) {
            throw new PersonInAnotherHousehold(elsewhere.list());
        }
        reasons.refuseIfAny();
        return persons;
    }

    /** The number of a household that the person may see, else only the township to ask. */
    private String whereabouts(Household other) {
        return actor.require().scope().covers(other.village())
                ? other.number
                : territory.fullName(other.village().township().orElseThrow());
    }

    private static String identity(MemberFields member) {
        return CertificateNumber.NONE_YET.equals(member.certificateType())
                ? null
                : CertificateNumber.of(member.certificateType(), member.certificateNumber())
                        .identity();
    }
}
