package org.shouwang.procedure.ui;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.shouwang.form.FormDefinition;
import org.shouwang.form.Forms;
import org.shouwang.form.ui.FormView;
import org.shouwang.form.ui.FormViews;
import org.shouwang.procedure.Completion;
import org.shouwang.procedure.KnownBefore;
import org.shouwang.procedure.Outlook;
import org.shouwang.procedure.SentBack;
import org.shouwang.procedure.VerdictOption;
import org.shouwang.shared.Reason;
import org.shouwang.shell.Dates;
import org.shouwang.shell.Refusals;
import org.shouwang.shell.Toasts;

/** What a person fills in for one duty: the day it was done and its form, with what its figures come to. */
class DutySheet extends Div {

    private final FormView form;
    private final DatePicker doneOn;
    private final transient Outlooks outlooks;
    private transient List<Outlook.Way> ways = List.of();
    private transient Consumer<List<Outlook.Way>> follower = open -> {};

    DutySheet(FormViews views, Forms forms, FormDefinition definition, String lead) {
        form = views.of(definition, lead);
        doneOn = views.date();
        doneOn.setId(lead + "done-on");
        doneOn.addClassName("done-on");
        doneOn.setLabel(getTranslation("view.task.done-on"));
        // The rule itself is the facade's; here days that break it are only not offered.
        doneOn.setManualValidation(true);
        outlooks = new Outlooks(form, forms, lead);
        addClassName("duty-sheet");
        add(doneOn, form);
    }

    /** Shows what is known, and follows what is typed. */
    DutySheet filled(
            ObjectNode values,
            List<VerdictOption> verdicts,
            LocalDate earliest,
            LocalDate today,
            Consumer<ObjectNode> keep,
            BiFunction<ObjectNode, LocalDate, Optional<Outlook>> reckon) {
        doneOn.setHelperText(getTranslation("view.task.done-on.help", Dates.day(earliest)));
        doneOn.setMin(earliest);
        doneOn.setMax(today);
        doneOn.setValue(today);
        form.setValues(values);
        Map<String, String> labels = new LinkedHashMap<>();
        verdicts.forEach(verdict -> labels.put(verdict.name(), verdict.label().in(getLocale())));
        form.setVerdicts(labels);
        reckon(reckon);
        form.addChangeListener(changed -> {
            keep.accept(changed);
            reckon(reckon);
        });
        doneOn.addValueChangeListener(change -> {
            doneOn.setInvalid(false);
            form.mended("doneOn");
            reckon(reckon);
        });
        return this;
    }

    private void reckon(BiFunction<ObjectNode, LocalDate, Optional<Outlook>> reckon) {
        Optional<Outlook> outlook = reckon.apply(form.values(), doneOn.getValue());
        outlooks.show(outlook);
        ways = outlook.map(Outlook::ways).orElse(List.of());
        follower.accept(ways);
    }

    /** Tells which ways the answers leave open, now and whenever they change. */
    void follow(Consumer<List<Outlook.Way>> told) {
        follower = told;
        told.accept(ways);
    }

    /** Offers to take over what was recorded before. */
    DutySheet knowing(List<KnownBefore> known) {
        if (known.isEmpty()) {
            return this;
        }
        Button take = new Button(getTranslation("view.task.take-over"), click -> take(known));
        take.setId(doneOn.getId().orElseThrow().replace("done-on", "take-over"));
        take.addThemeVariants(ButtonVariant.LUMO_SMALL);
        Span help = new Span(getTranslation("view.task.take-over.help"));
        help.addClassName("task-small");
        Div line = new Div(take, help);
        line.addClassName("task-take-over");
        addComponentAtIndex(1, line);
        return this;
    }

    /** Shows at each field what a reviewer noted there. */
    void commented(SentBack back) {
        if (back != null) {
            Map<String, String> comments = new LinkedHashMap<>();
            back.comments()
                    .forEach(comment -> comments.merge(
                            comment.field(),
                            getTranslation("view.task.comment-at", comment.comment()),
                            (first, second) -> first + " " + second));
            form.annotate(comments);
        }
    }

    private void take(List<KnownBefore> known) {
        int filled = 0;
        for (KnownBefore record : known) {
            filled += form.takeOver(
                    record.values(),
                    getTranslation(
                            "view.task.taken-over." + record.source(),
                            record.on() == null ? "" : Dates.day(record.on())));
        }
        Toasts.done(
                filled == 0
                        ? getTranslation("view.task.take-over.none")
                        : getTranslation("view.task.take-over.done", filled));
    }

    ObjectNode values() {
        return form.values();
    }

    Completion completion(String verdict) {
        return new Completion(verdict, doneOn.getValue(), form.values());
    }

    /** Shows what speaks against it, at its fields and on top. */
    void refused(List<Reason> reasons) {
        List<Reason> ofDate =
                reasons.stream().filter(r -> "doneOn".equals(r.field())).toList();
        doneOn.setInvalid(!ofDate.isEmpty());
        doneOn.setErrorMessage(ofDate.stream().map(Refusals::sentence).collect(Collectors.joining(" ")));
        form.showReasons(reasons);
    }
}
