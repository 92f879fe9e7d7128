package io.vzaimno.web;

/**
 * What is wrong with one part of a request.
 *
 * @param field the part by its name on the wire
 * @param message goes on from the name: "must be …"
 */
record InvalidField(String field, String message) {

    @Override
    public String toString() {
        return field + " " + message;
    }
}
