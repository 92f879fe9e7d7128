package io.vzaimno.sim.telegram;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The methods and objects of the Bot API, read from its condensed description beside this class. */
final class ApiSchema {

    static final ApiSchema BOT_API_10_1 = new ApiSchema("bot-api-10.1.txt");

    /** A method, its parameters by name, and what it may answer. */
    record Method(String name, Map<String, ApiField> parameters, List<ApiType> answer) {}

    private final Map<String, Method> methods = new HashMap<>();
    private final Map<String, Map<String, ApiField>> objects = new HashMap<>();
    private final Map<String, List<ApiType>> unions = new HashMap<>();

    private ApiSchema(String resource) {
        Map<String, ApiField> block = Map.of();
        for (var line : lines(resource)) {
            if (line.startsWith(" ")) {
                var field = ApiField.parse(line.strip());
                block.put(field.name(), field);
            } else if (!line.startsWith("#")) {
                block = open(line);
            }
        }
    }

    private Map<String, ApiField> open(String line) {
        var words = List.of(line.split(" ", -1));
        Map<String, ApiField> fields = new LinkedHashMap<>();
        if (words.contains("=")) {
            unions.put(words.get(1), ApiField.types(words.getLast()));
        } else if (words.getFirst().equals("method")) {
            var method = new Method(words.get(1), fields, ApiField.types(words.getLast()));
            methods.put(method.name().toLowerCase(Locale.ROOT), method);
        } else {
            objects.put(words.get(1), fields);
        }
        return fields;
    }

    /** Finds a method by its name in any case. */
    Optional<Method> method(String name) {
        return Optional.ofNullable(methods.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The fields of an object; nothing for a union or a plain type. */
    Optional<Map<String, ApiField>> object(String type) {
        return Optional.ofNullable(objects.get(type));
    }

    /** What an object of this type may be; nothing for a type that is not a choice. */
    Optional<List<ApiType>> union(String type) {
        return Optional.ofNullable(unions.get(type));
    }

    private static List<String> lines(String resource) {
        try (var in = ApiSchema.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("No resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
