package org.shouwang.notice.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.shouwang.notice.Preparing;
import org.shouwang.shared.AreaCode;
import org.shouwang.shell.DayPicker;

/** Asks what a sheet is to say, so that it can be printed before it is posted. */
class PrepareDialog extends AskingDialog {

    PrepareDialog(
            Preparing preparing,
            AreaCode area,
            int waiting,
            String issuer,
            LocalDate today,
            Consumer<List<String>> done) {
        super("view.notice.prepare", "view.notice.prepare.confirm", waiting);
        DayPicker postOn = new DayPicker(getTranslation("view.notice.prepare.post-on"));
        postOn.setId("prepare-post-on");
        postOn.setMin(today);
        postOn.setValue(today);
        TextField place = field("prepare-place", "view.notice.place");
        TextField body = field("prepare-issuer", "public.notice.issued-by");
        body.setValue(issuer);
        TextField phone = field("prepare-phone", "public.notice.phone");
        postOn.setWidthFull();
        ask(
                Map.of("postOn", postOn, "place", place, "issuingBody", body, "objectionPhone", phone),
                () -> {
                    List<String> numbers = preparing.prepare(
                            area, postOn.getValue(), place.getValue(), body.getValue(), phone.getValue());
                    close();
                    done.accept(numbers);
                },
                new Paragraph(getTranslation("view.notice.prepare.hint")),
                postOn,
                place,
                body,
                phone);
    }

    private TextField field(String id, String label) {
        TextField field = new TextField(getTranslation(label));
        field.setId(id);
        field.setWidthFull();
        field.setRequiredIndicatorVisible(true);
        return field;
    }
}
