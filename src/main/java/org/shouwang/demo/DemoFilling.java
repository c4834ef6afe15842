package org.shouwang.demo;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.shouwang.household.Households;
import org.shouwang.household.NewHousehold;
import org.shouwang.identity.CurrentActor;
import org.shouwang.process.Timers;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.DemoMode;
import org.shouwang.shared.WorkClock;
import org.shouwang.territory.Area;
import org.shouwang.territory.AreaKind;
import org.shouwang.territory.Territory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills a demo installation in the background of its first start, through the doors that people use and as the people who
 * would do it, so that the first page need not wait. The same people are invented each time; an interrupted filling goes
 * on where it stopped.
 */
@Component
public class DemoFilling implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(DemoFilling.class);
    private static final long SEED = 20_210_518;
    private static final int PER_REAL_VILLAGE = 4;
    private static final int PER_INVENTED_VILLAGE = 8;
    private static final int IN_ONE_TRANSACTION = 20;
    private static final ZonedDateTime REGISTERED =
            LocalDate.of(2023, 3, 1).atTime(10, 0).atZone(WorkClock.ZONE);

    private final Households households;
    private final Territory territory;
    private final CurrentActor currentActor;
    private final WorkClock clock;
    private final DemoMode demo;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final DemoCases cases;
    private final DemoOrders orders;
    private final DemoLives lives;
    private final DemoRollbacks rollbacks;
    private final DemoChanges changes;
    private final Timers timers;
    private final EntityManager entities;
    private volatile Progress progress = new Progress(0, 0, 0, 0, true);
    private volatile boolean stopping;
    private Thread worker;

    DemoFilling(
            Households households,
            Territory territory,
            CurrentActor currentActor,
            WorkClock clock,
            DemoMode demo,
            JdbcClient database,
            TransactionTemplate transaction,
            DemoCases cases,
            DemoOrders orders,
            DemoLives lives,
            DemoRollbacks rollbacks,
            DemoChanges changes,
            Timers timers,
            EntityManager entities) {
        this.households = households;
        this.territory = territory;
        this.currentActor = currentActor;
        this.clock = clock;
        this.demo = demo;
        this.database = database;
        this.transaction = transaction;
        this.cases = cases;
        this.orders = orders;
        this.lives = lives;
        this.rollbacks = rollbacks;
        this.changes = changes;
        this.timers = timers;
        this.entities = entities;
    }

    /**
     * How far the filling has come.
     *
     * @param households registered
     * @param householdsPlanned to be registered
     * @param cases walked
     * @param casesPlanned to be walked
     * @param finished whether nothing is left to do
     */
    public record Progress(int households, int householdsPlanned, int cases, int casesPlanned, boolean finished) {}

    /** How far the filling has come; finished where there is none. */
    public Progress progress() {
        return progress;
    }

    @EventListener
    void fill(ApplicationReadyEvent ready) {
        if (demo.data() && demo.accounts()) {
            progress = new Progress(0, 0, 0, 0, false);
            worker = daemon(this::fillAll, "demo-filling");
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        if (worker != null) {
            worker.join(20_000);
        }
    }

    private void fillAll() {
        try {
            fill(Integer.MAX_VALUE, plan -> true);
            timers.byHand(() -> {
                inParallel(lives.missing());
                inParallel(rollbacks.missing());
                inParallel(changes.missing());
                return null;
            });
            orders.issue();
        } catch (RuntimeException e) {
            if (!stopping) {
                LOG.error("The demo data could not be completed; the next start goes on with them", e);
            }
        }
    }

    /**
     * Registers the first so many households and those that the wanted cases need, and walks the wanted cases.
     *
     * @param most number of households
     * @param wanted which of the planned cases
     */
    void fill(int most, Predicate<PlannedCase> wanted) {
        long began = System.nanoTime();
        List<DemoHousehold> planned = planned();
        List<AreaCode> villages = villages(planned);
        List<PlannedCase> plan = DemoPlan.of(villages).stream().filter(wanted).toList();
        Set<Integer> needed = plan.stream().map(PlannedCase::household).collect(Collectors.toSet());
        IntStream.range(0, Math.min(most, planned.size())).forEach(needed::add);
        List<PlannedCase> missing = cases.missing(plan);
        progress = new Progress(0, needed.size(), plan.size() - missing.size(), plan.size(), false);
        if (register(planned, needed) + missing.size() > 0) {
            LOG.info("The demo's {} households are registered; {} cases follow", needed.size(), missing.size());
        }
        timers.byHand(() -> {
            inParallel(missing.stream()
                    .<Runnable>map(one -> () -> {
                        cases.walk(one, villages.get(one.household()));
                        advance(0, 1);
                    })
                    .toList());
            return null;
        });
        if (!stopping) {
            Progress last = progress;
            progress =
                    new Progress(last.households(), last.householdsPlanned(), last.cases(), last.casesPlanned(), true);
            LOG.info(
                    "The demo data are complete after {} s: {} households, {} cases, {} of them left out",
                    Duration.ofNanos(System.nanoTime() - began).toSeconds(),
                    needed.size(),
                    plan.size(),
                    cases.failures().size());
        }
    }

    /** The cases of a whole filling. */
    List<PlannedCase> plan() {
        return DemoPlan.of(villages());
    }

    /** The village of each household, by its serial. */
    List<AreaCode> villages() {
        return villages(planned());
    }

    private static List<AreaCode> villages(List<DemoHousehold> planned) {
        return planned.stream().map(DemoHousehold::village).toList();
    }

    /** How many were missing. */
    private int register(List<DemoHousehold> planned, Set<Integer> needed) {
        // All of them, since each invented household depends on those invented before.
        List<NewHousehold> registrations =
                planned.stream().map(DemoHousehold::asRegistration).toList();
        Set<Integer> present = new HashSet<>(database.sql("select serial from demo_filling where part = 'household'")
                .query(Integer.class)
                .list());
        List<Integer> missing = needed.stream()
                .filter(serial -> !present.contains(serial))
                .sorted()
                .toList();
        advance(needed.size() - missing.size(), 0);
        List<Runnable> batches = new ArrayList<>();
        for (int from = 0; from < missing.size(); from += IN_ONE_TRANSACTION) {
            List<Integer> batch = missing.subList(from, Math.min(missing.size(), from + IN_ONE_TRANSACTION));
            batches.add(() -> {
                // Within the transaction each look-up of the account would read it anew.
                batch.forEach(serial ->
                        currentActor.callAs(clerk(registrations.get(serial).village()), currentActor::find));
                transaction.executeWithoutResult(
                        t -> batch.forEach(serial -> register(serial, registrations.get(serial))));
                advance(batch.size(), 0);
            });
        }
        inParallel(batches);
        return missing.size();
    }

    private void register(int serial, NewHousehold household) {
        Instant then = REGISTERED.plusMinutes(serial * 7L).toInstant();
        String number = clock.callAt(
                then,
                () -> currentActor.callAs(clerk(household.village()), () -> {
                    var registered = households.register(household);
                    // What is done with is not looked through again at each of the next one's queries.
                    entities.flush();
                    entities.clear();
                    return registered.number();
                }));
        database.sql("insert into demo_filling (part, serial, subject) values ('household', ?, ?)")
                .params(serial, number)
                .update();
    }

    private static String clerk(AreaCode village) {
        return "village-" + village;
    }

    private synchronized void advance(int moreHouseholds, int moreCases) {
        Progress before = progress;
        progress = new Progress(
                before.households() + moreHouseholds,
                before.householdsPlanned(),
                before.cases() + moreCases,
                before.casesPlanned(),
                false);
    }

    /** While one waits for the database, another one can reckon; more would be taken from the people who look on. */
    private void inParallel(List<Runnable> works) {
        Queue<Runnable> waiting = new ConcurrentLinkedQueue<>(works);
        Runnable worker = () -> {
            for (Runnable work = waiting.poll(); work != null && !stopping; work = waiting.poll()) {
                work.run();
            }
        };
        CompletableFuture<Void> second = CompletableFuture.runAsync(worker, work -> daemon(work, "demo-filling-2"));
        try {
            worker.run();
        } finally {
            second.join();
        }
    }

    private static Thread daemon(Runnable work, String name) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
        return thread;
    }

    /** A few households for every village, and more where the whole county is invented or a meeting is to be held. */
    private List<DemoHousehold> planned() {
        var people = new InventedPeople(SEED);
        List<DemoHousehold> planned = new ArrayList<>();
        for (Area village : territory.all(AreaKind.VILLAGE)) {
            for (int i = 0; i < (village.demo() ? PER_INVENTED_VILLAGE : PER_REAL_VILLAGE); i++) {
                planned.add(invent(people, village.code()));
            }
        }
        for (AreaCode village : DemoPlan.MEETINGS.values()) {
            for (int i = 0; i < DemoPlan.MORE_FOR_MEETINGS; i++) {
                planned.add(invent(people, village));
            }
        }
        return planned;
    }

    private static DemoHousehold invent(InventedPeople people, AreaCode village) {
        var household = new DemoHousehold(people).inVillage(village);
        if (people.chance(40)) {
            household.liftedOut();
        }
        for (DemoHousehold.Burden burden : DemoHousehold.Burden.values()) {
            if (people.chance(15)) {
                household.with(burden);
            }
        }
        return household;
    }
}
