package io.vzaimno.settings;

/** A setting that cannot be used. The message is one line for the operator and holds no secret. */
public final class InvalidSetting extends RuntimeException {

    InvalidSetting(String line) {
        super(line);
    }
}
