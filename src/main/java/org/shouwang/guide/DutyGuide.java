package org.shouwang.guide;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouwang.form.Field;
import org.shouwang.form.FormDefinition;
import org.shouwang.policy.Limit;
import org.shouwang.policy.Profile;
import org.shouwang.shared.LegalReference;

/**
 * What there is to know of a duty before doing it, under the rules of a county today.
 *
 * @param processKey the procedure
 * @param duty word of the duty
 * @param roles keys of the roles that do it
 * @param mine whether I hold one of them
 * @param profile the rules of the county
 * @param limits what runs while the duty is open
 * @param materials what has to be attached or signed
 * @param form what it asks
 * @param onward where each verdict leads: element ids of the next duties, waits and ends
 */
public record DutyGuide(
        String processKey,
        String duty,
        List<String> roles,
        boolean mine,
        Profile profile,
        List<TimeLimit> limits,
        List<Field> materials,
        FormDefinition form,
        Map<String, List<String>> onward) {

    /**
     * A limit, or the profile's saying nothing.
     *
     * @param key element id of the timer, worded as {@code deadline.<key>}
     * @param limit how long, or nothing where the county sets none
     * @param ground where it is written
     */
    public record TimeLimit(String key, Optional<Limit> limit, LegalReference ground) {}
}
