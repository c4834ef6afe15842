package org.shouwang.procedure;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * That a file was sent back: by whom, why, and what was noted at its fields.
 *
 * @param duty word of the duty that sent it back
 * @param byName name of who did
 * @param on the legal date
 * @param reasons keys of the list RETURN_REASON
 * @param text the reason in words, or null
 * @param comments what was noted at single fields
 */
public record SentBack(
        String duty, String byName, LocalDate on, List<String> reasons, String text, List<FieldComment> comments) {

    /** Verdicts that send a file back to those before. */
    public static final Set<String> VERDICTS = Set.of("RETURN", "REPEAT_NOTICE");

    /**
     * The newest return among submissions.
     *
     * @param submissions of one run, oldest first
     * @return the return, where there was one
     */
    public static Optional<SentBack> latest(List<Submission> submissions) {
        return submissions.stream()
                .filter(submission -> VERDICTS.contains(submission.verdict()))
                .reduce((earlier, later) -> later)
                .map(SentBack::of);
    }

    private static SentBack of(Submission submission) {
        JsonNode values = submission.values();
        return new SentBack(
                submission.duty(),
                submission.enteredByName(),
                submission.doneOn(),
                rows(values, "returnReasons").map(JsonNode::asText).toList(),
                Stream.of("returnReason", "reasons", "repeatReason")
                        .map(key -> values.path(key).asText(""))
                        .filter(text -> !text.isBlank())
                        .findFirst()
                        .orElse(null),
                rows(values, "fieldComments")
                        .map(row -> new FieldComment(
                                row.path("form").asText(),
                                row.path("field").asText(),
                                row.path("comment").asText()))
                        .toList());
    }

    private static Stream<JsonNode> rows(JsonNode values, String key) {
        return StreamSupport.stream(values.path(key).spliterator(), false);
    }
}
