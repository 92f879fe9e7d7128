package io.vzaimno.proofs;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A place for a process of the service, in which one runs after the other, each in a JVM of its own. */
final class ServiceProcess implements AutoCloseable {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final String name;
    private final List<String> settings;
    private final int port;
    private int incarnation;
    private @Nullable Process process;

    ServiceProcess(String name, List<String> settings) {
        this.name = name;
        this.settings = List.copyOf(settings);
        this.port = freePort();
    }

    /** Starts one and does not wait until it is ready. */
    void start() {
        incarnation++;
        var all = new ArrayList<>(settings);
        all.add("--SERVER_PORT=" + port);
        all.add("--db-scheduler.scheduler-name=" + schedulerName());
        process = QuickStart.start(Path.of("target", "proofs", name + ".log"), all);
    }

    void awaitReady() {
        await(name + " to be ready")
                .pollInterval(Duration.ofMillis(50))
                .atMost(Duration.ofSeconds(90))
                .until(this::isReady);
    }

    boolean isReady() {
        try {
            var request = HttpRequest.newBuilder(url("/health"))
                    .timeout(Duration.ofSeconds(3))
                    .build();
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By what name the running one picks work; no two have the same. */
    String schedulerName() {
        return name + "#" + incarnation;
    }

    URI url(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** What it ended with. */
    int exitCode() {
        return running().exitValue();
    }

    /** As {@code kill -9} does: nothing of it runs any more when this returns. */
    void kill() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    /** Asks it to end, as {@code kill} does; how long that took. */
    Duration stop() {
        var begun = System.nanoTime();
        var asked = running();
        asked.destroy();
        try {
            if (!asked.waitFor(60, TimeUnit.SECONDS)) {
                throw new AssertionError(name + " does not stop");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Takes all time from it, and its connections stay open. */
    void freeze() {
        signal("-STOP");
    }

    void thaw() {
        signal("-CONT");
    }

    @Override
    public void close() {
        kill();
    }

    private void signal(String signal) {
        try {
            var kill =
                    new ProcessBuilder("kill", signal, String.valueOf(running().pid())).start();
            if (kill.waitFor() != 0) {
                throw new AssertionError("kill " + signal + " failed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException(name + " was never started");
        }
        return process;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
