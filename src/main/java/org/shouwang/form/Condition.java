package org.shouwang.form;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * When a field is asked at all: another field of the form (or of the same row) has one of some values. A field with
 * several values meets it with any of them.
 *
 * @param field key of the other field
 * @param in the values as text, {@code "true"} and {@code "false"} for a yes or no
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Condition(String field, List<String> in) {

    @JsonCreator
    static Condition read(
            @JsonProperty("field") String field,
            @JsonProperty("equals") JsonNode equals,
            @JsonProperty("in") List<String> in) {
        return new Condition(field, equals == null ? List.copyOf(in) : List.of(equals.asText()));
    }

    boolean meets(JsonNode value) {
        if (value == null || value.isNull()) {
            return false;
        }
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false).anyMatch(each -> in.contains(each.asText()));
        }
        return in.contains(value.asText());
    }
}
