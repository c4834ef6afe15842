package org.shouwang.household;

import java.util.List;

/**
 * An edit of a household. Members who are not named stay as they are; who leaves is said expressly.
 *
 * @param fields the household as a whole after the edit
 * @param members members who change (with their id) and members who join (without)
 * @param departures members who leave
 */
public record HouseholdUpdate(HouseholdFields fields, List<MemberFields> members, List<Departure> departures) {}
