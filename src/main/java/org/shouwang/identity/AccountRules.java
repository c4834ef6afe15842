package org.shouwang.identity;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.shouwang.territory.Area;
import org.shouwang.territory.AreaKind;
import org.shouwang.territory.Departments;
import org.shouwang.territory.Territory;
import org.springframework.stereotype.Component;

/** What an account, a password and a post have to be like. */
@Component
class AccountRules {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{2,63}");
    private static final int SHORTEST_PASSWORD = 10;
    /** The digest reads no further. */
    private static final int LONGEST_PASSWORD_BYTES = 72;

    private final Territory territory;
    private final Departments departments;
    private final Roles roles;

    AccountRules(Territory territory, Departments departments, Roles roles) {
        this.territory = territory;
        this.departments = departments;
        this.roles = roles;
    }

    void check(NewAccount account, Reasons reasons) {
        checkPerson(account.username(), account.password(), account.name(), reasons);
        reasons.addIf(
                        account.language() != null && !List.of("zh", "en").contains(account.language()),
                        Reason.of("identity.language-unknown").at("language"))
                .addIf(
                        account.enabledFrom() != null
                                && account.enabledTo() != null
                                && account.enabledTo().isBefore(account.enabledFrom()),
                        Reason.of("identity.period-reversed").at("enabledTo"))
                .addIf(
                        account.posts() == null || account.posts().isEmpty(),
                        Reason.of("identity.post-missing").at("posts"));
        if (account.posts() != null) {
            for (int i = 0; i < account.posts().size(); i++) {
                check(account.posts().get(i), "posts[" + i + "].", reasons);
            }
        }
    }

    void checkPerson(String username, String password, String name, Reasons reasons) {
        reasons.addIf(
                        username == null || !USERNAME.matcher(username).matches(),
                        Reason.of("identity.username-malformed").at("username"))
                .addIf(
                        name == null || name.isBlank(),
                        Reason.of("identity.name-missing").at("name"));
        checkPassword(username, password, reasons);
    }

    void checkPassword(String username, String password, Reasons reasons) {
        String given = password == null ? "" : password;
        reasons.addIf(
                        given.length() < SHORTEST_PASSWORD,
                        Reason.of("identity.password-short", SHORTEST_PASSWORD).at("password"))
                .addIf(
                        given.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD_BYTES,
                        Reason.of("identity.password-long", LONGEST_PASSWORD_BYTES)
                                .at("password"))
                .addIf(
                        given.length() >= SHORTEST_PASSWORD && given.equalsIgnoreCase(username),
                        Reason.of("identity.password-is-username").at("password"));
    }

    void check(NewPost post, String path, Reasons reasons) {
        Optional<Role> role = roles.find(post.role());
        Optional<Area> area = Optional.ofNullable(post.area()).flatMap(territory::find);
        reasons.addIf(
                        role.isEmpty(),
                        Reason.of("identity.role-unknown", post.role()).at(path + "role"))
                .addIf(area.isEmpty(), Reason.of("area.unknown", post.area()).at(path + "area"))
                .addIf(
                        post.validFrom() != null
                                && post.validTo() != null
                                && post.validTo().isBefore(post.validFrom()),
                        Reason.of("identity.period-reversed").at(path + "validTo"));
        if (role.isEmpty() || area.isEmpty()) {
            return;
        }
        reasons.addIf(
                !fits(role.get().level(), area.get().kind()),
                Reason.of("identity.area-not-of-level", area.get().name()).at(path + "area"));
        boolean ofDepartment = role.get().key().equals(Role.DEPARTMENT);
        reasons.addIf(
                        !ofDepartment && post.department() != null,
                        Reason.of("identity.department-not-for-role").at(path + "department"))
                .addIf(
                        ofDepartment
                                && departments.of(post.area()).stream()
                                        .noneMatch(d -> d.key().equals(post.department())),
                        Reason.of("department.unknown", post.area(), post.department())
                                .at(path + "department"));
    }

    private static boolean fits(String level, AreaKind kind) {
        return switch (level) {
            case "VILLAGE" -> kind.compareTo(AreaKind.VILLAGE) >= 0;
            case "ANY" -> kind.compareTo(AreaKind.VILLAGE) <= 0;
            default -> kind.name().equals(level);
        };
    }
}
