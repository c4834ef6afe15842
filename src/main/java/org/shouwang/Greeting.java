package org.shouwang;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The last line of the start: where the first page is. */
@Component
class Greeting {

    private static final Logger LOG = LoggerFactory.getLogger("守望");

    private final Environment environment;

    Greeting(Environment environment) {
        this.environment = environment;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web) {
            String address = (environment.getProperty("server.ssl.enabled", Boolean.class, false) ? "https" : "http")
                    + "://localhost:" + web.getWebServer().getPort()
                    + environment.getProperty("server.servlet.context-path", "");
            LOG.info("守望已启动:{}  ·  Shouwang is ready: {}", address, address);
        }
    }
}
