package org.shouwang.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ApiClient;
import org.shouwang.ProductTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class SupervisionOrdersApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    private ApiClient nobody;

    @BeforeEach
    void open() {
        nobody = new ApiClient(port);
        moveTo("2024-10-08");
    }

    @AfterEach
    void forgetTheMove() {
        database.sql("delete from demo_clock").update();
    }

    @Test
    void an_order_to_a_township_is_answered_returned_answered_again_and_closed() {
        JsonNode order =
                issued("{'unit': '341802002', 'subject': '超期入户', 'demand': '请说明超期原因'," + " 'dueOn': '2024-10-11'}");
        String number = order.path("number").asText();
        ApiClient township = nobody.as("township-341802002");

        String first = task(township, number, "supervisionReply");
        reply(township, first, "2024-10-08", "正在补办");
        JsonNode own = hands(
                nobody.as("townshipleader-341802002"),
                task(nobody.as("townshipleader-341802002"), number, "supervisionReview"),
                "ACCEPT",
                "2024-10-08",
                ApiClient.object());
        ApiClient supervisor = nobody.as("supervisor-341802");
        nobody.as("townshipleader-341802002")
                .post("/tasks/" + task(supervisor, number, "supervisionReview") + "/release", ApiClient.object());
        hands(
                supervisor,
                task(supervisor, number, "supervisionReview"),
                "RETURN_REPLY",
                "2024-10-08",
                ApiClient.object().put("opinion", "请写明完成日期").put("newDueOn", "2024-10-15"));
        reply(township, task(township, number, "supervisionReply"), "2024-10-08", "10月12日前完成");
        hands(supervisor, task(supervisor, number, "supervisionReview"), "ACCEPT", "2024-10-08", ApiClient.object());
        JsonNode closed =
                supervisor.get("/supervision-orders/" + number).expect(200).body();

        assertThat(number).matches("DB-341802-2024-\\d{6}");
        assertThat(own.findValuesAsText("id")).contains("supervision.order-issuer-only");
        assertThat(closed.path("closedOn").asText()).isEqualTo("2024-10-08");
        assertThat(closed.path("history").findValuesAsText("kind"))
                .containsExactly("ISSUED", "REPLIED", "RETURNED", "REPLIED", "ACCEPTED");
        assertThat(database.sql("select due_on::text from deadline where run_number = :run order by iteration")
                        .param("run", number)
                        .query(String.class)
                        .list())
                .containsExactly("2024-10-11", "2024-10-15");
    }

    @Test
    void an_order_to_a_department_or_a_person_is_theirs_alone_and_goes_up_when_it_is_late() {
        String toDepartment = issued("{'unit': '341802', 'department': 'naturalResources', 'subject': '比对回复',"
                        + " 'demand': '请回复比对结果', 'dueOn': '2024-10-10'}")
                .path("number")
                .asText();
        String toPerson = issued("{'unit': '341802002201', 'username': 'grid-341802002201', 'subject': '走访',"
                        + " 'demand': '请补录走访', 'dueOn': '2024-10-10'}")
                .path("number")
                .asText();

        moveTo("2024-10-12");

        assertThat(tasks(nobody.as("department-naturalResources-341802"), toDepartment))
                .hasSize(1);
        assertThat(tasks(nobody.as("department-publicSecurity-341802"), toDepartment))
                .isEmpty();
        assertThat(tasks(nobody.as("village-341802002201"), toPerson)
                        .path(0)
                        .path("claimedBy")
                        .asText())
                .isEqualTo("grid-341802002201");
        assertThat(database.sql("select a.username from escalation e join account a on a.id = e.account_id"
                                + " where e.run_number in (:runs) and e.kind = 'ESCALATION' and e.fired_on = '2024-10-11'"
                                + " order by 1")
                        .param("runs", java.util.List.of(toDepartment, toPerson))
                        .query(String.class)
                        .list())
                .containsExactly("countyleader-341802", "townshipleader-341802002");
    }

    @Test
    void who_may_not_issue_or_asks_for_nothing_is_refused_with_every_reason() {
        var village = nobody.as("village-341802002201")
                .post("/supervision-orders", ApiClient.json("{'unit': '341802002', 'subject': 'x', 'demand': 'x'}"));
        var empty = nobody.as("supervisor-341802")
                .post(
                        "/supervision-orders",
                        ApiClient.json("{'unit': '341722', 'subject': '', 'dueOn': '2024-10-08'}"));

        assertThat(village.status()).isEqualTo(403);
        assertThat(empty.reasons())
                .containsExactly(
                        "supervision.order-unit",
                        "supervision.order-subject",
                        "supervision.order-demand",
                        "supervision.order-due-past");
    }

    private JsonNode issued(String order) {
        return nobody.as("supervisor-341802")
                .post("/supervision-orders", ApiClient.json(order))
                .expect(201)
                .body();
    }

    private static JsonNode tasks(ApiClient desk, String number) {
        return desk.get("/tasks?text=" + number).expect(200).body().path("items");
    }

    private static String task(ApiClient desk, String number, String duty) {
        JsonNode items = tasks(desk, number);
        assertThat(items.findValuesAsText("duty")).containsExactly(duty);
        return items.path(0).path("id").asText();
    }

    private static void reply(ApiClient desk, String task, String on, String said) {
        assertThat(hands(desk, task, "REPLY", on, ApiClient.object().put("reply", said))
                        .path("reasons"))
                .isEmpty();
    }

    private static JsonNode hands(ApiClient desk, String task, String verdict, String on, ObjectNode form) {
        desk.post("/tasks/" + task + "/claim", ApiClient.object());
        ObjectNode completion = ApiClient.object().put("verdict", verdict).put("doneOn", on);
        completion.set("form", form);
        return desk.post("/tasks/" + task + "/completion", completion).body();
    }

    private void moveTo(String day) {
        nobody.as("supervisor-341802")
                .put("/demo/clock", ApiClient.object().put("now", day))
                .expect(200);
    }
}
