package io.vzaimno.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * As whom the server's programs run. PostgreSQL refuses to run as root; whatever it is run as, its files are readable for
 * that account only.
 */
sealed interface ServerAccount {

    /** Says of a process as whom it acts, also where its files say otherwise. */
    Path STATUS = Path.of("/proc/self/status");

    /** The second number there. */
    Pattern ACTING = Pattern.compile("(?m)^Uid:\\s+\\d+\\s+(\\d+)");

    /** The words before the command that start it as this account. */
    List<String> prefix();

    /** Hands a file over that the service has made for the server. */
    void own(Path file) throws IOException;

    /** As the service itself, which is not root. */
    record Same() implements ServerAccount {

        @Override
        public List<String> prefix() {
            return List.of();
        }

        @Override
        public void own(Path file) {
            // It is theirs.
        }
    }

    /** As root without any privilege, in a user namespace of its own: the files belong to root. */
    record Unprivileged() implements ServerAccount {

        @Override
        public List<String> prefix() {
            return List.of("unshare", "-U");
        }

        @Override
        public String toString() {
            return "root without its privileges";
        }

        @Override
        public void own(Path file) {
            // It is theirs.
        }
    }

    /** As the ordinary account to which the data folder belongs. */
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
        public boolean trusts(Path file) throws IOException {
            var owner = id(file, "uid");
            return owner == user || owner == 0;
        }

        @Override
        public void own(Path file) throws IOException {
            Files.setAttribute(file, "unix:uid", user, LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(file, "unix:gid", group, LinkOption.NOFOLLOW_LINKS);
        }
    }

    /** The one for a folder, which need not exist yet. */
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
                "DATA_DIR: the embedded database does not run as root, and this system does not let root give its"
                        + " privileges up (unshare -U fails). Run the service as an ordinary user, or let one own the"
                        + " folder: install -d -m 700 -o USER " + folder + ". Or set DATABASE_URL. Example:"
                        + " DATABASE_URL=postgresql://vzaimno:password@localhost:5432/vzaimno");
    }

    /** Whether this account can come to a file or folder through all folders above it. */
    default boolean reaches(Path path) {
        return prefix().isEmpty()
                || ServerCommand.succeeds(Stream.concat(prefix().stream(), Stream.of("test", "-x", path.toString()))
                        .toArray(String[]::new));
    }

    /** Whether only this account or the service's own can have made a file. */
    default boolean trusts(Path file) throws IOException {
        return id(file, "uid") == ownId();
    }

    private static boolean isRoot() throws IOException {
        return ownId() == 0;
    }

    /** Whose files those are that this process makes. */
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
