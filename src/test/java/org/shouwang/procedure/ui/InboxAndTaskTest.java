package org.shouwang.procedure.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ProductTest;
import org.shouwang.Visitor;
import org.shouwang.form.ui.FormView;
import org.shouwang.household.HouseholdView;
import org.shouwang.procedure.CaseWalker;
import org.shouwang.procedure.Look;
import org.shouwang.procedure.Looks;
import org.shouwang.procedure.TaskRow;
import org.shouwang.procedure.Tasks;
import org.shouwang.shell.EmptyState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProductTest
class InboxAndTaskTest {

    private static final String VILLAGE = "430981006004";
    private static final String CLERK = "village-" + VILLAGE;
    private static final LocalDate DAY = LocalDate.parse("2024-05-13");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private CaseWalker walker;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Looks looks;

    private HouseholdView household;
    private TaskRow application;

    @BeforeEach
    void aHouseholdDeclaresItselfAndTheClerkOpensTheBrowser() {
        walker.moveTo(DAY);
        household = walker.household(VILLAGE, "ORDINARY", 2);
        String run = walker.declaration(household, DAY).caseNumber() + "-1";
        application = walker.as(CLERK, () -> walker.find(run, "application"));
        walker.as(CLERK, () -> {
            looks.remember(Look.FIRST);
            return null;
        });
        Visitor.enter(CLERK, context, Set.of(InboxView.class, TaskView.class));
    }

    @AfterEach
    void theBrowserIsClosed() {
        Visitor.leave();
    }

    @Test
    void theInboxSaysWhatToDoForWhomAndUntilWhen() {
        UI.getCurrent().navigate(InboxView.class);

        String row = row(application).getElement().getTextRecursively();

        assertThat(row)
                .contains("申请及承诺授权", household.headName(), application.caseNumber(), "还剩")
                .doesNotContain("正在办理");
    }

    @Test
    void aSearchNarrowsTheInboxAndSaysWhenNothingIsLeft() {
        UI.getCurrent().navigate(InboxView.class);

        _setValue(search(), household.headName());
        assertThat(_find(InboxRow.class)).singleElement().isEqualTo(row(application));
        _setValue(search(), "没有这个人");

        assertThat(_find(InboxRow.class)).isEmpty();
        assertThat(_get(EmptyState.class).getElement().getTextRecursively()).contains("没有找到与“没有这个人”有关的待办");
    }

    @Test
    void openingATaskTakesItAndOthersOnlyRead() {
        open();
        assertThat(verdicts())
                .containsExactly(
                        "verdict-SUBMIT", "verdict-SUBMIT-next", "verdict-DECLINE", "verdict-REFUSE_AUTHORISATION");

        Visitor.logIn("grid-" + VILLAGE, context);
        UI.getCurrent().navigate(InboxView.class);
        open();

        assertThat(_get(Div.class, spec -> spec.withId("taken")).getElement().getTextRecursively())
                .contains("正在办理,您现在只能查看");
        assertThat(verdicts()).isEmpty();
        _assertNone(TextArea.class);
    }

    @Test
    void aTaskGivenBackKeepsItsDraftForWhoeverTakesItNext() {
        open();
        _setValue(reason(), "住院花费大");
        assertThat(_get(TaskView.class).getElement().getTextRecursively()).contains("已保存");
        _click(button("release"));

        Visitor.logIn("grid-" + VILLAGE, context);
        open();

        assertThat(reason().getValue()).isEqualTo("住院花费大");
    }

    @Test
    void aRefusedCompletionSaysWhyAndKeepsWhatWasTyped() {
        open();
        _setValue(reason(), "住院花费大");
        _get(DatePicker.class, spec -> spec.withId("done-on")).setValue(DAY.plusDays(1));
        _click(button("verdict-SUBMIT"));
        String date = _get(DatePicker.class, spec -> spec.withId("done-on")).getErrorMessage();
        _get(DatePicker.class, spec -> spec.withId("done-on")).setValue(DAY);

        _click(button("verdict-SUBMIT"));

        assertThat(date).contains("晚于今天");
        assertThat(_get(FormView.class).getElement().getTextRecursively()).contains("“申请人签字”未填写");
        assertThat(reason().getValue()).isEqualTo("住院花费大");
        assertThat(walker.as(CLERK, () -> tasks.open(application.id()).values())
                        .path("applicationReason")
                        .asText())
                .isEqualTo("住院花费大");
    }

    @Test
    void whatNothingTakesBackIsAskedTwiceAndThenLeadsOn() {
        open();
        _setValue(_get(TextArea.class, spec -> spec.withId("field-declineReason")), "自己能解决");

        _click(button("verdict-DECLINE"));
        ConfirmDialog asked = _get(ConfirmDialog.class);
        assertThat(asked.getElement().getProperty("message")).contains("农户放弃申请");
        assertThat(_find(WhatNext.class)).isEmpty();
        com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm(asked);

        assertThat(_get(WhatNext.class).getElement().getTextRecursively())
                .contains("申请及承诺授权已办结:" + household.headName(), "返回待办");
    }

    @Test
    void oneIsEndedAndTheNextOpenedInOnePress() {
        walker.declaration(walker.household(VILLAGE, "ORDINARY", 1), DAY);
        walker.taken(CLERK, application.id(), "SUBMIT", DAY);
        open();

        _click(button("verdict-SUBMIT-next"));

        assertThat(_find(WhatNext.class)).isEmpty();
        assertThat(_get(TaskView.class).getElement().getTextRecursively()).doesNotContain("已办结");
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .startsWith("task/")
                .doesNotContain(application.id());
    }

    private void open() {
        UI.getCurrent().navigate(TaskView.class, application.id());
    }

    private static InboxRow row(TaskRow task) {
        return _get(InboxRow.class, spec -> spec.withId("task-row-" + task.id()));
    }

    private static TextField search() {
        return _get(TextField.class, spec -> spec.withId("inbox-search"));
    }

    private static TextArea reason() {
        return _get(TextArea.class, spec -> spec.withId("field-applicationReason"));
    }

    private static Button button(String id) {
        return _get(Button.class, spec -> spec.withId(id));
    }

    private static List<String> verdicts() {
        return _find(Button.class).stream()
                .flatMap(button -> button.getId().stream())
                .filter(id -> id.startsWith("verdict-"))
                .toList();
    }
}
