package org.shouwang.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.shouwang.shared.LegalReference;

/**
 * One value of a profile.
 *
 * @param value the value as JSON; JSON null says that the profile has none, for example no township notice
 * @param unit code of the unit, for example {@code YUAN_PER_PERSON_YEAR}; null where the value names its own unit or has
 *     none
 * @param validFrom since when the value applies
 * @param ground where it is written, or the mark that the county has to confirm it
 */
public record ProfileValue(JsonNode value, String unit, LocalDate validFrom, LegalReference ground) {}
