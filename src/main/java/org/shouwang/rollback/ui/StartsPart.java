package org.shouwang.rollback.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shouwang.procedure.CaseFile;
import org.shouwang.procedure.CasePart;
import org.shouwang.procedure.RunStarts;
import org.shouwang.procedure.StartAnswer;
import org.shouwang.shared.Reason;
import org.shouwang.shell.Refusals;
import org.shouwang.shell.Toasts;
import org.springframework.core.annotation.Order;

/**
 * On the page of a case: a look-back out of turn, rollback and removal, as far as they may begin now, and why the others
 * may not.
 */
@org.springframework.stereotype.Component
@Order(8)
class StartsPart implements CasePart {

    private static final List<String> PROCEDURES = List.of("lookBack", "rollback", "removal");
    private static final String NOT_MINE = "procedure.may-not-start";

    private final RunStarts starts;

    StartsPart(RunStarts starts) {
        this.starts = starts;
    }

    @Override
    public Optional<Component> of(CaseFile file, Runnable changed) {
        List<StartAnswer> answers = PROCEDURES.stream()
                .map(key -> new StartAnswer(key, starts.against(file.number(), key)))
                .filter(answer -> answer.against().stream().map(Reason::id).noneMatch(NOT_MINE::equals))
                .toList();
        if (answers.stream().noneMatch(StartAnswer::startable)) {
            return Optional.empty();
        }
        Div buttons = new Div();
        buttons.addClassName("case-starts");
        answers.stream()
                .filter(StartAnswer::startable)
                .forEach(answer -> buttons.add(button(file.number(), answer.procedure(), changed)));
        Section part = new Section(new H2(word("title")), buttons);
        part.setId("case-starts");
        part.addClassName("case-section");
        List<StartAnswer> closed =
                answers.stream().filter(answer -> !answer.startable()).toList();
        if (!closed.isEmpty()) {
            part.add(reasons(closed));
        }
        return Optional.of(part);
    }

    private Button button(String number, String procedure, Runnable changed) {
        Button start = new Button(word(procedure), click -> ask(number, procedure, changed));
        start.setId("start-" + procedure);
        return start;
    }

    /** Once begun it runs its course, so that it is asked for once more. */
    private void ask(String number, String procedure, Runnable changed) {
        Dialog dialog = new Dialog(word(procedure));
        dialog.setId("start-dialog");
        dialog.setWidth("min(480px, 94vw)");
        Button start = new Button(word("confirm"), click -> {
            dialog.close();
            if (Refusals.guard(() -> starts.start(number, procedure))) {
                Toasts.done(word("done"));
                changed.run();
            }
        });
        start.setId("start-confirm");
        start.setDisableOnClick(true);
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.add(new Paragraph(word(procedure + ".hint")));
        dialog.getFooter()
                .add(new Button(UI.getCurrent().getTranslation("view.shell.cancel"), click -> dialog.close()), start);
        dialog.open();
    }

    private static Component reasons(List<StartAnswer> closed) {
        UnorderedList list = new UnorderedList();
        closed.forEach(answer -> list.add(new ListItem(word(
                "closed",
                UI.getCurrent().getTranslation("process." + answer.procedure()),
                answer.against().stream().map(Refusals::sentence).collect(Collectors.joining(" "))))));
        return new NativeDetails(word("why-not"), list);
    }

    private static String word(String key, Object... args) {
        return UI.getCurrent().getTranslation("view.rollback.start." + key, args);
    }
}
