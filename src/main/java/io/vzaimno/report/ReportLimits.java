package io.vzaimno.report;

/**
 * What one sheet of a workbook holds.
 *
 * @param rows including the heading
 * @param links spreadsheets refuse to open sheets with more
 */
record ReportLimits(int rows, int links) {

    static final ReportLimits EXCEL = new ReportLimits(1_048_576, 65_530);
}
