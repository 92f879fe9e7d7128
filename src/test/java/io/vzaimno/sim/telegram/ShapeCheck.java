package io.vzaimno.sim.telegram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Compares JSON with the types of the Bot API and says where they differ. */
final class ShapeCheck {

    private final ApiSchema schema;

    ShapeCheck(ApiSchema schema) {
        this.schema = schema;
    }

    /** What is wrong with a value that may have one of several types: the complaints about the likeliest of them. */
    List<String> complaints(String where, JsonNode value, List<ApiType> types) {
        return types.stream()
                .map(type -> complaints(where, value, type))
                .min(Comparator.comparingInt(List::size))
                .orElseThrow();
    }

    List<String> complaints(String where, JsonNode value, ApiType type) {
        return switch (type) {
            case ApiType.ArrayOf(var items) -> array(where, value, items);
            case ApiType.Named(var name) -> named(where, value, name);
        };
    }

    private List<String> array(String where, JsonNode value, ApiType items) {
        if (!value.isArray()) {
            return List.of("%s is no array".formatted(where));
        }
        List<String> found = new ArrayList<>();
        for (var i = 0; i < value.size(); i++) {
            found.addAll(complaints("%s[%d]".formatted(where, i), value.get(i), items));
        }
        return found;
    }

    private List<String> named(String where, JsonNode value, String type) {
        var union = schema.union(type);
        if (union.isPresent()) {
            return choice(where, value, union.get());
        }
        var fields = schema.object(type);
        if (fields.isPresent()) {
            return object(where, value, type, fields.get());
        }
        return plain(value, type) ? List.of() : List.of("%s is no %s: %s".formatted(where, type, shortened(value)));
    }

    private List<String> choice(String where, JsonNode value, List<ApiType> members) {
        var named = members.stream()
                .filter(member -> member instanceof ApiType.Named(var name) && bears(value, name))
                .toList();
        return complaints(where, value, named.isEmpty() ? members : named);
    }

    /** Whether the value carries the mark of a type, such as {@code "type":"photo"}. */
    private boolean bears(JsonNode value, String type) {
        return schema.object(type)
                .map(fields -> fields.values().stream()
                        .filter(field -> field.only() != null)
                        .anyMatch(field -> value.path(field.name()).asString("").equals(field.only())))
                .orElse(false);
    }

    private List<String> object(String where, JsonNode value, String type, Map<String, ApiField> fields) {
        if (!value.isObject()) {
            return List.of("%s is no %s: %s".formatted(where, type, shortened(value)));
        }
        var missing = fields.values().stream()
                .filter(field -> field.required() && !value.has(field.name()))
                .map(field -> "%s lacks %s".formatted(where, field.name()));
        var wrong = value.propertyStream().flatMap(entry -> {
            var field = fields.get(entry.getKey());
            var place = where + "." + entry.getKey();
            return field == null
                    ? Stream.of("%s is unknown to %s".formatted(place, type))
                    : field(place, entry.getValue(), field).stream();
        });
        return Stream.concat(missing, wrong).toList();
    }

    private List<String> field(String where, JsonNode value, ApiField field) {
        if (field.only() != null && !field.only().equals(value.asString(""))) {
            return List.of("%s must be %s".formatted(where, field.only()));
        }
        return complaints(where, value, field.types());
    }

    private static boolean plain(JsonNode value, String type) {
        return switch (type) {
            case "Integer" -> value.isIntegralNumber();
            case "Float" -> value.isNumber();
            case "Boolean" -> value.isBoolean();
            case "String", "InputFile" -> value.isString();
            default -> value.isObject();
        };
    }

    private static String shortened(JsonNode value) {
        var text = value.toString();
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
