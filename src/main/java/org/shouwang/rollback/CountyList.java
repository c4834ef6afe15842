package org.shouwang.rollback;

import java.time.LocalDate;
import org.shouwang.shared.AreaCode;

/**
 * A county's list.
 *
 * @param number its number
 * @param county the county
 * @param countyName the county by name
 * @param authority who decides on it
 * @param profileId the law it falls under
 * @param openedOn when it was opened
 * @param dueOn day by which it had to be sent; null where the profile has none, or before it is sent
 * @param sentOn when it was sent, or null
 * @param lateReason why it was sent late; null where it was not
 * @param acceptedOn when the authority accepted it in spite of that, or null
 * @param acceptedBy who accepted it, or null
 * @param households how many households are on it
 * @param decided how many of them are decided
 * @param executed how many of them are executed
 * @param late whether it was sent after its day
 * @param open whether the authority may work on it: sent in time, or accepted late
 */
public record CountyList(
        String number,
        AreaCode county,
        String countyName,
        Authority authority,
        long profileId,
        LocalDate openedOn,
        LocalDate dueOn,
        LocalDate sentOn,
        String lateReason,
        LocalDate acceptedOn,
        String acceptedBy,
        int households,
        int decided,
        int executed,
        boolean late,
        boolean open) {}
