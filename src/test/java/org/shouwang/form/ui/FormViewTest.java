package org.shouwang.form.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shouwang.document.Attachment;
import org.shouwang.document.AttachmentId;
import org.shouwang.form.Field;
import org.shouwang.form.FormDefinition;
import org.shouwang.form.Forms;
import org.shouwang.form.FormsForTests;
import org.shouwang.shared.Reason;

class FormViewTest {

    private static final Forms FORMS = FormsForTests.forms();

    private final Map<String, Attachment> files = new HashMap<>();

    @BeforeEach
    void openBrowser() {
        MockVaadin.setup(new Routes());
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void closeBrowser() {
        MockVaadin.tearDown();
    }

    static Stream<FormDefinition> everyForm() {
        return FORMS.list().stream();
    }

    @ParameterizedTest
    @MethodSource("everyForm")
    void whatIsShownIsReadBackUnchanged(FormDefinition form) {
        var everything = everything(form);
        var view = shown(form);

        view.setValues(everything);

        assertThat(view.values()).isEqualTo(FORMS.kept(form, everything));
        for (var field : form.fields()) {
            assertThat(byId(view, "field-" + field.key())).as(field.key()).isPresent();
        }
    }

    @ParameterizedTest
    @MethodSource("everyForm")
    void whatIsReadOnlyHasNoFields(FormDefinition form) {
        var everything = everything(form);
        var view = shown(form);

        view.setValues(everything);
        view.setReadOnly(true);

        FORMS.kept(form, everything).fieldNames().forEachRemaining(key -> assertThat(byId(view, "value-" + key))
                .as(key)
                .isPresent());
        assertThat(_find(view, TextField.class)).isEmpty();
        assertThat(view.values()).isEqualTo(FORMS.kept(form, everything));
    }

    @Test
    void theWriterByProxyAppearsWithTheAnswerThatCallsForHim() {
        var view = shown(FORMS.latest("application"));
        var name = byId(view, "field-proxyName").orElseThrow();

        assertThat(name.isVisible()).isFalse();
        answer(view, "field-byProxy", true);

        assertThat(name.isVisible()).isTrue();
        answer(view, "field-byProxy", false);
        assertThat(name.isVisible()).isFalse();
    }

    @Test
    void eachChangeOfThePersonIsToldButNotTheLoadingOfADraft() {
        var view = shown(FORMS.latest("verificationVisit"));
        var told = new ArrayList<ObjectNode>();
        view.addChangeListener(told::add);

        view.setValues(JsonNodeFactory.instance.objectNode().put("wages", 20000));
        assertThat(told).isEmpty();
        _setValue(_get(view, TextField.class, spec -> spec.withId("field-visitors")), "张三、李四,王五");
        _setValue(_get(view, BigDecimalField.class, spec -> spec.withId("field-wages")), new BigDecimal("19800.5"));

        assertThat(told).hasSize(2);
        assertThat(told.get(1).get("visitors")).hasSize(3);
        assertThat(told.get(1).get("wages").decimalValue()).isEqualByComparingTo("19800.5");
    }

    @Test
    void aWrongValueIsSaidAtItsFieldWhenItIsLeft() {
        var view = shown(FORMS.latest("verificationVisit"));
        var people = _get(view, IntegerField.class, spec -> spec.withId("field-headCount"));

        _setValue(people, 0);
        assertThat(people.isInvalid()).isTrue();
        assertThat(people.getErrorMessage()).contains("核算人口数");
        _setValue(people, 4);

        assertThat(people.isInvalid()).isFalse();
    }

    @Test
    void everyReasonStandsAtItsFieldAndOnTop() {
        var form = FORMS.latest("application");
        var view = shown(form);
        var reasons = new ArrayList<>(FORMS.check(form, "SUBMIT", view.values()));
        reasons.add(Reason.of("form.unknown", "x"));

        view.showReasons(reasons);

        assertThat(((HasValidation) byId(view, "field-applicant").orElseThrow()).isInvalid())
                .isTrue();
        assertThat(((HasValidation) byId(view, "field-applicantPhone").orElseThrow()).isInvalid())
                .isFalse();
        var summary = _get(view, Div.class, spec -> spec.withId("form-reasons"));
        assertThat(_find(summary, Button.class)).hasSize(reasons.size() - 1);
        view.showReasons(List.of());
        assertThat(byId(view, "form-reasons").orElseThrow().isVisible()).isFalse();
    }

    @Test
    void whatIsMendedLeavesTheSummaryAtOnceAndWhatIsNotStays() {
        var form = FORMS.latest("application");
        var view = shown(form);
        var reasons = FORMS.check(form, "SUBMIT", view.values());
        view.showReasons(reasons);
        var summary = _get(view, Div.class, spec -> spec.withId("form-reasons"));
        var applicant = _get(view, TextField.class, spec -> spec.withId("field-applicant"));

        _setValue(applicant, "张三");
        assertThat(_find(summary, Button.class)).hasSize(reasons.size() - 1);
        assertThat(applicant.isInvalid()).isFalse();
        view.showReasons(reasons);
        _setValue(applicant, "");

        assertThat(_find(summary, Button.class)).hasSize(reasons.size());
    }

    @Test
    void rowsAreAddedAndTheirErrorsStandInTheirCells() {
        var form = FORMS.latest("departmentComparison");
        var view = shown(form);

        _click(_get(view, Button.class, spec -> spec.withId("field-hits-add")));
        _setValue(_get(view, TextField.class, spec -> spec.withId("field-hits-0-person")), "张三");
        view.showReasons(FORMS.check(form, "HIT", view.values()));

        assertThat(view.values().at("/hits/0/person").textValue()).isEqualTo("张三");
        assertThat(_get(view, TextField.class, spec -> spec.withId("field-hits-0-detail"))
                        .isInvalid())
                .isTrue();
        assertThat(((HasValidation) byId(view, "field-hits-0-item").orElseThrow()).isInvalid())
                .isTrue();
    }

    @Test
    void theButtonsThatNeedAFieldAreNamedUnderIt() {
        var view = shown(FORMS.latest("townshipCheck"));

        var labels = new LinkedHashMap<String, String>();
        labels.put("CONFIRMED", "核查属实");
        labels.put("RETURN", "退回补正");
        labels.put("REPEAT_NOTICE", "重新公示");
        view.setVerdicts(labels);

        assertThat(_get(view, TextArea.class, spec -> spec.withId("field-returnReason"))
                        .getHelperText())
                .contains("退回补正");
    }

    @Test
    void whatTheWayForwardNeedsIsMarkedAndALineOnTopSaysSo() {
        var view = shown(FORMS.latest("verificationVisit"));

        var labels = new LinkedHashMap<String, String>();
        labels.put("PROPOSE", "建议纳入,提交村级评议");
        labels.put("CONDITIONS_NOT_MET", "不符合条件");
        view.setVerdicts(labels);

        var wages = _get(view, BigDecimalField.class, spec -> spec.withId("field-wages"));
        assertThat(wages.isRequiredIndicatorVisible()).isTrue();
        assertThat(wages.getHelperText()).isNullOrEmpty();
        assertThat(_get(view, Paragraph.class).getText()).contains("“•”", "建议纳入");
    }

    @Test
    void theProgressCountsTheSectionsThatTheWayForwardNeeds() {
        var view = shown(FORMS.latest("application"));
        view.setVerdicts(java.util.Map.of("SUBMIT", "提交申请"));
        assertThat(progress(view, "count")).isEqualTo("已填0/3");
        assertThat(progress(view, "next")).contains("一、基本信息");

        view.setValues(everything(FORMS.latest("application")));

        assertThat(progress(view, "count")).isEqualTo("已填3/3");
        assertThat(byId(view, "form-progress-next").orElseThrow().isVisible()).isFalse();
    }

    @Test
    void aSignatureThatWasDrawnCountsWithoutAnybodyConfirmingIt() {
        var view = shown(FORMS.latest("application"));
        var signed = JsonNodeFactory.instance.objectNode();
        signed.putObject("householdSignature").put("mode", "SCREEN").put("signer", "张三");
        view.setValues(signed);
        var drawn = elemental.json.Json.createObject();
        drawn.put("for", "trailing");
        drawn.put("element.picture()", "data:image/png;base64,iVBORw0KGgo=");

        var pad = byId(view, "field-householdSignature-pad").orElseThrow();
        for (int i = 0; i < 2; i++) {
            com.github.mvysny.kaributesting.v10.ElementUtilsKt._fireDomEvent(
                    pad.getElement(), new com.vaadin.flow.dom.DomEvent(pad.getElement(), "pointerup", drawn));
        }

        assertThat(files).hasSize(1);
        assertThat(view.values().at("/householdSignature/attachment").asText())
                .isEqualTo(files.keySet().iterator().next());
    }

    private static String progress(FormView view, String part) {
        return byId(view, "form-progress-" + part).orElseThrow().getElement().getText();
    }

    private FormView shown(FormDefinition form) {
        var view = new FormView(
                form,
                new Surroundings(
                        FORMS,
                        FormsForTests.wording(),
                        new Drawer(),
                        Locale.SIMPLIFIED_CHINESE,
                        LocalDate.of(2024, 5, 16)));
        UI.getCurrent().add(view);
        return view;
    }

    private ObjectNode everything(FormDefinition form) {
        var required = form.sections().stream()
                .map(section -> new org.shouwang.form.Section(
                        section.key(),
                        section.title(),
                        section.fields().stream().map(FormViewTest::required).toList()))
                .toList();
        return FORMS.example(
                new FormDefinition(form.key(), form.version(), form.title(), required),
                "ANY",
                JsonNodeFactory.instance.objectNode(),
                UUID::randomUUID);
    }

    private static Field required(Field field) {
        return new Field(
                field.key(),
                field.type(),
                field.label(),
                field.help(),
                field.unit(),
                true,
                List.of(),
                null,
                field.visibleWhen(),
                field.codeList(),
                field.min(),
                field.max(),
                field.maxLength(),
                field.columns().stream().map(FormViewTest::required).toList(),
                field.fact(),
                field.options(),
                field.inMeeting(),
                field.inMeetingFor());
    }

    private static Optional<Component> byId(Component within, String id) {
        return Stream.concat(
                        Stream.of(within).filter(c -> id.equals(c.getId().orElse(null))),
                        within.getChildren().flatMap(child -> byId(child, id).stream()))
                .findFirst();
    }

    @SuppressWarnings("unchecked")
    private static void answer(FormView view, String id, boolean yes) {
        _setValue((RadioButtonGroup<Boolean>) byId(view, id).orElseThrow(), yes);
    }

    /** Files that everybody may read. */
    private final class Drawer implements AttachmentFiles {

        @Override
        public Attachment store(String name, byte[] content) {
            var id = new AttachmentId(UUID.randomUUID());
            var file = new Attachment(id, name, "image/png", content.length, "", Instant.EPOCH, "张三");
            files.put(id.toString(), file);
            return file;
        }

        @Override
        public Optional<Attachment> find(String id) {
            return Optional.ofNullable(files.get(id));
        }

        @Override
        public byte[] content(AttachmentId id) {
            return new byte[0];
        }
    }
}
