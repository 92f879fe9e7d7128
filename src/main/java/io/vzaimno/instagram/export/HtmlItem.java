package io.vzaimno.instagram.export;

import io.vzaimno.instagram.export.Row.Label;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the facts of one person in an HTML list: a heading, a link or a table, then a date. */
final class HtmlItem {

    private final String heading;
    private final List<Label> labels;
    private String linkText = "";
    private String link = "";
    private @Nullable WrittenDate date;
    private boolean remarked;

    private HtmlItem(String heading, List<Label> labels) {
        this.heading = heading;
        this.labels = labels;
    }

    static HtmlItem headed(String heading) {
        return new HtmlItem(heading, List.of());
    }

    static HtmlItem linked(String text, String link) {
        var item = headed("");
        item.accept(text, link);
        return item;
    }

    static HtmlItem labelled(List<Label> labels) {
        return new HtmlItem("", List.copyOf(labels));
    }

    /** Takes a link, unless the item has one already or has no place for one. */
    boolean accept(String text, String address) {
        if (!link.isEmpty() || !labels.isEmpty()) {
            return false;
        }
        linkText = text;
        link = address;
        return true;
    }

    /** Takes a date; the first one counts. */
    void date(WrittenDate written) {
        date = date == null ? written : date;
    }

    /** Takes a text that is neither a name nor of the form of a date. */
    void remark() {
        remarked = true;
    }

    /** Whether it has no link, as titles and tables have none. */
    boolean isUnlinked() {
        return link.isEmpty();
    }

    /** Whether there is a text but no date: a text after a name is the date, in some language. */
    boolean isUndated() {
        return remarked && date == null;
    }

    int labels() {
        return labels.size();
    }

    /** The row of this item; the link has priority, since a heading may be that of the whole page. */
    Row row() {
        var row = labels.isEmpty() ? Names.row(null, link, heading, linkText) : new Row.Labelled(labels, null);
        return date == null ? row : new Row.Written(row, date);
    }
}
