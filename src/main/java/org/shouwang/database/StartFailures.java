package org.shouwang.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** What a person reads when the product can't start for a reason that the person can mend. */
class StartFailures {

    @Order(Ordered.HIGHEST_PRECEDENCE)
    static class Database extends AbstractFailureAnalyzer<DatabaseUnavailable> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, DatabaseUnavailable cause) {
            return new FailureAnalysis(cause.getMessage(), cause.remedy(), rootFailure);
        }
    }

    @Order(Ordered.HIGHEST_PRECEDENCE)
    static class Port extends AbstractFailureAnalyzer<PortInUseException> implements FailureAnalyzer {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
            return new FailureAnalysis(
                    "端口 %1$d 已被其他程序占用。 Port %1$d is in use by another program.".formatted(cause.getPort()),
                    "请停止占用该端口的程序,或者换一个端口启动,例如设置环境变量 SERVER_PORT=8081。 "
                            + "Stop that program, or start on another port, for example with SERVER_PORT=8081.",
                    cause);
        }
    }
}
