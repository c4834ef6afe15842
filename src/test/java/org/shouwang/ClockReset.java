package org.shouwang;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.shouwang.shared.WorkClock;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Puts the product's clock and the current user back after each test. */
class ClockReset implements AfterEachCallback {

    @Override
    public void afterEach(ExtensionContext context) {
        SpringExtension.getApplicationContext(context).getBean(WorkClock.class).reset();
        SecurityContextHolder.clearContext();
    }
}
