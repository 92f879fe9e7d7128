package io.vzaimno.settings;

/** A setting that cannot be used. The message is one line for the operator and contains no secret. */
public final class InvalidSetting extends RuntimeException {

    private final String line;

    InvalidSetting(String line) {
        super(line);
        this.line = line;
    }

    public String line() {
        return line;
    }
}
