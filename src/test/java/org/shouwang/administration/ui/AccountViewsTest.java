package org.shouwang.administration.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ProductTest;
import org.shouwang.Visitor;
import org.shouwang.identity.Accounts;
import org.shouwang.identity.CurrentActor;
import org.shouwang.identity.NewAccount;
import org.shouwang.identity.NewPost;
import org.shouwang.identity.OneTimePasswords;
import org.shouwang.identity.OwnAccount;
import org.shouwang.identity.Role;
import org.shouwang.shared.AreaCode;
import org.shouwang.shell.RowTable;
import org.shouwang.shell.Rows;
import org.shouwang.territory.Area;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProductTest
class AccountViewsTest {

    private static final AreaCode COUNTY = AreaCode.of("219901");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Accounts accounts;

    @Autowired
    private OwnAccount own;

    @Autowired
    private OneTimePasswords passwords;

    @Autowired
    private CurrentActor actor;

    private String keeper;

    @BeforeEach
    void the_administrator_of_a_county_opens_the_browser() {
        keeper = "keeper-" + UUID.randomUUID().toString().substring(0, 8);
        actor.runAs(
                "admin",
                () -> accounts.create(new NewAccount(
                        keeper,
                        "a-long-password",
                        "县管理员",
                        null,
                        null,
                        null,
                        List.of(NewPost.of(Role.ADMINISTRATOR, COUNTY)))));
        Visitor.enter(keeper, context, Set.of(AccountsView.class, AccountView.class));
    }

    @AfterEach
    void the_browser_is_closed() {
        Visitor.leave();
    }

    @Test
    void the_list_holds_accounts_of_the_own_area_and_finds_them_by_name() {
        UI.getCurrent().navigate("accounts");

        List<String> all = Rows.of(_get(RowTable.class));
        _setValue(_get(TextField.class, spec -> spec.withLabel("查找")), "village-219901101201");

        assertThat(all).isNotEmpty().noneMatch(row -> row.contains("139901"));
        assertThat(Rows.of(_get(RowTable.class))).singleElement().matches(row -> row.contains("村级信息员"));
    }

    @Test
    @SuppressWarnings("rawtypes")
    void an_account_is_created_with_a_password_that_is_shown_once_and_has_to_be_replaced() {
        String username = "clerk-" + UUID.randomUUID().toString().substring(0, 8);
        UI.getCurrent().navigate("accounts");
        _click(_get(Button.class, spec -> spec.withId("account-new")));

        _click(_get(Button.class, spec -> spec.withId("account-create")));
        boolean asked = _get(TextField.class, spec -> spec.withId("account-name"))
                        .isInvalid()
                && _get(ComboBox.class, spec -> spec.withId("post-role")).isInvalid();
        _setValue(_get(TextField.class, spec -> spec.withId("account-name")), "新来的经办人");
        _setValue(_get(TextField.class, spec -> spec.withId("account-username")), username);
        choose("post-role", (Role role) -> role.key().equals("VILLAGE_CLERK"));
        choose("post-area", (Area area) -> area.code().value().equals("219901101201"));
        _click(_get(Button.class, spec -> spec.withId("account-create")));

        String password =
                _get(Code.class, spec -> spec.withId("one-time-password")).getText();
        assertThat(asked).isTrue();
        assertThat(password).matches("[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}");
        assertThat(actor.callAs(username, passwords::isOwn)).isTrue();
        actor.runAs(username, () -> own.changePassword(password, "my-very-own-password"));
        assertThat(actor.callAs(username, passwords::isOwn)).isFalse();
    }

    @Test
    void a_post_is_ended_and_an_account_locked_and_both_stand_in_its_history() {
        String username = "clerk-" + UUID.randomUUID().toString().substring(0, 8);
        actor.runAs(
                keeper,
                () -> passwords.issue(new NewAccount(
                        username,
                        null,
                        "将离任者",
                        null,
                        null,
                        null,
                        List.of(NewPost.of("VILLAGE_CLERK", AreaCode.of("219901101201"))))));
        UI.getCurrent().navigate("accounts/" + username);

        _click(_get(Button.class, spec -> spec.withClasses("post-end")));
        _click(_get(Button.class, spec -> spec.withId("end-confirm")));
        _click(_get(Button.class, spec -> spec.withId("account-lock")));
        _fireConfirm(_get(ConfirmDialog.class));

        assertThat(_find(Button.class, spec -> spec.withId("account-unlock"))).hasSize(1);
        assertThat(actor.callAs(username, actor::find)).isEmpty();
        assertThat(Rows.of(_find(RowTable.class).get(1)))
                .anyMatch(row -> row.contains("终止岗位") && row.contains("县管理员"))
                .anyMatch(row -> row.contains("锁定账户"))
                .anyMatch(row -> row.contains("创建账户"));
    }

    @Test
    void who_is_no_administrator_does_not_get_in() {
        Visitor.logIn("county-219901", context);

        UI.getCurrent().navigate("accounts");

        assertThat(_find(RowTable.class)).isEmpty();
        assertThat(_find(Button.class, spec -> spec.withId("account-new"))).isEmpty();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <T> void choose(String id, Predicate<T> which) {
        ComboBox<T> box = _get(ComboBox.class, spec -> spec.withId(id));
        box.setValue(
                box.getGenericDataView().getItems().filter(which).findFirst().orElseThrow());
    }
}
