package org.shouwang.form;

import java.util.List;
import org.shouwang.shared.Text;

/**
 * A part of a form under one heading.
 *
 * @param key name, camelCase, unique in the form
 * @param title heading
 * @param fields what it asks, in order
 */
public record Section(String key, Text title, List<Field> fields) {

    /** The fields are not changed afterwards. */
    public Section {
        fields = List.copyOf(fields);
    }
}
