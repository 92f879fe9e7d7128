package io.vzaimno.database;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
     * Runs it for at most five minutes.
     *
     * @param log for its stderr
     * @return the exit code, -1 after a timeout
     */
    int run(String input, Path log) throws IOException {
        var process = builder(command())
                .redirectInput(Redirect.PIPE)
                .redirectError(Redirect.appendTo(log.toFile()))
                .start();
        try (var in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException _) {
            // Ended before reading its input; see the log.
        }
        return ended(process, TIMEOUT) ? process.exitValue() : -1;
    }

    /** Whether a system command exits with 0. */
    static boolean succeeds(String... command) {
        try {
            var process =
                    builder(List.of(command)).redirectError(Redirect.DISCARD).start();
            return ended(process, Duration.ofSeconds(5)) && process.exitValue() == 0;
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
