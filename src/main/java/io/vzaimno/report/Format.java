package io.vzaimno.report;

/** The file formats of a report. */
public enum Format {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("text/csv; charset=utf-8"),
    JSON("application/json");

    private final String contentType;

    Format(String contentType) {
        this.contentType = contentType;
    }

    /** The MIME type of the file. */
    public String contentType() {
        return contentType;
    }
}
