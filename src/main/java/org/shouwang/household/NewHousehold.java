package org.shouwang.household;

import java.util.List;
import org.shouwang.shared.AreaCode;

/**
 * A household to be registered.
 *
 * @param village village or community, 12 digits
 * @param fields the household as a whole
 * @param members everybody who lives there, exactly one of them the head
 */
public record NewHousehold(AreaCode village, HouseholdFields fields, List<MemberFields> members) {}
