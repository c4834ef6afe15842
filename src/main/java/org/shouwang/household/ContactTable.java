package org.shouwang.household;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.shouwang.identity.Actor;
import org.shouwang.identity.CurrentActor;
import org.shouwang.shared.WorkClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who was assigned to a household from which day; one a day, each until the next begins. */
@Component
class ContactTable {

    private final JdbcClient database;
    private final CurrentActor actor;
    private final WorkClock clock;

    ContactTable(JdbcClient database, CurrentActor actor, WorkClock clock) {
        this.database = database;
        this.actor = actor;
        this.clock = clock;
    }

    /** Writes down who it is from a day on; nobody where the name is null. Without anybody logged in a timer acts. */
    void record(long household, String name, String phone, LocalDate from) {
        Timestamp now = Timestamp.from(clock.instant());
        database.sql("update household_contact set superseded_at = ?"
                        + " where household_id = ? and valid_from = ? and superseded_at is null")
                .params(now, household, from)
                .update();
        database.sql("insert into household_contact (household_id, name, phone, valid_from, recorded_at, recorded_by)"
                        + " values (?,?,?,?,?,?)")
                .params(Arrays.asList(
                        household,
                        name,
                        phone,
                        from,
                        now,
                        actor.find().map(Actor::username).orElse("SYSTEM")))
                .update();
    }

    /** Follows an edit of the household as a whole. */
    void follow(Household household) {
        Optional<HouseholdContact> current = current(household.id);
        boolean same = Objects.equals(
                        household.contactName,
                        current.map(HouseholdContact::name).orElse(null))
                && Objects.equals(
                        household.contactPhone,
                        current.map(HouseholdContact::phone).orElse(null));
        if (!same) {
            record(household.id, household.contactName, household.contactPhone, clock.today());
        }
    }

    Optional<HouseholdContact> current(long household) {
        return of(household).stream().filter(contact -> contact.to() == null).findFirst();
    }

    /** The latest first; days on which there was nobody are left out. */
    List<HouseholdContact> of(long household) {
        return database.sql("select * from (select name, phone, valid_from,"
                        + " lead(valid_from) over (order by valid_from) next_from from household_contact"
                        + " where household_id = ? and superseded_at is null) c where name is not null"
                        + " order by valid_from desc")
                .param(household)
                .query((row, n) -> {
                    LocalDate next = row.getObject("next_from", LocalDate.class);
                    return new HouseholdContact(
                            row.getString("name"),
                            row.getString("phone"),
                            row.getObject("valid_from", LocalDate.class),
                            next == null ? null : next.minusDays(1));
                })
                .list();
    }
}
