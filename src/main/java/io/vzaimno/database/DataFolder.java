package io.vzaimno.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The data folder of the embedded server, and the files that lie in it or beside it.
 *
 * @param path relative to the working directory where the operator says so: it may have parts that this process cannot name
 */
record DataFolder(Path path) {

    /** What the server calls its socket, from the port that it would use. */
    private static final String SOCKET = ".s.PGSQL.5432";

    /** Holds the major version of the server that has made the folder. */
    private static final String VERSION_FILE = "PG_VERSION";

    Path pidFile() {
        return path.resolve("postmaster.pid");
    }

    Path socket() {
        return path.resolve(SOCKET);
    }

    Path accessRules() {
        return path.resolve("pg_hba.conf");
    }

    /** What {@code ALTER SYSTEM} has left behind. */
    Path alteredSettings() {
        return path.resolve("postgresql.auto.conf");
    }

    Path logins() {
        return path.resolve("vzaimno.pgpass");
    }

    Path lock() {
        return beside(".lock");
    }

    Path log() {
        return beside(".log");
    }

    /** Where a new cluster is made, so that a half-made one is never taken for a whole one. */
    DataFolder draft() {
        return new DataFolder(beside(".new"));
    }

    boolean exists() {
        return Files.isDirectory(path);
    }

    boolean holdsACluster() {
        return Files.exists(path.resolve(VERSION_FILE));
    }

    String version() throws IOException {
        return Files.readString(path.resolve(VERSION_FILE)).strip();
    }

    boolean isEmpty() throws IOException {
        try (var files = Files.list(path)) {
            return files.findAny().isEmpty();
        }
    }

    /** Removes what a server that is gone left behind: a process number that means another one by now blocks the start. */
    void forgetServer() throws IOException {
        for (var file : Stream.of(pidFile(), socket(), socket().resolveSibling(SOCKET + ".lock"))
                .toList()) {
            Files.deleteIfExists(file);
        }
    }

    private Path beside(String suffix) {
        return path.resolveSibling(path.getFileName() + suffix);
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
