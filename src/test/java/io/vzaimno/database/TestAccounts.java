package io.vzaimno.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Accounts of the machine that tests act as. */
final class TestAccounts {

    /** An account that every Linux has. */
    static final int UNPRIVILEGED = 65534;

    /** Words before a command that run it as {@link #UNPRIVILEGED}; only root may. */
    static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=" + UNPRIVILEGED, "--regid=" + UNPRIVILEGED, "--clear-groups");

    /** Words before a command that run it as root of a container, which may not look into processes of other accounts. */
    static final List<String> AS_CONTAINED_ROOT =
            List.of("setpriv", "--bounding-set=-sys_ptrace", "--inh-caps=-sys_ptrace");

    private TestAccounts() {}

    /** Whether this is root, with the programs that act as less. */
    static boolean canContainRoot() throws IOException {
        var command = new ArrayList<>(AS_CONTAINED_ROOT);
        command.add("true");
        return isRoot() && ServerCommand.succeeds(command.toArray(String[]::new));
    }

    static boolean isRoot() throws IOException {
        var self = Path.of("/proc/self");
        return Files.exists(self) && Objects.equals(Files.getAttribute(self, "unix:uid"), 0);
    }
}
