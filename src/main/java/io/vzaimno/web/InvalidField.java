package io.vzaimno.web;

/**
 * An invalid part of a request.
 *
 * @param field the name of the part in the API
 * @param message continues the name: "must be …"
 */
record InvalidField(String field, String message) {

    @Override
    public String toString() {
        return field + " " + message;
    }
}
