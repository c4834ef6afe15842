package org.shouwang.measure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.ApiClient;
import org.shouwang.ProductTest;
import org.shouwang.form.Forms;
import org.shouwang.procedure.CaseWalker;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Measures one step through the API with many open cases: {@code ./mvnw test -Dtest=StepTimes -Dmeasure.cases=10000}. Not
 * part of the suite, for it takes minutes; the figures go into the notes of a release.
 */
@ProductTest
class StepTimes {

    private static final String VILLAGE = "341802002201";
    private static final int STEPS = 200;

    @Autowired
    CaseWalker walker;

    @Autowired
    CountedStatements statements;

    @Autowired
    Forms forms;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void oneStepThroughTheApi() {
        int wanted = Integer.getInteger("measure.cases", 10_000);
        walker.moveTo(LocalDate.of(2024, 5, 14));
        List<String> villages = jdbc.sql(
                        "select code from area where kind = 'VILLAGE' and code like '3418%' order by code")
                .query(String.class)
                .list();
        for (int i = 0; i < wanted; i++) {
            var household = walker.household(villages.get(i % villages.size()), "ORDINARY", 1);
            walker.declaration(household, LocalDate.of(2024, 5, 13));
        }
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < STEPS + 50; i++) {
            cases.add(walker.declaration(walker.household(VILLAGE, "ORDINARY", 1), LocalDate.of(2024, 5, 13))
                    .caseNumber());
        }
        jdbc.sql("analyze").update();
        ApiClient clerk = new ApiClient(port).as("village-" + VILLAGE);
        String photo = clerk.attach("photo.png", CaseWalker.picture());

        List<Long> list = new ArrayList<>();
        List<Long> file = new ArrayList<>();
        List<Long> open = new ArrayList<>();
        List<Long> complete = new ArrayList<>();
        long counted = 0;
        for (int i = 0; i < cases.size(); i++) {
            boolean warm = i >= 50;
            String number = cases.get(i);
            timed(list, warm, () -> clerk.get("/tasks?limit=50").expect(200));
            String task = clerk.get("/tasks?caseNumber=" + number)
                    .expect(200)
                    .body()
                    .at("/items/0/id")
                    .asText();
            timed(open, warm, () -> clerk.get("/tasks/" + task).expect(200));
            timed(file, warm, () -> clerk.get("/cases/" + number).expect(200));
            clerk.post("/tasks/" + task + "/claim").expect(204);
            ObjectNode values = (ObjectNode) clerk.get("/tasks/" + task)
                    .expect(200)
                    .body()
                    .path("values")
                    .deepCopy();
            values.put("commitmentAccepted", true)
                    .put("authorisationGiven", true)
                    .put("authorisationSignedOn", "2024-05-14");
            ObjectNode form = forms.example(
                    forms.latest("application"), "SUBMIT", values, () -> java.util.UUID.fromString(photo));
            ObjectNode completion = ApiClient.object().put("verdict", "SUBMIT").put("doneOn", "2024-05-14");
            completion.set("form", form);
            statements.reset();
            timed(complete, warm, () -> clerk.post("/tasks/" + task + "/completion", completion)
                    .expect(201));
            counted = statements.total();
        }

        System.out.printf(
                "open cases %d; milliseconds median/p95: inbox page %s, open task %s, case %s, complete step %s; SQL per completed step %d%n",
                jdbc.sql("select count(*) from case_file where closed_on is null")
                        .query(Integer.class)
                        .single(),
                figures(list),
                figures(open),
                figures(file),
                figures(complete),
                counted);
        assertThat(complete).hasSize(STEPS);
    }

    private static void timed(List<Long> into, boolean counts, Runnable work) {
        long start = System.nanoTime();
        work.run();
        if (counts) {
            into.add(System.nanoTime() - start);
        }
    }

    private static String figures(List<Long> nanos) {
        List<Long> sorted = nanos.stream().sorted(Comparator.naturalOrder()).toList();
        return "%.1f/%.1f"
                .formatted(sorted.get(sorted.size() / 2) / 1e6, sorted.get((int) (sorted.size() * 0.95)) / 1e6);
    }
}
