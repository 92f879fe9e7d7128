package io.vzaimno.sim.telegram;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.node.ObjectNode;

/** Tells a page what happens in its chat, by Server-Sent Events: first how things stand, then every change. */
final class PageEvents {

    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private final World world;
    private final BotProfile profile;

    PageEvents(World world) {
        this.world = world;
        this.profile = new BotProfile(world);
    }

    /** Returns when the page goes away. */
    void stream(HttpExchange exchange, long user) throws InterruptedException {
        BlockingQueue<String> queue = new LinkedBlockingQueue<>();
        Listeners.Listener listener = (chat, event, data) -> {
            if (event.equals("state") && (chat == user || chat == Listeners.EVERYWHERE)) {
                queue.add(event("state", state(user)));
            } else if (chat == user) {
                queue.add(event(event, data));
            }
        };
        world.locked(() -> {
            world.listeners.add(listener);
            queue.add(event("state", state(user)));
        });
        try {
            write(exchange, queue);
        } catch (IOException _) {
            exchange.close();
        } finally {
            world.listeners.remove(listener);
        }
    }

    private static void write(HttpExchange exchange, BlockingQueue<String> queue)
            throws IOException, InterruptedException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write("retry: 500\n\n".getBytes(StandardCharsets.UTF_8));
            while (true) {
                var next = queue.poll(HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS);
                out.write((next == null ? ":\n\n" : next).getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        }
    }

    private static String event(String name, ObjectNode data) {
        return "event: %s\ndata: %s\n\n".formatted(name, data);
    }

    private ObjectNode state(long user) {
        var standing = world.people.user(user);
        var language = standing.path("user").path("language_code").asString("");
        var state = Json.object();
        state.set("bot", world.bot);
        state.put("description", profile.description(language));
        state.set("user", standing.path("user"));
        state.put("blocked", standing.path("blocked").asBoolean(false));
        state.set("menu", profile.menu(user, language));
        state.set("keyboard", world.settings.find("keyboard/" + user).orElseGet(Json::object));
        state.set("receipts", world.invoices.receipts(user));
        state.set("messages", Json.array(world.chats.in(user)));
        return state;
    }
}
