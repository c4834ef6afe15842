package org.shouwang.guide.ui;

import java.util.Arrays;
import java.util.List;
import org.shouwang.identity.Actor;

/** What the tour of a role shows, in order; a step is worded {@code view.guide.tour.<step>}. */
enum TourSteps {
    VILLAGE(
            List.of(
                    "VILLAGE_CLERK",
                    "GRID_WORKER",
                    "GRID_HEAD",
                    "WORK_TEAM_MEMBER",
                    "TOWNSHIP_CADRE",
                    "ASSISTANCE_CONTACT"),
            "inbox.village",
            "leads.village",
            "households",
            "search",
            "messages"),
    LEADER(List.of("TOWNSHIP_LEADER", "COUNTY_LEADER"), "inbox.leader", "cases", "messages", "help"),
    TOWNSHIP(List.of("TOWNSHIP_CLERK"), "inbox.township", "cases", "search", "messages", "help"),
    COUNTY(List.of("COUNTY_CLERK"), "inbox.county", "cases", "profiles", "search", "messages"),
    DEPARTMENT(List.of("DEPARTMENT", "TOWNSHIP_DEPARTMENT"), "inbox.department", "messages", "help"),
    OTHERS(List.of(), "cases", "search", "account", "help");

    private final List<String> roles;
    private final List<String> steps;

    TourSteps(List<String> roles, String... steps) {
        this.roles = roles;
        this.steps = List.of(steps);
    }

    static TourSteps of(Actor actor) {
        return Arrays.stream(values())
                .filter(tour -> tour.roles.stream().anyMatch(actor::holds))
                .findFirst()
                .orElse(OTHERS);
    }

    List<String> steps() {
        return steps;
    }

    /** Where a step points; of several places the one that is seen. */
    static String target(String step) {
        String page = step.replaceAll("\\..*", "");
        return switch (page) {
            case "search" -> ".search-floating vaadin-text-field, .search-link";
            case "account" -> ".account-menu";
            case "messages" -> ".bottom-bar a[href=messages], .bell";
            default -> "vaadin-side-nav-item[path='" + page + "'], .bottom-bar a[href='" + page + "']";
        };
    }
}
