package org.shouwang.measure;

import javax.sql.DataSource;
import net.ttddyy.dsproxy.QueryCount;
import net.ttddyy.dsproxy.QueryCountHolder;
import net.ttddyy.dsproxy.listener.DataSourceQueryCountListener;
import net.ttddyy.dsproxy.listener.SingleQueryCountHolder;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/** Counts every SQL statement that JPA, JDBC and the engine send, over all threads. */
@Component
public class CountedStatements implements BeanPostProcessor {

    private final SingleQueryCountHolder counts = new SingleQueryCountHolder();

    /** Statements since the last reset. */
    public long total() {
        QueryCount count = counts.getQueryCountMap().get("");
        return count == null ? 0 : count.getTotal();
    }

    /** Begins to count anew. */
    public void reset() {
        counts.clear();
        QueryCountHolder.clear();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof DataSource source)) {
            return bean;
        }
        DataSourceQueryCountListener listener = new DataSourceQueryCountListener();
        listener.setQueryCountStrategy(counts);
        return ProxyDataSourceBuilder.create(source).name("").listener(listener).build();
    }
}
