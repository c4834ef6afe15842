package org.shouwang;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * A test against the whole product: web server on a free port, a throw-away PostgreSQL, demo accounts but no demo data.
 * All such tests share one Spring context, so a test adds no property, profile or mock bean of its own and leaves no
 * trace that another one trips over; the clock shows the system's time again after each test.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "shouwang.database.directory=",
            "shouwang.demo.accounts=true",
            "shouwang.demo.data=false",
            "shouwang.process.timer-sweep=0s",
            "shouwang.escalation.sweep=0s",
            "shouwang.notification.outbox=0s",
            "shouwang.guide.first-tour=false",
            "vaadin.productionMode=true",
        })
@ExtendWith(ClockReset.class)
public @interface ProductTest {}
