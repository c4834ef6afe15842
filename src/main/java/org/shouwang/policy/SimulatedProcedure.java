package org.shouwang.policy;

import java.time.LocalDate;
import java.util.List;
import org.shouwang.shared.AreaCode;

/**
 * The dates that a profile gives to a lead found on a day.
 *
 * @param profile the version that applies
 * @param county the county
 * @param leadFoundOn day on which the lead was found
 * @param postedOn day on which the village notice is posted, where it was given
 * @param limits its dates in the order of the procedure
 */
public record SimulatedProcedure(
        Profile profile, AreaCode county, LocalDate leadFoundOn, LocalDate postedOn, List<SimulatedLimit> limits) {}
