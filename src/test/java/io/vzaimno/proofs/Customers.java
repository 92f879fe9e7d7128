package io.vzaimno.proofs;

import io.vzaimno.sim.instagram.SimProfile;
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
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Order checks through the REST API of whichever process answers, as often as it takes, and mean each order once. */
final class Customers {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

    private final ProofWorld world;
    private final List<ServiceProcess> processes;
    private final Random random;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
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

    private void patiently(String path, String body, String key) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var process = processes.get(random.nextInt(processes.size()));
            var response = post(process, path, body, key);
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
    private Optional<HttpResponse<String>> post(ServiceProcess process, String path, String body, String key) {
        var request = HttpRequest.newBuilder(process.url(path))
                .header("Authorization", "Bearer " + ProofWorld.API_KEY)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .timeout(Duration.ofSeconds(30))
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            return Optional.of(client.send(request, BodyHandlers.ofString()));
        } catch (IOException _) {
            return Optional.empty();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
