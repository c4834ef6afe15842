package org.shouwang.procedure.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.util.Locale;
import java.util.Set;
import org.shouwang.procedure.TaskRow;
import org.shouwang.procedure.VerdictOption;

/** How the ways in which a duty may end look and which of them are asked for twice. */
final class Verdict {

    /** Against the household, or the end of its procedure. */
    private static final Set<String> AGAINST = Set.of(
            "REFUSE",
            "TRUE_EXCLUDE",
            "UPHELD",
            "DECLINE",
            "REFUSE_AUTHORISATION",
            "NOT_PASSED",
            "CONDITIONS_NOT_MET",
            "WITHDRAW");

    /** Legal acts that nothing takes back. */
    private static final Set<String> FINAL = Set.of("APPROVE", "RECORD_ENTRY", "POST");

    private Verdict() {}

    static boolean isAgainst(String name) {
        return AGAINST.contains(name);
    }

    static boolean asksAgain(String name) {
        return AGAINST.contains(name) || FINAL.contains(name);
    }

    /** Says the consequence in one sentence and goes on where the person agrees. */
    static void ask(VerdictOption verdict, TaskRow row, Locale locale, Runnable agreed) {
        UI ui = UI.getCurrent();
        String label = verdict.label().in(locale);
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setId("confirm-verdict");
        dialog.setHeader(ui.getTranslation("view.task.ask", label, row.headName()));
        dialog.setText(ui.getTranslation("view.task.consequence." + verdict.name()));
        dialog.setCancelable(true);
        dialog.setCancelText(ui.getTranslation("view.task.ask.back"));
        dialog.setConfirmText(label);
        dialog.setConfirmButtonTheme(isAgainst(verdict.name()) ? "primary error" : "primary");
        dialog.addConfirmListener(confirm -> agreed.run());
        dialog.open();
    }
}
