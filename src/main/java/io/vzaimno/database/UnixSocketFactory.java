package io.vzaimno.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.net.SocketFactory;

/** Connects the PostgreSQL driver to a Unix domain socket. Public because the driver instantiates it. */
public final class UnixSocketFactory extends SocketFactory {

    private final Path socket;

    /** @param socket path of the socket */
    public UnixSocketFactory(String socket) {
        this.socket = Path.of(socket);
    }

    /** JDBC URL of a server that listens on the socket, without user and password. */
    static String jdbc(Path socket) {
        return "jdbc:postgresql://localhost/%s?socketFactory=%s&socketFactoryArg=%s&sslmode=disable&gssEncMode=disable"
                .formatted(
                        Logins.DATABASE,
                        UnixSocketFactory.class.getName(),
                        URLEncoder.encode(socket.toString(), StandardCharsets.UTF_8));
    }

    @Override
    public Socket createSocket() throws IOException {
        return UnixSocket.connect(SocketPath.fitting(socket));
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return createSocket();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return createSocket();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return createSocket();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        return createSocket();
    }
}
