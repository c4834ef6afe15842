package org.shouwang.assistance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.shouwang.shared.AreaCode;

/**
 * The green channel of a case.
 *
 * @param caseNumber the case
 * @param headName head of the household
 * @param village where it lives
 * @param villageName township and village by name
 * @param cause key of the list GREEN_CHANNEL_REASON
 * @param reason what happened and why it cannot wait
 * @param judgedOn when the village judged
 * @param judgedBy who recorded that
 * @param requestedOn when the township requested it, or null
 * @param requestedBy who recorded that, or null
 * @param openedOn since when it is open; null while the township's request is awaited
 * @param dueOn until when the procedure is to be completed, or null while it is not open
 * @param provisional whether that date rests on a calendar not yet published
 * @param helps how often help was given in it
 * @param helpAmount yuan of that help altogether
 * @param missing words of the steps still to be taken before entry
 * @param completedOn when the procedure was completed or the household refused, or null
 * @param outcome ENTERED, NOT_INCLUDED or STOPPED, or null
 */
public record GreenChannel(
        String caseNumber,
        String headName,
        AreaCode village,
        String villageName,
        String cause,
        String reason,
        LocalDate judgedOn,
        String judgedBy,
        LocalDate requestedOn,
        String requestedBy,
        LocalDate openedOn,
        LocalDate dueOn,
        boolean provisional,
        int helps,
        BigDecimal helpAmount,
        List<String> missing,
        LocalDate completedOn,
        String outcome) {

    /** Whether help may come, and the procedure is still to be completed. */
    public boolean outstanding() {
        return openedOn != null && completedOn == null;
    }
}
