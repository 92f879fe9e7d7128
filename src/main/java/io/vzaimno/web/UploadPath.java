package io.vzaimno.web;

/** The path whose bodies may be large, and whose calls take long. */
public final class UploadPath {

    public static final String VALUE = "/api/v1/check/export";

    private UploadPath() {}
}
