package io.vzaimno.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/**
 * A PostgreSQL server that holds a data folder, as its {@code postmaster.pid} tells: the process's number in the first
 * line, the port in the fourth, its state in the eighth.
 */
record RunningServer(ProcessHandle process, int port) {

    private static final String PID_FILE = "postmaster.pid";
    private static final Duration SHUTDOWN = Duration.ofSeconds(15);
    private static final Duration PAUSE = Duration.ofMillis(50);

    /** The server that holds this folder now. A file whose process is gone, or is another program, is no server. */
    static Optional<RunningServer> in(Path folder) {
        try {
            var lines = Files.readAllLines(folder.resolve(PID_FILE));
            return lines.size() < 4
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                            .filter(RunningServer::isPostgres)
                            .map(process -> new RunningServer(
                                    process, Integer.parseInt(lines.get(3).strip())));
        } catch (IOException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    /** Waits until another process has started the server of this folder. */
    static RunningServer await(Path folder, Duration patience) {
        for (var left = patience; left.isPositive(); left = left.minus(PAUSE)) {
            var server = in(folder).filter(_ -> isReady(folder));
            if (server.isPresent()) {
                return server.get();
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new IllegalStateException("Another process holds " + folder + " but runs no database there");
    }

    /** Removes the file of a server that is gone; otherwise a reused process number would block the start. */
    static void forget(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(PID_FILE));
    }

    long pid() {
        return process.pid();
    }

    /** Ends the server: politely, which its owner's death makes quick, and otherwise by force; the log repairs that. */
    void stop() {
        process.destroy();
        try {
            process.onExit().get(SHUTDOWN.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException _) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.contains("postgres"))
                .orElse(true);
    }

    private static boolean isReady(Path folder) {
        try {
            return Files.readString(folder.resolve(PID_FILE)).contains("ready");
        } catch (IOException _) {
            return false;
        }
    }
}
