package org.shouwang;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.Theme;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.modulith.Modulithic;

/** Starts Shouwang: case management for the monitoring and assistance that prevents a return to poverty. */
@SpringBootApplication
// Repositories stand inside their entities where nothing else uses them.
@EnableJpaRepositories(considerNestedRepositories = true)
@Modulithic(systemName = "Shouwang", sharedModules = "shared")
@Theme("shouwang")
@Push
public class Shouwang implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "icons/shouwang.svg", "any");
    }

    /**
     * Starts the server.
     *
     * @param args Spring Boot's command line
     */
    public static void main(String[] args) {
        // The engine's timestamp columns carry no zone, and the law's days are days in China.
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
        if (Boolean.getBoolean("shouwang.stop-with-parent")) {
            // Whoever stops ./mvnw means the product, and Maven does not pass the signal on.
            ProcessHandle.current().parent().ifPresent(maven -> maven.onExit().thenRun(() -> System.exit(0)));
        }
        SpringApplication.run(Shouwang.class, args);
    }
}
