package io.vzaimno.report;

/** The forms a report can be written in. */
public enum Format {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("text/csv; charset=utf-8"),
    JSON("application/json");

    private final String contentType;

    Format(String contentType) {
        this.contentType = contentType;
    }

    /** The MIME type of such a file. */
    public String contentType() {
        return contentType;
    }
}
