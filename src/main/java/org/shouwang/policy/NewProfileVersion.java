package org.shouwang.policy;

import java.time.LocalDate;
import java.util.Map;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Text;

/**
 * A dated version of an area's rules to be added. Values not named are carried over, with their own valid-from and legal
 * reference, from the version it is based on.
 *
 * @param area province, prefecture or county it is for
 * @param version what it is called, for example {@code 2027}; unique for the area's profile
 * @param name what pages call it; null keeps the name of the version it is based on
 * @param validFrom first day on which found leads fall under it
 * @param basedOn id of the version it starts from; null for the one that is valid in the area on that day
 * @param changes new values by key; a null unit, valid-from or reference means the usual unit, the version's valid-from,
 *     and the mark that the county has to confirm
 */
public record NewProfileVersion(
        AreaCode area,
        String version,
        Text name,
        LocalDate validFrom,
        Long basedOn,
        Map<String, ProfileValue> changes) {

    /** Takes missing changes as none. */
    public NewProfileVersion {
        changes = changes == null ? Map.of() : Map.copyOf(changes);
    }
}
