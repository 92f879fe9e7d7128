package io.vzaimno.web;

/** A parameter that is not of its form. The message goes on from the parameter's name, and clients read it: "must be …". */
final class Malformed extends IllegalArgumentException {

    Malformed(String message) {
        super(message);
    }
}
