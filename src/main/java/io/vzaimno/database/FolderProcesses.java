package io.vzaimno.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The PostgreSQL processes of a data folder. On Linux they are found by their working directory, not by the process id in
 * {@code postmaster.pid}, which may have been reused. Only these processes and their descendants are ever signalled.
 *
 * @param child the server that this process has started, which is known even where the system does not tell where it works
 */
record FolderProcesses(DataFolder folder, Optional<ProcessHandle> child) {

    private static final Path PROCESSES = Path.of("/proc");
    private static final Duration PAUSE = Duration.ofMillis(20);

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

    FolderProcesses(DataFolder folder) {
        this(folder, Optional.empty());
    }

    List<ProcessHandle> running() {
        var named = PidFile.in(folder).filter(file -> file.isOf(folder));
        var listed = Files.exists(PROCESSES.resolve("self"))
                ? ProcessHandle.allProcesses().filter(process -> worksHere(process, named))
                : named.flatMap(file -> ProcessHandle.of(file.process()).filter(file::names)).stream();
        var found = Stream.concat(listed, child.stream())
                .filter(ProcessHandle::isAlive)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        roots(found).stream().flatMap(ProcessHandle::descendants).forEach(found::add);
        return List.copyOf(found);
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

    static boolean isPostgres(Path program) {
        return program.getFileName().toString().startsWith("postgres");
    }

    private boolean worksHere(ProcessHandle process, Optional<PidFile> named) {
        var own = PROCESSES.resolve(String.valueOf(process.pid()));
        try {
            return Files.isSameFile(own.resolve("cwd"), folder.path())
                    && isPostgres(Files.readSymbolicLink(own.resolve("exe")));
        } catch (AccessDeniedException _) {
            // Another account's: even root may not look, if it lacks CAP_SYS_PTRACE as in most containers.
            return named.filter(file -> file.names(process)).isPresent();
        } catch (IOException _) {
            return false; // ended
        }
    }

    /**
     * The server, and processes that have outlived theirs. The server passes a signal on to its children as it needs: the same
     * signals mean something else to them. SIGINT makes the checkpointer write the last checkpoint while others still write.
     */
    private static List<ProcessHandle> roots(Collection<ProcessHandle> processes) {
        return processes.stream()
                .filter(process -> process.parent().filter(processes::contains).isEmpty())
                .toList();
    }

    private static void send(Signal signal, List<ProcessHandle> processes) {
        if (signal == Signal.KILL) {
            processes.forEach(ProcessHandle::destroyForcibly);
        } else {
            roots(processes).forEach(root -> send(signal, root));
        }
    }

    private static void send(Signal signal, ProcessHandle root) {
        var command = "kill -%s %d".formatted(signal, root.pid());
        if (!ServerCommand.succeeds("sh", "-c", command) && root.isAlive()) {
            root.destroy(); // no shell
        }
    }

    private static void awaitEnd(List<ProcessHandle> processes, Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (processes.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
