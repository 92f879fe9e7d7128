package io.vzaimno.instagram.export;

import io.vzaimno.instagram.export.Row.Label;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Collects the fields of one entry of a list, in any of the forms that Instagram has used. */
final class JsonEntry {

    private static final Set<String> FIELDS =
            Set.of("title", "string_list_data", "label_values", "media_list_data", "media", "timestamp", "fbid");
    private static final int MOST_LABELS = 30;

    private final Labels vocabulary;
    private final Budget budget;
    private final List<Link> links = new ArrayList<>(1);
    private final List<Label> labels = new ArrayList<>(0);
    private String title = "";
    private @Nullable Instant since;
    private boolean empty = true;

    JsonEntry(Labels vocabulary, Budget budget) {
        this.vocabulary = vocabulary;
        this.budget = budget;
    }

    static boolean isField(String name) {
        return FIELDS.contains(name);
    }

    /** Whether the object had any field of an entry. */
    boolean isEmpty() {
        return empty;
    }

    /** Whether the object had a field that only entries have; titles also occur elsewhere. */
    boolean hasData() {
        return !links.isEmpty() || !labels.isEmpty();
    }

    /** Reads the rest of the object at the parser's position. */
    void readFields(JsonParser json) {
        for (var field = json.nextName(); field != null; field = json.nextName()) {
            json.nextToken();
            readField(field, json);
        }
    }

    /** Reads the value of a field at the parser's position. */
    void readField(String field, JsonParser json) {
        empty &= !isField(field);
        switch (field) {
            case "title" -> title = text(json);
            case "timestamp" -> since = date(json);
            case "string_list_data" -> readObjects(json, this::readLink);
            case "label_values" -> readObjects(json, this::readLabel);
            default -> json.skipChildren();
        }
    }

    /** The rows of the entry: one, or several where it lists several links. */
    List<Row> rows() {
        if (!links.isEmpty() && labels.isEmpty()) {
            return links.stream().map(this::row).toList();
        }
        budget.spendPerson(labels.size());
        return List.of(labels.isEmpty() ? Names.row(since, title) : new Row.Labelled(List.copyOf(labels), since));
    }

    private Row row(Link link) {
        return Names.row(link.since == null ? since : link.since, link.value, title, link.href);
    }

    private void readLink(JsonParser json) {
        var value = "";
        var href = "";
        Instant date = null;
        for (var field = json.nextName(); field != null; field = json.nextName()) {
            json.nextToken();
            switch (field) {
                case "value" -> value = text(json);
                case "href" -> href = text(json);
                case "timestamp" -> date = date(json);
                default -> json.skipChildren();
            }
        }
        budget.spendPerson();
        links.add(new Link(value, href, date));
    }

    /** Labelled values may be nested in {@code dict} and {@code vec} to any depth. */
    private void readLabel(JsonParser json) {
        var label = "";
        var value = "";
        for (var field = json.nextName(); field != null; field = json.nextName()) {
            json.nextToken();
            switch (field) {
                case "label" -> label = text(json);
                case "value" -> value = text(json);
                case "dict", "vec" -> readObjects(json, this::readLabel);
                default -> json.skipChildren();
            }
        }
        if (!label.isEmpty() && labels.size() < MOST_LABELS) {
            labels.add(vocabulary.label(label, value));
        }
    }

    private static void readObjects(JsonParser json, Consumer<JsonParser> reader) {
        if (json.currentToken() == JsonToken.START_OBJECT) {
            reader.accept(json);
        } else if (json.currentToken() == JsonToken.START_ARRAY) {
            for (var token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
                readObjects(json, reader);
            }
        }
    }

    private static String text(JsonParser json) {
        if (json.currentToken() == JsonToken.VALUE_STRING) {
            return json.getString();
        }
        json.skipChildren();
        return "";
    }

    private static @Nullable Instant date(JsonParser json) {
        if (json.currentToken().isNumeric() || json.currentToken() == JsonToken.VALUE_STRING) {
            return FollowDates.ofStamp((long) json.getValueAsDouble());
        }
        json.skipChildren();
        return null;
    }

    private record Link(String value, String href, @Nullable Instant since) {}
}
