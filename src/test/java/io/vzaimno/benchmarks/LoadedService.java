package io.vzaimno.benchmarks;

import io.vzaimno.Application;
import io.vzaimno.TestDatabase;
import io.vzaimno.sim.telegram.TelegramSimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service in a JVM of its own with a small heap, and what a client does with it. */
final class LoadedService implements AutoCloseable {

    static final String PASSWORD_2 = "second-password-of-the-benchmark";

    private static final String KEY = "operator-key-of-the-benchmark-0123456789";
    private static final String BOUNDARY = "boundary-of-the-benchmark";
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address = "http://localhost:" + freePort();
    private final Process process;

    /** @param heap such as {@code 256m} */
    LoadedService(String heap, TelegramSimulator telegram) throws IOException, InterruptedException {
        process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx" + heap,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Application.class.getName(),
                        "--SERVER_PORT=" + URI.create(address).getPort(),
                        "--DATABASE_URL=" + TestDatabase.fresh(),
                        "--DATA_DIR=target/benchmark",
                        "--API_KEY=client-key-of-the-benchmark-0123456789",
                        "--ADMIN_API_KEY=" + KEY,
                        "--TELEGRAM_TOKEN=" + telegram.token(),
                        "--TELEGRAM_API_URL=" + telegram.url(),
                        "--ROBOKASSA_MERCHANT_LOGIN=benchmark",
                        "--ROBOKASSA_PASSWORD_1=first-password-of-the-benchmark",
                        "--ROBOKASSA_PASSWORD_2=" + PASSWORD_2,
                        "--FREE_CHECKS=100",
                        "--ROBOKASSA_HASH=MD5"))
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "load-benchmark.log").toFile())
                .start();
        while (!isHealthy()) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    boolean isHealthy() throws InterruptedException {
        try {
            return get("/health").statusCode() == 200;
        } catch (IOException _) {
            if (!process.isAlive()) {
                throw new IllegalStateException("The service has ended; see target/load-benchmark.log");
            }
            return false;
        }
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    /** The answer, but for what is in the file. */
    HttpResponse<String> download(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), _ -> BodySubscribers.replacing(""));
    }

    JsonNode post(String path, String json) throws IOException, InterruptedException {
        var request = request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
        var answer = client.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(path + " answers " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    HttpResponse<String> form(String path, String form) throws IOException, InterruptedException {
        var request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        return client.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> upload(long user, Path file) throws IOException, InterruptedException {
        var head = """
                --%1$s\r
                Content-Disposition: form-data; name="user_id"\r
                \r
                %2$d\r
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="export.zip"\r
                \r
                """.formatted(BOUNDARY, user);
        var request = request("/api/v1/check/export")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofFile(file),
                        BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n")));
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** The most memory that the process has had. */
    String peakMemory() throws IOException {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB")
                    .findFirst()
                    .orElse("unknown");
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + KEY);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
