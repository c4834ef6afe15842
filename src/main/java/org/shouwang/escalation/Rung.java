package org.shouwang.escalation;

import java.util.List;
import java.util.Optional;
import org.shouwang.identity.Role;
import org.shouwang.identity.Roles;
import org.shouwang.procedure.OpenDeadline;

/** Whose work something is, and who stands above: village, township, county and its departments, and so on upwards. */
enum Rung {
    VILLAGE,
    TOWNSHIP,
    COUNTY,
    DEPARTMENT,
    COUNTY_LEADER,
    PREFECTURE,
    PROVINCE;

    private static final List<String> LADDER = List.of("TOWNSHIP_LEADER", "COUNTY_LEADER", "PREFECTURE", "PROVINCE");

    /** The rung of a duty: its leader's where a clerk only records for the leader, else the lowest that may do it. */
    static Rung of(OpenDeadline late, Roles roles) {
        if (late.party() != null && late.roles().contains(Role.DEPARTMENT)) {
            return DEPARTMENT;
        }
        if (late.roles().contains("COUNTY_LEADER")) {
            return COUNTY_LEADER;
        }
        return late.roles().stream()
                .map(role -> of(role, roles))
                .min(Rung::compareTo)
                .orElse(COUNTY);
    }

    private static Rung of(String role, Roles roles) {
        String level = roles.find(role).map(Role::level).orElse("COUNTY");
        return switch (level) {
            case "VILLAGE" -> VILLAGE;
            case "TOWNSHIP" -> TOWNSHIP;
            case "PREFECTURE" -> PREFECTURE;
            case "PROVINCE" -> PROVINCE;
            default -> role.equals(Role.DEPARTMENT) ? DEPARTMENT : COUNTY;
        };
    }

    /** Role so many levels above, where there is one. */
    Optional<String> above(int levels) {
        int first =
                switch (this) {
                    case VILLAGE -> 0;
                    case TOWNSHIP, COUNTY, DEPARTMENT -> 1;
                    case COUNTY_LEADER -> 2;
                    case PREFECTURE -> 3;
                    case PROVINCE -> LADDER.size();
                };
        int wanted = first + levels - 1;
        return wanted < LADDER.size() ? Optional.of(LADDER.get(wanted)) : Optional.empty();
    }

    /** Whether telling a role is a consequence that a provisional date does not bear. */
    static boolean needsCertainDate(String role) {
        return LADDER.indexOf(role) >= LADDER.indexOf("COUNTY_LEADER");
    }
}
