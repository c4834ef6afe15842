package org.shouwang.procedure.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinSession;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ProductTest;
import org.shouwang.Visitor;
import org.shouwang.procedure.CaseWalker;
import org.shouwang.procedure.Submission;
import org.shouwang.procedure.TaskRow;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class TaskPageTest {

    private static final String VILLAGE = "430981006003";
    private static final String CLERK = "village-" + VILLAGE;
    private static final LocalDate DAY = LocalDate.parse("2024-05-13");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private CaseWalker walker;

    @Autowired
    private JdbcClient database;

    private String run;
    private TaskRow application;

    @BeforeEach
    void aHouseholdDeclaresItselfAndTheClerkOpensTheBrowser() {
        walker.moveTo(DAY);
        run = walker.declaration(walker.household(VILLAGE, "ORDINARY", 2), DAY).caseNumber() + "-1";
        application = walker.as(CLERK, () -> walker.find(run, "application"));
        enter();
    }

    @AfterEach
    void theBrowserIsClosed() {
        Visitor.leave();
    }

    @Test
    void thePageSaysWhyUntilWhenAndWhatHappensNext() {
        open(application);

        String why = text("task-why");

        assertThat(why).contains("申请及承诺授权", "依据", "“提交申请” → 入户核实");
    }

    @Test
    void theVisitIsFilledInOnTheSamePageAndBothAreHandedInOrNeither() {
        open(application);
        assertThat(_find(Button.class, spec -> spec.withId("verdict-PROPOSE"))).isEmpty();

        _click(button("joint"));
        _click(button("verdict-PROPOSE"));

        assertThat(text("verificationVisit-form-reasons")).contains("“工资性收入”未填写");
        assertThat(text("form-reasons")).contains("“申请事由”未填写");
        assertThat(walker.as(CLERK, () -> walker.find(run, "application"))).isNotNull();
    }

    @Test
    void theIncomeIsReckonedWhenAFigureIsLeftAndTheCategoryWithItsReasons() {
        open(visit());

        money("wages", 8000);
        money("operatingIncome", 3000);
        money("operatingExpenditure", 1000);
        money("property", 0);
        assertThat(text("outlook-income")).contains("尚未填写:转移性收入");
        money("transfers", 600);

        assertThat(text("outlook-income"))
                .contains("人均5,300元", "(工资性收入8,000+", ")÷2人=5,300元", "2023年5月1日", "2024年4月30日", "依据")
                .doesNotContain("尚未填写");
        assertThat(text("outlook-category")).contains("尚未填写:风险类型");
    }

    @Test
    void whatIsKnownIsTakenOverIntoEmptyFieldsAndMarked() {
        open(visit());
        IntegerField people = _get(IntegerField.class, spec -> spec.withId("field-headCount"));
        people.setValue(null);

        _click(button("take-over"));

        assertThat(people.getValue()).isEqualTo(2);
        assertThat(people.getHelperText()).contains("沿用自农户档案");
        _setValue(people, 3);
        assertThat(people.getHelperText()).doesNotContain("沿用");
    }

    @Test
    void rowsOfASpreadsheetAreShownBeforeTheyAreFilledIn() {
        open(visit());
        int before = names().size();

        _click(button("field-members-paste"));
        TextArea paste = _get(TextArea.class, spec -> spec.withId("paste-text"));
        _setValue(paste, "姓名\t与户主关系\t健康状况\n王小明\t之子\t不详的病");
        assertThat(text("paste-preview")).contains("有1格读不出来", "“健康状况”读不出来");
        _click(button("paste-take"));

        assertThat(names()).hasSize(before + 1).contains("王小明");
        _click(button("field-members-0-copy"));
        assertThat(names()).hasSize(before + 2);
    }

    @Test
    void nothingTypedIsLostWhenTheSessionEnds() {
        TaskRow visit = visit();
        open(visit);
        money("wages", 4321);

        VaadinSession.getCurrent().close();
        Visitor.leave();
        enter();
        open(visit);

        assertThat(_get(BigDecimalField.class, spec -> spec.withId("field-wages"))
                        .getValue())
                .isEqualByComparingTo("4321");
        // Nothing of it lives in the memory of the server: a restart finds the same row.
        assertThat(database.sql("select form_values ->> 'wages' from draft where task_id = :id")
                        .param("id", visit.id())
                        .query(String.class)
                        .single())
                .isEqualTo("4321");
    }

    @Test
    void anApplicationPrintsAsItsTwoOfficialForms() {
        Submission application = walker.does(CLERK, run, "application", "SUBMIT", DAY, form -> {});

        UI.getCurrent().navigate("print/submission/" + application.id());

        assertThat(_find(H1.class)).extracting(H1::getText).containsExactly("防止返贫监测对象申请书", "承诺授权书");
        assertThat(_find(Article.class)).hasSize(2);
    }

    private void enter() {
        Visitor.enter(CLERK, context, Set.of(InboxView.class, TaskView.class, PaperView.class));
    }

    private TaskRow visit() {
        walker.does(CLERK, run, "application", "SUBMIT", DAY, form -> {});
        return walker.as(CLERK, () -> walker.find(run, "verificationVisit"));
    }

    private static void open(TaskRow task) {
        UI.getCurrent().navigate(TaskView.class, task.id());
    }

    private static void money(String key, int yuan) {
        _setValue(_get(BigDecimalField.class, spec -> spec.withId("field-" + key)), BigDecimal.valueOf(yuan));
    }

    private static List<String> names() {
        return _find(TextField.class).stream()
                .filter(field -> field.getId().orElse("").matches("field-members-\\d+-name"))
                .map(TextField::getValue)
                .toList();
    }

    private static String text(String id) {
        return _get(Component.class, spec -> spec.withId(id)).getElement().getTextRecursively();
    }

    private static Button button(String id) {
        return _get(Button.class, spec -> spec.withId(id));
    }
}
