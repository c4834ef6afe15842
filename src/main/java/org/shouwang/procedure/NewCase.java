package org.shouwang.procedure;

import java.time.LocalDate;
import org.shouwang.shared.AreaCode;

/**
 * What a case is opened with.
 *
 * @param householdId the household
 * @param village where it lives
 * @param headName its head
 * @param leadNumber the lead it comes from
 * @param leadFoundOn day the lead was found; the law and the clock follow it
 * @param channel key of the list LEAD_CHANNEL
 * @param declared whether the household declared itself, so that an explanation is owed to it
 */
public record NewCase(
        long householdId,
        AreaCode village,
        String headName,
        String leadNumber,
        LocalDate leadFoundOn,
        String channel,
        boolean declared) {}
