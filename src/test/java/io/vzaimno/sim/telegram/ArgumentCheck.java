package io.vzaimno.sim.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Holds a request against the description of its method: gives the values their types and lists what is wrong. */
final class ArgumentCheck {

    /** Typed arguments and the complaints about them. */
    record Checked(Arguments arguments, List<String> complaints) {}

    private final ShapeCheck shapes;

    ArgumentCheck(ApiSchema schema) {
        this.shapes = new ShapeCheck(schema);
    }

    Checked check(ApiSchema.Method method, BotRequest request) {
        List<String> complaints = new ArrayList<>();
        var values = Json.object();
        request.parameters().forEach((name, raw) -> {
            var field = method.parameters().get(name);
            if (field == null) {
                complaints.add("%s is no parameter of %s".formatted(name, method.name()));
            } else {
                values.set(name, typed(raw, field, complaints));
            }
        });
        addUploads(method, request, values, complaints);
        method.parameters().values().stream()
                .filter(field -> field.required() && !values.has(field.name()))
                .forEach(field -> complaints.add("%s lacks %s".formatted(method.name(), field.name())));
        return new Checked(new Arguments(method.name(), values, request.uploads()), complaints);
    }

    private static void addUploads(
            ApiSchema.Method method, BotRequest request, ObjectNode values, List<String> complaints) {
        for (var name : request.uploads().keySet()) {
            var field = method.parameters().get(name);
            if (field != null && field.takes("InputFile")) {
                values.put(name, "attach://" + name);
            } else if (!values.toString().contains("\"attach://" + name + "\"")) {
                complaints.add("file %s is no parameter of %s and not attached".formatted(name, method.name()));
            }
        }
    }

    private JsonNode typed(JsonNode raw, ApiField field, List<String> complaints) {
        var value = raw.isString() ? fromText(raw.asString(), field) : raw;
        complaints.addAll(shapes.complaints(field.name(), value, field.types()));
        return value;
    }

    /** In forms all values are text; numbers, flags and JSON are told apart by what the parameter takes. */
    private static JsonNode fromText(String text, ApiField field) {
        if (field.takes("Integer") && text.matches("-?\\d{1,18}")) {
            return LongNode.valueOf(Long.parseLong(text));
        }
        if (field.takes("Boolean") && (text.equals("true") || text.equals("false"))) {
            return BooleanNode.valueOf(text.equals("true"));
        }
        if (field.takes("String") || field.takes("InputFile")) {
            return StringNode.valueOf(text);
        }
        Optional<JsonNode> json = Json.tryRead(text);
        return json.orElseGet(() -> StringNode.valueOf(text));
    }
}
