package org.shouwang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path temporary;

    private Path data;

    @BeforeEach
    void nameTheDirectory() {
        data = temporary.resolve("var").resolve("postgres");
    }

    @Test
    void the_database_writes_durably_and_keeps_what_was_written() throws Exception {
        try (var run = new Run(data)) {
            run.execute("create table kept as select 'still here' as word");
        }

        try (var run = new Run(data)) {
            assertThat(run.ask("select word from kept")).isEqualTo("still here");
            assertThat(run.ask("show fsync")).isEqualTo("on");
            assertThat(run.ask("show synchronous_commit")).isEqualTo("on");
            assertThat(run.ask("show full_page_writes")).isEqualTo("on");
        }
    }

    @Test
    void nobody_gets_in_without_the_password_that_only_the_owner_can_read() throws Exception {
        try (var run = new Run(data)) {
            assertThatThrownBy(() -> DriverManager.getConnection(run.url(), "postgres", "postgres"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(temporary.resolve("var/postgres.password"))))
                    .isEqualTo("rw-------");
            assertThat(run.ask("select left(rolpassword, 13) from pg_authid where rolname = 'postgres'"))
                    .isEqualTo("SCRAM-SHA-256");
        }
    }

    @Test
    void a_second_process_is_told_who_uses_the_directory() throws Exception {
        try (var run = new Run(data)) {
            assertThatThrownBy(() -> DataDirectory.take(data))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
            assertThat(run.ask("select 'undisturbed'")).isEqualTo("undisturbed");
        }
    }

    @Test
    void a_lost_password_file_is_replaced() throws Exception {
        try (var run = new Run(data)) {
            run.execute("create table kept as select 'still here' as word");
        }
        Files.delete(temporary.resolve("var/postgres.password"));

        try (var run = new Run(data)) {
            assertThat(run.ask("select word from kept")).isEqualTo("still here");
        }
    }

    @Test
    void a_killed_virtual_machine_leaves_a_database_that_starts_again() throws Exception {
        var killed = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Run.class.getName(),
                        data.toString())
                .redirectError(temporary.resolve("killed.log").toFile())
                .start();
        assertThat(killed.inputReader().lines().filter("committed"::equals).findFirst())
                .as(() -> log())
                .isPresent();
        killed.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        assertThat(data.resolve("postmaster.pid")).exists();

        try (var run = new Run(data)) {
            assertThat(run.ask("select word from kept")).isEqualTo("committed before the kill");
        }
    }

    private String log() {
        try {
            return Files.readString(temporary.resolve("killed.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** One run of the product as far as its database is concerned; as a program it writes a row and waits to be killed. */
    static class Run implements AutoCloseable {

        private final DataDirectory directory;
        private final io.zonky.test.db.postgres.embedded.EmbeddedPostgres postgres;

        Run(Path data) throws IOException {
            directory = new EmbeddedDatabase().dataDirectory(data.toString());
            postgres = new EmbeddedDatabase().embeddedPostgres(directory, 0);
        }

        public static void main(String[] args) throws Exception {
            new Run(Path.of(args[0])).execute("create table kept as select 'committed before the kill' as word");
            System.out.println("committed");
            // Until the kill; the end of its parent is the end of this input.
            System.in.read();
        }

        String url() {
            return postgres.getJdbcUrl("postgres", "postgres");
        }

        private Connection connect() throws SQLException {
            return DriverManager.getConnection(url(), "postgres", directory.password());
        }

        void execute(String sql) throws SQLException {
            try (var connection = connect();
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        String ask(String sql) throws SQLException {
            try (var connection = connect();
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery(sql)) {
                rows.next();
                return rows.getString(1);
            }
        }

        @Override
        public void close() throws IOException {
            postgres.close();
            directory.close();
        }
    }
}
