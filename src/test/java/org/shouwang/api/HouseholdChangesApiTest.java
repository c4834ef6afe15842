package org.shouwang.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ApiClient;
import org.shouwang.ProductTest;
import org.shouwang.procedure.CaseWalker;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Births, marriages, deaths, moves and separations: dated, proved where the rule asks it, the earlier figures kept. */
@ProductTest
class HouseholdChangesApiTest {

    private static final String VILLAGE = "430981006206";

    @LocalServerPort
    int port;

    @Autowired
    CaseWalker time;

    private CaseDesks desks;

    @BeforeEach
    void desks() {
        desks = new CaseDesks(port, VILLAGE, time).on("2024-07-01");
    }

    @Test
    void a_birth_divides_the_income_by_one_more_and_leaves_the_set_of_identification_as_it_was() {
        JsonNode taken = monitored("出生户", "HEAD", "SPOUSE");
        String household = taken.path("householdNumber").asText();
        ObjectNode birth = ApiClient.json("{'kind': 'BIRTH', 'on': '2024-06-20'}");
        birth.withArray("joining")
                .addObject()
                .put("name", "新生儿")
                .put("relation", "DAUGHTER")
                .put("certificateType", "NONE_YET")
                .put("noCertificateReason", "NEWBORN")
                .put("sex", "FEMALE")
                .put("birthDate", "2024-06-20");

        JsonNode change = record(household, birth).expect(201).body();

        assertThat(change.path("membersBefore").asInt()).isEqualTo(2);
        assertThat(change.path("membersAfter").asInt()).isEqualTo(3);
        assertThat(change.path("incomeBefore").path("perHead").decimalValue()).isEqualByComparingTo("6000");
        assertThat(change.path("incomeAfter").path("perHead").decimalValue()).isEqualByComparingTo("4000");
        JsonNode incomes = desks.village
                .client()
                .get("/households/" + household + "/incomes")
                .body()
                .path("items");
        assertThat(incomes.findValuesAsText("kind")).containsExactly("AFTER_CHANGE", "IDENTIFICATION");
        assertThat(incomes).allMatch(set -> set.path("current").asBoolean());
        assertThat(desks.file(taken.path("caseNumber").asText()).path("events").findValuesAsText("kind"))
                .contains("HOUSEHOLD_CHANGED");
    }

    @Test
    void who_lives_together_needs_evidence_and_sharing_and_only_the_county_rules_in_special_cases() {
        String household = monitored("共住户", "HEAD").path("householdNumber").asText();
        ObjectNode brother = ApiClient.json(
                "{'kind': 'LIVING_TOGETHER', 'on': '2024-06-20', 'livesTogether': true, 'sharesIncome': false}");
        brother.withArray("joining")
                .addObject()
                .put("name", "共住兄弟")
                .put("relation", "BROTHER")
                .put("certificateType", "RESIDENT_ID")
                .put("certificateNumber", Desk.certificate("430981"));
        assertThat(record(household, brother).expect(422).reasons())
                .containsExactlyInAnyOrder("change.not-sharing", "change.reason-missing", "change.evidence-missing");
        brother.put("sharesIncome", true).put("reason", "同吃同住,收支一体");
        brother.putArray("evidence").add(desks.village.photo());
        assertThat(record(household, brother)
                        .expect(201)
                        .body()
                        .path("membersAfter")
                        .asInt())
                .isEqualTo(2);

        ObjectNode ruling = ApiClient.json("{'kind': 'COUNTY_RULING', 'on': '2024-06-25', 'reason': '长期由他人赡养'}");
        ruling.putArray("leaving").add(person(household, 1));
        ruling.putArray("evidence").add(desks.village.photo());
        assertThat(record(household, ruling).expect(403).reasons()).containsExactly("change.county-rules");
        ruling.putArray("evidence").add(desks.county.photo());
        desks.county
                .client()
                .post("/households/" + household + "/changes", ruling)
                .expect(201);
    }

    @Test
    void who_separates_founds_a_household_and_the_head_who_dies_needs_a_successor() {
        String household = monitored("分户", "HEAD", "SPOUSE", "SON", "DAUGHTER_IN_LAW")
                .path("householdNumber")
                .asText();
        ObjectNode separation = ApiClient.json("{'kind': 'SEPARATION', 'on': '2024-06-10', 'reason': '子女成家分户'}");
        separation.putArray("leaving").add(person(household, 2)).add(person(household, 3));
        separation.putArray("evidence").add(desks.village.photo());
        separation
                .withArray("relations")
                .addObject()
                .put("person", person(household, 3))
                .put("relation", "SPOUSE");
        String founded = record(household, separation)
                .expect(201)
                .body()
                .path("foundedHousehold")
                .asText();
        JsonNode young =
                desks.village.client().get("/households/" + founded).expect(200).body();
        assertThat(young.path("members").findValuesAsText("relation")).containsExactly("HEAD", "SPOUSE");
        assertThat(young.path("headName").asText()).isEqualTo("分户2");

        ObjectNode death = ApiClient.json("{'kind': 'DEATH', 'on': '2024-06-28'}");
        int widow = person(household, 1);
        death.putArray("leaving").add(person(household, 0));
        assertThat(record(household, death).expect(422).reasons()).containsExactly("change.new-head-missing");
        record(household, death.put("newHead", widow)).expect(201);
        assertThat(desks.village
                        .client()
                        .get("/households/" + household)
                        .body()
                        .path("headName")
                        .asText())
                .isEqualTo("分户1");
    }

    @Test
    void a_household_that_leaves_the_province_ends_by_natural_decrease_and_its_procedures_stop() {
        JsonNode taken = monitored("外迁户", "HEAD", "SPOUSE");
        String household = taken.path("householdNumber").asText();
        String number = taken.path("caseNumber").asText();
        desks.village
                .client()
                .post("/cases/" + number + "/runs", ApiClient.object().put("procedure", "riskElimination"))
                .expect(201);
        int stock = counts().path("stockAtEnd").asInt();
        ObjectNode move = ApiClient.json(
                "{'kind': 'MOVE_OUT_WITHIN_PROVINCE', 'on': '2024-06-30', 'wholeHousehold': true, 'destination': '广东',"
                        + " 'reason': '全家迁往务工地落户'}");
        assertThat(record(household, move).expect(422).reasons()).containsExactly("change.stays-in-province");

        JsonNode change = record(household, move.put("kind", "MOVE_OUT_OF_PROVINCE"))
                .expect(201)
                .body();

        assertThat(change.path("naturalDecrease").asBoolean()).isTrue();
        JsonNode file = desks.file(number);
        assertThat(file.path("closedOn").asText()).isEqualTo("2024-06-30");
        assertThat(file.path("events").findValuesAsText("kind")).contains("RUN_STOPPED", "NATURAL_DECREASE");
        assertThat(desks.waits(number)).isEmpty();
        assertThat(desks.village
                        .client()
                        .get("/tasks?caseNumber=" + number)
                        .body()
                        .path("items"))
                .isEmpty();
        JsonNode after = counts();
        assertThat(after.path("stockAtEnd").asInt()).isEqualTo(stock - 1);
        assertThat(after.path("naturalDecrease").asInt()).isPositive();
        JsonNode kept = desks.village
                .client()
                .get("/households/" + household)
                .expect(200)
                .body();
        assertThat(kept.path("headName").asText()).isEqualTo("外迁户0");
        assertThat(kept.path("members")).isEmpty();
        assertThat(kept.path("formerMembers")).hasSize(2);
        assertThat(desks.village.client().get("/households?text=外迁户0").body().path("items"))
                .hasSize(1);
    }

    private JsonNode counts() {
        return desks.county
                .client()
                .get("/supervision/monitoring-counts?area=" + VILLAGE + "&from=2024-06-01&to=2024-06-30")
                .expect(200)
                .body();
    }

    private ApiClient.Answer record(String household, ObjectNode change) {
        return desks.village.client().post("/households/" + household + "/changes", change);
    }

    private int person(String household, int index) {
        return desks.village
                .client()
                .get("/households/" + household)
                .body()
                .path("members")
                .path(index)
                .path("person")
                .asInt();
    }

    private JsonNode monitored(String name, String... relations) {
        ObjectNode household = ApiClient.json(
                """
                {'fields': {'type': 'ORDINARY', 'contactName': '帮扶人'}, 'category': 'MARGINAL_AT_RISK', 'risks': ['R01'],
                 'identifiedOn': '2024-01-10',
                 'incomes': [{'kind': 'IDENTIFICATION', 'windowFrom': '2023-01-01', 'windowTo': '2023-12-31',
                    'wages': 12000, 'line': 7300}]}
                """);
        household.put("village", VILLAGE);
        ((ObjectNode) household.path("incomes").path(0)).put("headCount", relations.length);
        List<String> all = List.of(relations);
        for (int i = 0; i < all.size(); i++) {
            Desk.member(household, name + i, all.get(i));
        }
        return desks.county.takesOver(household);
    }
}
