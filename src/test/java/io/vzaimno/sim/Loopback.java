package io.vzaimno.sim;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** HTTP servers that only this machine can reach. */
public final class Loopback {

    static {
        // Read once, with the first server. Without it each answer of more than 8 KB takes 40 ms longer: its end waits
        // until the client has acknowledged the headers.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private Loopback() {}

    /** A server that is bound but not started; port 0 is any that is free. */
    public static HttpServer server(int port) {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen on port " + port, e);
        }
    }
}
