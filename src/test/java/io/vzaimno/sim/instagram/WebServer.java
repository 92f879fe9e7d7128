package io.vzaimno.sim.instagram;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vzaimno.sim.Loopback;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens on loopback and gives each request a virtual thread. */
final class WebServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(WebServer.class);

    private final Dispatcher dispatcher;
    private final Traffic traffic;
    private final Habits habits;
    private final Clock clock;
    private final Patience patience = new Patience();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    WebServer(Dispatcher dispatcher, Traffic traffic, Habits habits, Clock clock) {
        this.dispatcher = dispatcher;
        this.traffic = traffic;
        this.habits = habits;
        this.clock = clock;
        server = Loopback.server(0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Lets go on what hangs. */
    void release() {
        patience.end();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var seen = Requests.read(exchange, clock.instant());
            var number = traffic.begin(seen);
            var call = dispatcher.read(number, seen);
            patience.last(habits.latency());
            var reply = dispatcher.serve(call);
            Cookies.headers(call)
                    .forEach(header -> exchange.getResponseHeaders().add(header.name(), header.value()));
            traffic.end(seen);
            Replies.send(exchange, reply, patience);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.error("The simulator failed at {}", exchange.getRequestURI(), e);
            throw e;
        }
    }

    @Override
    public void close() {
        patience.end();
        server.stop(0);
        threads.shutdownNow();
    }
}
