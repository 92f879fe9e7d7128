package io.vzaimno.cli;

/** Ends the command with one line that tells the user what is wrong and how to fix it. */
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
