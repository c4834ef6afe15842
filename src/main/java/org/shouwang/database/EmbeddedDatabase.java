package org.shouwang.database;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A PostgreSQL of our own in {@code var/}, unless {@code spring.datasource.url} points elsewhere. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${spring.datasource.url:}'.isEmpty()")
class EmbeddedDatabase {

    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres(@Value("${shouwang.database.directory}") String directory) throws IOException {
        var builder = EmbeddedPostgres.builder()
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("encoding", "UTF8")
                .setPGStartupWait(Duration.ofSeconds(60))
                .setRegisterShutdownHook(false);
        if (!directory.isBlank()) {
            Path data = Path.of(directory).toAbsolutePath().normalize();
            Files.createDirectories(data.getParent());
            stopLeftover(data);
            builder.setDataDirectory(data).setCleanDataDirectory(false);
            builder.setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on");
            builder.setServerConfig("full_page_writes", "on");
        }
        return builder.start();
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(EmbeddedPostgres postgres) {
        return DataSourceBuilder.create()
                .type(HikariDataSource.class)
                .url(postgres.getJdbcUrl("postgres", "postgres"))
                .username("postgres")
                .password("postgres")
                .build();
    }

    /** A virtual machine that was killed leaves its server running, and a second one is refused on the directory. */
    private static void stopLeftover(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var lines = Files.readAllLines(pidFile);
        if (lines.size() < 2 || !Path.of(lines.get(1)).equals(data)) {
            return;
        }
        var leftover = ProcessHandle.of(Long.parseLong(lines.get(0).trim()))
                .filter(h ->
                        h.info().command().map(c -> c.endsWith("/postgres")).orElse(false));
        if (leftover.isEmpty()) {
            return;
        }
        try {
            new ProcessBuilder("kill", "-INT", lines.get(0).trim())
                    .inheritIO()
                    .start()
                    .waitFor();
            leftover.get().onExit().get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while stopping the left-over PostgreSQL on " + data, e);
        } catch (Exception e) {
            throw new IOException("the left-over PostgreSQL on " + data + " does not stop", e);
        }
    }
}
