package org.shouwang.process;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What the procedures offer the engine: every call that a diagram makes ends here. Runs are named by their number, which
 * is the engine's business key; the engine knows nothing else of a case.
 */
public interface Conduct {

    /** The words of all procedures, one vocabulary a process key. */
    Collection<ProcessVocabulary> vocabularies();

    /**
     * Carries out work of the system.
     *
     * @param processKey the procedure
     * @param step the element's id
     * @param runNumber the run
     * @return the step's verdict, where its word has verdicts
     */
    Optional<String> carryOut(String processKey, String step, String runNumber);

    /**
     * Who shares a duty that several do side by side.
     *
     * @param processKey the procedure
     * @param duty the element's id
     * @param runNumber the run
     * @return keys of the parties, at least one
     */
    List<String> parties(String processKey, String duty, String runNumber);

    /**
     * When a timer fires, by the deadline ledger.
     *
     * @param processKey the procedure
     * @param timer the timer's element id
     * @param runNumber the run
     * @return the instant; a far one where no limit is set
     */
    Instant due(String processKey, String timer, String runNumber);

    /**
     * A timer has fired.
     *
     * @param processKey the procedure
     * @param timer the timer's element id
     * @param runNumber the run
     */
    void timerFired(String processKey, String timer, String runNumber);

    /**
     * What an inbox row shows.
     *
     * @param processKey the procedure
     * @param duty the element's id
     * @param party the party, or null
     * @param runNumber the run
     * @return the facts of the row
     */
    InboxFacts inbox(String processKey, String duty, String party, String runNumber);

    /**
     * Whom a run is about.
     *
     * @param runNumber the run
     * @return the household and its case
     */
    Concern concern(String runNumber);

    /**
     * A run has ended, in whatever way.
     *
     * @param processKey the procedure
     * @param runNumber the run
     */
    void ended(String processKey, String runNumber);
}
