package io.vzaimno.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Command line options of the embedded server. They override {@code postgresql.conf}, which operators may use for tuning.
 */
record ServerOptions(DataFolder folder, Programs programs, ServerAccount account) {

    private static final Map<String, String> SETTINGS = new TreeMap<>(Map.ofEntries(
            // Only a socket in the data folder, which is private. Its path is relative because the length is limited.
            Map.entry("listen_addresses", ""),
            Map.entry("unix_socket_directories", "."),
            Map.entry("unix_socket_permissions", "0700"),
            Map.entry("port", "5432"),
            Map.entry("password_encryption", "scram-sha-256"),
            Map.entry("allow_alter_system", "off"),
            Map.entry("shared_preload_libraries", ""),
            Map.entry("session_preload_libraries", ""),
            Map.entry("local_preload_libraries", ""),
            // Durability.
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            // Independent of the environment.
            Map.entry("max_connections", "100"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            Map.entry("lc_messages", "C"),
            // Log events of the server, not failed statements, which the service logs itself.
            Map.entry("log_destination", "stderr"),
            Map.entry("logging_collector", "off"),
            Map.entry("log_line_prefix", "%m "),
            Map.entry("log_min_messages", "log"),
            Map.entry("log_min_error_statement", "panic"),
            Map.entry("log_checkpoints", "off")));

    /** The server. */
    ServerCommand server() {
        return command(List.of("-D", folder.toString()));
    }

    /** A single-user server that runs statements from its input as superuser. */
    ServerCommand alone(String database) {
        return command(List.of("--single", "-j", "-D", folder.toString())).and("-c", "exit_on_error=on", database);
    }

    private ServerCommand command(List<String> first) {
        var words = new ArrayList<>(Stream.concat(Stream.of(programs.postgres().toString()), first.stream())
                .toList());
        SETTINGS.forEach((name, value) -> words.addAll(List.of("-c", name + "=" + value)));
        words.addAll(List.of("-c", "hba_file=" + folder.accessRules()));
        return new ServerCommand(account, List.copyOf(words));
    }
}
