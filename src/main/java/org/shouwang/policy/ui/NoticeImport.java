package org.shouwang.policy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.shouwang.policy.HolidayNotice;
import org.shouwang.policy.HolidayNotices;
import org.shouwang.policy.NoticePreview;
import org.shouwang.policy.SpecialDay;
import org.shouwang.shared.Reason;
import org.shouwang.shell.Dates;
import org.shouwang.shell.FactList;
import org.shouwang.shell.Refusals;
import org.shouwang.shell.RowTable;
import org.shouwang.shell.Toasts;

/** Takes a year's holiday notice in: paste, look at what it makes of the calendar, confirm. */
class NoticeImport extends Section {

    private final transient HolidayNotices notices;
    private final transient Runnable done;
    private final TextField title = new TextField();
    private final TextArea content = new TextArea();
    private final Div preview = new Div();

    NoticeImport(HolidayNotices notices, Runnable done) {
        this.notices = notices;
        this.done = done;
        addClassName("cal-section");
        title.setLabel(getTranslation("view.policy.notice.title"));
        title.setId("notice-title");
        title.setWidthFull();
        content.setLabel(getTranslation("view.policy.notice.content"));
        content.setHelperText(getTranslation("view.policy.notice.help"));
        content.setId("notice-content");
        content.setWidthFull();
        content.setMaxHeight("20em");
        Button look = new Button(getTranslation("view.policy.notice.preview"), click -> look());
        look.setId("notice-preview");
        preview.setId("notice-previewed");
        add(new H2(getTranslation("view.policy.notice")), title, content, look, preview);
    }

    private void look() {
        preview.removeAll();
        Refusals.guard(() -> {
            HolidayNotice notice = notices.read(
                    content.getValue().getBytes(StandardCharsets.UTF_8),
                    title.getValue().strip());
            show(notice, notices.preview(notice));
        });
    }

    private void show(HolidayNotice notice, NoticePreview found) {
        if (!found.errors().isEmpty()) {
            preview.add(new Paragraph(getTranslation("view.policy.notice.errors")), list(found.errors()));
            return;
        }
        preview.add(new FactList()
                .fact(getTranslation("view.policy.year"), String.valueOf(notice.year()))
                .fact(
                        getTranslation("view.policy.notice.edition"),
                        getTranslation(
                                found.edition() == 1 ? "view.policy.notice.first" : "view.policy.notice.correction"))
                .fact(
                        getTranslation("view.policy.notice.days-off"),
                        getTranslation("view.policy.notice.days-off.of", found.daysOff(), found.weekdaysOff()))
                .fact(
                        getTranslation("view.policy.notice.make-up"),
                        getTranslation("view.policy.notice.days", found.makeUpDays()))
                .fact(
                        getTranslation("view.policy.notice.working-days"),
                        getTranslation("view.policy.notice.days", found.workingDays())));
        RowTable<SpecialDay> days = new RowTable<>(getTranslation("view.policy.notice"));
        days.text(getTranslation("view.policy.date"), day -> Dates.day(day.date()))
                .text(
                        getTranslation("view.policy.kind"),
                        day -> getTranslation(day.workday() ? "view.policy.makeUpDay" : "view.policy.dayOff"))
                .text(getTranslation("view.policy.holiday"), day -> day.name().in(getLocale()));
        days.show(found.edition() == 1 ? found.days() : found.changed());
        preview.add(days);
        Checkbox confirmed = new Checkbox(getTranslation("view.policy.notice.confirm"));
        confirmed.setId("notice-confirmed");
        if (!found.warnings().isEmpty()) {
            preview.add(
                    new Paragraph(getTranslation("view.policy.notice.warnings")), list(found.warnings()), confirmed);
        }
        Button adopt = CalendarView.primary(
                getTranslation("view.policy.notice.adopt"), () -> adopt(notice, confirmed.getValue()));
        adopt.setId("notice-adopt");
        preview.add(new Paragraph(getTranslation("view.policy.notice.effect")), adopt);
    }

    private void adopt(HolidayNotice notice, boolean confirmed) {
        if (Refusals.guard(() -> notices.adopt(notice, confirmed))) {
            Toasts.done(getTranslation("view.policy.notice.adopted"));
            preview.removeAll();
            content.clear();
            done.run();
        }
    }

    private static UnorderedList list(List<Reason> reasons) {
        UnorderedList list = new UnorderedList();
        reasons.forEach(reason -> list.add(new ListItem(Refusals.sentence(reason))));
        return list;
    }
}
