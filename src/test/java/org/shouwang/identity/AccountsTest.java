package org.shouwang.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ProductTest;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.DemoMode;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.WorkClock;
import org.shouwang.territory.Territory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
class AccountsTest {

    private static final AreaCode VILLAGE = AreaCode.of("219901101201");
    private static final AreaCode OTHER_VILLAGE = AreaCode.of("219901102202");
    private static final AreaCode OTHER_COUNTY = AreaCode.of("139901101201");
    private static final String PASSWORD = "a-long-password";

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountTable table;

    @Autowired
    private AccountRules rules;

    @Autowired
    private CurrentActor actor;

    @Autowired
    private DemoAccounts demoAccounts;

    @Autowired
    private Territory territory;

    @Autowired
    private WorkClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private String username;
    private String countyAdmin;

    @BeforeEach
    void aCountyHasAnAdministrator() {
        username = "clerk-" + UUID.randomUUID().toString().substring(0, 8);
        countyAdmin = "keeper-" + UUID.randomUUID().toString().substring(0, 8);
        actor.runAs(
                "admin",
                () -> accounts.create(account(countyAdmin, NewPost.of(Role.ADMINISTRATOR, AreaCode.of("219901")))));
    }

    @Test
    void an_administrator_creates_accounts_within_the_own_area_and_the_posts_hold_at_once() {
        create(NewPost.of("VILLAGE_CLERK", VILLAGE));

        Actor clerk = actor.callAs(username, actor::require);
        assertThat(clerk.may("VILLAGE_CLERK", VILLAGE)).isTrue();

        actor.runAs(countyAdmin, () -> accounts.addPost(username, NewPost.of("VILLAGE_CLERK", OTHER_VILLAGE)));
        assertThat(actor.callAs(username, actor::require).may("VILLAGE_CLERK", OTHER_VILLAGE))
                .isTrue();
    }

    @Test
    void an_area_outside_looks_like_none() {
        refused("area.unknown", () -> create(NewPost.of("VILLAGE_CLERK", OTHER_COUNTY)));
        refused(
                "identity.account-unknown",
                () -> actor.runAs(countyAdmin, () -> accounts.lock("village-139901101201")));
    }

    @Test
    void an_account_with_a_post_outside_is_kept_by_a_higher_administrator() {
        create(NewPost.of("VILLAGE_CLERK", VILLAGE));
        actor.runAs("admin", () -> accounts.addPost(username, NewPost.of("VILLAGE_CLERK", OTHER_COUNTY)));

        refused(
                "identity.posts-outside",
                () -> actor.runAs(countyAdmin, () -> accounts.resetPassword(username, "a-newer-password")));
    }

    @Test
    void who_is_no_administrator_keeps_no_accounts() {
        refused("identity.not-allowed", () -> actor.runAs("county-219901", () -> accounts.list(null, null, null, 10)));
        refused("identity.nobody-logged-in", () -> accounts.list(null, null, null, 10));
    }

    @Test
    void an_ended_post_gives_nothing_from_the_day_after() {
        Account account = create(NewPost.of("VILLAGE_CLERK", VILLAGE));
        LocalDate today = clock.today();

        actor.runAs(countyAdmin, () -> accounts.endPost(account.posts().get(0).id(), today));

        assertThat(actor.callAs(username, actor::require).holds("VILLAGE_CLERK"))
                .isTrue();
        clock.moveTo(today.plusDays(1).atStartOfDay(WorkClock.ZONE).toInstant());
        assertThat(actor.callAs(username, actor::require).posts()).isEmpty();
    }

    @Test
    void a_locked_account_acts_no_more_until_it_is_unlocked() {
        create(NewPost.of("VILLAGE_CLERK", VILLAGE));

        actor.runAs(countyAdmin, () -> accounts.lock(username));
        assertThat(actor.callAs(username, actor::find)).isEmpty();

        actor.runAs(countyAdmin, () -> accounts.unlock(username));
        assertThat(actor.callAs(username, actor::find)).isPresent();
    }

    @Test
    void nobody_locks_oneself_out() {
        refused("identity.not-oneself", () -> actor.runAs(countyAdmin, () -> accounts.lock(countyAdmin)));
    }

    @Test
    void everything_wrong_with_an_account_is_said_at_once() {
        NewAccount account = new NewAccount(
                "X",
                "short",
                " ",
                "fr",
                null,
                null,
                List.of(
                        NewPost.of("NO_ROLE", VILLAGE),
                        NewPost.of("COUNTY_CLERK", VILLAGE),
                        new NewPost(Role.DEPARTMENT, AreaCode.of("219901"), "noDepartment", null, null),
                        new NewPost("VILLAGE_CLERK", VILLAGE, "education", null, null)));

        assertThatThrownBy(() -> actor.runAs(countyAdmin, () -> accounts.create(account)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.reasons())
                        .extracting(Reason::id, Reason::field)
                        .extracting(Object::toString)
                        .containsExactlyInAnyOrder(
                                "(\"identity.username-malformed\", \"username\")",
                                "(\"identity.password-short\", \"password\")",
                                "(\"identity.name-missing\", \"name\")",
                                "(\"identity.language-unknown\", \"language\")",
                                "(\"identity.role-unknown\", \"posts[0].role\")",
                                "(\"identity.area-not-of-level\", \"posts[1].area\")",
                                "(\"department.unknown\", \"posts[2].department\")",
                                "(\"identity.department-not-for-role\", \"posts[3].department\")"));
    }

    @Test
    void a_username_is_given_once() {
        create(NewPost.of("VILLAGE_CLERK", VILLAGE));

        refused("identity.username-taken", () -> create(NewPost.of("VILLAGE_CLERK", VILLAGE)));
    }

    @Test
    void lists_show_the_own_area_page_by_page() {
        var first = actor.callAs(countyAdmin, () -> accounts.list(null, "village", null, 3));
        var second = actor.callAs(countyAdmin, () -> accounts.list(null, "village", first.nextCursor(), 200));

        assertThat(first.rows()).extracting(Account::username).first().isEqualTo("village-219901101201");
        assertThat(second.rows())
                .isNotEmpty()
                .allSatisfy(a ->
                        assertThat(a.posts()).anyMatch(p -> p.area().value().startsWith("219901")))
                .doesNotContainAnyElementsOf(first.rows());
    }

    @Test
    void every_area_has_its_demo_accounts_behind_one_hash() {
        Actor department = actor.callAs("department-medicalSecurity-341802", actor::require);
        Actor admin = actor.callAs("admin", actor::require);

        assertThat(department.mayFor("medicalSecurity", AreaCode.of("341802100201")))
                .isTrue();
        assertThat(admin.scope().areas()).hasSize(9);
        assertThat(jdbc.sql("select count(distinct password_hash) from account where demo")
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(jdbc.sql("select count(*) from account where demo and username like 'village-%'")
                        .query(Long.class)
                        .single())
                .isEqualTo(582);
        assertThat(demoAccounts.offered()).hasSizeBetween(12, 16).allSatisfy(offered -> assertThat(
                        actor.callAs(offered.username(), actor::find))
                .isPresent());
    }

    @Test
    void the_first_administrator_comes_in_with_the_code_of_the_last_start_and_only_once() {
        var setup = new FirstAdministrator(
                jdbc, table, accounts, rules, actor, territory, clock, new DemoMode(false, false, false));

        transaction.executeWithoutResult(t -> {
            jdbc.sql("update account set demo = true").update();
            String old = setup.newCode();
            String code = setup.newCode();
            refused("identity.setup-code-wrong", () -> setup.create("guessed", "first", PASSWORD, "某某"));
            refused("identity.setup-code-wrong", () -> setup.create(old, "first", PASSWORD, "某某"));
            refused("identity.password-short", () -> setup.create(code, "first", "short", "某某"));

            Account first = setup.create(code, "first", PASSWORD, "某某");

            assertThat(first.posts()).hasSize(9).allMatch(p -> p.role().equals(Role.ADMINISTRATOR));
            refused("identity.setup-done", () -> setup.create(code, "second", PASSWORD, "某某"));
            t.setRollbackOnly();
        });
    }

    private Account create(NewPost post) {
        return actor.callAs(countyAdmin, () -> accounts.create(account(username, post)));
    }

    private static NewAccount account(String username, NewPost post) {
        return new NewAccount(username, PASSWORD, "某某", null, null, null, List.of(post));
    }

    private static void refused(String reason, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.reasons())
                .extracting(Reason::id)
                .containsExactly(reason));
    }
}
