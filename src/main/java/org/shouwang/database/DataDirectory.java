package org.shouwang.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;

/**
 * The directory in which the product keeps its own database between runs. People's data lie in it, so the server writes
 * durably, asks for a password that only the owner of the directory can read, and listens on this machine alone; one
 * process at a time uses it. Beside the directory lie {@code <directory>.password}, {@code <directory>.lock} and the
 * unpacked server {@code <directory>.program}.
 */
class DataDirectory implements AutoCloseable {

    /** No directory: a database for the tests, fast and gone afterwards. */
    static final DataDirectory THROW_AWAY = new DataDirectory(null, null, null);

    private static final String PASSWORD_ONLY =
            "# Written by Shouwang at each start: passwords only, this machine only.\n"
                    + "local all all scram-sha-256\nhost all all 127.0.0.1/32 scram-sha-256\nhost all all ::1/128 scram-sha-256\n";
    private static final String FIRST_START =
            "# Written by Shouwang until the password is set.\nhost all all 127.0.0.1/32 trust\nhost all all ::1/128 trust\n";

    private final Path data;
    private final FileChannel lockFile;
    private final String password;

    private DataDirectory(Path data, FileChannel lockFile, String password) {
        this.data = data;
        this.lockFile = lockFile;
        this.password = password;
    }

    /**
     * Takes the directory for this process.
     *
     * @param data need not exist yet
     * @throws DatabaseUnavailable where another process uses it or it can't be written
     */
    static DataDirectory take(Path data) {
        try {
            Files.createDirectories(data.getParent());
            var lockFile = lock(data);
            stopLeftover(data);
            return new DataDirectory(data, lockFile, passwordOf(data));
        } catch (IOException e) {
            throw new DatabaseUnavailable(
                    "目录 %s 无法使用(%s)。 The directory %s can't be used.".formatted(data, e, data),
                    "请检查目录权限和磁盘空间,或者用 SHOUWANG_DATABASE_DIRECTORY 指定另外的目录。 "
                            + "Check its permissions and the disk, or name another one in SHOUWANG_DATABASE_DIRECTORY.",
                    e);
        }
    }

    /** The password of the database's owner, or null where none is asked for. */
    String password() {
        return password;
    }

    /** Tells the server where its data are and that they are to last. */
    void prepare(EmbeddedPostgres.Builder builder) {
        if (data == null) {
            return;
        }
        builder.setDataDirectory(data).setCleanDataDirectory(false);
        // The library's own choice is the machine's temporary directory, which is swept and shared with other users.
        builder.setOverrideWorkingDirectory(beside(data, ".program").toFile());
        builder.setConnectConfig("password", password);
        // The library starts the server with -F, made for tests.
        builder.setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on");
        builder.setServerConfig("full_page_writes", "on");
        builder.setServerConfig("password_encryption", "scram-sha-256");
        builder.setServerConfig("listen_addresses", "localhost");
        builder.setDataDirectoryCustomizer(directory -> writeAccess(isSecured() ? PASSWORD_ONLY : FIRST_START));
    }

    /** Sets the password where the server does not ask for it yet: on the first start, or after one that broke off. */
    void secure(EmbeddedPostgres postgres) throws IOException {
        if (data == null || isSecured()) {
            return;
        }
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            // Hexadecimal digits of our own making: nothing to escape, and a parameter is not allowed here.
            statement.execute("alter role postgres password '" + password + "'");
            writeAccess(PASSWORD_ONLY);
            statement.execute("select pg_reload_conf()");
            Files.writeString(securedMark(), "");
        } catch (SQLException e) {
            throw new IOException("the password of the database could not be set", e);
        }
    }

    private boolean isSecured() {
        return Files.exists(securedMark());
    }

    private Path securedMark() {
        return data.resolve("shouwang-password-set");
    }

    private void writeAccess(String rules) {
        try {
            Files.writeString(data.resolve("pg_hba.conf"), rules);
        } catch (IOException e) {
            throw new IllegalStateException("pg_hba.conf can't be written in " + data, e);
        }
    }

    private static FileChannel lock(Path data) throws IOException {
        Path file = beside(data, ".lock");
        var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            String holder = Files.readString(file).trim();
            channel.close();
            throw new DatabaseUnavailable(
                    ("数据目录 %s 正在被另一个守望进程(%s)使用。 " + "The directory %s is in use by another Shouwang, process %s.")
                            .formatted(data, holder, data, holder),
                    "请先停止那个进程,或者用 SHOUWANG_DATABASE_DIRECTORY 指定另外的目录。 "
                            + "Stop that process first, or name another directory in SHOUWANG_DATABASE_DIRECTORY.",
                    null);
        }
        channel.truncate(0);
        channel.write(StandardCharsets.US_ASCII.encode(
                Long.toString(ProcessHandle.current().pid())));
        return channel;
    }

    private static String passwordOf(Path data) throws IOException {
        Path file = beside(data, ".password");
        if (Files.exists(file)) {
            return Files.readString(file).trim();
        }
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String fresh = HexFormat.of().formatHex(random);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, fresh + "\n");
        // A lost password file is replaced: who owns the directory owns the data.
        Files.deleteIfExists(data.resolve("shouwang-password-set"));
        return fresh;
    }

    private static Path beside(Path data, String ending) {
        return data.resolveSibling(data.getFileName() + ending);
    }

    /** A virtual machine that was killed leaves its server running, and a second one would be refused on the directory. */
    private static void stopLeftover(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var lines = Files.readAllLines(pidFile);
        if (lines.size() < 2 || !Path.of(lines.get(1)).equals(data)) {
            return;
        }
        String pid = lines.get(0).trim();
        var leftover = ProcessHandle.of(Long.parseLong(pid))
                .filter(h ->
                        h.info().command().map(c -> c.endsWith("/postgres")).orElse(false));
        if (leftover.isEmpty()) {
            return;
        }
        try {
            new ProcessBuilder("kill", "-INT", pid).inheritIO().start().waitFor();
            leftover.get().onExit().get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while stopping the left-over PostgreSQL " + pid, e);
        } catch (Exception e) {
            throw new IOException("the left-over PostgreSQL " + pid + " does not stop", e);
        }
    }

    /** Lets the next process have the directory. */
    @Override
    public void close() throws IOException {
        if (lockFile != null) {
            lockFile.close();
        }
    }

    @Override
    public String toString() {
        return data == null ? "(throw-away)" : data.toString();
    }
}
