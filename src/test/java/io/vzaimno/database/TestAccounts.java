package io.vzaimno.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Accounts of the machine that tests act as. */
final class TestAccounts {

    /** An account that every Linux has. */
    static final int UNPRIVILEGED = 65534;

    /** Words before a command that run it as {@link #UNPRIVILEGED}; only root may. */
    static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=" + UNPRIVILEGED, "--regid=" + UNPRIVILEGED, "--clear-groups");

    private TestAccounts() {}

    static boolean isRoot() throws IOException {
        var self = Path.of("/proc/self");
        return Files.exists(self) && Objects.equals(Files.getAttribute(self, "unix:uid"), 0);
    }
}
