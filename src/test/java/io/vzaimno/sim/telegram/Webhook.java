package io.vzaimno.sim.telegram;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;

/** The address to which updates are posted, if the bot has set one. Used under the world's lock only. */
final class Webhook {

    private static final String KEY = "webhook";
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{1,256}");
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private final World world;

    Webhook(World world) {
        this.world = world;
    }

    Optional<ObjectNode> current() {
        return world.settings.find(KEY);
    }

    /** The real server wants https; here plain http to loopback is enough, and nothing else is ever called. */
    JsonNode set(Arguments arguments) {
        var url = arguments.text("url");
        if (url.isEmpty()) {
            return remove(arguments);
        }
        arguments.find("secret_token").ifPresent(Webhook::checkSecret);
        checkAddress(url);
        arguments.find("allowed_updates").ifPresent(world.updates::allow);
        var webhook = Json.object()
                .put("url", url)
                .put("secret_token", arguments.text("secret_token"))
                .put("max_connections", Math.clamp(arguments.number("max_connections", 40), 1, 100));
        world.settings.put(KEY, webhook);
        dropPending(arguments);
        world.changed.signalAll();
        return BooleanNode.TRUE;
    }

    JsonNode remove(Arguments arguments) {
        world.settings.remove(KEY);
        dropPending(arguments);
        world.changed.signalAll();
        return BooleanNode.TRUE;
    }

    JsonNode info() {
        var webhook = current().orElseGet(Json::object);
        var info = Json.object()
                .put("url", webhook.path("url").asString(""))
                .put("has_custom_certificate", false)
                .put("pending_update_count", world.updates.pending().size());
        webhook.optional("max_connections").ifPresent(most -> info.set("max_connections", most));
        webhook.optional("last_error_date").ifPresent(date -> info.set("last_error_date", date));
        webhook.optional("last_error_message").ifPresent(message -> info.set("last_error_message", message));
        world.settings.value("allowed_updates").ifPresent(kinds -> info.set("allowed_updates", kinds));
        return info;
    }

    void failed(String reason) {
        current()
                .ifPresent(webhook -> world.settings.put(
                        KEY,
                        webhook.deepCopy().put("last_error_date", world.now()).put("last_error_message", reason)));
    }

    private void dropPending(Arguments arguments) {
        if (arguments.flag("drop_pending_updates")) {
            world.updates.pending().forEach(world.updates::forget);
        }
    }

    private static void checkSecret(JsonNode secret) {
        if (!SECRET.matcher(secret.asString()).matches()) {
            throw Refusal.badRequest("secret token contains unallowed characters");
        }
    }

    private static void checkAddress(String url) {
        try {
            var address = URI.create(url);
            if (!LOOPBACK.contains(String.valueOf(address.getHost()))) {
                throw Refusal.badRequest("bad webhook: Failed to resolve host: Name or service not known");
            }
        } catch (IllegalArgumentException _) {
            throw Refusal.badRequest("bad webhook: An HTTPS URL must be provided for webhook");
        }
    }
}
