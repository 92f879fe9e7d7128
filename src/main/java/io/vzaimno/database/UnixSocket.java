package io.vzaimno.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Adapts a Unix domain socket channel to {@link Socket}, as the PostgreSQL driver requires: blocking streams with a read
 * timeout. The JDK has Unix domain sockets only as channels, and timeouts only for selectors.
 */
final class UnixSocket extends Socket {

    /** The driver uses it for the size of its own buffer. */
    private static final int BUFFER = 64 * 1024;

    private final SocketChannel channel;
    private final Selector readable = Selector.open();
    private final Selector writable = Selector.open();
    private volatile int timeout;

    private UnixSocket(SocketChannel channel) throws IOException {
        this.channel = channel;
        channel.configureBlocking(false);
        channel.register(readable, SelectionKey.OP_READ);
        channel.register(writable, SelectionKey.OP_WRITE);
    }

    static UnixSocket connect(Path file) throws IOException {
        var channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.configureBlocking(false);
            if (!channel.connect(UnixDomainSocketAddress.of(file))) {
                throw new SocketException("The server behind " + file + " takes no more connections");
            }
            return new UnixSocket(channel);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Whether a server listens there, also one that takes no more connections or hangs. */
    static boolean listensAt(Path file) throws IOException {
        try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.configureBlocking(false);
            return isHeard(channel, file);
        }
    }

    private static boolean isHeard(SocketChannel channel, Path file) {
        try {
            channel.connect(UnixDomainSocketAddress.of(file));
            return true;
        } catch (ConnectException _) {
            return false;
        } catch (IOException _) {
            return Files.isWritable(file); // there, and ours to connect to: too many wait for an answer
        }
    }

    @Override
    public InputStream getInputStream() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                var single = new byte[1];
                return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return length == 0 ? 0 : receive(ByteBuffer.wrap(bytes, offset, length));
            }
        };
    }

    @Override
    public OutputStream getOutputStream() {
        return new OutputStream() {
            @Override
            public void write(int single) throws IOException {
                write(new byte[] {(byte) single}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                send(ByteBuffer.wrap(bytes, offset, length));
            }
        };
    }

    private int receive(ByteBuffer buffer) throws IOException {
        var limit = timeout;
        var deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(limit);
        try {
            for (var count = channel.read(buffer); ; count = channel.read(buffer)) {
                if (count != 0) {
                    return count;
                }
                var left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (limit > 0 && left <= 0) {
                    throw new SocketTimeoutException("Read timed out");
                }
                await(readable, limit > 0 ? left : 0);
            }
        } catch (ClosedChannelException | ClosedSelectorException e) {
            throw failure("Socket closed", e);
        } catch (IOException e) {
            throw asOfASocket(e);
        }
    }

    private void send(ByteBuffer buffer) throws IOException {
        try {
            while (buffer.hasRemaining()) {
                if (channel.write(buffer) == 0) {
                    await(writable, 0);
                }
            }
        } catch (ClosedChannelException | ClosedSelectorException e) {
            throw failure("Socket closed", e);
        } catch (IOException e) {
            throw asOfASocket(e);
        }
    }

    /** An interrupt closes the socket, as it does for other sockets on virtual threads. */
    private void await(Selector event, long millis) throws IOException {
        event.select(_ -> {}, millis);
        if (Thread.currentThread().isInterrupted()) {
            close();
            throw new SocketException("Closed by interrupt");
        }
    }

    /** The driver expects a SocketException for broken connections. */
    private static IOException asOfASocket(IOException fault) {
        return fault instanceof SocketException || fault instanceof SocketTimeoutException
                ? fault
                : failure(String.valueOf(fault.getMessage()), fault);
    }

    private static SocketException failure(String message, Exception cause) {
        var failure = new SocketException(message);
        failure.initCause(cause);
        return failure;
    }

    @Override
    public void close() throws IOException {
        channel.close();
        readable.close();
        writable.close();
    }

    @Override
    public boolean isClosed() {
        return !channel.isOpen();
    }

    @Override
    public boolean isConnected() {
        return true;
    }

    @Override
    public boolean isBound() {
        return true;
    }

    @Override
    public void setSoTimeout(int millis) {
        timeout = millis;
    }

    @Override
    public int getSoTimeout() {
        return timeout;
    }

    @Override
    public int getSendBufferSize() {
        return BUFFER;
    }

    @Override
    public int getReceiveBufferSize() {
        return BUFFER;
    }

    @Override
    public void setSendBufferSize(int size) {
        // Not applicable.
    }

    @Override
    public void setReceiveBufferSize(int size) {
        // Not applicable.
    }

    @Override
    public void setTcpNoDelay(boolean on) {
        // Not applicable.
    }

    @Override
    public boolean getTcpNoDelay() {
        return true;
    }

    @Override
    public void setKeepAlive(boolean on) {
        // Not applicable.
    }

    @Override
    public boolean getKeepAlive() {
        return false;
    }

    @Override
    public String toString() {
        return "UnixSocket";
    }
}
