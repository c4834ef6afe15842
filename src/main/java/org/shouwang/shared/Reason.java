package org.shouwang.shared;

import java.util.Arrays;
import java.util.List;

/**
 * Why something is so, or why it is refused: an id that tests and integrations rely on, the figures of its sentence, the
 * field it speaks of and the rule behind it. The sentence stands in the message bundles under {@code reason.<id>} in both
 * languages, with the arguments as {0}, {1} ….
 *
 * @param id stable id in the form {@code room.what-is-wrong}
 * @param args figures and names of the sentence, shown as they are; never personal data beyond what the reader sees
 * @param field path of the form field it speaks of, or null
 * @param legalReference the rule behind it, or null
 */
public record Reason(String id, List<Object> args, String field, LegalReference legalReference) {

    /**
     * A reason without field and rule.
     *
     * @param id stable id
     * @param args figures of its sentence
     * @return the reason
     */
    public static Reason of(String id, Object... args) {
        return new Reason(id, Arrays.stream(args).map(a -> a == null ? "" : a).toList(), null, null);
    }

    /**
     * The same reason, tied to a field.
     *
     * @param field path of the field as the form definition and the API name it, for example {@code members[0].name}
     * @return the reason
     */
    public Reason at(String field) {
        return new Reason(id, args, field, legalReference);
    }

    /**
     * The same reason with the rule behind it.
     *
     * @param reference the rule
     * @return the reason
     */
    public Reason by(LegalReference reference) {
        return new Reason(id, args, field, reference);
    }
}
