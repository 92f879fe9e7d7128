package io.vzaimno.sim.telegram;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Posts updates to the webhook: those of one person one after another, of different people side by side, again and
 * again with growing pauses until the answer is a success.
 */
final class WebhookCourier implements AutoCloseable {

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** How often an update could not be delivered, and when (by {@link System#nanoTime}) to try again. */
    private record Attempt(int failures, long notBefore) {}

    private final World world;
    private final Webhook webhook;
    private final BotApi api;
    private final Duration firstPause;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<Long, Attempt> attempts = new HashMap<>();
    private final Set<String> onTheWay = new HashSet<>();
    private final Thread loop;
    private volatile boolean closed;

    WebhookCourier(World world, BotApi api, Duration firstPause) {
        this.world = world;
        this.webhook = new Webhook(world);
        this.api = api;
        this.firstPause = firstPause;
        this.loop = Thread.ofVirtual().name("telegram-webhook").start(this::run);
    }

    /** Starts what is due and waits for more; waiting lets go of the world. */
    private void run() {
        world.locked(() -> {
            try {
                while (!closed) {
                    var hook = webhook.current();
                    hook.ifPresent(this::repeat);
                    var next = hook.flatMap(_ -> next());
                    if (next.isPresent()) {
                        start(hook.orElseThrow(), next.get());
                    } else {
                        var _ = world.changed.awaitNanos(hook.isPresent() ? untilDue() : Long.MAX_VALUE);
                    }
                }
            } catch (InterruptedException _) {
                closed = true;
            }
        });
    }

    private Optional<ObjectNode> next() {
        Set<String> held = new HashSet<>(onTheWay);
        for (var update : world.updates.pending()) {
            if (held.add(sender(update)) && notBefore(update) <= System.nanoTime()) {
                return Optional.of(update);
            }
        }
        return Optional.empty();
    }

    private long untilDue() {
        return world.updates.pending().stream()
                .filter(update -> !onTheWay.contains(sender(update)))
                .mapToLong(update -> notBefore(update) - System.nanoTime())
                .map(nanos -> Math.max(nanos, TimeUnit.MILLISECONDS.toNanos(1)))
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private long notBefore(ObjectNode update) {
        var attempt = attempts.get(id(update));
        return attempt == null ? System.nanoTime() : attempt.notBefore;
    }

    /** Posts what a test repeats side by side with all others; whether it arrives changes nothing. */
    private void repeat(ObjectNode hook) {
        world.updates.takeRepeated().forEach(update -> Thread.ofVirtual().start(() -> obey(post(hook, update))));
    }

    private void start(ObjectNode hook, ObjectNode update) {
        onTheWay.add(sender(update));
        Thread.ofVirtual().start(() -> deliver(hook, update));
    }

    private void deliver(ObjectNode hook, ObjectNode update) {
        var outcome = post(hook, update);
        world.locked(() -> {
            onTheWay.remove(sender(update));
            if (outcome.error.isEmpty()) {
                attempts.remove(id(update));
                world.updates.forget(update);
            } else {
                webhook.failed(outcome.error);
                postpone(update, outcome.retryAfter);
            }
            world.changed.signalAll();
        });
        obey(outcome);
    }

    private void obey(Outcome outcome) {
        Json.tryRead(outcome.body).filter(body -> body.has("method")).ifPresent(this::callBack);
    }

    /** What a post came to; no error when it was a success. */
    private record Outcome(String error, Optional<Duration> retryAfter, String body) {}

    private Outcome post(ObjectNode hook, ObjectNode update) {
        var request = HttpRequest.newBuilder(URI.create(hook.path("url").asString()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(update.toString()));
        var secret = hook.path("secret_token").asString("");
        if (!secret.isEmpty()) {
            request.header("X-Telegram-Bot-Api-Secret-Token", secret);
        }
        try {
            return outcome(http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            return new Outcome(String.valueOf(e.getMessage()), Optional.empty(), "");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Outcome("Interrupted", Optional.empty(), "");
        }
    }

    private static Outcome outcome(HttpResponse<String> response) {
        if (response.statusCode() / 100 == 2) {
            return new Outcome("", Optional.empty(), response.body());
        }
        return new Outcome(
                "Wrong response from the webhook: " + response.statusCode(),
                response.headers().firstValue("Retry-After").map(Long::valueOf).map(Duration::ofSeconds),
                "");
    }

    private void postpone(ObjectNode update, Optional<Duration> asked) {
        var before = attempts.get(id(update));
        var failures = before == null ? 1 : before.failures + 1;
        var grown = firstPause.multipliedBy(1L << Math.min(failures - 1, 10));
        var pause = asked.orElse(grown.compareTo(LONGEST_PAUSE) < 0 ? grown : LONGEST_PAUSE);
        attempts.put(id(update), new Attempt(failures, System.nanoTime() + pause.toNanos()));
    }

    /** The answer to a webhook may carry one call; nobody learns its result. */
    private void callBack(JsonNode body) {
        var parameters = ((ObjectNode) body).deepCopy();
        var method = parameters.remove("method").asString();
        var request = new BotRequest(new HashMap<>(), new HashMap<>());
        parameters.forEachEntry(request.parameters()::put);
        api.call(method, request);
    }

    private static long id(ObjectNode update) {
        return update.path("update_id").asLong();
    }

    private static String sender(ObjectNode update) {
        Function<JsonNode, String> from =
                content -> content.path("from").path("id").asString("");
        return update.valueStream()
                .filter(JsonNode::isObject)
                .map(from)
                .findFirst()
                .orElse("");
    }

    @Override
    public void close() {
        closed = true;
        loop.interrupt();
        http.shutdownNow();
    }
}
