package org.shouwang.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.shouwang.household.Households;
import org.shouwang.household.NewHousehold;
import org.shouwang.identity.CurrentActor;
import org.shouwang.process.Timers;
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
    private final Timers timers;
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
            Timers timers) {
        this.households = households;
        this.territory = territory;
        this.currentActor = currentActor;
        this.clock = clock;
        this.demo = demo;
        this.database = database;
        this.transaction = transaction;
        this.cases = cases;
        this.timers = timers;
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
            worker = new Thread(this::fillAll, "demo-filling");
            worker.setDaemon(true);
            worker.setPriority(Thread.MIN_PRIORITY);
            worker.start();
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
            fill(Integer.MAX_VALUE, Integer.MAX_VALUE);
        } catch (RuntimeException e) {
            if (!stopping) {
                LOG.error("The demo data could not be completed; the next start goes on with them", e);
            }
        }
    }

    /** Registers at most so many households and walks at most so many cases. */
    void fill(int most, int mostCases) {
        List<DemoHousehold> planned = planned();
        register(planned.subList(0, Math.min(most, planned.size())));
        timers.byHand(() -> {
            cases.walk(mostCases, () -> stopping, (done, of) -> {
                Progress before = progress;
                progress = new Progress(before.households(), before.householdsPlanned(), done, of, false);
            });
            return null;
        });
        if (!cases.refusals().isEmpty()) {
            LOG.info("Demo cases that went no further than the rules allowed: {}", cases.refusals());
        }
        if (!stopping) {
            Progress last = progress;
            progress =
                    new Progress(last.households(), last.householdsPlanned(), last.cases(), last.casesPlanned(), true);
        }
    }

    private void register(List<DemoHousehold> planned) {
        List<NewHousehold> registrations =
                planned.stream().map(DemoHousehold::asRegistration).toList();
        Set<Integer> present = new HashSet<>(database.sql("select serial from demo_filling where part = 'household'")
                .query(Integer.class)
                .list());
        List<Integer> missing = new ArrayList<>();
        for (int serial = 0; serial < registrations.size(); serial++) {
            if (!present.contains(serial)) {
                missing.add(serial);
            }
        }
        int done = present.size();
        progress = new Progress(done, registrations.size(), 0, 0, false);
        for (int from = 0; from < missing.size() && !stopping; from += IN_ONE_TRANSACTION) {
            List<Integer> batch = missing.subList(from, Math.min(missing.size(), from + IN_ONE_TRANSACTION));
            transaction.executeWithoutResult(t -> batch.forEach(serial -> register(serial, registrations.get(serial))));
            done += batch.size();
            progress = new Progress(done, registrations.size(), 0, 0, false);
        }
    }

    private void register(int serial, NewHousehold household) {
        Instant then = REGISTERED.plusMinutes(serial * 7L).toInstant();
        String number = clock.callAt(then, () -> currentActor
                .callAs("village-" + household.village(), () -> households.register(household))
                .number());
        database.sql("insert into demo_filling (part, serial, subject) values ('household', ?, ?)")
                .params(serial, number)
                .update();
    }

    /** A few households for every village, and more where the whole county is invented. */
    private List<DemoHousehold> planned() {
        var people = new InventedPeople(SEED);
        List<DemoHousehold> planned = new ArrayList<>();
        for (Area village : territory.all(AreaKind.VILLAGE)) {
            for (int i = 0; i < (village.demo() ? PER_INVENTED_VILLAGE : PER_REAL_VILLAGE); i++) {
                planned.add(invent(people, village));
            }
        }
        return planned;
    }

    private static DemoHousehold invent(InventedPeople people, Area village) {
        var household = new DemoHousehold(people).inVillage(village.code());
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
