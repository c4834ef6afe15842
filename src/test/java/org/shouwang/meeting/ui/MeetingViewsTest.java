package org.shouwang.meeting.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ProductTest;
import org.shouwang.Visitor;
import org.shouwang.form.ui.FormView;
import org.shouwang.meeting.Assembled;
import org.shouwang.procedure.CaseWalker;
import org.shouwang.procedure.Occasion;
import org.shouwang.procedure.TaskFilter;
import org.shouwang.procedure.TaskRow;
import org.shouwang.procedure.Tasks;
import org.shouwang.procedure.VerdictOption;
import org.shouwang.shared.AreaCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProductTest
class MeetingViewsTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Assembled assembled;

    @Autowired
    private CaseWalker walker;

    @Autowired
    private Occasion occasion;

    @Autowired
    private Tasks tasks;

    @AfterEach
    void thePageIsClosed() {
        Visitor.leave();
    }

    @Test
    void theLeaderFindsWhatWaitsAndTheOpinionIsWrittenOnce() {
        assembled.waitingFor("townshipSignOff", "341802006001", 2);
        enter("townshipleader-341802006");

        UI.getCurrent().navigate(MeetingsView.class);
        String waiting = _get(MeetingsView.class).getElement().getTextRecursively();
        open("townshipSignOff", "341802006");

        assertThat(waiting).contains("乡镇审核签批", "2户");
        assertThat(_find(Entry.class)).hasSize(2);
        assertThat(_get(TextArea.class, spec -> spec.withId("field-opinion")).getValue())
                .isEqualTo("同意上报");
        assertThat(submit().getText()).isEqualTo("同意上报(2户)");
        _setValue(chosen(_find(Entry.class).get(1)), false);
        assertThat(submit().getText()).isEqualTo("同意上报(1户)");
    }

    @Test
    void rowsChosenInTheInboxAreTheHouseholdsOfTheMeeting() {
        String village = "341802006001";
        assembled.waitingFor("villageAppraisal", village, 3);
        List<TaskRow> rows = walker.as("village-" + village, () -> tasks.search(
                        new TaskFilter("villageAppraisal", null, null, TaskFilter.Bucket.ALL, null), null, 50)
                .rows());
        List<TaskRow> chosen = List.of(rows.get(0), rows.get(2));
        String address = walker.as(
                "village-" + village,
                () -> occasion.prepare(
                        "villageAppraisal",
                        occasion.area(chosen).orElseThrow(),
                        chosen.stream().map(TaskRow::id).toList()));
        enter("village-" + village);

        UI.getCurrent().navigate(address);

        assertThat(_find(Entry.class)).hasSize(rows.size());
        assertThat(_find(Entry.class).stream().filter(Entry::isChosen))
                .extracting(entry -> entry.waiting().task().id())
                .containsExactlyInAnyOrder(rows.get(0).id(), rows.get(2).id());
    }

    @Test
    void rowsOfSeveralDutiesAreNoMeeting() {
        String village = "341802006001";
        String run = assembled.waitingFor("application", village, 1).get(0);
        walker.as("village-" + village, () -> {
            assertThat(occasion.area(List.of(walker.find(run, "application")))).isEmpty();
            return null;
        });
    }

    @Test
    void whatIsTypedForAMeetingIsThereAgainInTheNextSession() {
        assembled.waitingFor("villageAppraisal", "341802006002", 2);
        enter("village-341802006002");
        open("villageAppraisal", "341802006002");
        _setValue(_get(TextField.class, spec -> spec.withId("field-meetingPlace")), "村委会二楼");
        Entry second = _find(Entry.class).get(1);
        choose(second, "NOT_PASSED");
        _setValue(_get(TextArea.class, spec -> spec.withId("own-field-opinion")), "收入稳定");
        Visitor.leave();

        enter("village-341802006002");
        open("villageAppraisal", "341802006002");

        assertThat(_get(TextField.class, spec -> spec.withId("field-meetingPlace"))
                        .getValue())
                .isEqualTo("村委会二楼");
        Entry restored = _find(Entry.class).get(1);
        assertThat(restored.verdict().name()).isEqualTo("NOT_PASSED");
        assertThat(restored.own().path("opinion").asText()).isEqualTo("收入稳定");
    }

    @Test
    void aMeetingIsEnteredWithOneExceptionAndLeavesItsListAndTheRestToGoOnWith() {
        String village = "341802006003";
        assembled.waitingFor("villageAppraisal", village, 3);
        enter("village-" + village);
        open("villageAppraisal", village);
        fillMeeting(village);
        choose(_find(Entry.class).get(1), "NOT_PASSED");
        _get(Dialog.class, spec -> spec.withId("own-values")).close();

        submitAndConfirm();

        assertThat(_get(MeetingPageView.class).getElement().getTextRecursively())
                .contains("评议通过,进入公示", "没有办成", "评议意见", "修改后继续办理");
        open("villageAppraisal", village);
        Entry rest = _find(Entry.class).get(0);
        assertThat(_find(Entry.class)).hasSize(1);
        assertThat(rest.getElement().getTextRecursively()).contains("评议意见");
        _click(_get(
                Button.class, spec -> spec.withId("own-" + rest.waiting().task().caseNumber())));
        _setValue(_get(TextArea.class, spec -> spec.withId("own-field-opinion")), "收入稳定");
        _setValue(_get(IntegerField.class, spec -> spec.withId("own-field-votesFor")), 4);
        _setValue(_get(IntegerField.class, spec -> spec.withId("own-field-votesAgainst")), 28);
        _setValue(_get(IntegerField.class, spec -> spec.withId("own-field-abstained")), 0);
        _click(_get(Button.class, spec -> spec.withId("own-keep")));
        submitAndConfirm();

        String page = _get(MeetingPageView.class).getElement().getTextRecursively();
        assertThat(page).contains("评议不通过").doesNotContain("没有办成");
        UI.getCurrent()
                .navigate(UI.getCurrent().getInternals().getActiveViewLocation().getPath() + "/list");
        assertThat(_get(MeetingListView.class).getElement().getTextRecursively())
                .contains("初选名单", "共2户", "边缘易致贫户")
                .doesNotContain("身份证");
    }

    @Test
    void aMeetingThatIsIncompleteIsRefusedAtItsFieldsAndKeepsWhatWasTyped() {
        String village = "341802006004";
        assembled.waitingFor("villageAppraisal", village, 1);
        enter("village-" + village);
        open("villageAppraisal", village);
        _setValue(_get(TextField.class, spec -> spec.withId("field-meetingPlace")), "村委会");

        submitAndConfirm();

        assertThat(_get(FormView.class).getElement().getTextRecursively()).contains("“应到人数”未填写", "“会议记录照片”未填写");
        assertThat(_get(TextField.class, spec -> spec.withId("field-meetingPlace"))
                        .getValue())
                .isEqualTo("村委会");
        assertThat(_get(IntegerField.class, spec -> spec.withId("field-entitled"))
                        .isInvalid())
                .isTrue();
    }

    private void enter(String account) {
        Visitor.enter(
                account,
                context,
                Set.of(MeetingsView.class, MeetingEntryView.class, MeetingPageView.class, MeetingListView.class));
    }

    private static void open(String duty, String area) {
        UI.getCurrent().navigate(MeetingEntryView.class, MeetingEntryView.of(duty, AreaCode.of(area)));
    }

    /** The photograph is the one thing that only a browser can bring. */
    private void fillMeeting(String village) {
        String account = "village-" + village;
        ObjectNode draft = walker.as(account, () -> {
            FormView shared = _get(FormView.class);
            ObjectNode values = shared.values();
            values.put("meetingAt", "2024-05-13T09:00")
                    .put("meetingPlace", "村委会")
                    .put("entitled", 35)
                    .put("present", 32)
                    .put("votesFor", 30)
                    .put("votesAgainst", 2)
                    .put("abstained", 0)
                    .putArray("minutesPhoto")
                    .add(walker.attachment().toString());
            return values;
        });
        _get(FormView.class).setValues(draft);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void choose(Entry entry, String verdict) {
        Select<VerdictOption> select = _get(
                Select.class,
                spec -> spec.withId("verdict-" + entry.waiting().task().caseNumber()));
        _setValue(
                select,
                entry.waiting().verdicts().stream()
                        .filter(option -> option.name().equals(verdict))
                        .findFirst()
                        .orElseThrow());
    }

    private static Checkbox chosen(Entry entry) {
        return _get(
                Checkbox.class,
                spec -> spec.withId("chosen-" + entry.waiting().task().caseNumber()));
    }

    private static Button submit() {
        return _get(Button.class, spec -> spec.withId("meeting-submit"));
    }

    private static void submitAndConfirm() {
        _click(submit());
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
    }
}
