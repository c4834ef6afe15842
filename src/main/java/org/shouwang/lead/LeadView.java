package org.shouwang.lead;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.shouwang.shared.AreaCode;

/**
 * A lead and its answer.
 *
 * @param number its number
 * @param foundOn day it was found
 * @param channel key of the list LEAD_CHANNEL
 * @param area where the household lives
 * @param areaName township and village by name
 * @param householdId the household, or null where none is known yet
 * @param headName whom it names
 * @param risks keys of the list RISK_TYPE
 * @param description what was noticed
 * @param declared whether the household declared itself
 * @param declarationWay how it declared, key of the list DECLARATION_WAY, or null
 * @param proxyName who wrote or declared for it, or null
 * @param proxyRelation how that person is related, in words, or null
 * @param registeredBy who entered it
 * @param registeredAt when it was entered
 * @param answer verdict of its check, DECLARED where a declaration started a case at once, or null while it is open
 * @param answeredOn legal date of the answer, or null
 * @param findings what the check found, or null
 * @param caseNumber the case it started, or null
 * @param outcome what came of the case: {@code IDENTIFIED}, {@code NOT_INCLUDED} or {@code STOPPED}; null before
 * @param outcomeOn when that was decided, or null
 */
public record LeadView(
        String number,
        LocalDate foundOn,
        String channel,
        AreaCode area,
        String areaName,
        Long householdId,
        String headName,
        List<String> risks,
        String description,
        boolean declared,
        String declarationWay,
        String proxyName,
        String proxyRelation,
        String registeredBy,
        Instant registeredAt,
        String answer,
        LocalDate answeredOn,
        String findings,
        String caseNumber,
        String outcome,
        LocalDate outcomeOn) {}
