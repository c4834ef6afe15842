package org.shouwang.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shouwang.ApiClient;
import org.shouwang.Everything;
import org.shouwang.ProductTest;
import org.shouwang.TripWire;
import org.shouwang.household.HouseholdView;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Facts, journal, deadlines, inbox and token change together or not at all, and for one person at a time. */
@ProductTest
class OneTransactionTest {

    private static final String CLERK = "village-" + Walks.VILLAGE;

    @LocalServerPort
    int port;

    @Autowired
    Walks walks;

    @Autowired
    CaseWalker walker;

    @Autowired
    Everything everything;

    @Autowired
    TripWire wire;

    @Autowired
    TaskService engineTasks;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void slacken() {
        wire.slacken();
    }

    @ParameterizedTest
    @EnumSource(TripWire.Place.class)
    void a_completion_that_fails_on_the_way_changes_nothing(TripWire.Place place) {
        Walk walk = walks.declared().upTo("verificationVisit");
        String task = walk.open().get(0).taskId();
        Completion completion = walker.taken(CLERK, task, "CONDITIONS_NOT_MET", walk.today());
        var before = everything.snapshot();
        wire.stretch(place);

        assertThatThrownBy(() -> walker.handsIn(CLERK, task, completion))
                .hasStackTraceContaining("tripped at " + place);

        assertThat(everything.snapshot()).isEqualTo(before);
        walker.handsIn(CLERK, task, completion);
        assertThat(everything.snapshot()).isNotEqualTo(before);
        walk.token().isWaitingAt("explanation");
    }

    @Test
    void the_inbox_holds_what_the_engine_would_say() {
        walks.lead();
        walks.declared().upTo("departmentComparison");
        Walk taken = walks.declared().upTo("villageAppraisal");
        walker.taken(CLERK, taken.open().get(0).taskId(), "PASSED", taken.today());

        Map<String, String> rebuilt = new TreeMap<>();
        for (var task : engineTasks.createTaskQuery().initializeFormKeys().list()) {
            var roles = new TreeSet<String>();
            engineTasks.getIdentityLinksForTask(task.getId()).stream()
                    .map(IdentityLink::getGroupId)
                    .filter(group -> group != null)
                    .forEach(roles::add);
            rebuilt.put(
                    task.getId(),
                    String.join(
                            " ",
                            instance(task.getProcessInstanceId()),
                            task.getTaskDefinitionKey(),
                            String.valueOf(engineTasks.getVariable(task.getId(), "party")),
                            roles.toString(),
                            String.valueOf(task.getAssignee())));
        }
        Map<String, String> kept = new TreeMap<>();
        jdbc.sql("select * from inbox_item").query(row -> {
            kept.put(
                    row.getString("task_id"),
                    String.join(
                            " ",
                            row.getString("process_key") + " " + row.getString("run_number"),
                            row.getString("element"),
                            String.valueOf(row.getString("party")),
                            new TreeSet<>(List.of(
                                            (String[]) row.getArray("roles").getArray()))
                                    .toString(),
                            String.valueOf(row.getString("claimed_by"))));
        });

        assertThat(kept).isEqualTo(rebuilt).hasSizeGreaterThan(6);
        // The receiving side confirms a transfer in the inbox of its own village.
        assertThat(jdbc.sql(
                                """
                                select i.task_id from inbox_item i join procedure_run r on r.number = i.run_number
                                where (i.area_code <> r.area_code and i.element <> 'receivingConfirmation')
                                  or i.head_name <> r.head_name
                                  or i.case_number is distinct from r.case_number
                                  or i.lead_number is distinct from r.lead_number
                                  or i.household_id is distinct from r.household_id
                                  or i.duty <> split_part(i.element, '_', 1)
                                """)
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void of_two_people_at_one_task_one_completes_it_and_the_other_is_told_so() throws Exception {
        Walk walk = walks.declared().upTo("verificationVisit");
        String task = walk.open().get(0).taskId();
        Completion completion = walker.taken(CLERK, task, "COULD_NOT_VISIT", walk.today());
        ApiClient clerk = new ApiClient(port).as(CLERK);
        clerk.get("/tasks").expect(200);

        var answers = atOnce(() -> clerk.post("/tasks/" + task + "/completion", completion));

        assertThat(answers).extracting(ApiClient.Answer::status).containsExactlyInAnyOrder(201, 409);
        assertThat(walk.file().runs().get(0).submissions().stream()
                        .filter(submission -> submission.taskId().equals(task)))
                .hasSize(1);
        assertThat(walk.open()).hasSize(1);
    }

    @Test
    void of_two_declarations_of_one_household_one_opens_the_case() throws Exception {
        walker.moveTo(Walks.MONDAY);
        HouseholdView household = walker.household(Walks.VILLAGE, "ORDINARY", 2);
        ApiClient clerk = new ApiClient(port).as(CLERK);
        clerk.get("/tasks").expect(200);
        var declaration = ApiClient.json("{'channel': 'SELF_DECLARATION', 'foundOn': '2024-05-13',"
                        + " 'risks': ['R01'], 'description': '看病支出大', 'declarationWay': 'PAPER'}")
                .put("village", Walks.VILLAGE)
                .put("householdNumber", household.number());

        var answers = atOnce(() -> clerk.post("/leads", declaration));

        // The later one waits for the earlier, then belongs to the case that it finds.
        assertThat(answers).extracting(ApiClient.Answer::status).containsOnly(201);
        assertThat(jdbc.sql("select count(*) from case_file where household_id = :id")
                        .param("id", household.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private String instance(String id) {
        return jdbc.sql(
                        """
                        select d.key_ || ' ' || e.business_key_ from act_ru_execution e
                        join act_re_procdef d on d.id_ = e.proc_def_id_ where e.id_ = :id
                        """)
                .param("id", id)
                .query(String.class)
                .single();
    }

    private static <T> List<T> atOnce(Callable<T> work) throws Exception {
        var start = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            Callable<T> waiting = () -> {
                start.await(10, TimeUnit.SECONDS);
                return work.call();
            };
            List<Future<T>> both = threads.invokeAll(List.of(waiting, waiting));
            return List.of(both.get(0).get(), both.get(1).get());
        } finally {
            threads.shutdownNow();
        }
    }
}
