package org.shouwang.rollback;

import java.util.List;

/**
 * A person of a listed household.
 *
 * @param name as in the register
 * @param relation code list {@code RELATION}
 * @param certificate number with stars in the middle, or null
 * @param health keys of code list {@code HEALTH}; none where nothing is on record
 * @param labour code list {@code LABOUR}, or null
 */
public record ListedPerson(String name, String relation, String certificate, List<String> health, String labour) {}
