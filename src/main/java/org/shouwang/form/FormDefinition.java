package org.shouwang.form;

import java.util.List;
import java.util.Optional;
import org.shouwang.shared.Text;

/**
 * One version of what a duty asks. A version that was ever used is never changed: a change is a new version beside it,
 * and a submission names the version it was made with.
 *
 * @param key word of the duty
 * @param version counted from 1
 * @param title heading of the form
 * @param sections its parts, in order
 */
public record FormDefinition(String key, int version, Text title, List<Section> sections) {

    /** The sections are not changed afterwards. */
    public FormDefinition {
        sections = List.copyOf(sections);
    }

    /** All fields in order, columns of tables not among them. */
    public List<Field> fields() {
        return sections.stream().flatMap(s -> s.fields().stream()).toList();
    }

    /**
     * Finds a field.
     *
     * @param key its key
     * @return the field
     */
    public Optional<Field> field(String key) {
        return fields().stream().filter(f -> f.key().equals(key)).findFirst();
    }
}
