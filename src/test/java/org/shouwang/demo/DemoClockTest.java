package org.shouwang.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ApiClient;
import org.shouwang.ProductTest;
import org.shouwang.household.HouseholdView;
import org.shouwang.procedure.CaseWalker;
import org.shouwang.shared.WorkClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class DemoClockTest {

    private static final String VILLAGE = "219901101201";

    @LocalServerPort
    private int port;

    @Autowired
    private CaseWalker walker;

    @Autowired
    private WorkClock clock;

    @Autowired
    private JdbcClient database;

    @AfterEach
    void forgetTheMove() {
        database.sql("delete from demo_clock").update();
    }

    @Test
    void moving_forward_fires_the_limits_on_the_way_in_order_and_back_undoes_nothing() {
        LocalDate start = clock.today();
        HouseholdView household = walker.household(VILLAGE, "ORDINARY", 3);
        String number = walker.screening(household, start).number();
        var clerk = new ApiClient(port).as("village-" + VILLAGE);

        var forward = clerk.put(
                        "/demo/clock",
                        ApiClient.object().put("now", start.plusDays(60).toString()))
                .expect(200)
                .body();
        var back = clerk.put("/demo/clock", ApiClient.object().put("now", start.toString()))
                .expect(200)
                .body();

        assertThat(forward.path("today").asText()).isEqualTo(start.plusDays(60).toString());
        assertThat(forward.path("fired").findValuesAsText("runNumber")).contains(number);
        assertThat(forward.path("fired").findValuesAsText("due")).isSorted();
        assertThat(back.path("fired")).isEmpty();
        assertThat(clock.today()).isEqualTo(start);
    }

    @Test
    void moving_the_time_logs_nobody_out() {
        LocalDate start = clock.today();
        String token = new ApiClient(port)
                .post("/session", ApiClient.json("{'username': 'admin', 'password': 'demo'}"))
                .expect(201)
                .body()
                .path("token")
                .asText();
        var session = new ApiClient(port).withToken(token);

        session.put(
                        "/demo/clock",
                        ApiClient.object().put("now", start.plusDays(40).toString()))
                .expect(200);
        session.get("/session").expect(200);
        session.put("/demo/clock", ApiClient.object().put("now", start.toString()))
                .expect(200);
        session.get("/session").expect(200);

        session.delete("/session").expect(204);
        assertThat(session.get("/session").expect(401).reasons()).containsExactly("identity.token-refused");
    }

    @Test
    void a_time_that_cannot_be_read_or_lies_too_far_away_is_refused() {
        var clerk = new ApiClient(port).as("village-" + VILLAGE);

        assertThat(clerk.put("/demo/clock", ApiClient.object().put("now", "tomorrow"))
                        .reasons())
                .containsExactly("demo.clock-unreadable");
        assertThat(clerk.put("/demo/clock", ApiClient.object().put("now", "2124-01-01"))
                        .reasons())
                .containsExactly("demo.clock-too-far");
        assertThat(new ApiClient(port).get("/demo/clock").status()).isEqualTo(401);
    }
}
