package org.shouwang.notice.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.shouwang.codelist.CodeLists;
import org.shouwang.form.FormDefinition;
import org.shouwang.form.Forms;
import org.shouwang.form.Section;
import org.shouwang.form.ui.FormView;
import org.shouwang.form.ui.FormViews;
import org.shouwang.notice.Investigations;
import org.shouwang.notice.Objection;
import org.shouwang.notice.Objections;
import org.shouwang.notice.PassingOn;
import org.shouwang.notice.Sheet;
import org.shouwang.shared.Text;

/** What is asked about a notice beside its page. */
@org.springframework.stereotype.Component
class NoticeDialogs {

    private final Forms forms;
    private final FormViews formViews;
    private final CodeLists codes;

    NoticeDialogs(Forms forms, FormViews formViews, CodeLists codes) {
        this.forms = forms;
        this.formViews = formViews;
        this.codes = codes;
    }

    Dialog record(Sheet sheet, Objections objections, LocalDate today, Runnable done) {
        return new RecordDialog(
                sheet,
                objections,
                codes.of("OBJECTION_WAY", today).stream()
                        .filter(code -> !code.key().equals(Objections.ON_THE_PAGE))
                        .toList(),
                today,
                done);
    }

    Dialog passOn(Sheet sheet, PassingOn passingOn, LocalDate today, Runnable done) {
        return new PassOnDialog(sheet, passingOn, formViews.of(photo("concludeNotice")), today, done);
    }

    Dialog hang(Sheet sheet, PassingOn passingOn, Runnable done) {
        return new HangDialog(sheet, passingOn, formViews.of(photo("postNotice")), done);
    }

    Dialog name(Objection objection, Investigations investigations, Runnable done) {
        return new NameDialog(objection, investigations, done);
    }

    Dialog answer(Objection objection, Investigations investigations, LocalDate today, Runnable done) {
        return new AnswerDialog(objection, investigations, today, done);
    }

    /** What proves that the sheet hung, and that it was taken down. */
    Component photos(Sheet sheet) {
        FormDefinition asked = new FormDefinition(
                "noticePhotos",
                1,
                forms.latest("postNotice").title(),
                Stream.of("postNotice", "concludeNotice")
                        .flatMap(form -> photo(form).sections().stream())
                        .toList());
        FormView view = formViews.of(asked, "photos-");
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        sheet.postedPhotos().forEach(values.putArray("postedPhoto")::add);
        sheet.takenDownPhotos().forEach(values.putArray("takenDownPhoto")::add);
        view.setValues(values);
        view.setReadOnly(true);
        return view;
    }

    private FormDefinition photo(String form) {
        FormDefinition whole = forms.latest(form);
        List<Section> evidence = whole.sections().stream()
                .filter(section -> section.key().equals("evidence"))
                .map(section -> new Section(form + "Evidence", unnumbered(section.title()), section.fields()))
                .toList();
        return new FormDefinition(form, whole.version(), whole.title(), evidence);
    }

    /** Outside its form a section has no number. */
    private static Text unnumbered(Text title) {
        return new Text(
                title.zh().substring(title.zh().indexOf('、') + 1),
                title.en()
                        .substring(title.en().indexOf(". ") < 0 ? 0 : title.en().indexOf(". ") + 2));
    }

    static List<String> ids(JsonNode values) {
        return Stream.of(values)
                .flatMap(node -> java.util.stream.StreamSupport.stream(node.spliterator(), false))
                .map(JsonNode::asText)
                .toList();
    }
}
