package org.shouwang.process;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.shouwang.shared.Text;
import org.shouwang.shared.Wording;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/**
 * The names in a diagram in the reader's language. A diagram is drawn in Chinese, and its own names are what Chinese
 * readers see; for others a name is looked up by process and element, and one that nobody translated stays as drawn.
 */
@Component
public class DiagramWords {

    private static final double LABEL = 76;

    private static final Pattern NUMBER = Pattern.compile("^\\d(?:[—-]\\d)? ");

    private final Wording wording;

    DiagramWords(Wording wording) {
        this.wording = wording;
    }

    /**
     * A diagram with its names in a language.
     *
     * @param locale the reader's language
     * @param xml BPMN 2.0 with its layout
     * @return the same drawing
     */
    public String in(Locale locale, String xml) {
        if (!locale.getLanguage().equals(Locale.ENGLISH.getLanguage())) {
            return xml;
        }
        BpmnModelInstance model = ProcessContract.read(xml.getBytes(StandardCharsets.UTF_8));
        name(model.getDocument().getRootElement(), key(model), locale);
        widen(model.getDocument().getRootElement());
        return Bpmn.convertToString(model);
    }

    /**
     * The name of an element as the product's drawing has it.
     *
     * @param process the procedure
     * @param element the element
     * @return its name, or nothing where it is an element of somebody's own drawing
     */
    public Optional<Text> name(String process, String element) {
        String key = "diagram." + process + "." + element;
        return Optional.ofNullable(word(Locale.SIMPLIFIED_CHINESE, key))
                .map(zh -> new Text(zh, word(Locale.ENGLISH, key)));
    }

    private void name(DomElement element, String process, Locale locale) {
        String id = element.getAttribute("id");
        if (id != null && element.getAttribute("name") != null) {
            String name = word(locale, "diagram." + process + "." + id);
            if (name != null) {
                element.setAttribute("name", numbered(name, element.getAttribute("name")));
            }
        }
        element.getChildElements().forEach(child -> name(child, process, locale));
    }

    /** The same step has another number where a province has another order: the number is the drawing's. */
    private static String numbered(String name, String drawn) {
        Matcher number = NUMBER.matcher(drawn);
        return number.find()
                ? number.group().strip() + " " + NUMBER.matcher(name).replaceFirst("")
                : name;
    }

    /** Labels have the width that Chinese takes; words of letters want more, or they are cut in the middle. */
    private static void widen(DomElement element) {
        if (element.getLocalName().equals("BPMNLabel")) {
            element.getChildElements().forEach(bounds -> {
                double width = Double.parseDouble(bounds.getAttribute("width"));
                if (width < LABEL) {
                    double x = Double.parseDouble(bounds.getAttribute("x"));
                    bounds.setAttribute("x", String.valueOf(x - (LABEL - width) / 2));
                    bounds.setAttribute("width", String.valueOf(LABEL));
                }
            });
        }
        element.getChildElements().forEach(DiagramWords::widen);
    }

    private static String key(BpmnModelInstance model) {
        return model.getModelElementsByType(Participant.class).stream()
                .map(Participant::getProcess)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> model.getModelElementsByType(Process.class).stream().findFirst())
                .map(Process::getId)
                .orElse("");
    }

    private String word(Locale locale, String key) {
        try {
            return wording.get(locale, key);
        } catch (NoSuchMessageException nobodyTranslatedIt) {
            return null;
        }
    }
}
