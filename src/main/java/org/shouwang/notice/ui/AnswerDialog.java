package org.shouwang.notice.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.Map;
import org.shouwang.notice.Investigations;
import org.shouwang.notice.Objection;
import org.shouwang.shell.DayPicker;

/** Answers an objection that came too late to hold the household. */
class AnswerDialog extends AskingDialog {

    AnswerDialog(Objection objection, Investigations investigations, LocalDate today, Runnable done) {
        super("view.notice.objection.answer", "view.notice.objection.answer.confirm");
        DayPicker on = new DayPicker(getTranslation("view.notice.objection.concluded-on"));
        on.setId("answer-on");
        on.setMin(objection.receivedOn());
        on.setMax(today);
        on.setValue(today);
        on.setWidthFull();
        TextArea answer = new TextArea(getTranslation("view.notice.objection.conclusion"));
        answer.setId("answer-text");
        answer.setWidthFull();
        answer.setRequiredIndicatorVisible(true);
        ask(
                Map.of("answeredOn", on, "answer", answer),
                () -> {
                    investigations.answer(objection.number(), on.getValue(), answer.getValue());
                    close();
                    done.run();
                },
                new Paragraph(objection.text()),
                on,
                answer);
    }
}
