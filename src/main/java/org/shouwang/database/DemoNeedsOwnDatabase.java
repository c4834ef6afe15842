package org.shouwang.database;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Switches the whole demo off wherever the product works on somebody else's database, whatever the settings say: accounts
 * with a known password and invented households must not get into real data.
 */
class DemoNeedsOwnDatabase implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.getProperty("spring.datasource.url", "").isEmpty()) {
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "demo-needs-own-database",
                            Map.of(
                                    "shouwang.demo.enabled", "false",
                                    "shouwang.demo.accounts", "false",
                                    "shouwang.demo.data", "false")));
        }
    }
}
