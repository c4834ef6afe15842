package org.shouwang.rollback;

import org.shouwang.identity.Actor;
import org.shouwang.policy.Profile;
import org.shouwang.shared.AreaCode;

/** Who decides on rollback and removal and executes them; the profile names one of them. */
public enum Authority {
    /** The province. */
    PROVINCE("PROVINCE"),
    /** The city. */
    PREFECTURE("PREFECTURE"),
    /** The county's leader. */
    COUNTY("COUNTY_LEADER");

    static final String VALUE = "rollbackAuthority";

    private final String role;

    Authority(String role) {
        this.role = role;
    }

    static Authority of(Profile law) {
        return valueOf(law.text(VALUE));
    }

    /** The role whose holders act for it. */
    public String role() {
        return role;
    }

    boolean isHeldBy(Actor actor, AreaCode where) {
        return actor.may(role, where);
    }

    String element(String duty) {
        return duty + "_" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
