package org.shouwang;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The product as it is installed somewhere: a process of its own with data of its own, started and stopped at will. */
public final class Installation implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(150);

    private final Path directory;
    private final int port = freePort();
    private final int databasePort = freePort();
    private Process process;

    /**
     * An installation that has not been started yet.
     *
     * @param directory where its data and its log lie
     */
    public Installation(Path directory) {
        this.directory = directory;
    }

    /** Starts it, on the same port and data each time, and waits until it answers. */
    public void start() throws IOException, InterruptedException {
        process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx700m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        // Whatever ends the tests ends the product that they started, too.
                        "-Dshouwang.stop-with-parent=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Shouwang.class.getName(),
                        "--server.port=" + port,
                        "--shouwang.database.port=" + databasePort,
                        "--shouwang.database.directory="
                                + directory.resolve("var").resolve("postgres"),
                        "--shouwang.demo.accounts=true",
                        "--shouwang.demo.data=false",
                        "--shouwang.guide.first-tour=false",
                        "--vaadin.productionMode=true"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("log").toFile()))
                .start();
        var http = HttpClient.newHttpClient();
        var health = HttpRequest.newBuilder(URI.create(address() + "/actuator/health"))
                .timeout(Duration.ofSeconds(10))
                .build();
        for (var end = Instant.now().plus(PATIENCE); Instant.now().isBefore(end); ) {
            if (!process.isAlive()) {
                break;
            }
            try {
                if (http.send(health, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // Nobody listens yet.
            }
            process.waitFor(200, TimeUnit.MILLISECONDS);
        }
        throw new AssertionError("the product did not start: " + Files.readString(directory.resolve("log")));
    }

    /** Stops it as an operator does. */
    public void stop() throws InterruptedException {
        process.destroy();
        ended();
    }

    /** Takes the process away in the middle of whatever it does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        ended();
    }

    private void ended() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("the product did not stop");
        }
    }

    /** Where it listens. */
    public int port() {
        return port;
    }

    /** Where its pages are. */
    public String address() {
        return "http://localhost:" + port;
    }

    /** The one number that a query on its database answers. */
    public long count(String sql) throws IOException, SQLException {
        String password =
                Files.readString(directory.resolve("var/postgres.password")).strip();
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://localhost:" + databasePort + "/postgres", "postgres", password);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Stops it where it runs; of one that was killed the database is left behind, and ends too. */
    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            process.destroy();
            process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        }
        try (var left = Files.lines(directory.resolve("var/postgres/postmaster.pid"))) {
            left.findFirst().map(Long::valueOf).flatMap(ProcessHandle::of).ifPresent(ProcessHandle::destroy);
        } catch (IOException none) {
            // It has stopped in order.
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
