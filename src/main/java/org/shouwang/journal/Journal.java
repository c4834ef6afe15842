package org.shouwang.journal;

import java.util.List;
import org.shouwang.shared.Page;
import org.springframework.stereotype.Component;

/**
 * Reads what happened, in the order in which it happened and as far as the reader's area reaches. Nobody writes here:
 * the journal listens to {@link org.shouwang.shared.Journalled}.
 */
@Component
public class Journal {

    Journal() {}

    /**
     * Everything that happened to a thing, oldest first.
     *
     * @param subjectKind for example {@code household}
     * @param subject its number or id
     */
    public List<JournalEntry> of(String subjectKind, String subject) {
        throw new UnsupportedOperationException();
    }

    /**
     * What happened in a case, oldest first.
     *
     * @param caseNumber number of the case
     * @param cursor of the page before, or null
     * @param limit most rows
     */
    public Page<JournalEntry> ofCase(String caseNumber, String cursor, int limit) {
        throw new UnsupportedOperationException();
    }
}
