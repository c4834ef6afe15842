package org.shouwang.rollback.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.shouwang.procedure.RunStarts;
import org.shouwang.shared.Reason;
import org.shouwang.shell.Refusals;
import org.shouwang.shell.Toasts;

/** What may begin in a case after its household was identified: each with what it leads to, or why it may not begin now. */
@StyleSheet("context://rollback.css")
class StartDialog extends Dialog {

    static final List<String> PROCEDURES = List.of("lookBack", "rollback", "removal");

    private final transient RunStarts starts;
    private final transient Runnable changed;
    private final String number;

    StartDialog(RunStarts starts, String number, List<String> procedures, Runnable changed) {
        this.starts = starts;
        this.changed = changed;
        this.number = number;
        setId("start-dialog");
        setHeaderTitle(word("open"));
        setWidth("min(560px, 94vw)");
        procedures.forEach(procedure -> add(choice(procedure)));
        getFooter().add(new Button(getTranslation("view.shell.close"), click -> close()));
    }

    private Component choice(String procedure) {
        List<Reason> against = starts.against(number, procedure);
        Div choice = new Div(new H3(getTranslation("process." + procedure)));
        choice.addClassName("rollback-choice");
        if (against.isEmpty()) {
            Button start = new Button(word(procedure), click -> start(procedure));
            start.setId("start-" + procedure);
            start.setDisableOnClick(true);
            choice.add(new Paragraph(word(procedure + ".hint")), start);
        } else {
            UnorderedList reasons = new UnorderedList();
            reasons.addClassName("rollback-people");
            against.forEach(reason -> reasons.add(new ListItem(Refusals.sentence(reason))));
            choice.add(reasons);
        }
        return choice;
    }

    private void start(String procedure) {
        close();
        if (Refusals.guard(() -> starts.start(number, procedure))) {
            Toasts.done(word("done"));
            changed.run();
        }
    }

    private String word(String key) {
        return getTranslation("view.rollback.start." + key);
    }
}
