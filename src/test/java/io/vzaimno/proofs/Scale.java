package io.vzaimno.proofs;

/** How long the proofs take: short ones with all other tests, long ones by {@code mvn -Pcrash test}. */
public final class Scale {

    private static final boolean LONG = Boolean.getBoolean("proofs.long");

    private Scale() {}

    public static int of(int usual, int inLongRuns) {
        return LONG ? inLongRuns : usual;
    }
}
