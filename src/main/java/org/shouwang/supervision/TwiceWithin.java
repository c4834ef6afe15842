package org.shouwang.supervision;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shouwang.policy.Profile;
import org.shouwang.policy.Profiles;
import org.springframework.stereotype.Component;

/** Within how many months a household that is identified again is looked at: each case by the profile it falls under. */
@Component
class TwiceWithin {

    private static final String VALUE = "identifiedTwiceMonths";

    private final Profiles profiles;

    TwiceWithin(Profiles profiles) {
        this.profiles = profiles;
    }

    /**
     * The statement of the households identified twice.
     *
     * @param months the longest time between the two identifications; null for what the profiles say
     * @param scope the predicate on the place of the later case
     */
    String statement(Integer months, String scope) {
        return HouseholdsToWatch.TWICE
                .replace("{months}", months == null ? ofProfile() : months.toString())
                .replace("{scope}", scope);
    }

    /** Whole numbers of our own alone, so nothing foreign gets into the statement. */
    private String ofProfile() {
        Map<Integer, String> cases = profiles.list().stream()
                .filter(profile -> profile.count(VALUE).isPresent())
                .collect(Collectors.groupingBy(
                        profile -> profile.count(VALUE).orElseThrow(),
                        TreeMap::new,
                        Collectors.mapping(TwiceWithin::id, Collectors.joining(", "))));
        return cases.isEmpty()
                ? "0"
                : cases.entrySet().stream()
                        .map(same -> "when n.profile_id in (" + same.getValue() + ") then " + same.getKey())
                        .collect(Collectors.joining(" ", "case ", " else 0 end"));
    }

    private static String id(Profile profile) {
        return Long.toString(profile.id());
    }
}
