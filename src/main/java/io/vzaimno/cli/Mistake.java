package io.vzaimno.cli;

/** Ends the command with a line that tells its user what is wrong and what to do. */
final class Mistake extends RuntimeException {

    private final String line;

    Mistake(String line) {
        super(line, null, false, false);
        this.line = line;
    }

    String line() {
        return line;
    }
}
