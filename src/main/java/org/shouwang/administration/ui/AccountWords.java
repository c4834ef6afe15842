package org.shouwang.administration.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.shouwang.identity.Account;
import org.shouwang.identity.Post;
import org.shouwang.journal.JournalEntry;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.WorkClock;
import org.shouwang.shell.Dates;
import org.shouwang.territory.AreaKind;
import org.shouwang.territory.Department;
import org.shouwang.territory.Departments;
import org.shouwang.territory.Territory;

/** Words posts and accounts in the language of the page. */
@org.springframework.stereotype.Component
class AccountWords {

    /** Posts of an administrator of the whole country are as many as there are provinces. */
    private static final int LISTED = 4;

    private static final Duration LONG = Duration.ofDays(365);

    private final Territory territory;
    private final Departments departments;
    private final WorkClock clock;

    AccountWords(Territory territory, Departments departments, WorkClock clock) {
        this.territory = territory;
        this.departments = departments;
        this.clock = clock;
    }

    /** Held today or to begin later. */
    boolean isRunning(Post post) {
        return post.validTo() == null || !post.validTo().isBefore(clock.today());
    }

    /** Role and department. */
    String role(Post post) {
        String role = get("role." + post.role());
        return post.department() == null ? role : role + " · " + department(post.area(), post.department());
    }

    private String department(AreaCode county, String key) {
        return departments.of(county).stream()
                .filter(department -> department.key().equals(key))
                .map(Department::name)
                .findFirst()
                .map(name -> name.in(UI.getCurrent().getLocale()))
                .orElse(key);
    }

    /** Below the county with its names from the township on, since villages of one name are common. */
    String area(Post post) {
        AreaKind kind = AreaKind.of(post.area());
        return kind.compareTo(AreaKind.COUNTY) <= 0
                ? territory.shortName(post.area())
                : territory.path(post.area()).stream()
                        .skip(2)
                        .map(area -> area.name())
                        .reduce("", String::concat);
    }

    Component posts(List<Post> posts) {
        if (posts.isEmpty()) {
            return new Span(get("view.administration.no-post"));
        }
        if (posts.size() > LISTED) {
            return new Span(
                    get("view.administration.posts.many", role(posts.get(0)), area(posts.get(0)), posts.size()));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("changes");
        posts.forEach(post -> list.add(new ListItem(role(post) + " · " + area(post))));
        return list;
    }

    /** What an entry of the journal tells of a post, or nothing. */
    String what(JournalEntry entry) {
        JsonNode post = entry.after() == null ? entry.before() : entry.after();
        if (post == null || !post.hasNonNull("role") || !post.hasNonNull("area")) {
            return null;
        }
        Post given = new Post(
                0,
                post.path("role").asText(),
                AreaCode.of(post.path("area").asText()),
                post.path("department").asText(null),
                LocalDate.parse(post.path("validFrom").asText()),
                post.hasNonNull("validTo")
                        ? LocalDate.parse(post.path("validTo").asText())
                        : null);
        String until = given.validTo() == null ? get("view.administration.open-ended") : Dates.day(given.validTo());
        return role(given) + " · " + area(given) + " · " + Dates.day(given.validFrom()) + " – " + until;
    }

    Component standing(Account account) {
        LocalDate today = clock.today();
        if (account.lockedUntil() != null) {
            boolean byHand =
                    Duration.between(clock.instant(), account.lockedUntil()).compareTo(LONG) > 0;
            return badge(
                    VaadinIcon.LOCK,
                    byHand
                            ? get("view.administration.locked")
                            : get("view.administration.locked-until", Dates.time(account.lockedUntil())),
                    "badge error");
        }
        if (account.enabledTo() != null && account.enabledTo().isBefore(today)) {
            return badge(
                    VaadinIcon.BAN, get("view.administration.ended", Dates.day(account.enabledTo())), "badge contrast");
        }
        if (account.enabledFrom().isAfter(today)) {
            return badge(
                    VaadinIcon.CLOCK,
                    get("view.administration.begins", Dates.day(account.enabledFrom())),
                    "badge contrast");
        }
        return badge(VaadinIcon.CHECK, get("view.administration.open"), "badge success");
    }

    private static Span badge(VaadinIcon icon, String text, String theme) {
        Span badge = new Span(icon.create(), new Span(text));
        badge.getElement().getThemeList().add(theme);
        badge.getStyle().set("gap", "4px").set("justify-self", "start");
        return badge;
    }

    private static String get(String key, Object... args) {
        return UI.getCurrent().getTranslation(key, args);
    }
}
