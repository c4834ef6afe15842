package org.shouwang.measure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ApiClient;
import org.shouwang.ProductTest;
import org.shouwang.policy.CalendarEraser;
import org.shouwang.procedure.CaseWalker;
import org.shouwang.procedure.ManyRows;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Measures what a corrected notice of holidays takes that moves many open dates: {@code ./mvnw test -Dtest=CalendarTimes
 * -Dmeasure.dates=10000}. Not part of the suite.
 */
@ProductTest
class CalendarTimes {

    private static final String COUNTY = "469901";
    private static final LocalDate FOUND = LocalDate.of(2026, 9, 18);

    @Autowired
    private ManyRows rows;

    @Autowired
    private CaseWalker walker;

    @Autowired
    private CalendarEraser eraser;

    @Autowired
    private JdbcClient database;

    @LocalServerPort
    private int port;

    @AfterEach
    void clear() {
        database.sql("truncate deadline_change, calendar_proposal_row, calendar_proposal")
                .update();
        eraser.erase();
        rows.remove();
    }

    @Test
    void aCorrectedNoticeMovesManyDates() throws IOException {
        int wanted = Integer.getInteger("measure.dates", 10_000);
        walker.moveTo(FOUND);
        String real = walker.declaration(walker.household(COUNTY + "101201", "ORDINARY", 2), FOUND)
                .caseNumber();
        rows.addCases(wanted / 4, COUNTY, FOUND);
        database.sql(
                        "update deadline d set start_on = r.start_on, quantity = r.quantity, unit = r.unit, due_on = r.due_on,"
                                + " provisional = r.provisional, derivation = r.derivation, calendar_version = r.calendar_version,"
                                + " rolls = r.rolls, element = 'totalLimit' || d.iteration"
                                + " from deadline r where r.run_number = :real and r.element = 'totalLimit'"
                                + " and d.run_number like 'MANY-R-%'")
                .param("real", real + "-1")
                .update();
        ApiClient admin = new ApiClient(port).as("admin");

        long begin = System.nanoTime();
        admin.post("/calendar/notices?confirmed=true", corrected()).expect(201);
        long proposed = System.nanoTime();
        var proposal = admin.get("/calendar/proposals").body().path("items").path(0);
        long read = System.nanoTime();
        var done = admin.post("/calendar/proposals/" + proposal.path("id").asLong() + "/approval")
                .expect(200)
                .body();
        long approved = System.nanoTime();

        System.out.printf(
                "%d dates: proposed in %d ms, approved in %d ms%n",
                done.path("applied").asInt(), (proposed - begin) / 1_000_000, (approved - read) / 1_000_000);
        assertThat(done.path("applied").asInt()).isGreaterThanOrEqualTo(wanted);
    }

    private static ObjectNode corrected() throws IOException {
        var notice = (ObjectNode)
                new ObjectMapper().readTree(CalendarTimes.class.getResourceAsStream("/policy/calendar/cn-2026.json"));
        notice.remove("edition");
        var days = (ArrayNode) notice.path("work");
        days.remove(days.size() - 1);
        return notice;
    }
}
