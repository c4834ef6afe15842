package org.shouwang.household;

import java.time.LocalDate;

/**
 * Who was assigned to help a household, and when.
 *
 * @param name of the contact
 * @param phone of the contact, or null
 * @param from first day
 * @param to last day, or null while it lasts
 */
public record HouseholdContact(String name, String phone, LocalDate from, LocalDate to) {}
