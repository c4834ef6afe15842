package org.shouwang.procedure.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.RouteConfiguration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ProductTest;
import org.shouwang.procedure.CaseWalker;
import org.shouwang.procedure.Procedure;
import org.shouwang.process.ProcessVocabulary;
import org.shouwang.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProductTest
class CaseViewsTest {

    private static final String VILLAGE = "341802002201";
    private static final LocalDate FOUND = LocalDate.parse("2024-05-13");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private CaseWalker walker;

    @BeforeEach
    void the_browser_is_opened() {
        MockVaadin.setup(MockedUI::new, new MockSpringServlet(new Routes(), context, MockedUI::new));
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        var routes = RouteConfiguration.forSessionScope();
        List.of(CaseListView.class, CaseView.class).forEach(routes::setAnnotatedRoute);
    }

    @AfterEach
    void the_browser_is_closed() {
        MockVaadin.tearDown();
    }

    @Test
    void a_case_says_where_it_waits_and_until_when() {
        String number = declared();

        CaseView page = shown(number, "village-" + VILLAGE);

        assertThat(text("case-waiting")).contains("申请及承诺授权", "村级信息员", "尚无人办理");
        assertThat(text("case-timeline")).contains("立案", "2024年5月13日(周一)");
        assertThat(text("case-deadlines")).contains("总时限", "2024年5月28日");
        assertThat(page.getPageTitle()).contains("的案件");
    }

    @Test
    void a_case_of_another_area_looks_as_if_it_did_not_exist() {
        String number = declared();

        assertThatThrownBy(() -> shown(number, "county-150724"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }

    @Test
    void stopping_asks_for_the_reason_and_then_says_that_it_is_stopped() {
        String number = declared();

        String missing = walker.as("village-" + VILLAGE, () -> {
            open(number);
            _click(_get(Button.class, spec -> spec.withId("case-stop")));
            _click(_get(Button.class, spec -> spec.withId("stop-confirm")));
            TextArea explanation = _get(TextArea.class, spec -> spec.withId("stop-explanation"));
            String refused = explanation.isInvalid() ? explanation.getErrorMessage() : "";
            _setValue(explanation, "农户当面撤回");
            choose("stop-reason", "WITHDRAWAL");
            _click(_get(Button.class, spec -> spec.withId("stop-confirm")));
            return refused;
        });

        assertThat(missing).isEqualTo("请写明终止的情况说明。");
        assertThat(text("case-waiting")).contains("没有待办环节");
        assertThat(text("case-timeline")).contains("已终止", "农户当面撤回");
    }

    @Test
    void a_supervisor_reads_a_case_but_is_not_offered_to_stop_it() {
        String number = declared();

        shown(number, "supervisor-341802");

        assertThat(UI.getCurrent().getElement().getTextRecursively()).doesNotContain("终止办理");
    }

    @Test
    void the_list_offers_every_duty_of_a_case() {
        ProcessVocabulary vocabulary = context.getBeanProvider(Procedure.class).stream()
                .filter(Procedure::opensCases)
                .findFirst()
                .orElseThrow()
                .vocabulary();

        assertThat(CaseStep.duties())
                .doesNotHaveDuplicates()
                .containsAll(vocabulary.duties().keySet().stream()
                        .map(ProcessVocabulary::word)
                        .collect(Collectors.toSet()));
    }

    private String declared() {
        walker.moveTo(FOUND);
        return walker.declaration(walker.household(VILLAGE, "ORDINARY", 2), FOUND)
                .caseNumber();
    }

    private CaseView shown(String number, String account) {
        return walker.as(account, () -> open(number));
    }

    private CaseView open(String number) {
        CaseView page = context.getAutowireCapableBeanFactory().createBean(CaseView.class);
        page.setParameter(null, number);
        UI.getCurrent().add(page);
        return page;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void choose(String id, String key) {
        RadioButtonGroup<String> group = _get(RadioButtonGroup.class, spec -> spec.withId(id));
        group.setValue(key);
    }

    private static String text(String id) {
        return _get(Component.class, spec -> spec.withId(id)).getElement().getTextRecursively();
    }
}
