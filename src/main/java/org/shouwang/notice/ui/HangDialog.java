package org.shouwang.notice.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import org.shouwang.form.ui.FormView;
import org.shouwang.notice.PassingOn;
import org.shouwang.notice.Sheet;
import org.shouwang.shell.Dates;

/** Records that a prepared sheet hangs now, with the photograph that proves it. */
class HangDialog extends AskingDialog {

    HangDialog(Sheet sheet, PassingOn passingOn, FormView photo, Runnable done) {
        super("view.notice.hang", "view.notice.hang.confirm", sheet.lines().size());
        ask(
                Map.of(),
                () -> tell(
                        new Results(
                                passingOn.posted(
                                        sheet, NoticeDialogs.ids(photo.values().path("postedPhoto"))),
                                "view.notice.hang.result",
                                "view.notice.hung"),
                        done),
                new Paragraph(getTranslation("view.notice.hang.hint", Dates.day(sheet.postedOn()))),
                photo);
    }
}
