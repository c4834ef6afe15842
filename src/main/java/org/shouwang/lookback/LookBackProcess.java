package org.shouwang.lookback;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shouwang.process.ProcessVocabulary;

/** The words of the look-back; its diagram may use these and no others. */
final class LookBackProcess {

    static final String KEY = "lookBack";

    static final String VISIT = "lookBackVisit";
    static final String LIMIT = "lookBackRhythm";

    static final String COULD_NOT_VISIT = "COULD_NOT_VISIT";

    static final String RECORD_STABLE = "recordStable";
    static final String PROPOSE_ROLLBACK = "proposeRollback";
    static final String OPEN_LEAD = "openLead";
    static final String PROPOSE_REMOVAL = "proposeRemoval";

    static final ProcessVocabulary VOCABULARY = new ProcessVocabulary(
            KEY,
            Map.of(VISIT, List.of("STABLE", "UNSTABLE", "NEW_RISK", "WRONGLY_IDENTIFIED", COULD_NOT_VISIT)),
            Map.of(
                    RECORD_STABLE, List.of(),
                    PROPOSE_ROLLBACK, List.of(),
                    OPEN_LEAD, List.of(),
                    PROPOSE_REMOVAL, List.of()),
            Set.of(LIMIT),
            Set.of());

    private LookBackProcess() {}
}
