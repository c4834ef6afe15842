package org.shouwang.procedure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.shouwang.policy.LawCase;
import org.shouwang.policy.NewProfileVersion;
import org.shouwang.policy.Profile;
import org.shouwang.policy.ProfileValue;
import org.shouwang.policy.Profiles;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.LegalReference;

/** Lets a county have other rules for leads of one day, so that a walk goes by them and no other test does. */
final class RulesForOneDay {

    private final Profiles profiles;

    RulesForOneDay(Profiles profiles) {
        this.profiles = profiles;
    }

    Profile of(LawCase.Rules rules) {
        AreaCode county = AreaCode.of(rules.county());
        LocalDate day = rules.leadFoundOn();
        Profile before = profiles.of(county, day);
        Map<String, ProfileValue> changes = new HashMap<>();
        rules.values()
                .forEach((key, value) ->
                        changes.put(key, new ProfileValue(value, null, day, LegalReference.to("案例", "测试规程"))));
        Profile changed = profiles.add(new NewProfileVersion(county, "case-" + day, null, day, before.id(), changes));
        profiles.add(new NewProfileVersion(county, "after-" + day, null, day.plusDays(1), before.id(), Map.of()));
        return changed;
    }
}
