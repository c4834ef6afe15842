package org.shouwang.household;

import java.util.Optional;
import org.shouwang.identity.CurrentActor;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.shouwang.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Personal numbers, asked for and shown in the clear: for a purpose, which the journal keeps. */
@Component
public class Disclosures {

    private final Register register;
    private final Edit edit;
    private final Traces traces;
    private final CurrentActor actor;

    Disclosures(Register register, Edit edit, Traces traces, CurrentActor actor) {
        this.register = register;
        this.edit = edit;
        this.traces = traces;
        this.actor = actor;
    }

    /**
     * Finds the present household of a person by the exact certificate number; the look-up is journalled without the
     * number.
     *
     * @param number identity or disability card number
     * @param purpose why it is looked up, in the person's words
     * @return the household, where there is one in the person's areas
     * @throws Refusal {@code household.purpose-missing}, {@code household.number-to-find-missing}
     */
    @Transactional
    public Optional<HouseholdView> byCertificate(String number, String purpose) {
        new Reasons()
                .addIf(
                        number == null || number.isBlank(),
                        Reason.of("household.number-to-find-missing").at("number"))
                .addIf(purpose == null || purpose.isBlank(), purposeMissing())
                .refuseIfAny();
        var found = register.byCertificate(number)
                .filter(h -> actor.require().scope().covers(h.village()));
        traces.lookedUp(found, purpose);
        return found.map(h -> new Register.Entry(h).view());
    }

    /**
     * Shows a member's numbers in the clear; journalled with the purpose.
     *
     * @param id household
     * @param person member, present or former
     * @param purpose why they are needed, in the person's words
     * @return the numbers
     * @throws Refusal {@code household.not-found}, {@code household.not-a-member}, {@code household.purpose-missing},
     *     {@code household.not-your-area} where no post there may register households
     */
    @Transactional
    public PersonalNumbers reveal(HouseholdId id, PersonId person, String purpose) {
        requirePurpose(purpose);
        var household = register.require(id);
        edit.requireMayEdit(household.village());
        var member = household.memberships.stream()
                .filter(m -> m.person.id == person.value())
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(Reason.of("household.not-a-member")));
        traces.revealed(household, member, purpose);
        return new PersonalNumbers(member.person.certificateNumber, member.person.phone);
    }

    private static void requirePurpose(String purpose) {
        new Reasons()
                .addIf(purpose == null || purpose.isBlank(), purposeMissing())
                .refuseIfAny();
    }

    private static Reason purposeMissing() {
        return Reason.of("household.purpose-missing").at("purpose");
    }
}
