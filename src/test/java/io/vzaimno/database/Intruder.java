package io.vzaimno.database;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** What another account of the machine tries. It needs nothing but the JDK, for it can read no other class. */
class Intruder {

    static void main(String[] args) {
        var folder = Path.of(args[0]);
        attempt(
                "socket",
                () -> SocketChannel.open(UnixDomainSocketAddress.of(folder.resolve(".s.PGSQL.5432")))
                        .close());
        attempt("passwords", () -> Files.readString(folder.resolve("vzaimno.pgpass")));
        attempt("folder", () -> list(folder));
        attempt("rules", () -> Files.writeString(folder.resolve("pg_hba.conf"), "local all all trust"));
        attempt("programs", () -> list(Path.of(args[1])));
        attempt("log", () -> Files.readString(folder.resolveSibling("postgres.log")));
        attempt("lock", () -> Files.writeString(folder.resolveSibling("postgres.lock"), ""));
    }

    private static void list(Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder)) {
            files.forEach(System.out::println);
        }
    }

    private static void attempt(String what, Attempt attempt) {
        try {
            attempt.run();
            System.out.println(what + ": got in");
        } catch (IOException _) {
            System.out.println(what + ": refused");
        }
    }

    interface Attempt {
        void run() throws IOException;
    }
}
