package io.vzaimno.sim.instagram;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** Puts replies on the wire, or what goes wrong there. */
final class Replies {

    private static final int NO_BODY = -1;
    private static final byte[] HALF = "{\"users\":[".getBytes(UTF_8);

    private Replies() {}

    static void send(HttpExchange exchange, Reply reply, Patience patience) throws IOException, InterruptedException {
        switch (reply) {
            case Reply.Data data -> {
                exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
                body(exchange, data.status(), data.body().toString());
            }
            case Reply.Text text -> {
                text.headers().forEach(exchange.getResponseHeaders()::set);
                body(exchange, text.status(), text.body());
            }
            case Reply.Hang _ -> patience.lastForEver();
            case Reply.Stall _ -> {
                half(exchange);
                patience.lastForEver();
            }
            case Reply.Break(var halfway) -> {
                if (halfway) {
                    half(exchange);
                }
            }
        }
    }

    private static void body(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? NO_BODY : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static void half(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, HALF.length * 2L);
        exchange.getResponseBody().write(HALF);
        exchange.getResponseBody().flush();
    }
}
