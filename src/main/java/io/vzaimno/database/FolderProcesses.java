package io.vzaimno.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * The PostgreSQL processes of a data folder. On Linux they are found by their working directory, not by the process id in
 * {@code postmaster.pid}, which may have been reused. Only these processes are ever signalled.
 */
record FolderProcesses(DataFolder folder) {

    private static final Path PROCESSES = Path.of("/proc");
    private static final Duration PAUSE = Duration.ofMillis(20);

    /** Allowed difference between the start time of a process and the one in its pid file. */
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    /** Fast shutdown, immediate shutdown, kill. */
    private enum Signal {
        INT(Duration.ofSeconds(6)),
        QUIT(Duration.ofSeconds(2)),
        KILL(Duration.ofSeconds(2));

        private final Duration patience;

        Signal(Duration patience) {
            this.patience = patience;
        }
    }

    List<ProcessHandle> running() {
        return Files.exists(PROCESSES.resolve("self"))
                ? ProcessHandle.allProcesses().filter(this::worksHere).toList()
                : namedByTheFile().toList();
    }

    /**
     * Stops all processes within ten seconds.
     *
     * @return whether they have ended
     */
    boolean stop() {
        for (var signal : Signal.values()) {
            var processes = running();
            if (processes.isEmpty()) {
                return true;
            }
            send(signal, processes);
            awaitEnd(processes, signal.patience);
        }
        return running().isEmpty();
    }

    private boolean worksHere(ProcessHandle process) {
        var own = PROCESSES.resolve(String.valueOf(process.pid()));
        try {
            return Files.isSameFile(own.resolve("cwd"), folder.path())
                    && isPostgres(Files.readSymbolicLink(own.resolve("exe")));
        } catch (IOException _) {
            return false; // ended, or owned by another account
        }
    }

    private Stream<ProcessHandle> namedByTheFile() {
        try {
            var lines = Files.readAllLines(folder.pidFile());
            var number = Math.abs(Long.parseLong(lines.getFirst().strip()));
            var started = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
            return Files.isSameFile(Path.of(lines.get(1)), folder.path())
                    ? ProcessHandle.of(number).filter(process -> startedAt(started, process.info())).stream()
                    : Stream.empty();
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException _) {
            return Stream.empty();
        }
    }

    private static boolean startedAt(Instant time, ProcessHandle.Info process) {
        return process.command()
                        .map(Path::of)
                        .filter(FolderProcesses::isPostgres)
                        .isPresent()
                && process.startInstant()
                        .filter(start -> Duration.between(start, time).abs().compareTo(TOLERANCE) < 0)
                        .isPresent();
    }

    private static boolean isPostgres(Path program) {
        return program.getFileName().toString().startsWith("postgres");
    }

    private static void send(Signal signal, List<ProcessHandle> processes) {
        if (signal == Signal.KILL) {
            processes.forEach(ProcessHandle::destroyForcibly);
            return;
        }
        var command = Stream.concat(
                Stream.of("sh", "-c", "kill -%s \"$@\"".formatted(signal), "kill"),
                processes.stream().map(process -> String.valueOf(process.pid())));
        if (!ServerCommand.succeeds(command.toArray(String[]::new))) {
            // No shell, or one of them has just ended.
            processes.forEach(ProcessHandle::destroy);
        }
    }

    private static void awaitEnd(List<ProcessHandle> processes, Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (processes.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
