package org.shouwang.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Shows a BPMN diagram with the places where a run waits and the way it came. The drawing library is loaded when the first
 * diagram is shown. The attribute {@code ready} appears when the drawing stands.
 */
@Tag("bpmn-viewer")
@NpmPackage(value = "bpmn-js", version = "18.31.1")
@JsModule("./bpmn-viewer.ts")
public class DiagramViewer extends Component implements HasSize, HasStyle {

    /** An empty drawing board, as wide as its place. */
    public DiagramViewer() {
        setWidthFull();
        Map<String, String> texts = new TreeMap<>();
        for (String text : List.of("label", "zoom-in", "zoom-out", "fit", "waiting", "done", "loading", "failed")) {
            texts.put(text, getTranslation("view.shell.diagram." + text));
        }
        getElement().setPropertyMap("texts", texts);
    }

    /**
     * Shows a diagram.
     *
     * @param xml BPMN 2.0 with its layout
     */
    public void setDiagram(String xml) {
        getElement().setProperty("xml", xml);
    }

    /**
     * Marks where the run stands and where it has been.
     *
     * @param waiting ids of the elements that wait now
     * @param visited ids of the elements passed so far
     */
    public void setTokens(Collection<String> waiting, Collection<String> visited) {
        getElement().setPropertyList("active", List.copyOf(waiting));
        getElement().setPropertyList("visited", List.copyOf(visited));
    }

    /**
     * Marks the way between those places.
     *
     * @param flows ids of the sequence flows that were taken
     */
    public void setWay(Collection<String> flows) {
        getElement().setPropertyList("flows", List.copyOf(flows));
    }

    /**
     * Puts short texts, such as a due date or a number, above elements.
     *
     * @param badges text by element id
     */
    public void setBadges(Map<String, String> badges) {
        getElement().setPropertyMap("badges", badges);
    }
}
