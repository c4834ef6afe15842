package org.shouwang.notice.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.shouwang.form.ui.FormView;
import org.shouwang.notice.PassingOn;
import org.shouwang.notice.Sheet;
import org.shouwang.shell.DayPicker;

/** Passes on all households of a sheet that nobody objected to, and says for each what became of it. */
class PassOnDialog extends AskingDialog {

    PassOnDialog(Sheet sheet, PassingOn passingOn, FormView photo, LocalDate today, Runnable done) {
        super("view.notice.pass-on", "view.notice.pass-on.confirm", sheet.open().size());
        DayPicker on = new DayPicker(getTranslation("view.notice.pass-on.done-on"));
        on.setId("pass-on-date");
        on.setMin(sheet.lastDay().plusDays(1));
        on.setMax(today);
        on.setValue(today);
        on.setWidthFull();
        ask(
                Map.of("doneOn", on),
                () -> tell(
                        outcome(passingOn.withoutObjection(
                                sheet,
                                on.getValue(),
                                NoticeDialogs.ids(photo.values().path("takenDownPhoto")))),
                        done),
                new Paragraph(getTranslation("view.notice.pass-on.hint")),
                on,
                photo);
    }

    private Div outcome(List<PassingOn.Passed> results) {
        long passed = results.stream().filter(PassingOn.Passed::done).count();
        UnorderedList list = new UnorderedList();
        list.addClassName("notice-results");
        results.forEach(result -> {
            Span words = new Span(
                    result.done()
                            ? getTranslation("view.notice.passed")
                            : String.join(" ", result.reasons()));
            ListItem item = new ListItem(
                    (result.done() ? VaadinIcon.CHECK_CIRCLE_O : VaadinIcon.WARNING).create(),
                    new Span(result.headName()),
                    words);
            item.addClassName(result.done() ? "notice-settled" : "notice-objected");
            list.add(item);
        });
        Div outcome = new Div(
                new Paragraph(getTranslation("view.notice.pass-on.result", passed, results.size() - passed)), list);
        outcome.setId("pass-on-result");
        return outcome;
    }
}
