package org.shouwang.household;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.shouwang.identity.CurrentActor;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads and stores households and persons. */
@Component
class Register {

    private final EntityManager entities;
    private final JdbcTemplate database;
    private final CurrentActor actor;

    Register(EntityManager entities, JdbcTemplate database, CurrentActor actor) {
        this.entities = entities;
        this.database = database;
        this.actor = actor;
    }

    /** A household as it is handed out. */
    record Entry(Household household) {

        HouseholdView view() {
            var h = household;
            var members = h.present()
                    .sorted(Comparator.comparing(Membership::isHead).reversed().thenComparing(m -> m.id))
                    .map(Membership::view)
                    .toList();
            var head = h.present().filter(Membership::isHead).findFirst().orElseGet(() -> lastHead(h));
            return new HouseholdView(
                    new HouseholdId(h.id),
                    h.number,
                    h.version,
                    h.village(),
                    h.fields().group(),
                    h.type,
                    head.person.name,
                    new PersonId(head.person.id),
                    Mask.phone(h.phone),
                    h.bankName,
                    Mask.account(h.bankAccount),
                    h.living,
                    h.collectorName,
                    h.collectorPhone,
                    h.contactName,
                    h.contactPhone,
                    members,
                    h.memberships.stream()
                            .filter(m -> m.leftOn != null)
                            .map(Membership::view)
                            .toList());
        }
    }

    /** Whoever was head when the last people of a household left. */
    private static Membership lastHead(Household household) {
        return household.memberships.stream()
                .filter(m -> "HEAD".equals(m.relation) && m.leftOn != null)
                .max(Comparator.comparing(m -> m.leftOn))
                .orElseThrow();
    }

    Household require(HouseholdId id) {
        return visible(Optional.ofNullable(entities.find(Household.class, id.value())));
    }

    Household require(String number) {
        return visible(entities.createQuery("from Household h where h.number = :number", Household.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst());
    }

    private Household visible(Optional<Household> household) {
        var scope = actor.require().scope();
        return household
                .filter(h -> scope.covers(h.village()))
                .orElseThrow(() -> Refusal.notFound(Reason.of("household.not-found")));
    }

    Optional<Household> byCertificate(String number) {
        var typed = number == null ? "" : number.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return typed.length() < 18
                ? Optional.empty()
                : person(typed.substring(0, 18)).flatMap(this::household);
    }

    Optional<Person> person(String identity) {
        return entities.createQuery("from Person p where p.identityNumber = :identity", Person.class)
                .setParameter("identity", identity)
                .getResultStream()
                .findFirst();
    }

    /** The household to which a person belongs at present. */
    Optional<Household> household(Person person) {
        return entities.createQuery(
                        "select h from Household h join h.memberships m where m.person = :person and m.leftOn is null",
                        Household.class)
                .setParameter("person", person)
                .getResultStream()
                .findFirst();
    }

    /** The memberships that a person has ended, the latest first. */
    Optional<Membership> lastEnded(Person person) {
        return entities.createQuery(
                        "from Membership m where m.person = :person and m.leftOn is not null order by m.leftOn desc",
                        Membership.class)
                .setParameter("person", person)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * Lets only one transaction at a time decide about a person, so that the second of two clerks who enter the same one
     * is told where the person is, and no error text of the database carries the number.
     */
    void lockIdentities(Collection<String> identities) {
        database.query(
                "select pg_advisory_xact_lock(hashtextextended(identity, 501)) from unnest(?) identity",
                row -> {},
                (Object) identities.stream().sorted().distinct().toArray(String[]::new));
    }

    /** Reads a household again for an edit and keeps others from editing it. */
    void lock(Household household) {
        // A statement of its own: the refresh joins the members, and a join to what may be absent cannot be locked.
        database.query("select id from household where id = ? for update", row -> {}, household.id);
        entities.refresh(household);
    }

    void store(Household household) {
        if (household.id == null) {
            entities.persist(household);
        }
        entities.flush();
    }

    /** The next number of a village in a year: {@code <village>-<year>-<running number>}, without gaps. */
    String nextNumber(String village, int year) {
        Integer last = database.queryForObject(
                "insert into household_number (village, year, last) values (?,?,1)"
                        + " on conflict (village, year) do update set last = household_number.last + 1 returning last",
                Integer.class,
                village,
                year);
        return "%s-%d-%04d".formatted(village, year, last);
    }
}
