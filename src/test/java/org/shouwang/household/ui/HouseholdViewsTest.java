package org.shouwang.household.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouteConfiguration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ProductTest;
import org.shouwang.codelist.Code;
import org.shouwang.household.Departure;
import org.shouwang.household.Disclosures;
import org.shouwang.household.HouseholdFields;
import org.shouwang.household.HouseholdFilter;
import org.shouwang.household.HouseholdUpdate;
import org.shouwang.household.HouseholdView;
import org.shouwang.household.Households;
import org.shouwang.household.MemberFields;
import org.shouwang.household.NewHousehold;
import org.shouwang.household.SampleNumbers;
import org.shouwang.shared.AreaCode;
import org.shouwang.shell.RowTable;
import org.shouwang.shell.Rows;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@ProductTest
class HouseholdViewsTest {

    private static final AreaCode VILLAGE = AreaCode.of("519901101201");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Households households;

    @Autowired
    private Disclosures disclosures;

    @BeforeEach
    void the_clerk_opens_the_browser() {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated("village-519901101201", null, List.of()));
        MockVaadin.setup(MockedUI::new, new MockSpringServlet(new Routes(), context, MockedUI::new));
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        var routes = RouteConfiguration.forSessionScope();
        List.of(HouseholdsView.class, HouseholdsPrintView.class, HouseholdPageView.class, HouseholdEditView.class)
                .forEach(routes::setAnnotatedRoute);
    }

    @AfterEach
    void the_browser_is_closed() {
        MockVaadin.tearDown();
    }

    @Test
    void the_list_finds_a_household_by_initials() {
        var household = registered("乌日娜");

        opened(HouseholdsView.class);
        _setValue(_get(TextField.class, spec -> spec.withLabel("查找")), "wrn");

        assertThat(Rows.of(_get(RowTable.class))).anyMatch(row -> row.contains(household.number()));
    }

    @Test
    void the_page_shows_masked_numbers_and_the_history_of_each_field() {
        var household = registered("额尔敦");
        var fields = new HouseholdFields(
                null, "LIFTED_OUT", household.headPhoneMasked(), null, null, null, null, null, null, null);
        households.update(
                household.id(), household.version(), new HouseholdUpdate(fields, List.of(), List.<Departure>of()));

        opened(HouseholdPageView.class).show(household.number());

        var history = Rows.of(_find(RowTable.class).get(_find(RowTable.class).size() - 1));
        assertThat(history).anyMatch(row -> row.contains("农户类型") && row.contains("一般农户") && row.contains("脱贫户"));
        var shown = _find(DescriptionList.class).get(0).getElement().getTextRecursively();
        assertThat(shown).contains("138****1234").doesNotContain("13812341234");
    }

    @Test
    void an_edit_is_looked_over_field_by_field_before_it_is_saved() {
        var household = registered("萨仁");
        opened(HouseholdEditView.class).show(household);
        choose("农户类型", "LIFTED_OUT");
        _setValue(_get(TextField.class, spec -> spec.withLabel("帮扶联系人")), "白音");

        _click(_get(Button.class, spec -> spec.withId("household-save")));
        var changes = Rows.of(_get(RowTable.class));
        boolean saved = households.require(household.number()).liftedOut();
        _click(_get(Button.class, spec -> spec.withId("changes-save")));

        assertThat(changes).hasSize(2);
        assertThat(changes).anyMatch(row -> row.contains("农户类型") && row.contains("一般农户") && row.contains("脱贫户"));
        assertThat(changes).anyMatch(row -> row.contains("帮扶联系人") && row.contains("—") && row.contains("白音"));
        assertThat(saved).isFalse();
        assertThat(households.require(household.number()).liftedOut()).isTrue();
        assertThat(households.require(household.number()).contactName()).isEqualTo("白音");
    }

    @Test
    void the_list_is_narrowed_to_households_without_contact_and_printed_as_it_is_seen() {
        var without = registered("娜仁托娅");
        opened(HouseholdsView.class);
        _setValue(_get(TextField.class, spec -> spec.withLabel("查找")), "娜仁托娅");
        _setValue(_get(Checkbox.class, spec -> spec.withId("households-without-contact")), true);
        var listed = Rows.of(_get(RowTable.class));
        UI.getCurrent().removeAll();

        opened(HouseholdsPrintView.class);

        assertThat(listed).anyMatch(row -> row.contains(without.number()));
        var paper = _get(NativeTable.class, spec -> spec.withId("households-paper"));
        assertThat(paper.getElement().getTextRecursively())
                .contains(without.number(), "没有在办案件")
                .doesNotContain("13812341234");
    }

    @Test
    void a_whole_number_is_shown_for_a_stated_purpose_only() {
        var number = SampleNumbers.fresh();
        var household = registered("图雅", number);
        opened(HouseholdPageView.class).show(household.number());
        _click(_find(Button.class, spec -> spec.withClasses("whole-numbers")).get(0));
        var purpose = _get(TextArea.class, spec -> spec.withLabel("用途"));

        _click(_get(Button.class, spec -> spec.withId("numbers-show")));
        var refused = purpose.isInvalid() ? purpose.getErrorMessage() : "";
        _setValue(purpose, "入户核对身份");
        _click(_get(Button.class, spec -> spec.withId("numbers-show")));

        assertThat(refused).contains("没有说明用途");
        assertThat(_get(DescriptionList.class, spec -> spec.withId("numbers-shown"))
                        .getElement()
                        .getTextRecursively())
                .contains(number);
    }

    @Test
    void a_person_is_found_by_the_whole_number_for_a_stated_purpose() {
        var number = SampleNumbers.fresh();
        var household = registered("其其格", number);
        var found = new ArrayList<String>();
        new CertificateSearch(disclosures, h -> found.add(h.number())).open();

        _setValue(_get(TextField.class, spec -> spec.withId("certificate-number")), SampleNumbers.fresh());
        _setValue(_get(TextArea.class, spec -> spec.withLabel("用途")), "来电咨询");
        _click(_get(Button.class, spec -> spec.withId("certificate-find")));
        boolean nobody =
                _get(Paragraph.class, spec -> spec.withId("certificate-nobody")).isVisible();
        _setValue(_get(TextField.class, spec -> spec.withId("certificate-number")), number);
        _click(_get(Button.class, spec -> spec.withId("certificate-find")));

        assertThat(nobody).isTrue();
        assertThat(found).containsExactly(household.number());
    }

    @Test
    void a_wrong_number_is_refused_beside_its_field_and_the_right_one_is_saved() {
        opened(HouseholdEditView.class).show(null);
        choose("农户类型", "ORDINARY");
        _setValue(_get(TextField.class, spec -> spec.withLabel("姓名")), "苏日娜");
        var number = _get(TextField.class, spec -> spec.withLabel("证件号码"));
        _setValue(number, "110105194912310021");

        _click(_get(Button.class, spec -> spec.withText("保存农户信息")));
        var refused = number.isInvalid() ? number.getErrorMessage() : "";
        _setValue(number, SampleNumbers.fresh());
        _click(_get(Button.class, spec -> spec.withText("保存农户信息")));

        assertThat(refused).contains("校验码");
        assertThat(households
                        .search(new HouseholdFilter("苏日娜", VILLAGE, null), null, 10)
                        .rows())
                .hasSize(1);
    }

    private <T extends Component> T opened(Class<T> view) {
        var opened = context.getAutowireCapableBeanFactory().createBean(view);
        UI.getCurrent().add(opened);
        return opened;
    }

    private HouseholdView registered(String name) {
        return registered(name, SampleNumbers.fresh());
    }

    private HouseholdView registered(String name, String certificate) {
        return households.register(new NewHousehold(
                VILLAGE,
                HouseholdFields.of("ORDINARY", "13812341234"),
                List.of(MemberFields.of(name, "HEAD", certificate))));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void choose(String label, String key) {
        ComboBox<Code> box = _get(ComboBox.class, spec -> spec.withLabel(label));
        box.setValue(box.getGenericDataView()
                .getItems()
                .filter(code -> code.key().equals(key))
                .findFirst()
                .orElseThrow());
    }
}
