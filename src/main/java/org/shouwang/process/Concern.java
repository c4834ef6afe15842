package org.shouwang.process;

import org.shouwang.shared.AreaCode;

/**
 * Whom a run is about.
 *
 * @param area the village
 * @param caseNumber the case, or null where only a lead is checked
 * @param leadNumber the lead
 * @param headName the household's head
 */
public record Concern(AreaCode area, String caseNumber, String leadNumber, String headName) {}
