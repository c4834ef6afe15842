package org.shouwang;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class ProductStartsTest {

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private DataSource dataSource;

    @Test
    void the_product_starts_and_says_that_it_is_well() {
        var answer = http.getForEntity("/actuator/health", String.class);

        assertThat(answer.getBody()).contains("UP");
    }

    @Test
    void the_engine_lives_in_the_same_database() {
        var versions = JdbcClient.create(dataSource)
                .sql("select version_ from act_ge_schema_log order by timestamp_ desc limit 1")
                .query(String.class)
                .list();

        assertThat(versions).singleElement().asString().startsWith("7.24");
    }
}
