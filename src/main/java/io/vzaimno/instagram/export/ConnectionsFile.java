package io.vzaimno.instagram.export;

import io.vzaimno.instagram.export.ExportReading.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads {@code connections.json} as of 2018 to 2020: all lists in one file, each a map from names to dates. */
final class ConnectionsFile {

    private final String path;
    private final Budget budget;

    ConnectionsFile(String path, Budget budget) {
        this.path = path;
        this.budget = budget;
    }

    /** One of the lists, where the file has it. */
    Optional<List<Row>> read(JsonParser json, Role role) {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw unknown("is not a map of lists");
        }
        var key = key(role);
        List<Row> list = null;
        for (var field = json.nextName(); field != null; field = json.nextName()) {
            json.nextToken();
            if (!field.equals(key)) {
                json.skipChildren();
            } else if (list == null) {
                list = people(json);
            } else {
                throw unknown("has the list " + key + " twice");
            }
        }
        return Optional.ofNullable(list);
    }

    private static String key(Role role) {
        return switch (role) {
            case FOLLOWERS -> "followers";
            case FOLLOWING -> "following";
            case PENDING -> "follow_requests_sent";
        };
    }

    private List<Row> people(JsonParser json) {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw unknown("holds a list that is not a map of names");
        }
        var rows = new ArrayList<Row>();
        for (var name = json.nextName(); name != null; name = json.nextName()) {
            var isText = json.nextToken() == JsonToken.VALUE_STRING;
            var since = isText ? FollowDates.ofText(json.getString()) : null;
            json.skipChildren();
            budget.spendPerson();
            rows.add(Names.row(since, name));
        }
        return rows;
    }

    private ExportRefusal unknown(String what) {
        return ExportRefusal.of(Problem.UNKNOWN_FORMAT, path, what + ".");
    }
}
