package io.vzaimno.database;

/** Published when the embedded database keeps dying. The process cannot recover and should end. */
public record DatabaseLost() {

    /** Exit code that asks a supervisor for a restart (EX_TEMPFAIL of sysexits.h). */
    public static final int EXIT_CODE = 75;
}
