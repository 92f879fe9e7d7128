package io.vzaimno.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class DatabasePingTests {

    @Test
    void doesNotWaitForADatabaseThatIsSilent() throws Exception {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var ping = new DatabasePing(at(silent.getLocalPort()), Optional::empty);
            var began = System.nanoTime();

            var answers = crowd.invokeAll(IntStream.range(0, 20)
                    .mapToObj(_ -> (Callable<Boolean>) ping::answers)
                    .toList());

            assertThat(answers).map(Future::get).containsOnly(false);
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .isBetween(Duration.ofMillis(1900), Duration.ofSeconds(20));
            assertThat(connectionsTo(silent)).isOne();
        }
    }

    @Test
    void seesAtOnceThatThereIsNoDatabase() throws Exception {
        var port = freePort();

        assertThat(new DatabasePing(at(port), Optional::empty).answers()).isFalse();
    }

    private static DriverManagerDataSource at(int port) {
        return new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:%d/none".formatted(port), "none", "none");
    }

    private static int connectionsTo(ServerSocket server) throws IOException {
        server.setSoTimeout(200);
        var connections = 0;
        try {
            while (true) {
                server.accept().close();
                connections++;
            }
        } catch (SocketTimeoutException _) {
            return connections;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
