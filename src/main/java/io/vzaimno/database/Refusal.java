package io.vzaimno.database;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.core.NestedExceptionUtils;

/** Explains errors of an external database to the operator, with a remedy. */
record Refusal(ConnectionUrl url) {

    private static final String EXAMPLE = "Example: DATABASE_URL=postgresql://vzaimno:password@localhost:5432/vzaimno";

    /** Transient: too many connections, disk full, server starting or stopping. */
    private static final Set<String> PASSING = Set.of("53300", "53100", "57P01", "57P02", "57P03");

    /** Empty for errors that are not about the address, the login or rights. */
    Optional<UnusableDatabase> explain(SQLException fault) {
        return isSilence(fault)
                ? Optional.of(noAnswer(fault))
                : Optional.ofNullable(remedy(state(fault))).map(remedy -> refused(fault, remedy));
    }

    /** Whether it is worth retrying, as while the database starts. */
    boolean mayPass(SQLException fault) {
        return isSilence(fault) || state(fault).equals("57P03");
    }

    UnusableDatabase tooOld(String version) {
        return refused("it is PostgreSQL " + version, "Version 15 or newer is needed.");
    }

    UnusableDatabase readOnly() {
        return refused(
                "it is read-only", "Give the address of the primary, or switch default_transaction_read_only off.");
    }

    UnusableDatabase withoutSchema() {
        return refused("the role has no usable schema", grant());
    }

    UnusableDatabase foreignTables() {
        return refused("it contains tables of another application", "Create a separate database.");
    }

    private @Nullable String remedy(String state) {
        return switch (state) {
            case "28P01", "28000" -> "Correct user and password, or allow the login in pg_hba.conf.";
            case "3D000" -> "Create the database, or correct its name.";
            case "42501" -> grant();
            case "25006" -> "Give the address of the primary.";
            case "26000", "42P05" -> "Add ?prepareThreshold=0 for a connection pooler.";
            case "08P01" -> "Check the configuration of the connection pooler.";
            case "53300" -> "Raise its max_connections.";
            case "53100" -> "Free some space on its disk.";
            case "57P01", "57P02", "57P03" -> "Try again when it is ready.";
            default -> null;
        };
    }

    private String grant() {
        return "Run: GRANT USAGE, CREATE ON SCHEMA public TO \"%s\".".formatted(url.user());
    }

    private UnusableDatabase refused(SQLException fault, String remedy) {
        var line = line("cannot be used (%s)".formatted(message(fault)), remedy);
        return PASSING.contains(state(fault))
                ? UnusableDatabase.forNow(line, fault)
                : UnusableDatabase.untilChanged(line, fault);
    }

    private UnusableDatabase refused(String reason, String remedy) {
        return UnusableDatabase.untilChanged(line("cannot be used (%s)".formatted(reason), remedy));
    }

    private UnusableDatabase noAnswer(SQLException fault) {
        var reason = switch (NestedExceptionUtils.getMostSpecificCause(fault)) {
            case UnknownHostException _ -> "unknown host";
            case ConnectException _ -> "connection refused";
            case SocketTimeoutException _ -> "no response";
            case Throwable _ -> message(fault);
        };
        return UnusableDatabase.forNow(
                line("does not answer (%s)".formatted(reason), "Check host and port, and that it runs."), fault);
    }

    private String line(String fault, String remedy) {
        return "DATABASE_URL: the database at %s %s. %s %s".formatted(url.place(), fault, remedy, EXAMPLE);
    }

    private static boolean isSilence(SQLException fault) {
        return state(fault).startsWith("08") && !state(fault).equals("08P01");
    }

    private static String state(SQLException fault) {
        return String.valueOf(fault.getSQLState());
    }

    /** The primary message of the server, without severity, detail and position. */
    private static String message(SQLException fault) {
        return fault instanceof PSQLException refusal && refusal.getServerErrorMessage() != null
                ? String.valueOf(refusal.getServerErrorMessage().getMessage())
                : String.valueOf(fault.getMessage());
    }
}
