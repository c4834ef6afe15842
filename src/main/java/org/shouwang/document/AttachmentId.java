package org.shouwang.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;

/**
 * Names an attachment; cannot be guessed.
 *
 * @param value the id
 */
public record AttachmentId(@JsonValue UUID value) {

    /**
     * Reads an id as it stands in forms and addresses.
     *
     * @param value 36 characters
     * @return the id
     * @throws Refusal {@code document.unknown} where it is none: nothing can be stored under it
     */
    @JsonCreator
    public static AttachmentId of(String value) {
        try {
            return new AttachmentId(UUID.fromString(value));
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound(Reason.of("document.unknown"));
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
