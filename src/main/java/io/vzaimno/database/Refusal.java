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

/** What a refusal of the operator's database means, and what the operator can do about it. */
record Refusal(ConnectionUrl url) {

    private static final String EXAMPLE = "Example: DATABASE_URL=postgresql://vzaimno:password@localhost:5432/vzaimno";

    /** Too many connections, no space, and a server that is starting or stopping. */
    private static final Set<String> PASSING = Set.of("53300", "53100", "57P01", "57P02", "57P03");

    /** Empty for a fault that says nothing of the database's address or rights. */
    Optional<UnusableDatabase> explain(SQLException fault) {
        return isSilence(fault)
                ? Optional.of(noAnswer(fault))
                : Optional.ofNullable(remedy(state(fault))).map(remedy -> refused(fault, remedy));
    }

    /** Whether it may be over in a moment, as when the database is started together with the service. */
    boolean mayPass(SQLException fault) {
        return isSilence(fault) || state(fault).equals("57P03");
    }

    UnusableDatabase tooOld(String version) {
        return refused("it is PostgreSQL " + version, "Version 15 or newer is needed.");
    }

    UnusableDatabase readOnly() {
        return refused(
                "it can only be read", "Give the address of the primary, or switch default_transaction_read_only off.");
    }

    UnusableDatabase withoutSchema() {
        return refused("the role may use no schema", grant());
    }

    UnusableDatabase foreignTables() {
        return refused("it holds tables that are not of this service", "Create a database for it alone.");
    }

    private @Nullable String remedy(String state) {
        return switch (state) {
            case "28P01", "28000" -> "Correct user and password, or allow the login in pg_hba.conf.";
            case "3D000" -> "Create the database, or correct its name.";
            case "42501" -> grant();
            case "25006" -> "Give the address of the primary.";
            case "26000", "42P05" -> "There is a pooler in between: add ?prepareThreshold=0.";
            case "08P01" -> "If this is a pooler, correct its configuration or go around it.";
            case "53300" -> "Raise its max_connections.";
            case "53100" -> "Make room on its disk.";
            case "57P01", "57P02", "57P03" -> "Start the service when it is ready.";
            default -> null;
        };
    }

    private String grant() {
        return "Run there: GRANT USAGE, CREATE ON SCHEMA public TO \"%s\".".formatted(url.user());
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
            case UnknownHostException _ -> "there is no host of that name";
            case ConnectException _ -> "nothing listens there";
            case SocketTimeoutException _ -> "it says nothing";
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

    /** As the server says it, without the severity that the driver puts in front and what follows it. */
    private static String message(SQLException fault) {
        return fault instanceof PSQLException refusal && refusal.getServerErrorMessage() != null
                ? String.valueOf(refusal.getServerErrorMessage().getMessage())
                : String.valueOf(fault.getMessage());
    }
}
