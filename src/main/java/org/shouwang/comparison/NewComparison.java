package org.shouwang.comparison;

import java.time.LocalDate;
import java.util.List;
import org.shouwang.shared.AreaCode;

/**
 * A request to compare a household with the data of departments.
 *
 * @param runNumber the run it belongs to
 * @param caseNumber the case
 * @param area where the household lives
 * @param requestedOn legal date of the request
 * @param authorisedOn day the household signed its authorisation, or null where it did not
 * @param persons names of all persons to be compared
 * @param departments keys of the departments asked
 * @param householdId the household
 * @param dueOn until when they are to answer, or null where no limit is set
 */
public record NewComparison(
        String runNumber,
        String caseNumber,
        AreaCode area,
        LocalDate requestedOn,
        LocalDate authorisedOn,
        List<String> persons,
        List<String> departments,
        long householdId,
        LocalDate dueOn) {}
