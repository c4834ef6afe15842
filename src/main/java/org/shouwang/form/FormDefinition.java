package org.shouwang.form;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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

    /** Whether a meeting can deal with many households at once: it gives at least one value to all of them. */
    public boolean meets() {
        return fields().stream().anyMatch(field -> field.inMeeting() != null);
    }

    /** What a meeting is asked once for all its households; of the same key and version, sections left empty dropped. */
    public FormDefinition ofMeeting() {
        return with(field -> field.inMeeting() != null);
    }

    /** What each household of a meeting is asked: its own fields, and those in which it may differ from the meeting. */
    public FormDefinition ofHousehold() {
        return with(field -> field.inMeeting() != Sharing.SAME);
    }

    private FormDefinition with(Predicate<Field> wanted) {
        return new FormDefinition(
                key,
                version,
                title,
                sections.stream()
                        .map(s -> new Section(
                                s.key(),
                                s.title(),
                                s.fields().stream().filter(wanted).toList()))
                        .filter(s -> !s.fields().isEmpty())
                        .toList());
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
