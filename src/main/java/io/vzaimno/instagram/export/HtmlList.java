package io.vzaimno.instagram.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vzaimno.instagram.export.ExportReading.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list of people from a web page by its structure, since its classes change: a person is a link, a heading with a
 * link, or a table; the date follows. A box without a person is an entry without a name.
 */
final class HtmlList {

    private final String path;
    private final Budget budget;
    private final Labels labels;
    private final HtmlHeader header = new HtmlHeader();
    private final List<Row> rows = new ArrayList<>();
    private final HtmlEnd end = new HtmlEnd();
    private final HtmlFrame frame = new HtmlFrame();
    private boolean strange;
    private boolean nameless;
    private int undated;
    private @Nullable HtmlTable table;
    private @Nullable HtmlCaption caption;
    private @Nullable HtmlItem item;

    /** A link to another place: of the page itself, or, if a date follows, a person whose link is not understood. */
    private @Nullable HtmlItem elsewhere;

    HtmlList(String path, Budget budget) {
        this.path = path;
        this.budget = budget;
        this.labels = new Labels(path);
    }

    /** The entries of the page; can be called once. A page without people is an empty list if it shows nothing else. */
    List<Row> read(InputStream in) throws IOException {
        var scanner = new HtmlScanner(new InputStreamReader(in, UTF_8), path);
        for (var token = scanner.next(); token.isPresent(); token = scanner.next()) {
            see(token.get());
        }
        finishBox();
        if (frame.inHeader() || table != null || end.isMissing()) {
            throw ExportRefusal.of(Problem.TRUNCATED, path, "breaks off: its end is missing.");
        }
        if (rows.isEmpty() && (strange || !frame.isEmpty())) {
            throw ExportRefusal.of(Problem.UNKNOWN_FORMAT, path, "holds no list of people that could be read.");
        }
        return rows;
    }

    /** What the page told beside the list. */
    HtmlHeader header() {
        return header;
    }

    /** Of how many people the page tells a date that could not be understood. */
    int undated() {
        return undated;
    }

    private void see(HtmlToken token) {
        end.see(token);
        var wasInHeader = frame.inHeader();
        if (!frame.hasMain() && rows.isEmpty() && item == null) {
            header.see(token);
        }
        frame.see(token);
        if (wasInHeader || frame.inHeader()) {
            return;
        }
        if (table != null) {
            table.see(token);
            finishTable(table);
        } else {
            switch (token) {
                case HtmlToken.Open open -> open(open);
                case HtmlToken.Close close -> close(close.name());
                case HtmlToken.Text text -> text(text.text());
            }
        }
    }

    private void open(HtmlToken.Open element) {
        if (HtmlFrame.isMain(element)) {
            forgetTitle();
        } else if (HtmlFrame.isBox(element)) {
            finishBox();
        }
        switch (element.name()) {
            case "table" -> table = new HtmlTable(labels);
            case "a" -> caption(Optional.of(element.href()));
            case "h2", "h3" -> caption(Optional.empty());
            default -> {}
        }
    }

    private void close(String name) {
        switch (name) {
            case "a", "h2", "h3" -> finishCaption();
            default -> {}
        }
    }

    private void text(String text) {
        if (caption != null) {
            caption.add(text);
            return;
        }
        var date = WrittenDate.parse(text);
        if (date.isPresent() && elsewhere != null) {
            start(elsewhere);
        }
        elsewhere = null;
        if (item == null) {
            strange = true;
            nameless = frame.hasBoxes();
        } else if (date.isEmpty()) {
            strange = true;
            item.remark();
        } else {
            item.date(date.get());
        }
    }

    private void caption(Optional<String> link) {
        finishCaption();
        caption = new HtmlCaption(link);
    }

    private void finishCaption() {
        if (caption == null) {
            return;
        }
        var text = caption.text();
        var link = caption.link();
        caption = null;
        if (link.isPresent()) {
            link(text, link.get());
        } else if (!text.isEmpty()) {
            start(HtmlItem.headed(text));
        }
    }

    private void link(String text, String address) {
        if (item != null && item.accept(text, address)) {
            return;
        }
        if (Names.row(null, address) instanceof Row.Nameless) {
            strange = true;
            nameless = item == null && frame.hasBoxes();
            elsewhere = HtmlItem.linked(text, address);
        } else {
            start(HtmlItem.linked(text, address));
        }
    }

    private void finishTable(HtmlTable finished) {
        if (!finished.isClosed()) {
            return;
        }
        table = null;
        if (finished.labels().isEmpty()) {
            strange |= finished.hasText();
        } else {
            start(HtmlItem.labelled(finished.labels()));
        }
    }

    private void start(HtmlItem next) {
        finishItem();
        elsewhere = null;
        nameless = false;
        item = next;
    }

    /** What stands before the main part is the page's own. */
    private void forgetTitle() {
        finishCaption();
        if (item != null && item.isUnlinked()) {
            item = null;
        }
        elsewhere = null;
        strange = false;
    }

    private void finishBox() {
        finishCaption();
        finishItem();
        elsewhere = null;
        if (nameless) {
            budget.spendPerson();
            rows.add(new Row.Nameless());
            nameless = false;
        }
    }

    private void finishItem() {
        if (item != null) {
            budget.spendPerson(item.labels());
            rows.add(item.row());
            undated += item.isUndated() ? 1 : 0;
            item = null;
        }
    }
}
