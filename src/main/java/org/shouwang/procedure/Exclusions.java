package org.shouwang.procedure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Reasons;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Procedures that may not be under way beside each other for a household, whichever of its cases they belong to. It is
 * enough that one of two excludes the other.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Exclusions {

    private final JdbcClient database;
    private final ObjectProvider<Startable> startables;

    Exclusions(JdbcClient database, ObjectProvider<Startable> startables) {
        this.database = database;
        this.startables = startables;
    }

    /** Of two who start something for a household at the same moment the second sees what the first has started. */
    void lock(long householdId) {
        database.sql("select 1 from household where id = ? for update")
                .param(householdId)
                .query(Integer.class)
                .optional();
    }

    /** Reasons for everything under way that does not go together with a procedure. */
    List<Reason> against(long householdId, String processKey) {
        return against(householdId, processKey, null);
    }

    /** The same, where one procedure ends by handing over to the other. */
    List<Reason> against(long householdId, String processKey, String handingOver) {
        Map<String, Startable> byKey =
                startables.stream().collect(Collectors.toMap(Startable::processKey, Function.identity()));
        Reasons reasons = new Reasons();
        database
                .sql("select distinct process_key from procedure_run where household_id = ? and ended_on is null"
                        + " and (case_number is not null or lead_number is null) order by process_key")
                .param(householdId)
                .query(String.class)
                .list()
                .stream()
                .filter(other -> !other.equals(handingOver))
                .forEach(other -> {
                    if (other.equals(processKey)) {
                        reasons.add(Reason.of("procedure.under-way-already"));
                    } else if (excludes(byKey, processKey, other) || excludes(byKey, other, processKey)) {
                        reasons.add(Reason.of("procedure.excluded-by", "@process." + other));
                    }
                });
        return reasons.list();
    }

    private static boolean excludes(Map<String, Startable> byKey, String one, String other) {
        return Optional.ofNullable(byKey.get(one))
                .map(Startable::excludes)
                .orElse(List.of())
                .contains(other);
    }
}
