package io.vzaimno.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class UnixSocketTests {

    @TempDir
    Path folder;

    private ServerSocketChannel server;

    @BeforeEach
    void listen() throws IOException {
        server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(folder.resolve("socket")));
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void carriesWhatIsSentBothWays() throws Exception {
        try (var socket = UnixSocket.connect(folder.resolve("socket"));
                var peer = server.accept()) {
            socket.getOutputStream().write("asked".getBytes(UTF_8));
            peer.write(ByteBuffer.wrap("told".getBytes(UTF_8)));

            assertThat(read(peer, 5)).isEqualTo("asked".getBytes(UTF_8));
            assertThat(socket.getInputStream().readNBytes(4)).isEqualTo("told".getBytes(UTF_8));
            assertThat(socket.getInputStream().read(new byte[0])).isZero();
        }
    }

    @Test
    void sendsMoreThanFitsIntoTheSystemsBuffer() throws Exception {
        var much = new byte[8_000_000];
        new Random(1).nextBytes(much);
        try (var socket = UnixSocket.connect(folder.resolve("socket"));
                var peer = server.accept()) {
            var received = CompletableFuture.supplyAsync(() -> read(peer, much.length));

            socket.getOutputStream().write(much);

            assertThat(Arrays.equals(received.get(), much)).isTrue();
        }
    }

    @Test
    void waitsForAnAnswerNoLongerThanItIsTold() throws Exception {
        try (var socket = UnixSocket.connect(folder.resolve("socket"));
                var peer = server.accept()) {
            socket.setSoTimeout(50);
            assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);

            socket.setSoTimeout(0);
            peer.write(ByteBuffer.wrap(new byte[] {(byte) 200}));
            assertThat(socket.getInputStream().read()).isEqualTo(200);
        }
    }

    @Test
    void seesTheOtherSidesEnd() throws Exception {
        try (var socket = UnixSocket.connect(folder.resolve("socket"))) {
            server.accept().close();

            assertThat(socket.getInputStream().read()).isEqualTo(-1);
            assertThatThrownBy(() -> {
                        socket.getOutputStream().write(1);
                        socket.getOutputStream().write(1);
                    })
                    .isInstanceOf(SocketException.class);
        }
    }

    @Test
    void aCloseEndsTheWaitOfAnotherThread() throws Exception {
        var socket = UnixSocket.connect(folder.resolve("socket"));
        try (var _ = server.accept()) {
            var failure = new CompletableFuture<Throwable>();
            var reader = Thread.ofVirtual().start(() -> failure.complete(failureOfReading(socket)));
            awaitReading(reader);
            socket.close();

            assertThat(failure.get()).isInstanceOf(SocketException.class);
            assertThat(socket.isClosed()).isTrue();
            reader.join();
        }
    }

    @Test
    void anInterruptEndsTheWait() throws Exception {
        try (var socket = UnixSocket.connect(folder.resolve("socket"));
                var _ = server.accept()) {
            var failure = new CompletableFuture<Throwable>();
            var reader = Thread.ofPlatform().start(() -> failure.complete(failureOfReading(socket)));
            awaitReading(reader);
            reader.interrupt();

            assertThat(failure.get()).isInstanceOf(SocketException.class);
        }
    }

    @Test
    void saysWhenNobodyListens() throws Exception {
        server.close();

        assertThatThrownBy(() -> UnixSocket.connect(folder.resolve("socket"))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> UnixSocket.connect(folder.resolve("none"))).isInstanceOf(IOException.class);
    }

    @Test
    void hearsWhetherAServerListens() throws Exception {
        try (var full = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            full.bind(UnixDomainSocketAddress.of(folder.resolve("full")), 1);
            for (var callers = 0; callers < 5; callers++) {
                assertThat(UnixSocket.listensAt(folder.resolve("full"))).isTrue();
            }
        }
        assertThat(UnixSocket.listensAt(folder.resolve("full"))).isFalse();
        assertThat(UnixSocket.listensAt(folder.resolve("none"))).isFalse();
    }

    @Test
    void findsASocketWhoseNameIsTooLongForAnAddress() throws Exception {
        var deep = folder.resolve("папка-с-длинным-именем/".repeat(6));
        Files.createDirectories(deep.resolveSibling(""));
        Files.createSymbolicLink(deep, folder);

        try (var _ = UnixSocket.connect(SocketPath.fitting(deep.resolve("socket")));
                var peer = server.accept()) {
            assertThat(peer.isConnected()).isTrue();
        }
    }

    private static void awaitReading(Thread reader) {
        await().until(() -> Arrays.stream(reader.getStackTrace())
                .anyMatch(frame -> frame.getMethodName().equals("select")
                        && frame.getClassName().endsWith("SelectorImpl")));
    }

    private static Throwable failureOfReading(UnixSocket socket) {
        try {
            return new AssertionError("read " + socket.getInputStream().read());
        } catch (IOException e) {
            return e;
        }
    }

    private static byte[] read(SocketChannel peer, int count) {
        var buffer = ByteBuffer.allocate(count);
        try {
            while (buffer.hasRemaining() && peer.read(buffer) >= 0) {
                // There is more to come.
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return buffer.array();
    }
}
