package org.shouwang.household;

import java.time.LocalDate;
import java.util.List;
import org.shouwang.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is assigned to help a household: one at a time, from a day on; whoever was before is kept. */
@Component
public class AssistanceContacts {

    private final Register register;
    private final Edit edit;
    private final ContactTable contacts;

    AssistanceContacts(Register register, Edit edit, ContactTable contacts) {
        this.register = register;
        this.edit = edit;
        this.contacts = contacts;
    }

    /**
     * Assigns somebody from a day on; one named for the same day is replaced.
     *
     * @param id which household
     * @param name of the contact
     * @param phone of the contact, or null
     * @param from first day, not after today
     * @throws Refusal {@code household.not-found}, {@code household.not-your-area}, {@code
     *     household.contact-name-missing}, {@code household.phone-malformed}, {@code household.date-in-future}
     */
    @Transactional
    public void assign(HouseholdId id, String name, String phone, LocalDate from) {
        edit.assignContact(register.require(id), name, phone, from);
    }

    /**
     * Ends the assignment of whoever it is today; nobody is assigned from the next day on, which is shown as an error until
     * somebody follows.
     *
     * @param id which household
     * @param lastDay last day of the assignment, before today
     * @throws Refusal {@code household.not-found}, {@code household.not-your-area}, {@code household.no-contact-to-end},
     *     {@code household.contact-ends-before-start}, {@code household.date-in-future}
     */
    @Transactional
    public void end(HouseholdId id, LocalDate lastDay) {
        edit.endContact(register.require(id), lastDay);
    }

    /**
     * All contacts of a household.
     *
     * @param id which household
     * @return the latest first
     * @throws Refusal {@code household.not-found}
     */
    @Transactional(readOnly = true)
    public List<HouseholdContact> of(HouseholdId id) {
        register.require(id);
        return contacts.of(id.value());
    }
}
