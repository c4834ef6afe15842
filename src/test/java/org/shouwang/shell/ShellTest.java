package org.shouwang.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ProductTest;
import org.shouwang.Visitor;
import org.shouwang.household.HouseholdView;
import org.shouwang.identity.Accounts;
import org.shouwang.identity.ChosenPosts;
import org.shouwang.identity.CurrentActor;
import org.shouwang.identity.NewAccount;
import org.shouwang.identity.NewPost;
import org.shouwang.identity.Post;
import org.shouwang.identity.Preferences;
import org.shouwang.procedure.CaseWalker;
import org.shouwang.procedure.TaskFilter;
import org.shouwang.procedure.TaskRow;
import org.shouwang.procedure.Tasks;
import org.shouwang.shared.AreaCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProductTest
class ShellTest {

    private static final String FIRST = "430981006007";
    private static final String SECOND = "430981006008";
    private static final LocalDate DAY = LocalDate.parse("2024-05-13");
    private static final String CLERK = "two.posts";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private CaseWalker walker;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ChosenPosts posts;

    @Autowired
    private CurrentActor actor;

    @Autowired
    private Preferences preferences;

    @Autowired
    private Tasks tasks;

    private HouseholdView first;
    private HouseholdView second;

    @BeforeEach
    void aClerkOfTwoVillagesOpensTheBrowser() {
        walker.moveTo(DAY);
        if (accounts.nameOf(CLERK).equals(CLERK)) {
            actor.callAs(
                    "admin",
                    () -> accounts.create(new NewAccount(
                            CLERK,
                            "Two-Posts-2024",
                            "双岗",
                            "zh",
                            LocalDate.parse("2020-01-01"),
                            null,
                            List.of(
                                    new NewPost(
                                            "VILLAGE_CLERK",
                                            AreaCode.of(FIRST),
                                            null,
                                            LocalDate.parse("2020-01-01"),
                                            null),
                                    new NewPost(
                                            "VILLAGE_CLERK",
                                            AreaCode.of(SECOND),
                                            null,
                                            LocalDate.parse("2020-01-01"),
                                            null)))));
        }
        first = walker.household(FIRST, "ORDINARY", 2);
        second = walker.household(SECOND, "ORDINARY", 2);
        Visitor.enter(CLERK, context, Set.of(AccountView.class, SearchView.class));
    }

    @AfterEach
    void theBrowserIsClosed() {
        posts.choose(null);
        Visitor.leave();
    }

    @Test
    void theWorkOfAnotherPostIsNotFoundWhileOneIsChosen() {
        String caseNumber = walker.declaration(second, DAY).caseNumber();
        Post here = posts.held().stream()
                .filter(post -> post.area().value().equals(FIRST))
                .findFirst()
                .orElseThrow();
        List<TaskRow> before = open(caseNumber);

        posts.choose(here.id());

        assertThat(before).isNotEmpty();
        assertThat(open(caseNumber)).isEmpty();
        assertThat(actor.require().scope().covers(AreaCode.of(SECOND))).isFalse();
        assertThat(preferences.find("identity.post", Long.class)).contains(here.id());
        assertThat(posts.held()).hasSize(2);
    }

    @Test
    void theAccountPageShowsThePostsAndChoosesAmongThem() {
        UI.getCurrent().navigate(AccountView.class);
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Long> choice =
                (RadioButtonGroup<Long>) _get(Component.class, spec -> spec.withId("post-choice"));
        Post there = posts.held().get(1);

        _setValue(choice, there.id());

        assertThat(posts.chosen()).contains(there);
        assertThat(text(_get(AccountView.class))).contains("双岗", "登录情况", "修改密码");
    }

    @Test
    void aSearchFindsByNumberNameAndInitialsWithinOnesOwnAreaOnly() {
        String foreign = walker.household("139901101201", "ORDINARY", 1).number();
        UI.getCurrent().navigate(SearchView.class);
        TextField field = _get(_get(SearchView.class), TextField.class);

        _setValue(field, first.number());
        String byNumber = text(_get(SearchView.class));
        _setValue(field, first.headName());
        String byName = text(_get(SearchView.class));
        _setValue(field, "cshz" + first.headName().replaceAll("\\D", ""));
        String byInitials = text(_get(SearchView.class));
        _setValue(field, foreign);
        String outside = text(_get(SearchView.class));

        assertThat(List.of(byNumber, byName))
                .allSatisfy(found -> assertThat(found).contains(first.number()));
        assertThat(byInitials).contains("户");
        assertThat(outside).contains("没有找到").doesNotContain("houses/" + foreign);
    }

    @Test
    void aSearchFindsCasesAndLeadsInGroupsThatOpenTheirPages() {
        var lead = walker.declaration(first, DAY);
        UI.getCurrent().navigate(SearchView.class);

        _setValue(_get(_get(SearchView.class), TextField.class), first.headName());

        assertThat(_find(_get(SearchView.class), PageLink.class))
                .extracting(PageLink::getHref)
                .contains("households/" + first.number(), "case/" + lead.caseNumber(), "leads/" + lead.number());
    }

    @Test
    void aCaseIsFoundByTheLastDigitsOfItsNumber() {
        String number = walker.declaration(first, DAY).caseNumber();
        UI.getCurrent().navigate(SearchView.class);

        _setValue(_get(_get(SearchView.class), TextField.class), number.substring(number.length() - 6));

        assertThat(_find(_get(SearchView.class), PageLink.class))
                .extracting(PageLink::getHref)
                .contains("case/" + number);
    }

    @Test
    void aPasswordThatIsRefusedSaysWhyAtItsField() {
        UI.getCurrent().navigate(AccountView.class);

        _setValue(password("old"), "wrong");
        _setValue(password("new"), "Quite-Another-1");
        _setValue(password("again"), "Quite-Another-2");
        _click(_get(Button.class, spec -> spec.withId("password-change")));
        boolean differs = password("again").isInvalid();
        _setValue(password("again"), "Quite-Another-1");
        _click(_get(Button.class, spec -> spec.withId("password-change")));

        assertThat(differs).isTrue();
        assertThat(password("old").isInvalid()).isTrue();
        assertThat(password("old").getErrorMessage()).contains("原密码不正确");
    }

    @Test
    void largeTextIsKeptWithTheAccount() {
        UI.getCurrent().navigate(AccountView.class);
        Button large = _get(_get(AccountView.class), Button.class, spec -> spec.withText("关怀版"));

        _click(large);
        boolean on = preferences.on("shell.large-text");
        _click(large);

        assertThat(on).isTrue();
        assertThat(preferences.on("shell.large-text")).isFalse();
        assertThat(large.getElement().getAttribute("aria-pressed")).isEqualTo("false");
    }

    @Test
    void thePhonesBarHoldsTheDailyPagesAndTheNavigationItsGroups() {
        UI.getCurrent().navigate(AccountView.class);

        assertThat(text(_get(BottomBar.class))).contains("待办", "我的户", "走访", "我");
        assertThat(_find(SideNav.class)).extracting(SideNav::getLabel).doesNotHaveDuplicates();
    }

    @Test
    void whoeverHasOnePostIsNotAskedForIt() {
        Visitor.logIn("village-" + FIRST, context);

        UI.getCurrent().navigate(AccountView.class);

        _assertNone(Component.class, spec -> spec.withId("post-choice"));
    }

    private List<TaskRow> open(String caseNumber) {
        return tasks.search(new TaskFilter(null, null, null, TaskFilter.Bucket.ALL, caseNumber), null, 10)
                .rows();
    }

    private static PasswordField password(String key) {
        return _get(PasswordField.class, spec -> spec.withId("password-" + key));
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
