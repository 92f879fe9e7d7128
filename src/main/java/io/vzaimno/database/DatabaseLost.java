package io.vzaimno.database;

/** The embedded database cannot be kept running: nothing more can be done in this process. */
public record DatabaseLost() {

    /** What the process ends with, so that a supervisor starts it again (EX_TEMPFAIL of sysexits.h). */
    public static final int EXIT_CODE = 75;
}
