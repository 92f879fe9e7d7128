package io.vzaimno.web;

/** The path that accepts large bodies, and whose calls take long. */
public final class UploadPath {

    public static final String VALUE = "/api/v1/check/export";

    private UploadPath() {}
}
