package io.vzaimno.web;

/** An invalid parameter. The message continues the parameter's name and is sent to clients: "must be …". */
final class Malformed extends IllegalArgumentException {

    Malformed(String message) {
        super(message);
    }
}
