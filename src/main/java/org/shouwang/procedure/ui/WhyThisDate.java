package org.shouwang.procedure.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.shouwang.procedure.DeadlineRow;
import org.shouwang.procedure.TaskRow;
import org.shouwang.shell.Dates;
import org.shouwang.shell.DaysLeft;
import org.shouwang.shell.Refusals;

/** How a date came about: which limit, counted how, by which rule. */
class WhyThisDate extends Dialog {

    WhyThisDate(TaskRow task, DeadlineRow limit) {
        setId("why-this-date");
        setMaxWidth("36em");
        setHeaderTitle(getTranslation("deadline." + limit.element()));
        Span badge = new DaysLeft(task.daysLeft(), task.provisional(), task.workingDaysLeft());
        Paragraph date = new Paragraph(new Span(Dates.day(limit.dueOn())), new Span(" "), badge);
        date.addClassName("why-date");
        add(date, new Paragraph(limit.derivation().sentence().in(getLocale())));
        if (limit.derivation().ground() != null) {
            Paragraph ground = new Paragraph(getTranslation(
                    "view.shell.by-rule", Refusals.ground(limit.derivation().ground())));
            ground.addClassName("reason-ground");
            add(ground);
        }
        Button close = new Button(getTranslation("view.inbox.close"), click -> close());
        close.setAutofocus(true);
        getFooter().add(close);
    }
}
