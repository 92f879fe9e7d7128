package io.vzaimno.instagram.export;

import io.vzaimno.instagram.export.Row.Label;
import java.util.ArrayList;
import java.util.List;

/** Collects a table of labelled values: a label and its value in two cells of a row, or as two texts of one cell. */
final class HtmlTable {

    private static final int MOST_LABELS = 30;

    private final Labels vocabulary;
    private final List<Label> labels = new ArrayList<>();
    private final List<List<String>> cells = new ArrayList<>();
    private int depth = 1;
    private boolean hasText;

    HtmlTable(Labels vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Takes a tag or text inside the table. */
    void see(HtmlToken token) {
        switch (token) {
            case HtmlToken.Open(var name, var _) -> open(name);
            case HtmlToken.Close(var name) -> close(name);
            case HtmlToken.Text(var text) -> text(text);
        }
    }

    boolean isClosed() {
        return depth == 0;
    }

    boolean hasText() {
        return hasText;
    }

    List<Label> labels() {
        return labels;
    }

    private void open(String name) {
        switch (name) {
            case "table" -> depth++;
            case "tr" -> finishRow();
            case "td", "th" -> cells.add(new ArrayList<>());
            default -> {}
        }
    }

    private void close(String name) {
        switch (name) {
            case "table" -> {
                finishRow();
                depth--;
            }
            case "tr" -> finishRow();
            default -> {}
        }
    }

    private void text(String text) {
        hasText = true;
        if (!cells.isEmpty() && cells.size() + cells.getLast().size() < MOST_LABELS) {
            cells.getLast().add(text);
        }
    }

    private void finishRow() {
        if (cells.size() > 1) {
            add(String.join("", cells.getFirst()), String.join("", cells.get(1)));
        } else if (cells.size() == 1 && cells.getFirst().size() > 1) {
            add(cells.getFirst().getFirst(), cells.getFirst().get(1));
        }
        cells.clear();
    }

    /** A cell without text is not a label: tables are also used for layout. */
    private void add(String label, String value) {
        if (!label.isBlank() && labels.size() < MOST_LABELS) {
            labels.add(vocabulary.label(label, value));
        }
    }
}
