package io.vzaimno.sim.robokassa;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vzaimno.sim.Loopback;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Listens on loopback. */
final class Front implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** Port 0 is any that is free. */
    Front(int port) {
        server = Loopback.server(port);
        server.setExecutor(threads);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void serve(String path, Function<Map<String, String>, Reply> answer) {
        serveText(path, text -> answer.apply(Form.read(text)));
    }

    /** Answers the body, or the query where there is none. */
    void serveText(String path, Function<String, Reply> answer) {
        server.createContext(path, exchange -> {
            try (exchange) {
                send(exchange, answer.apply(said(exchange)));
            }
        });
    }

    private static String said(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var query = exchange.getRequestURI().getRawQuery();
        return body.isEmpty() && query != null ? query : body;
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        if (reply.status() == 0) {
            return;
        }
        var bytes = reply.text().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set(reply.status() == 303 ? "Location" : "Content-Type", reply.header());
        exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** @param header where to go for 303, else the content's type; status 0: the connection is cut instead */
    record Reply(int status, String header, String text) {

        static Reply html(int status, String text) {
            return new Reply(status, "text/html; charset=utf-8", text);
        }

        static Reply of(String type, String text) {
            return new Reply(200, type, text);
        }

        static Reply to(String address) {
            return new Reply(303, address, "");
        }

        static Reply none() {
            return new Reply(0, "", "");
        }
    }
}
