package org.shouwang.household;

import java.time.Instant;

/**
 * An income set as recorded. It is never changed: a correction is a later set that supersedes it.
 *
 * @param id identity
 * @param household whose income
 * @param figures what was recorded
 * @param supersedes the earlier set of the same kind and case that it replaces, or null
 * @param current whether no later set replaces it
 * @param recordedAt when it was entered
 * @param recordedBy user name of who entered it
 */
public record IncomeSet(
        long id,
        HouseholdId household,
        NewIncomeSet figures,
        Long supersedes,
        boolean current,
        Instant recordedAt,
        String recordedBy) {}
