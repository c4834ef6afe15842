package org.shouwang.shared;

import java.util.List;

/**
 * Many things that one person did at one stroke, such as approving thousands of dates; each gets its own line in the
 * journal.
 *
 * @param entries what was done, in its order
 */
public record JournalledTogether(List<Journalled> entries) {

    /** Copies the entries. */
    public JournalledTogether {
        entries = List.copyOf(entries);
    }
}
