package org.shouwang;

import org.shouwang.procedure.CaseDecided;
import org.shouwang.shared.Journalled;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Makes a transaction fail at a chosen place, once; lies still unless it is stretched. */
@Component
public class TripWire {

    /** Where a transaction may fail. */
    public enum Place {
        /** When the journal is told, before the token moves. */
        JOURNAL,
        /** While the token moves, inside a step of the system. */
        STEP,
        /** When all is done, at the moment of the commit. */
        COMMIT
    }

    /** What a transaction fails with. */
    public static final class Tripped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Tripped(Place place) {
            super("tripped at " + place);
        }
    }

    private volatile Place place;
    private volatile boolean deadlinesFail;

    /** The next transaction that comes to a place fails there. */
    public void stretch(Place at) {
        place = at;
    }

    /** Every deadline that passes fails, until the wire is slackened. */
    public void stretchAcrossDeadlines() {
        deadlinesFail = true;
    }

    /** Nothing fails any more. */
    public void slacken() {
        place = null;
        deadlinesFail = false;
    }

    @EventListener
    void on(Journalled event) {
        if (deadlinesFail && event.verb().equals("deadline.passed")) {
            throw new Tripped(Place.STEP);
        }
        if (event.verb().equals("task.completed") && place == Place.COMMIT) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    trip(Place.COMMIT);
                }
            });
        } else if (event.verb().equals("task.completed")) {
            trip(Place.JOURNAL);
        }
    }

    @EventListener
    void on(CaseDecided event) {
        trip(Place.STEP);
    }

    private void trip(Place here) {
        if (place == here) {
            place = null;
            throw new Tripped(here);
        }
    }
}
