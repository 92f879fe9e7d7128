package io.vzaimno.report;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/**
 * A written workbook: its rows as a spreadsheet reads them, and its raw parts.
 *
 * @param sheets the rows by the names of the sheets
 * @param parts the XML by the names of the ZIP's entries
 */
record WorkbookFile(SequencedMap<String, List<Row>> sheets, SequencedMap<String, Document> parts) {

    static WorkbookFile of(Report report) {
        return of(report, ReportLimits.EXCEL);
    }

    static WorkbookFile of(Report report, ReportLimits limits) {
        try {
            var out = new ByteArrayOutputStream();
            XlsxWriter.write(report, out, limits);
            return new WorkbookFile(sheets(out.toByteArray()), parts(out.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Row> rows(String sheet) {
        return requireNonNull(sheets.get(sheet));
    }

    /** The cells of a column as text, without the heading. */
    List<String> column(String sheet, String heading) {
        var index = headings(sheet).indexOf(heading);
        return rows(sheet).stream().skip(1).map(row -> row.getCellText(index)).toList();
    }

    List<String> headings(String sheet) {
        return rows(sheet).getFirst().stream().map(Cell::getText).toList();
    }

    /** The elements of this name in the sheet at this place, from 0. */
    List<Element> elements(int sheet, String name) {
        return elements("xl/worksheets/sheet" + (sheet + 1) + ".xml", name);
    }

    List<Element> elements(String part, String name) {
        var nodes = requireNonNull(parts.get(part)).getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    /** The number formats of all the cells of a column of the sheet at this place, the heading's first. */
    List<String> formats(int sheet, String column) {
        return elements(sheet, "c").stream()
                .filter(cell -> cell.getAttribute("r").matches(column + "\\d+"))
                .map(cell -> format(cell.getAttribute("s")))
                .toList();
    }

    private String format(String style) {
        var formats = elements("xl/styles.xml", "cellXfs").getFirst().getElementsByTagName("xf");
        var id = ((Element) formats.item(Integer.parseInt(style))).getAttribute("numFmtId");
        return elements("xl/styles.xml", "numFmt").stream()
                .filter(format -> format.getAttribute("numFmtId").equals(id))
                .map(format -> format.getAttribute("formatCode"))
                .findFirst()
                .orElse("");
    }

    private static SequencedMap<String, List<Row>> sheets(byte[] file) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false))) {
            return workbook.getSheets()
                    .collect(toMap(Sheet::getName, WorkbookFile::read, (a, _) -> a, LinkedHashMap::new));
        }
    }

    private static List<Row> read(Sheet sheet) {
        try {
            return sheet.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SequencedMap<String, Document> parts(byte[] file) throws IOException {
        var parts = new LinkedHashMap<String, Document>();
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                var xml = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                parts.put(entry.getName(), parse(xml));
            }
        }
        return parts;
    }

    private static Document parse(String xml) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)));
        } catch (Exception e) {
            throw new AssertionError("Not well-formed: " + xml, e);
        }
    }
}
