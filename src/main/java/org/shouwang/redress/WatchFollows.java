package org.shouwang.redress;

import org.shouwang.procedure.HouseholdMoved;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Entries of the watch list follow their household to the village that answers for it. */
@Component
class WatchFollows {

    private final JdbcClient database;

    WatchFollows(JdbcClient database) {
        this.database = database;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(HouseholdMoved moved) {
        database.sql("update watch_entry set area_code = :to where case_number = any(:cases)")
                .param("to", moved.to().value())
                .param("cases", moved.caseNumbers().toArray(String[]::new))
                .update();
    }
}
