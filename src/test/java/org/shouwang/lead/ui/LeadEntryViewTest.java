package org.shouwang.lead.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ProductTest;
import org.shouwang.codelist.Code;
import org.shouwang.lead.LeadFilter;
import org.shouwang.lead.Leads;
import org.shouwang.shared.WorkClock;
import org.shouwang.shell.DayPicker;
import org.shouwang.shell.PageLink;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@ProductTest
class LeadEntryViewTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Leads leads;

    @Autowired
    private WorkClock clock;

    @BeforeEach
    void the_clerk_opens_the_page() {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated("village-341802002201", null, List.of()));
        MockVaadin.setup(MockedUI::new, new MockSpringServlet(new Routes(), context, MockedUI::new));
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        UI.getCurrent().add(context.getAutowireCapableBeanFactory().createBean(LeadEntryView.class));
    }

    @AfterEach
    void the_browser_is_closed() {
        MockVaadin.tearDown();
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_day_in_the_future_is_refused_at_its_field_and_what_was_typed_stays() {
        select("lead-channel", "CADRE_SCREENING");
        known(LeadEntryHousehold.Known.NAME);
        TextField name = field("lead-head-name");
        _setValue(name, "线索测试甲");
        DayPicker foundOn = _get(DayPicker.class, spec -> spec.withId("lead-found-on"));
        foundOn.setValue(clock.today().plusDays(1));

        save();

        assertThat(foundOn.isInvalid()).isTrue();
        assertThat(foundOn.getErrorMessage()).contains("晚于今天");
        assertThat(name.getValue()).isEqualTo("线索测试甲");
        foundOn.setValue(clock.today());
        save();
        String number = _get(PageLink.class, spec -> spec.withId("lead-number")).getText();
        assertThat(leads.require(number).headName()).isEqualTo("线索测试甲");
    }

    @Test
    @SuppressWarnings("rawtypes")
    void an_empty_form_is_told_everything_at_once() {
        save();

        ComboBox channel = _get(ComboBox.class, spec -> spec.withId("lead-channel"));
        ComboBox household = _get(ComboBox.class, spec -> spec.withId("lead-household"));
        assertThat(channel.getErrorMessage()).isEqualTo("请选择线索来源。");
        assertThat(household.getErrorMessage()).startsWith("请选择已登记的农户");
    }

    @Test
    void reasons_against_a_new_household_come_together_with_those_against_the_lead_and_go_as_they_are_mended() {
        select("lead-channel", "SELF_DECLARATION");
        known(LeadEntryHousehold.Known.NEW);
        _setValue(field("lead-proxy-name"), "线索代写");

        save();

        Div summary = _get(Div.class, spec -> spec.withId("lead-reasons"));
        int all = _find(summary, Button.class).size();
        assertThat(field("lead-proxy-relation").isInvalid()).isTrue();
        assertThat(field("lead-head-name").isInvalid()).isTrue();
        _setValue(field("lead-head-name"), "线索测试丙");
        assertThat(field("lead-head-name").isInvalid()).isFalse();
        assertThat(_find(summary, Button.class)).hasSize(all - 1);
    }

    @Test
    void a_declaration_of_a_new_household_leads_to_its_case() {
        select("lead-channel", "SELF_DECLARATION");
        known(LeadEntryHousehold.Known.NEW);
        _setValue(field("lead-head-name"), "线索测试乙");
        select("lead-type", "ORDINARY");
        select("lead-certificate-type", "NONE_YET");
        select("lead-no-certificate-reason", "NOT_REGISTERED");
        select("lead-sex", "FEMALE");
        _get(DayPicker.class, spec -> spec.withId("lead-birth-date")).setValue(LocalDate.parse("1961-04-05"));

        save();

        PageLink toCase = _get(PageLink.class, spec -> spec.withId("lead-case"));
        assertThat(leads.search(new LeadFilter(null, "线索测试乙", true), null, 5).rows())
                .singleElement()
                .satisfies(lead -> assertThat(toCase.getHref()).isEqualTo("case/" + lead.caseNumber()));
    }

    private static void save() {
        _click(_get(Button.class, spec -> spec.withId("lead-save")));
    }

    private static TextField field(String id) {
        return _get(TextField.class, spec -> spec.withId(id));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void known(LeadEntryHousehold.Known how) {
        ((HasValue<?, LeadEntryHousehold.Known>) _get(RadioButtonGroup.class, spec -> spec.withId("lead-known")))
                .setValue(how);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void select(String id, String key) {
        ComboBox<Code> select = _get(ComboBox.class, spec -> spec.withId(id));
        select.setValue(select.getGenericDataView()
                .getItems()
                .filter(code -> code.key().equals(key))
                .findFirst()
                .orElseThrow());
    }
}
