package io.vzaimno.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The embedded database in a folder, looked at from outside of the service that runs it. */
public record EmbeddedFolder(Path path) {

    /** As the role that owns the schema. */
    public Connection asOwner() throws SQLException {
        return connect(Logins.OWNER, logins().owner());
    }

    /** As the role that the service works as. */
    public Connection asService() throws SQLException {
        return connect(Logins.SERVICE, logins().service());
    }

    public Connection connect(String role, String password) throws SQLException {
        return DriverManager.getConnection(UnixSocketFactory.jdbc(folder().socket()), role, password);
    }

    /** As {@code kill -9} does to the server. */
    public void kill() {
        new FolderProcesses(folder())
                .running().stream()
                        .filter(process -> process.parent()
                                .filter(parent -> !isOwn(parent))
                                .isPresent())
                        .forEach(server -> {
                            server.destroyForcibly();
                            server.onExit().join();
                        });
    }

    /** Takes all time from the server and all its processes. */
    public void freeze() {
        new FolderProcesses(folder())
                .running()
                .forEach(process -> ServerCommand.succeeds("sh", "-c", "kill -STOP " + process.pid()));
    }

    public boolean isRunning() {
        return !new FolderProcesses(folder()).running().isEmpty();
    }

    private boolean isOwn(ProcessHandle process) {
        return new FolderProcesses(folder()).running().contains(process);
    }

    private Logins logins() {
        try {
            return Logins.in(folder()).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DataFolder folder() {
        return new DataFolder(path);
    }
}
