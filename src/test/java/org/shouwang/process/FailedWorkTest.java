package org.shouwang.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ApiClient;
import org.shouwang.ProductTest;
import org.shouwang.TripWire;
import org.shouwang.identity.Accounts;
import org.shouwang.identity.CurrentActor;
import org.shouwang.identity.NewAccount;
import org.shouwang.identity.NewPost;
import org.shouwang.identity.Role;
import org.shouwang.journal.Journal;
import org.shouwang.journal.JournalEntry;
import org.shouwang.procedure.CaseWalker;
import org.shouwang.process.FailedWork.Failure;
import org.shouwang.shared.AreaCode;
import org.shouwang.shared.Reason;
import org.shouwang.shared.Refusal;
import org.shouwang.shared.WorkClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
class FailedWorkTest {

    private static final String VILLAGE = "219901101201";

    @Autowired
    private FailedWork work;

    @Autowired
    private Timers timers;

    @Autowired
    private CaseWalker walker;

    @Autowired
    private TripWire wire;

    @Autowired
    private Accounts accounts;

    @Autowired
    private CurrentActor actor;

    @Autowired
    private Journal journal;

    @Autowired
    private WorkClock clock;

    @LocalServerPort
    private int port;

    @AfterEach
    void slacken() {
        wire.slacken();
    }

    @Test
    void what_failed_is_seen_by_the_administrator_of_the_area_and_tried_again() {
        String here = keeper("219901");
        String elsewhere = keeper("139901");
        String run = failedDeadline();

        Failure failure = actor.callAs(here, () -> of(run)).get(0);
        assertThat(failure.element()).isEqualTo("leadCheckLimit");
        assertThat(failure.concern().area()).isEqualTo(AreaCode.of(VILLAGE));
        assertThat(failure.failedAt()).isNotNull();
        assertThat(actor.callAs(elsewhere, () -> of(run))).isEmpty();
        assertThat(refused(elsewhere, failure)).isEqualTo("process.failure-unknown");
        assertThat(refused(here, failure)).isEqualTo("process.failed-again");
        assertThat(actor.callAs(here, () -> of(run))).hasSize(1);

        wire.slacken();
        actor.runAs(here, () -> work.retry(failure.id()));

        assertThat(actor.callAs(here, () -> of(run))).isEmpty();
        assertThat(actor.callAs(here, () -> journal.of("run", run)))
                .filteredOn(entry -> entry.verb().equals("work.retried"))
                .extracting(JournalEntry::username)
                .contains(here);
    }

    @Test
    void who_is_no_administrator_sees_nothing_of_it() {
        assertThatThrownBy(() -> actor.runAs("county-219901", work::list))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
        new ApiClient(port).as("county-219901").get("/failed-work").expect(403);
        new ApiClient(port).as("county-219901").post("/failed-work/1/retry").expect(403);
        new ApiClient(port).as("admin").post("/failed-work/none/retry").expect(404);
    }

    @Test
    void a_failure_is_explained_by_its_cause() {
        assertThat(FailedWork.cause("org.camunda.bpm.engine.OptimisticLockingException: ENGINE-03005"))
                .isEqualTo(FailedWork.Cause.CHANGED_MEANWHILE);
        assertThat(FailedWork.cause("org.shouwang.shared.Refusal: policy.no-profile"))
                .isEqualTo(FailedWork.Cause.RULE);
        assertThat(FailedWork.cause("org.postgresql.util.PSQLException: FATAL … java.sql.SQLException"))
                .isEqualTo(FailedWork.Cause.DATABASE);
        assertThat(FailedWork.cause("java.lang.NullPointerException")).isEqualTo(FailedWork.Cause.UNEXPECTED);
    }

    /** A lead whose time to be checked runs out while nothing can be journalled. */
    private String failedDeadline() {
        var lead = walker.screening(walker.household(VILLAGE, "ORDINARY", 2), clock.today());
        String run = walker.as("village-" + VILLAGE, () -> walker.find(lead.number(), "checkLead"))
                .runNumber();
        var timer = timers.of(run).get(0);
        clock.moveTo(timer.due());
        wire.stretchAcrossDeadlines();
        while (!timers.of(run).isEmpty()) {
            assertThat(catchThrowable(() -> timers.fire(timer))).isNotNull();
        }
        return run;
    }

    private List<Failure> of(String run) {
        return work.list().stream()
                .filter(failure -> failure.runNumber().equals(run))
                .toList();
    }

    private String refused(String who, Failure failure) {
        Throwable thrown = catchThrowable(() -> actor.runAs(who, () -> work.retry(failure.id())));
        return ((Refusal) thrown).reasons().stream().map(Reason::id).findFirst().orElseThrow();
    }

    private String keeper(String county) {
        String username = "keeper-" + UUID.randomUUID().toString().substring(0, 8);
        actor.runAs(
                "admin",
                () -> accounts.create(new NewAccount(
                        username,
                        "a-long-password",
                        "县管理员",
                        null,
                        null,
                        null,
                        List.of(NewPost.of(Role.ADMINISTRATOR, AreaCode.of(county))))));
        return username;
    }
}
