package io.vzaimno.instagram.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vzaimno.instagram.export.ExportReading.Problem;
import io.vzaimno.instagram.export.Row.Label;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list of people from a web page by its structure, since the classes change: elements are seen as they close and
 * let go of at once, so that memory does not grow with the page.
 */
final class HtmlList {

    /** Elements that are looked at as a whole. */
    private static final Set<String> WHOLES = Set.of("head", "header", "h1", "h2", "h3", "a", "table");

    private final String path;
    private final Budget budget;
    private final Labels labels;
    private final List<Row> rows = new ArrayList<>();
    private HtmlHeader header = HtmlHeader.NONE;
    private @Nullable HtmlItem item;
    private boolean titled;
    private boolean strange;

    HtmlList(String path, Budget budget) {
        this.path = path;
        this.budget = budget;
        this.labels = new Labels(path);
    }

    /** The people of the page; can be called once. */
    List<Row> read(InputStream in) {
        var reader = new PieceReader(new InputStreamReader(in, UTF_8), path);
        try (var parser = new StreamParser(Parser.htmlParser()).parse(reader, "")) {
            parser.stream().filter(element -> !isInsideWhole(element)).forEach(element -> {
                textBefore(element);
                see(element);
                element.remove();
                reader.released();
            });
        }
        finishItem();
        if (rows.isEmpty() && (strange || !titled)) {
            throw new Refusal(Problem.UNKNOWN_FORMAT, Refusal.shown(path) + " holds no list of people.");
        }
        return rows;
    }

    HtmlHeader header() {
        return header;
    }

    private void see(Element element) {
        switch (element.normalName()) {
            case "head", "h1" -> {}
            case "header" -> header(element);
            case "h2", "h3" -> start(HtmlItem.headed(element.text()));
            case "a" -> link(element.text(), element.attr("href"));
            case "table" -> table(element);
            default -> text(element.ownText());
        }
    }

    private void header(Element element) {
        header = HtmlHeader.of(element);
        titled = true;
    }

    private void link(String text, String address) {
        if (item != null && item.accept(text, address)) {
            return;
        }
        if (Names.row(null, address) instanceof Row.Nameless) {
            strange = true;
        } else {
            start(HtmlItem.linked(text, address));
        }
    }

    private void table(Element table) {
        var cells = new ArrayList<Label>();
        for (var row : table.select("tr")) {
            var columns = row.select("> td, > th");
            if (columns.size() > 1) {
                cells.add(labels.label(columns.getFirst().text(), columns.get(1).text()));
            } else if (!columns.isEmpty() && columns.getFirst().childrenSize() > 0) {
                var cell = columns.getFirst();
                cells.add(labels.label(cell.ownText(), cell.child(0).text()));
            }
        }
        if (cells.isEmpty()) {
            strange = true;
        } else {
            start(HtmlItem.labelled(cells));
        }
    }

    private void text(String text) {
        if (text.isBlank()) {
            return;
        }
        var date = HtmlDates.parse(text);
        if (item == null || date.isEmpty()) {
            strange = true;
        } else {
            item.date(date.get().toInstant(header.offset()));
        }
    }

    private void start(HtmlItem next) {
        finishItem();
        item = next;
    }

    private void finishItem() {
        if (item != null) {
            budget.spendPerson();
            rows.add(item.row());
            item = null;
        }
    }

    /** Text before an element belongs to its parent, which may never close. */
    private void textBefore(Element element) {
        for (var before = element.previousSibling(); before != null; before = element.previousSibling()) {
            if (before instanceof TextNode text) {
                text(text.text());
            }
            before.remove();
        }
    }

    private static boolean isInsideWhole(Element element) {
        for (var parent = element.parent(); parent != null; parent = parent.parent()) {
            if (WHOLES.contains(parent.normalName())) {
                return true;
            }
        }
        return false;
    }
}
