package io.vzaimno.database;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs a server binary as the right account, with a fixed environment and without a terminal.
 */
record ServerCommand(ServerAccount account, List<String> words) {

    private static final Duration TIMEOUT = Duration.ofMinutes(5);
    private static final Redirect NOTHING = Redirect.from(Path.of("/dev/null").toFile());

    /** Command prefix that starts a new session, if the system has one. */
    private static final List<String> OWN_GROUP = Stream.of(
                    List.of("/usr/bin/setsid"),
                    List.of("/bin/setsid"),
                    List.of("/usr/bin/perl", "-MPOSIX", "-e", "POSIX::setsid(); exec {$ARGV[0]} @ARGV"))
            .filter(words -> Files.isExecutable(Path.of(words.getFirst())))
            .findFirst()
            .orElse(List.of());

    ServerCommand(ServerAccount account, Path program, String... arguments) {
        this(account, joined(List.of(program.toString()), List.of(arguments)));
    }

    ServerCommand and(String... more) {
        return new ServerCommand(account, joined(words, List.of(more)));
    }

    /** Starts it in a new session, so that Ctrl-C in a terminal does not stop the database before the service. */
    Process start(Path log) throws IOException {
        return builder(joined(OWN_GROUP, command()))
                .redirectError(Redirect.appendTo(log.toFile()))
                .start();
    }

    /**
     * What has become of a command.
     *
     * @param exitCode -1 after a timeout
     * @param said its stderr
     */
    record Outcome(int exitCode, String said) {}

    /**
     * Runs it for at most five minutes.
     *
     * @param log for its stderr, as far as there is space on the disk
     */
    Outcome run(String input, Path log) throws IOException {
        var process = builder(command()).redirectInput(Redirect.PIPE).start();
        var said = new CompletableFuture<String>();
        Thread.ofVirtual().start(() -> said.complete(said(process, log)));
        try (var in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException _) {
            // Ended before reading its input; see what it said.
        }
        var exitCode = ended(process, TIMEOUT) ? process.exitValue() : -1;
        return new Outcome(
                exitCode, said.completeOnTimeout("", 5, TimeUnit.SECONDS).join());
    }

    private static String said(Process process, Path log) {
        var said = new StringBuilder();
        try (var lines = process.errorReader(StandardCharsets.UTF_8)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                said.append(line).append('\n');
                append(line, log);
            }
        } catch (IOException _) {
            // Killed.
        }
        return said.toString();
    }

    private static void append(String line, Path log) {
        try {
            Files.writeString(log, line + "\n", StandardOpenOption.APPEND);
        } catch (IOException _) {
            // As on a full disk, of which the line may tell.
        }
    }

    /** Whether a system command exits with 0 within five seconds. An interrupt waits, for these commands also stop servers. */
    static boolean succeeds(String... command) {
        try {
            var process =
                    builder(List.of(command)).redirectError(Redirect.DISCARD).start();
            process.onExit().completeOnTimeout(process, 5, TimeUnit.SECONDS).join();
            if (process.isAlive()) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException _) {
            return false;
        }
    }

    private List<String> command() {
        return joined(account.prefix(), words);
    }

    private static List<String> joined(List<String> first, List<String> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    private static ProcessBuilder builder(List<String> command) {
        var builder = new ProcessBuilder(command).redirectInput(NOTHING).redirectOutput(Redirect.DISCARD);
        var environment = builder.environment();
        var path = environment.getOrDefault("PATH", "/usr/bin:/bin");
        environment.clear();
        environment.put("PATH", path);
        environment.put("LC_ALL", "C");
        environment.put("TZ", "UTC");
        return builder;
    }

    private static boolean ended(Process process, Duration timeout) {
        try {
            if (process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                return true;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        return false;
    }
}
