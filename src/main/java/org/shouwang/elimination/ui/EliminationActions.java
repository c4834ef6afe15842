package org.shouwang.elimination.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.shouwang.elimination.Assessment;
import org.shouwang.elimination.MonitoringDecisions;
import org.shouwang.household.Households;
import org.shouwang.procedure.RunStarts;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.shell.PageLink;
import org.shouwang.shell.Refusals;
import org.shouwang.shell.Toasts;

/** What may be done about a household's elimination, and why the rest may not be done now. */
@org.springframework.stereotype.Component
class EliminationActions {

    static final String ELIMINATION = "riskElimination";
    static final String FLAG = "safetyNetFlag";

    private final RunStarts starts;
    private final MonitoringDecisions decisions;
    private final Households households;

    EliminationActions(RunStarts starts, MonitoringDecisions decisions, Households households) {
        this.starts = starts;
        this.decisions = decisions;
        this.households = households;
    }

    /** A department is asked about single people and may not read the case, so that it has nothing to do here. */
    Component of(Assessment assessment, Runnable changed) {
        try {
            return offered(assessment, changed);
        } catch (Refusal outOfReach) {
            return new Div();
        }
    }

    private Component offered(Assessment assessment, Runnable changed) {
        Div all = new Div();
        if (assessment.underWay()) {
            all.add(new PageLink(word("to-case"), "case/" + assessment.caseNumber()));
            return all;
        }
        Div buttons = new Div();
        buttons.addClassName("elimination-actions");
        List<Reason> against = starts.against(assessment.caseNumber(), ELIMINATION);
        if (against.isEmpty()) {
            buttons.add(start(assessment, ELIMINATION, "start", changed));
        } else {
            all.add(AssessmentPanel.reasons(word("not-startable"), against));
        }
        if (assessment.actions().contains("PROPOSE_SAFETY_NET")
                && starts.against(assessment.caseNumber(), FLAG).isEmpty()) {
            buttons.add(start(assessment, FLAG, "propose-flag", changed));
        }
        if (assessment.actions().contains("KEEP")
                && decisions.mayKeep(households.require(assessment.householdNumber()))) {
            Button keep = new Button(word("keep"), click -> ask(assessment, changed));
            keep.setId("elimination-keep");
            buttons.add(keep);
        }
        all.add(buttons);
        return all;
    }

    private Button start(Assessment assessment, String process, String key, Runnable changed) {
        Button start = new Button(word(key), click -> {
            if (Refusals.guard(() -> starts.start(assessment.caseNumber(), process))) {
                Toasts.done(word(key + ".done"));
                changed.run();
            }
        });
        start.setId("elimination-" + key);
        start.setDisableOnClick(true);
        if (process.equals(ELIMINATION) && !assessment.barred()) {
            start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        return start;
    }

    private void ask(Assessment assessment, Runnable changed) {
        Dialog dialog = new Dialog(word("keep"));
        dialog.setId("elimination-keep-dialog");
        dialog.setWidth("min(480px, 94vw)");
        TextArea reason = new TextArea(word("keep.reason"));
        reason.setId("elimination-keep-reason");
        reason.setWidthFull();
        reason.setManualValidation(true);
        Button save = new Button(word("keep"), click -> {
            try {
                decisions.keep(assessment.householdNumber(), reason.getValue());
            } catch (Refusal refusal) {
                say(reason, refusal);
                return;
            }
            dialog.close();
            Toasts.done(word("keep.done"));
            changed.run();
        });
        save.setId("elimination-keep-save");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.add(new Paragraph(word("keep.hint")), reason);
        dialog.getFooter()
                .add(new Button(UI.getCurrent().getTranslation("view.shell.cancel"), click -> dialog.close()), save);
        dialog.open();
    }

    private static void say(TextArea reason, Refusal refusal) {
        Reason first = refusal.reasons().get(0);
        if ("reason".equals(first.field())) {
            reason.setErrorMessage(Refusals.sentence(first));
            reason.setInvalid(true);
        } else {
            Refusals.show(refusal);
        }
    }

    private static String word(String key) {
        return UI.getCurrent().getTranslation("view.elimination." + key);
    }
}
