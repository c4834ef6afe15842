package org.shouwang.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.stereotype.Component;

/**
 * Values as the database keeps them in columns of JSON. The database takes well-formed JSON only, written here: one that
 * cannot be read is a defect of the product, not something a person could mend.
 */
@Component
public class StoredJson {

    private final ObjectMapper json;

    StoredJson(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Writes a value for a column.
     *
     * @param value of any type that Jackson knows
     * @return its text
     */
    public String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads a column without saying what it holds.
     *
     * @param text of the column, or null
     * @return the value, or null for an empty column
     */
    public JsonNode tree(String text) {
        return read(text, new TypeReference<JsonNode>() {});
    }

    /**
     * Reads a column.
     *
     * @param text of the column, or null
     * @param type what it holds
     * @param <T> the same
     * @return the value, or null for an empty column
     */
    public <T> T read(String text, TypeReference<T> type) {
        try {
            return text == null ? null : json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
