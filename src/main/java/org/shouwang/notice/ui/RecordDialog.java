package org.shouwang.notice.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.shouwang.codelist.Code;
import org.shouwang.notice.NewObjection;
import org.shouwang.notice.Objections;
import org.shouwang.notice.Sheet;
import org.shouwang.shell.DayPicker;
import org.shouwang.shell.Toasts;

/** Records an objection that came in person, by phone or on paper. */
class RecordDialog extends AskingDialog {

    RecordDialog(Sheet sheet, Objections objections, List<Code> ways, LocalDate today, Runnable done) {
        super("view.notice.objection.record", "view.notice.objection.record.confirm");
        Select<Sheet.Line> line = new Select<>();
        line.setId("objection-line");
        line.setLabel(getTranslation("public.notice.which"));
        line.setItems(sheet.lines().stream().filter(l -> l.caseNumber() != null).toList());
        line.setItemLabelGenerator(Sheet.Line::headName);
        Select<Code> way = new Select<>();
        way.setId("objection-way");
        way.setLabel(getTranslation("view.notice.objection.way"));
        way.setItems(ways);
        way.setItemLabelGenerator(code -> code.label().in(getLocale()));
        DayPicker receivedOn = new DayPicker(getTranslation("view.notice.objection.received-on"));
        receivedOn.setId("objection-received-on");
        receivedOn.setMin(sheet.postedOn());
        receivedOn.setMax(today);
        receivedOn.setValue(today);
        TextArea text = new TextArea(getTranslation("public.notice.text"));
        text.setId("objection-text");
        text.setMaxLength(Objections.LONGEST);
        text.setWidthFull();
        TextField name = new TextField(getTranslation("view.notice.objection.objector-name"));
        name.setId("objection-name");
        TextField phone = new TextField(getTranslation("view.notice.objection.objector-phone"));
        phone.setId("objection-phone");
        line.setWidthFull();
        way.setWidthFull();
        receivedOn.setWidthFull();
        name.setWidthFull();
        phone.setWidthFull();
        line.setRequiredIndicatorVisible(true);
        way.setRequiredIndicatorVisible(true);
        receivedOn.setRequiredIndicatorVisible(true);
        text.setRequiredIndicatorVisible(true);
        ask(
                Map.of(
                        "caseNumber", line,
                        "way", way,
                        "receivedOn", receivedOn,
                        "text", text,
                        "objectorName", name,
                        "objectorPhone", phone),
                () -> {
                    objections.record(
                            sheet.number(),
                            new NewObjection(
                                    line.getValue() == null
                                            ? null
                                            : line.getValue().caseNumber(),
                                    way.getValue() == null
                                            ? null
                                            : way.getValue().key(),
                                    receivedOn.getValue(),
                                    text.getValue(),
                                    name.getValue(),
                                    phone.getValue()));
                    close();
                    Toasts.done(getTranslation("view.notice.objection.recorded"));
                    done.run();
                },
                new Paragraph(getTranslation("view.notice.objection.record.hint")),
                line,
                way,
                receivedOn,
                text,
                name,
                phone);
    }
}
