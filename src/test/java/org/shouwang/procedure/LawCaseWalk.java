package org.shouwang.procedure;

import org.shouwang.ProductTest;
import org.shouwang.notice.NoticeScan;
import org.shouwang.policy.CaseWalk;
import org.shouwang.policy.LawCase;
import org.shouwang.shared.WorkClock;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestContextManager;

/** Plays the walks of law cases in the one product that all tests share, and leaves its clock as it was. */
public final class LawCaseWalk implements CaseWalk {

    /** Found by the service loader. */
    public LawCaseWalk() {}

    @Override
    public void play(LawCase lawCase) {
        ApplicationContext product =
                new TestContextManager(Product.class).getTestContext().getApplicationContext();
        try {
            new WalkedCase(product, lawCase).play();
            product.getBean(NoticeScan.class).check();
        } finally {
            product.getBean(JdbcClient.class).sql("delete from demo_clock").update();
            product.getBean(WorkClock.class).reset();
            SecurityContextHolder.clearContext();
        }
    }

    /** Names the shared context; a test of its own would name another one. */
    @ProductTest
    private static final class Product {}
}
