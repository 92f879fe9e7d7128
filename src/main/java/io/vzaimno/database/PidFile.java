package io.vzaimno.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the server's {@code postmaster.pid} says. The process id in it may have been reused, so that the start time must match
 * too.
 */
record PidFile(long process, String folder, Instant started, String state) {

    private static final int FOLDER = 1;
    private static final int STARTED = 2;
    private static final int STATE = 7;

    /** Allowed difference between the start time of a process and the one in the file. */
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    /** Empty if there is no such file or it is incomplete. */
    static Optional<PidFile> in(DataFolder folder) {
        try {
            var lines = Files.readAllLines(folder.pidFile()).stream()
                    .map(String::strip)
                    .toList();
            return Optional.of(of(lines));
        } catch (IOException | RuntimeException _) {
            return Optional.empty(); // anything may stand in it after a crash
        }
    }

    private static PidFile of(List<String> lines) {
        return new PidFile(
                Math.abs(Long.parseLong(lines.getFirst())), // negative for a single-user server
                lines.get(FOLDER),
                Instant.ofEpochSecond(Long.parseLong(lines.get(STARTED))),
                lines.size() > STATE ? lines.get(STATE) : "");
    }

    boolean isReady() {
        return state.equals("ready");
    }

    /** Whether it was written there, and is no copy. */
    boolean isOf(DataFolder place) {
        try {
            return Files.isSameFile(Path.of(folder), place.path());
        } catch (IOException | InvalidPathException _) {
            return false;
        }
    }

    /** Whether it was written by that process. */
    boolean names(ProcessHandle candidate) {
        return candidate.pid() == process
                && isPostgres(candidate.info())
                && candidate
                        .info()
                        .startInstant()
                        .filter(start -> Duration.between(start, started).abs().compareTo(TOLERANCE) < 0)
                        .isPresent();
    }

    /** The system may hide the program of another account's process, but not its command line. */
    private static boolean isPostgres(ProcessHandle.Info candidate) {
        return candidate
                .command()
                .map(program -> FolderProcesses.isPostgres(Path.of(program)))
                .orElseGet(() -> candidate
                        .commandLine()
                        .filter(line -> line.contains("/postgres -"))
                        .isPresent());
    }
}
