package io.vzaimno.proofs;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vzaimno.instagram.export.ExportFixtures;
import io.vzaimno.sim.instagram.SimProfile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Order checks through the REST API of whichever process answers, as often as it takes, and mean each order once. */
final class Customers {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

    private static final String BOUNDARY = "part-of-an-upload";
    private static final byte[] EXPORT = multipart(ExportFixtures.sample().bytes());

    private final ProofWorld world;
    private final List<ServiceProcess> processes;
    private final Random random;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private final AtomicInteger uploads = new AtomicInteger();
    private final Map<String, SimProfile> ordered = new ConcurrentHashMap<>();

    Customers(ProofWorld world, List<ServiceProcess> processes, Random random) {
        this.world = world;
        this.processes = processes;
        this.random = random;
    }

    /** What was ordered, by name; each once. */
    Map<String, SimProfile> ordered() {
        return Map.copyOf(ordered);
    }

    void order(int count) {
        IntStream.range(0, count).forEach(_ -> order());
    }

    /** One check of somebody whom nobody has ordered before. */
    void order() {
        var number = ordered.size() + 1;
        var target = "target.%05d".formatted(number);
        var user = ProofWorld.USERS.get(number % ProofWorld.USERS.size());
        ordered.put(target, world.profile(target, random));
        patiently("/api/v1/users/ensure?user_id=" + user, "", target);
        patiently("/api/v1/check/initiate", "{\"username\": \"%s\", \"user_id\": %d}".formatted(target, user), target);
    }

    /** One export of a user's own account. */
    void upload() {
        var number = uploads.incrementAndGet();
        var user = ProofWorld.USERS.get(number % ProofWorld.USERS.size());
        patiently("/api/v1/users/ensure?user_id=" + user, "", "user");
        patiently(
                "/api/v1/check/export?user_id=" + user,
                "multipart/form-data; boundary=" + BOUNDARY,
                EXPORT,
                "export." + number);
    }

    /** How many exports were uploaded, each once. */
    int uploads() {
        return uploads.get();
    }

    private void patiently(String path, String body, String key) {
        patiently(path, "application/json", body.getBytes(UTF_8), key);
    }

    private void patiently(String path, String type, byte[] body, String key) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var process = processes.get(random.nextInt(processes.size()));
            var response = post(process, path, type, body, key);
            if (response.filter(answer -> answer.statusCode() / 100 == 2).isPresent()) {
                return;
            }
            response.filter(answer -> answer.statusCode() / 100 == 4).ifPresent(refusal -> {
                throw new AssertionError(path + " was refused: " + refusal.body());
            });
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
        }
        throw new AssertionError("Nobody answers " + path);
    }

    /** Empty when there is no answer: what was asked may have been done. */
    private Optional<HttpResponse<String>> post(
            ServiceProcess process, String path, String type, byte[] body, String key) {
        var request = HttpRequest.newBuilder(process.url(path))
                .header("Authorization", "Bearer " + ProofWorld.API_KEY)
                .header("Content-Type", type)
                .header("Idempotency-Key", key)
                .timeout(Duration.ofSeconds(30))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        try {
            return Optional.of(client.send(request, BodyHandlers.ofString()));
        } catch (IOException _) {
            return Optional.empty();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] multipart(byte[] file) {
        var head = """
                --%s\r
                Content-Disposition: form-data; name="file"; filename="%s"\r
                Content-Type: application/zip\r
                \r
                """.formatted(BOUNDARY, ExportFixtures.SAMPLE_NAME);
        var out = new ByteArrayOutputStream();
        out.writeBytes(head.getBytes(UTF_8));
        out.writeBytes(file);
        out.writeBytes("\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(UTF_8));
        return out.toByteArray();
    }
}
