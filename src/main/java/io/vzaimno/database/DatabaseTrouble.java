package io.vzaimno.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Why the database cannot be used for a while, though nothing is wrong with what was asked of it. */
public enum DatabaseTrouble {
    /** It does not answer, or is just starting or stopping. */
    AWAY("The database does not answer", "08", "57P"),
    /** All connections are taken: those of this process, or those of the server. */
    BUSY("All connections to the database are taken", "53300"),
    DISK_FULL("The database's disk is full", "53100"),
    /** Of the machine, or its table of locks. */
    OUT_OF_MEMORY("The database has no memory left", "53200"),
    READ_ONLY("The database is read-only", "25006");

    private final String text;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
    private final List<String> states;

    DatabaseTrouble(String text, String... states) {
        this.text = text;
        this.states = List.of(states);
    }

    /** What is the matter, in a sentence without its full stop. */
    public String text() {
        return text;
    }

    /**
     * What an exception, its causes and what these suppressed say of the database; empty if something else is wrong. A rollback
     * that fails with its connection hides the failure before it among the suppressed ones.
     */
    public static Optional<DatabaseTrouble> of(Throwable exception) {
        return causes(exception)
                .flatMap(cause -> Stream.concat(
                        Stream.of(cause), Stream.of(cause.getSuppressed()).flatMap(DatabaseTrouble::causes)))
                .flatMap(cause -> kind(cause).stream())
                .findFirst();
    }

    private static Stream<Throwable> causes(Throwable exception) {
        return Stream.iterate(exception, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }

    private static Optional<DatabaseTrouble> kind(Throwable cause) {
        return switch (cause) {
            // Hikari's: a connection has not become free, or cannot be made, in time.
            case SQLTransientConnectionException timeout -> Optional.of(timeout.getCause() == null ? BUSY : AWAY);
            // Hikari's too: the connection broke before, and a rollback was tried.
            case SQLException closed when "Connection is closed".equals(closed.getMessage()) -> Optional.of(AWAY);
            case SQLException failure -> ofState(String.valueOf(failure.getSQLState()));
            default -> Optional.empty();
        };
    }

    private static Optional<DatabaseTrouble> ofState(String state) {
        return Stream.of(values())
                .filter(trouble -> trouble.states.stream().anyMatch(state::startsWith))
                .findFirst();
    }
}
