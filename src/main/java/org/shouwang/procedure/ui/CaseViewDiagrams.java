package org.shouwang.procedure.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.Map;
import org.shouwang.procedure.CaseFile;
import org.shouwang.procedure.Wait;
import org.shouwang.shell.DiagramViewer;

/** The diagram of each run: where it waits, the way it came, how long each place took. */
class CaseViewDiagrams extends Div {

    /**
     * The diagrams of a case.
     *
     * @param file the case
     * @param drawings BPMN by number of the run, in the language of the page
     */
    CaseViewDiagrams(CaseFile file, Map<String, String> drawings) {
        for (CaseFile.RunFile run : file.runs()) {
            DiagramViewer viewer = new DiagramViewer();
            viewer.setDiagram(drawings.get(run.run().number()));
            viewer.setTokens(run.active(), run.visited());
            viewer.setWay(run.flows());
            viewer.setBadges(badges(run));
            Span version = new Span(getTranslation(
                    "view.case.diagram-version",
                    getTranslation("process." + run.run().processKey()),
                    run.run().number(),
                    run.diagramVersion()));
            version.addClassName("case-diagram-version");
            Span key = new Span(getTranslation("view.case.diagram-key"));
            key.addClassName("case-diagram-version");
            add(version, viewer, key);
        }
    }

    private Map<String, String> badges(CaseFile.RunFile run) {
        Map<String, String> badges = new HashMap<>();
        for (Wait wait : run.waits()) {
            String days = getTranslation("view.case.wait.days", wait.days());
            String often = wait.times() == 1 ? days : getTranslation("view.case.wait.times", days, wait.times());
            badges.put(
                    wait.element(), getTranslation(wait.open() ? "view.case.wait.open" : "view.case.wait.done", often));
        }
        return badges;
    }
}
