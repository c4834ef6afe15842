package org.shouwang.lead;

import org.shouwang.shared.AreaCode;

/**
 * Whom a lead is about.
 *
 * @param household the household, or null where only a name is known
 * @param village where it is registered, the place of the lead where no household is known
 * @param headName its head, or the name
 */
record LeadSubject(Long household, AreaCode village, String headName) {}
