package org.shouwang.procedure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a case must have been through before its household may be entered in the national system. */
public final class StepsBeforeEntry {

    /** The steps by word, each with the event that shows it was taken. */
    private static final Map<String, String> STEPS = new LinkedHashMap<>();

    static {
        STEPS.put("authorisation", "APPLIED");
        STEPS.put("visit", "VISITED");
        STEPS.put("appraisal", "APPRAISED");
        STEPS.put("notice", "NOTICE_CONCLUDED");
        STEPS.put("township", "SIGNED_OFF");
        STEPS.put("comparison", "COMPARED");
        STEPS.put("county", "IDENTIFIED");
    }

    private StepsBeforeEntry() {}

    /**
     * The steps a case has not taken yet.
     *
     * @param events what has happened to it
     * @return their words, in the order of the procedure, labelled {@code step-before-entry.<word>}
     */
    public static List<String> missing(List<CaseEvent> events) {
        Set<String> happened = events.stream().map(CaseEvent::kind).collect(Collectors.toSet());
        return STEPS.entrySet().stream()
                .filter(step -> !happened.contains(step.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
