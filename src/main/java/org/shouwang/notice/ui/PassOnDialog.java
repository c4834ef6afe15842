package org.shouwang.notice.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.Map;
import org.shouwang.form.ui.FormView;
import org.shouwang.notice.PassingOn;
import org.shouwang.notice.Sheet;
import org.shouwang.shell.DayPicker;

/** Passes on all households of a sheet that nobody objected to, and says for each what became of it. */
class PassOnDialog extends AskingDialog {

    PassOnDialog(Sheet sheet, PassingOn passingOn, FormView photo, LocalDate today, Runnable done) {
        super("view.notice.pass-on", "view.notice.pass-on.confirm", NoticePageView.unopposed(sheet));
        DayPicker on = new DayPicker(getTranslation("view.notice.pass-on.done-on"));
        on.setId("pass-on-date");
        on.setMin(sheet.lastDay().plusDays(1));
        on.setMax(today);
        on.setValue(today);
        on.setWidthFull();
        ask(
                Map.of("doneOn", on),
                () -> tell(
                        new Results(
                                passingOn.withoutObjection(
                                        sheet,
                                        on.getValue(),
                                        NoticeDialogs.ids(photo.values().path("takenDownPhoto"))),
                                "view.notice.pass-on.result",
                                "view.notice.passed"),
                        done),
                new Paragraph(getTranslation("view.notice.pass-on.hint")),
                on,
                photo);
    }
}
