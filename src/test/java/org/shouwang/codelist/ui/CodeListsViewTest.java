package org.shouwang.codelist.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ProductTest;
import org.shouwang.Visitor;
import org.shouwang.shell.RowTable;
import org.shouwang.shell.Rows;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProductTest
class CodeListsViewTest {

    @Autowired
    private ApplicationContext context;

    @BeforeEach
    void the_administrator_opens_the_browser() {
        Visitor.enter("admin", context, Set.of(CodeListsView.class));
    }

    @AfterEach
    void the_browser_is_closed() {
        Visitor.leave();
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void a_code_is_added_and_ended_and_stays_in_the_list() {
        String key = "T" + UUID.randomUUID().toString().substring(0, 6);
        UI.getCurrent().navigate("code-lists");
        ComboBox<String> list = _get(ComboBox.class, spec -> spec.withId("code-list"));
        list.setValue("ROAD_TYPE");
        _click(_get(Button.class, spec -> spec.withId("code-add")));
        _click(_get(Button.class, spec -> spec.withId("code-save")));
        boolean asked = _get(TextField.class, spec -> spec.withId("code-zh")).isInvalid();
        _setValue(_get(TextField.class, spec -> spec.withId("code-zh")), "试用类型" + key);
        _setValue(_get(TextField.class, spec -> spec.withId("code-en")), "Type on trial");
        _setValue(_get(TextField.class, spec -> spec.withId("code-key")), key);
        _click(_get(Button.class, spec -> spec.withId("code-save")));

        var ends = _find(Button.class, spec -> spec.withClasses("code-end"));
        _click(ends.get(ends.size() - 1));
        _click(_get(Button.class, spec -> spec.withId("code-end-confirm")));

        assertThat(asked).isTrue();
        assertThat(Rows.of(_get(RowTable.class))).anyMatch(row -> row.contains("试用类型" + key) && !row.contains("长期有效"));
    }

    @Test
    void the_auditor_looks_only() {
        Visitor.logIn("auditor-219901", context);

        UI.getCurrent().navigate("code-lists");

        assertThat(_find(Button.class, spec -> spec.withId("code-add"))).isEmpty();
        assertThat(_find(Button.class, spec -> spec.withClasses("code-end"))).isEmpty();
    }
}
