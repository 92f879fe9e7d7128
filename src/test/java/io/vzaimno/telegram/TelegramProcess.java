package io.vzaimno.telegram;

import io.vzaimno.sim.telegram.TelegramSimulator;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs the module as one process of several that share a database and a Telegram. */
public final class TelegramProcess {

    private TelegramProcess() {}

    static void main(String[] args) {
        start(args);
    }

    /** Inside this JVM, whose logging can be set up by one only at a time. */
    public static synchronized ConfigurableApplicationContext start(String... settings) {
        return new SpringApplicationBuilder(TelegramAlone.class, TelegramTestConfiguration.class).run(settings);
    }

    /** In a JVM of its own, which can be killed. */
    public static Process fork(String... settings) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                TelegramProcess.class.getName()));
        command.addAll(List.of(settings));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(
                        Path.of("target", "forked-processes.log").toFile()))
                .start();
    }

    public static String[] settings(TelegramSimulator telegram, String database, String... more) {
        return Stream.concat(
                        Stream.of(
                                "--TELEGRAM_TOKEN=" + telegram.token(),
                                "--TELEGRAM_API_URL=" + telegram.url(),
                                "--DATABASE_URL=" + database,
                                "--SERVER_PORT=0",
                                "--db-scheduler.heartbeat-interval=1s"),
                        Stream.of(more))
                .toArray(String[]::new);
    }
}
