package io.vzaimno.instagram.site;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HttpSenderTests {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    /** Or a request would meet a connection that the server is just closing, and count as an outage of Instagram. */
    @Test
    void closesAnIdleConnectionBeforeTheServerDoes() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> closed = threads.submit(() -> {
                try (var connection = server.accept()) {
                    answer(connection);
                    return connection.getInputStream().read() < 0;
                }
            });

            var reply = new HttpSender(TIMEOUT, Duration.ofMillis(50)).send(request(server));

            assertThat(reply.body()).isEqualTo("here");
            assertThat(closed.get()).isTrue();
        }
    }

    private static Request request(ServerSocket server) {
        return new Request.Builder()
                .url("http://%s:%d/".formatted(server.getInetAddress().getHostAddress(), server.getLocalPort()))
                .build();
    }

    /** Reads the request and keeps the connection open. */
    private static void answer(Socket connection) throws IOException {
        var request = new StringBuilder();
        while (!request.toString().endsWith("\r\n\r\n")) {
            request.append((char) connection.getInputStream().read());
        }
        connection.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nhere".getBytes(US_ASCII));
    }
}
