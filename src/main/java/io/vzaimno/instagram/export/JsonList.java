package io.vzaimno.instagram.export;

import static tools.jackson.core.JsonToken.END_ARRAY;
import static tools.jackson.core.JsonToken.START_ARRAY;
import static tools.jackson.core.JsonToken.START_OBJECT;

import io.vzaimno.instagram.export.ExportReading.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonParser;

/**
 * Reads a list of people: an array of entries, bare or wrapped into an object, or a single entry without an array. Only the
 * list's own key makes an empty array an empty list; under an unknown key there must be people, and the key of another list
 * is refused.
 */
final class JsonList {

    private static final String INSTAGRAM_LIST = "relationships_";
    private static final String THREADS_LIST = "text_post_app_";
    private static final int MOST_LISTS = 20;

    private final String path;
    private final Role role;
    private final Budget budget;
    private final Labels labels;

    JsonList(String path, Role role, Budget budget) {
        this.path = path;
        this.role = role;
        this.budget = budget;
        this.labels = new Labels(path);
    }

    /** The entries of the value at which the parser stands; nothing where it is a list of the Threads application. */
    Optional<List<Row>> read(JsonParser json) {
        return switch (value(json)) {
            case Value.Rows rows -> Optional.of(rows.rows());
            case Value.Threads _ -> Optional.empty();
            case Value.Other _ -> throw unknown("holds no list of people");
        };
    }

    private Value value(JsonParser json) {
        if (json.currentToken() == START_ARRAY) {
            return new Value.Rows(entries(json), false);
        }
        if (json.currentToken() == START_OBJECT) {
            return object(json);
        }
        return new Value.Other();
    }

    private List<Row> entries(JsonParser json) {
        var rows = new ArrayList<Row>();
        for (var token = json.nextToken(); token != END_ARRAY; token = json.nextToken()) {
            var entry = new JsonEntry(labels, budget);
            if (token == START_OBJECT) {
                entry.readFields(json);
            } else {
                json.skipChildren();
            }
            rows.addAll(entry.rows());
        }
        return rows;
    }

    /** An object is an entry or a wrapper; only its last field settles which. */
    private Value object(JsonParser json) {
        var entry = new JsonEntry(labels, budget);
        var wrapped = new LinkedHashMap<String, Value>();
        for (var field = json.nextName(); field != null; field = json.nextName()) {
            json.nextToken();
            if (JsonEntry.isField(field)) {
                entry.readField(field, json);
            } else {
                wrap(field, value(json), wrapped);
            }
        }
        var isEntry = entry.hasData() || (wrapped.isEmpty() && !entry.isEmpty());
        return isEntry ? new Value.Rows(entry.rows(), false) : unwrapped(wrapped);
    }

    private void wrap(String field, Value value, Map<String, Value> wrapped) {
        if (value instanceof Value.Other) {
            return;
        }
        if (wrapped.put(field, value) != null) {
            throw unknown("has the list " + ExportRefusal.shown(field) + " twice");
        }
        if (wrapped.size() > MOST_LISTS) {
            throw unknown("holds more than " + MOST_LISTS + " lists");
        }
    }

    private Value unwrapped(Map<String, Value> wrapped) {
        if (wrapped.keySet().stream().anyMatch(key -> key.startsWith(THREADS_LIST))) {
            return new Value.Threads();
        }
        var own = wrapped.remove(role.key());
        if (own != null) {
            return own instanceof Value.Rows(var rows, var _) ? new Value.Rows(rows, true) : own;
        }
        wrapped.keySet().stream()
                .filter(key -> key.startsWith(INSTAGRAM_LIST))
                .findFirst()
                .ifPresent(key -> {
                    throw unknown("holds another list, " + ExportRefusal.shown(key));
                });
        return wrapped.size() == 1
                        && speaksForItself(wrapped.values().iterator().next())
                ? wrapped.values().iterator().next()
                : new Value.Other();
    }

    private static boolean speaksForItself(Value value) {
        return value instanceof Value.Rows rows && (rows.named() || !rows.rows().isEmpty());
    }

    private ExportRefusal unknown(String what) {
        return ExportRefusal.of(Problem.UNKNOWN_FORMAT, path, what + ".");
    }

    private sealed interface Value {

        /** @param named whether the list's own key says what the rows are */
        record Rows(List<Row> rows, boolean named) implements Value {}

        record Threads() implements Value {}

        record Other() implements Value {}
    }
}
