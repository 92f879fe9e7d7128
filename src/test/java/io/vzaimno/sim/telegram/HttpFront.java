package io.vzaimno.sim.telegram;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vzaimno.sim.Loopback;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens on loopback and leads requests to the Bot API or to the page. */
final class HttpFront implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(HttpFront.class);

    private final BotGate bots;
    private final ChatPage page;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** Port 0 is any that is free. */
    HttpFront(int port, BotGate bots, ChatPage page) {
        this.bots = bots;
        this.page = page;
        server = Loopback.server(port);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try {
            lead(exchange);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (Refusal e) {
            Answers.json(exchange, e.code(), e.toJson());
        } catch (RuntimeException e) {
            log.atError()
                    .setCause(e)
                    .addKeyValue("path", exchange.getRequestURI().getPath())
                    .log("The simulator failed");
            Answers.json(exchange, 500, Refusal.internal().toJson());
        } finally {
            exchange.close();
        }
    }

    private void lead(HttpExchange exchange) throws IOException, InterruptedException {
        var path = exchange.getRequestURI().getPath();
        if (path.startsWith("/bot")) {
            bots.call(exchange);
        } else if (path.startsWith("/file/bot")) {
            bots.file(exchange);
        } else {
            page.handle(exchange);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
