package org.shouwang.database;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A PostgreSQL of our own, unless {@code spring.datasource.url} points elsewhere. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${spring.datasource.url:}'.isEmpty()")
class EmbeddedDatabase {

    /**
     * The directory of the database, taken for this process alone; closed after the server has stopped.
     *
     * @param directory empty for a throw-away database
     */
    @Bean(destroyMethod = "close")
    DataDirectory dataDirectory(@Value("${shouwang.database.directory}") String directory) {
        return directory.isBlank()
                ? DataDirectory.THROW_AWAY
                : DataDirectory.take(Path.of(directory).toAbsolutePath().normalize());
    }

    // The server stops when this bean is destroyed, after everything that uses it: no shutdown hook of the library's
    // own.
    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres(DataDirectory directory, @Value("${shouwang.database.port}") int port)
            throws IOException {
        var builder = EmbeddedPostgres.builder()
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("encoding", "UTF8")
                .setServerConfig("timezone", "Asia/Shanghai")
                .setPGStartupWait(Duration.ofSeconds(60))
                .setPort(port)
                .setRegisterShutdownHook(false);
        directory.prepare(builder);
        try {
            var postgres = builder.start();
            directory.secure(postgres);
            return postgres;
        } catch (IOException | IllegalStateException e) {
            throw new DatabaseUnavailable(
                    ("自带的数据库没有在目录 %s 中启动成功(%s)。 The database of its own did not start in %s.")
                            .formatted(directory, e.getMessage(), directory),
                    "请查看上面的日志;也可以用 SPRING_DATASOURCE_URL 指定另外的 PostgreSQL。 "
                            + "See the log above, or point SPRING_DATASOURCE_URL at another PostgreSQL.",
                    e);
        }
    }

    @Bean(destroyMethod = "close")
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource dataSource(EmbeddedPostgres postgres, DataDirectory directory) {
        return DataSourceBuilder.create()
                .type(HikariDataSource.class)
                .url(postgres.getJdbcUrl("postgres", "postgres"))
                .username("postgres")
                .password(directory.password())
                .build();
    }
}
