package io.vzaimno.sim.telegram;

import java.nio.charset.StandardCharsets;

/** A part of a multipart request: a file, or a field when it has no file name. */
final class Upload {

    private final String field;
    private final String fileName;
    private final String mime;
    private final byte[] bytes;

    Upload(String field, String fileName, String mime, byte[] bytes) {
        this.field = field;
        this.fileName = fileName;
        this.mime = mime;
        this.bytes = bytes;
    }

    String field() {
        return field;
    }

    /** Empty for a plain field. */
    String fileName() {
        return fileName;
    }

    String mime() {
        return mime;
    }

    byte[] bytes() {
        return bytes;
    }

    boolean isFile() {
        return !fileName.isEmpty();
    }

    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
