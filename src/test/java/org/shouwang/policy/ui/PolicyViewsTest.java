package org.shouwang.policy.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ProductTest;
import org.shouwang.Visitor;
import org.shouwang.policy.CalendarEraser;
import org.shouwang.policy.Calendars;
import org.shouwang.policy.DayUnit;
import org.shouwang.policy.Profile;
import org.shouwang.policy.ProfileField;
import org.shouwang.policy.Profiles;
import org.shouwang.shared.AreaCode;
import org.shouwang.shell.RowTable;
import org.shouwang.shell.Rows;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProductTest
class PolicyViewsTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Profiles profiles;

    @Autowired
    private Calendars calendars;

    @Autowired
    private CalendarEraser eraser;

    @BeforeEach
    void the_administrator_opens_the_browser() {
        Visitor.enter(
                "admin",
                context,
                Set.of(
                        ProfilesView.class,
                        ProfileView.class,
                        ProfileAddView.class,
                        ProfileComparisonView.class,
                        CalendarView.class,
                        DeadlineSimulatorView.class));
    }

    @AfterEach
    void the_browser_is_closed() {
        eraser.erase();
        Visitor.leave();
    }

    @Test
    void the_list_shows_every_version_with_its_line() {
        UI.getCurrent().navigate("profiles");

        assertThat(Rows.of(_get(RowTable.class))).anyMatch(row -> row.contains("2024") && row.contains("9,100 元/人·年"));
        assertThat(_find(Button.class, spec -> spec.withText("新增规程版本"))).hasSize(1);
    }

    @Test
    void nobody_but_an_administrator_is_offered_to_add_a_version() {
        Visitor.logIn("county-341802", context);

        UI.getCurrent().navigate("profiles");

        assertThat(_find(Button.class, spec -> spec.withText("新增规程版本"))).isEmpty();
    }

    @Test
    void a_version_shows_its_values_their_grounds_and_what_awaits_the_county() {
        Profile anhui = profiles.of(AreaCode.of("341802"), LocalDate.parse("2024-05-13"));

        UI.getCurrent().navigate("profiles/" + anhui.id());

        List<String> rows = _find(RowTable.class).stream()
                .flatMap(grid -> Rows.of(grid).stream())
                .toList();
        assertThat(rows).hasSize(ProfileField.values().length);
        assertThat(rows).anyMatch(row -> row.startsWith("监测收入基准") && row.contains("9,100 元/人·年"));
        assertThat(rows).anyMatch(row -> row.startsWith("总时限") && row.contains("15个自然日"));
        assertThat(rows).anyMatch(row -> row.startsWith("走访频次") && row.contains("未消除风险户: 每月一次"));
        assertThat(rows).noneMatch(row -> row.contains("!{") || row.contains("profile."));
        String total =
                ProfileWords.ground(anhui.ground("totalLimit")).getElement().getTextRecursively();
        assertThat(total).contains("暂按默认值,待县确认");
    }

    @Test
    void two_versions_are_compared() {
        Profile later = profiles.of(AreaCode.of("219901"), LocalDate.parse("2022-05-06"));
        UI.getCurrent().navigate("profiles/" + later.id());

        comboBox("与版本对比").setValue(profiles.of(AreaCode.of("219901"), LocalDate.parse("2021-05-06")));

        assertThat(Rows.of(_find(RowTable.class).get(0)))
                .anyMatch(row -> row.contains("6,600") && row.contains("7,260"));
    }

    @Test
    void two_versions_stand_side_by_side_with_their_grounds_and_only_what_differs_is_marked() {
        Profile earlier = profiles.of(AreaCode.of("219901"), LocalDate.parse("2021-05-06"));
        Profile later = profiles.of(AreaCode.of("219901"), LocalDate.parse("2022-05-06"));

        UI.getCurrent()
                .navigate(
                        "profiles/compare",
                        QueryParameters.simple(
                                Map.of("left", String.valueOf(earlier.id()), "right", String.valueOf(later.id()))));
        List<String> differing = rows();
        _setValue(_get(Checkbox.class), true);

        assertThat(differing).isNotEmpty().allMatch(row -> row.contains("不同"));
        assertThat(differing).anyMatch(row -> row.contains("6,600") && row.contains("7,260"));
        assertThat(rows()).hasSize(ProfileField.values().length).anyMatch(row -> !row.contains("不同"));
    }

    private static List<String> rows() {
        return _find(RowTable.class).stream()
                .flatMap(table -> Rows.of(table).stream())
                .toList();
    }

    @Test
    void a_year_whose_holidays_are_not_announced_is_marked_as_provisional() {
        UI.getCurrent().navigate("calendar");
        boolean known = _find(Paragraph.class, spec -> spec.withId("calendar-provisional"))
                .isEmpty();

        years().setValue(
                        years().getListDataView().getItems().reduce((a, b) -> b).orElseThrow());

        assertThat(known).isTrue();
        assertThat(_find(Paragraph.class, spec -> spec.withId("calendar-provisional")))
                .hasSize(1);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Select<Integer> years() {
        return _get(Select.class, spec -> spec.withId("calendar-year"));
    }

    @Test
    void an_administrator_adds_a_version_on_the_page() {
        UI.getCurrent().navigate("profiles/add");
        comboBox("以此版本为基础").setValue(profiles.of(AreaCode.of("419901"), LocalDate.parse("2045-01-01")));
        _setValue(_get(TextField.class, spec -> spec.withLabel("版本")), "2045");
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("生效日期")), LocalDate.parse("2045-01-01"));
        comboBox("参数").setValue(ProfileField.INCOME_LINE);
        _setValue(_get(BigDecimalField.class, spec -> spec.withLabel("变更后的数值")), new BigDecimal("15000"));
        _click(_get(Button.class, spec -> spec.withText("加入变更")));

        _click(_get(Button.class, spec -> spec.withText("保存新版本")));

        Profile added = profiles.of(AreaCode.of("419901"), LocalDate.parse("2045-01-01"));
        assertThat(added.version()).isEqualTo("2045");
        assertThat(added.incomeLine()).isEqualByComparingTo("15000");
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("profiles/" + added.id());
    }

    @Test
    void the_calendar_shows_the_make_up_workdays_and_the_horizon() {
        UI.getCurrent().navigate("calendar");

        assertThat(_get(Paragraph.class, spec -> spec.withId("calendar-version"))
                        .getText())
                .contains("cn-2026.1", "2026年12月31日");
        assertThat(Rows.of(_get(RowTable.class))).anyMatch(row -> row.contains("2026年10月10日") && row.contains("国庆节"));
    }

    @Test
    void an_administrator_looks_at_a_notice_before_taking_it_into_the_calendar() {
        UI.getCurrent().navigate("calendar");
        _setValue(_get(TextField.class, spec -> spec.withId("notice-title")), "2027年放假安排(演示)");
        _setValue(_get(TextArea.class, spec -> spec.withId("notice-content")), "起,止,类别,节日\n2027-01-01,,放假,元旦\n");

        _click(_get(Button.class, spec -> spec.withId("notice-preview")));
        _setValue(_get(Checkbox.class, spec -> spec.withId("notice-confirmed")), true);
        boolean before = calendars.current().isProvisional(LocalDate.parse("2027-01-04"));
        _click(_get(Button.class, spec -> spec.withId("notice-adopt")));

        assertThat(before).isTrue();
        assertThat(calendars.current().isProvisional(LocalDate.parse("2027-01-04")))
                .isFalse();
        assertThat(_get(Paragraph.class, spec -> spec.withId("calendar-version"))
                        .getText())
                .contains("cn-2027.1");
    }

    @Test
    void only_administrators_find_the_ways_to_change_the_calendar() {
        Visitor.logIn("village-341802002201", context);

        UI.getCurrent().navigate("calendar");

        assertThat(_find(Button.class, spec -> spec.withId("notice-preview"))).isEmpty();
        assertThat(_find(Button.class, spec -> spec.withId("county-day-add"))).isEmpty();
        assertThat(_find(Paragraph.class, spec -> spec.withId("calendar-horizon")))
                .isEmpty();
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void anybody_reckons_a_number_of_days_and_sees_it_on_the_calendar() {
        Visitor.logIn("village-341802002201", context);
        UI.getCurrent().navigate("deadline-simulator");
        _setValue(_get(DatePicker.class, spec -> spec.withId("simulator-start")), LocalDate.parse("2026-09-18"));
        _setValue(_get(IntegerField.class, spec -> spec.withId("simulator-quantity")), 20);
        Select<Object> unit = _get(Select.class, spec -> spec.withId("simulator-unit"));
        unit.setValue(DayUnit.WORKING);

        _click(_get(Button.class, spec -> spec.withId("simulator-reckon")));

        Div answer = _get(Div.class, spec -> spec.withId("simulator-answer"));
        assertThat(answer.getElement().getTextRecursively()).contains("2026年10月22日", "扣除9月25–27日、10月1–7日");
        assertThat(_find(answer, Html.class)).hasSize(2);
        assertThat(_find(answer, Html.class).get(1).getInnerHtml()).contains("10<small>班", "1<small>休", "22<small>期满");
    }

    @Test
    void anybody_sees_all_dates_of_the_procedure_for_a_lead() {
        Visitor.logIn("village-341802002201", context);
        UI.getCurrent().navigate("deadline-simulator");
        _setValue(_get(DatePicker.class, spec -> spec.withId("simulator-found")), LocalDate.parse("2024-05-13"));
        _setValue(_get(DatePicker.class, spec -> spec.withId("simulator-posted")), LocalDate.parse("2024-05-17"));

        _click(_get(Button.class, spec -> spec.withId("simulator-procedure")));

        assertThat(rows())
                .anyMatch(row -> row.contains("总时限") && row.contains("2024年5月28日"))
                .anyMatch(row -> row.contains("村级公示") && row.contains("2024年5月23日"));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static ComboBox<Object> comboBox(String label) {
        ComboBox<Object> box = _get(ComboBox.class, spec -> spec.withLabel(label));
        return box;
    }
}
