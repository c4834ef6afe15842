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

    /**
     * Puts class names of a style sheet on elements, once the drawing stands.
     *
     * @param classes class names, parted by spaces, by element id
     */
    public void setClasses(Map<String, String> classes) {
        getElement()
                .executeJs(
                        """
                        const put = () => Object.entries($0).forEach(([id, names]) => this
                            .querySelector(`g.djs-element[data-element-id="${CSS.escape(id)}"]`)
                            ?.classList.add(...names.split(' ')));
                        this.addEventListener('diagram-ready', put);
                        if (this.hasAttribute('ready')) put();
                        """,
                        words(classes));
    }

    private static elemental.json.JsonObject words(Map<String, String> classes) {
        elemental.json.JsonObject words = elemental.json.Json.createObject();
        classes.forEach(words::put);
        return words;
    }
}
