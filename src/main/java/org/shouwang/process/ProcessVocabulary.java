package org.shouwang.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words of a procedure: what may be drawn in its diagrams. An element id is a word in lowerCamelCase, with
 * {@code _suffix} where a word is used twice.
 *
 * @param processKey key of the process, the id in the diagram
 * @param duties work done by people, with the verdicts each may end in; an entry with {@code _suffix} says which it
 *     has in that one place instead
 * @param steps work done by the system, with the verdicts each may answer (none for most)
 * @param timers deadlines and waits
 * @param messages messages that reach a running procedure
 */
public record ProcessVocabulary(
        String processKey,
        Map<String, List<String>> duties,
        Map<String, List<String>> steps,
        Set<String> timers,
        Set<String> messages) {

    /** Keeps what is given, unchangeable. */
    public ProcessVocabulary {
        duties = Map.copyOf(duties);
        steps = Map.copyOf(steps);
        timers = Set.copyOf(timers);
        messages = Set.copyOf(messages);
    }

    /**
     * The word that an element id stands for.
     *
     * @param elementId id in the diagram
     * @return the id without {@code _suffix}
     */
    public static String word(String elementId) {
        int underscore = elementId.indexOf('_');
        return underscore < 0 ? elementId : elementId.substring(0, underscore);
    }

    /**
     * The element of another word that belongs to the same part of a diagram: both carry the same suffix.
     *
     * @param elementId id in the diagram
     * @param word the other word
     * @return its id beside the first
     */
    public static String beside(String elementId, String word) {
        return word + elementId.substring(word(elementId).length());
    }

    /**
     * The word of a constant: {@code ISSUE_DECISION} is {@code issueDecision}.
     *
     * @param constant of one of the vocabulary's enums
     * @return the word in lowerCamelCase
     */
    public static String word(Enum<?> constant) {
        StringBuilder word = new StringBuilder();
        for (String part : constant.name().split("_")) {
            String lower = part.toLowerCase(java.util.Locale.ROOT);
            word.append(word.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
        }
        return word.toString();
    }

    /**
     * The verdicts a duty or step may end in.
     *
     * @param elementId id in the diagram
     * @return the verdict names, or nothing where the word is neither a duty nor a step
     */
    public Optional<List<String>> verdicts(String elementId) {
        String key = duties.containsKey(elementId) ? elementId : word(elementId);
        return Optional.ofNullable(duties.getOrDefault(key, steps.get(key)));
    }
}
