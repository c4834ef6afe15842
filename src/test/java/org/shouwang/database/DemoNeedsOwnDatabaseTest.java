package org.shouwang.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class DemoNeedsOwnDatabaseTest {

    @Test
    void a_foreign_database_never_gets_demo_accounts_even_where_the_settings_ask_for_them() {
        var environment = new MockEnvironment()
                .withProperty("spring.datasource.url", "jdbc:postgresql://db/shouwang")
                .withProperty("shouwang.demo.accounts", "true");

        new DemoNeedsOwnDatabase().postProcessEnvironment(environment, new SpringApplication());

        assertThat(environment.getProperty("shouwang.demo.accounts")).isEqualTo("false");
    }

    @Test
    void the_database_of_our_own_leaves_the_choice_to_the_settings() {
        var environment = new MockEnvironment().withProperty("shouwang.demo.accounts", "true");

        new DemoNeedsOwnDatabase().postProcessEnvironment(environment, new SpringApplication());

        assertThat(environment.getProperty("shouwang.demo.accounts")).isEqualTo("true");
    }
}
