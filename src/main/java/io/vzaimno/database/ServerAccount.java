package io.vzaimno.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The OS account that runs the server. PostgreSQL refuses to run as root. Its files are private to the account.
 */
sealed interface ServerAccount {

    /** Tells the effective user id even where the owner of files in /proc is root. */
    Path STATUS = Path.of("/proc/self/status");

    Pattern ACTING = Pattern.compile("(?m)^Uid:\\s+\\d+\\s+(\\d+)");

    /** Command prefix that switches to the account. */
    List<String> prefix();

    /** Changes the owner of a file that the service has created for the server. */
    void own(Path file) throws IOException;

    /** The account of the service, if that is not root. */
    record Same() implements ServerAccount {

        @Override
        public List<String> prefix() {
            return List.of();
        }

        @Override
        public void own(Path file) {
            // Already the owner.
        }
    }

    /** Root without privileges, in a user namespace. Files are owned by root. */
    record Unprivileged() implements ServerAccount {

        @Override
        public List<String> prefix() {
            return List.of("unshare", "-U");
        }

        @Override
        public String toString() {
            return "root without privileges";
        }

        @Override
        public void own(Path file) {
            // Already the owner.
        }
    }

    /** The owner of the data folder, if the service runs as root and the folder belongs to another account. */
    record Owner(int user, int group) implements ServerAccount {

        @Override
        public List<String> prefix() {
            return List.of("setpriv", "--reuid=" + user, "--regid=" + group, "--clear-groups");
        }

        @Override
        public String toString() {
            return "the account " + user;
        }

        @Override
        public boolean owns(Path file) throws IOException {
            return id(file, "uid") == user;
        }

        @Override
        public void own(Path file) throws IOException {
            Files.setAttribute(file, "unix:uid", user, LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(file, "unix:gid", group, LinkOption.NOFOLLOW_LINKS);
        }
    }

    /** Chooses the account for a data folder, which may not exist yet. */
    static ServerAccount of(DataFolder folder) throws IOException {
        if (!isRoot()) {
            return new Same();
        }
        if (folder.exists() && id(folder.path(), "uid") != 0) {
            return new Owner(id(folder.path(), "uid"), id(folder.path(), "gid"));
        }
        if (ServerCommand.succeeds("unshare", "-U", "true")) {
            return new Unprivileged();
        }
        throw UnusableDatabase.untilChanged(
                "DATA_DIR: PostgreSQL does not run as root, and user namespaces are not available (unshare -U fails). Run"
                        + " the service as an ordinary user, make one the owner of the folder (install -d -m 700 -o USER "
                        + folder + "), or set DATABASE_URL. Example:"
                        + " DATABASE_URL=postgresql://vzaimno:password@localhost:5432/vzaimno");
    }

    /** Whether the account may traverse all parent folders of a file. */
    default boolean reaches(Path path) {
        return prefix().isEmpty()
                || ServerCommand.succeeds(Stream.concat(prefix().stream(), Stream.of("test", "-x", path.toString()))
                        .toArray(String[]::new));
    }

    /** Whether a file belongs to the account that runs the server. */
    default boolean owns(Path file) throws IOException {
        return id(file, "uid") == ownId();
    }

    /** Whether a file belongs to that account, or to root, which may change everything anyway. */
    default boolean trusts(Path file) throws IOException {
        return owns(file) || id(file, "uid") == 0;
    }

    private static boolean isRoot() throws IOException {
        return ownId() == 0;
    }

    /** Owner of files created by this process. */
    private static int ownId() throws IOException {
        if (Files.exists(STATUS)) {
            var acting = ACTING.matcher(Files.readString(STATUS));
            if (acting.find()) {
                return Integer.parseInt(acting.group(1));
            }
        }
        var probe = Files.createTempFile("vzaimno-", ".tmp");
        try {
            return id(probe, "uid");
        } finally {
            Files.delete(probe);
        }
    }

    private static int id(Path file, String kind) throws IOException {
        return (Integer) Files.getAttribute(file, "unix:" + kind);
    }
}
