package io.vzaimno.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The data folder of the embedded server, with the files in it and next to it.
 *
 * @param path as given by the operator, possibly relative to the working directory
 */
record DataFolder(Path path) {

    /** The server derives the name from its port. */
    private static final String SOCKET = ".s.PGSQL.5432";

    /** Contains the major version of the server that created the folder. */
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

    /** Written by {@code ALTER SYSTEM}. */
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

    /** Where a new cluster is created, so that an incomplete one is never used. */
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

    /** Removes the lock files of a dead server. If its process id has been reused, they would block the start. */
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
