package org.shouwang.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shouwang.ProductTest;
import org.shouwang.household.HouseholdFilter;
import org.shouwang.household.Households;
import org.shouwang.identity.CurrentActor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class DemoFillingTest {

    @Autowired
    private DemoFilling filling;

    @Autowired
    private DemoCases cases;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Households households;

    @Autowired
    private CurrentActor actor;

    @Test
    void households_are_registered_by_their_village_clerks_and_only_once() {
        int before = count();

        filling.fill(60, 0);
        int once = count();
        filling.fill(60, 0);

        assertThat(once - before).isEqualTo(60);
        assertThat(count()).isEqualTo(once);
        assertThat(filling.progress().households()).isEqualTo(60);
        assertThat(filling.progress().finished()).isTrue();
    }

    @Test
    void cases_of_every_turn_go_through_the_real_doors_without_a_refusal() {
        filling.fill(60, 54);

        assertThat(cases.refusals()).isEmpty();
        assertThat(database.sql("select distinct kind from case_event")
                        .query(String.class)
                        .list())
                .contains("IDENTIFIED", "ENTERED", "NOT_INCLUDED", "EXPLAINED", "CORRECTED");
    }

    private int count() {
        return actor.callAs("admin", () -> households.count(HouseholdFilter.ALL));
    }
}
