package io.vzaimno.web;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Bodies for every endpoint that takes one, made from the record that it reads. */
record SampleBodies(Routes routes) {

    /** A body of which one field has this value and the others have ordinary ones. */
    String with(Routes.Route route, String field, String value) {
        var all = new LinkedHashMap<>(fields(route));
        all.put(field, value);
        return all.entrySet().stream()
                .map(entry -> "\"%s\": %s".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    Map<String, String> fields(Routes.Route route) {
        return components(route)
                .collect(Collectors.toMap(
                        component -> WireForm.name(component.getName()),
                        SampleBodies::ordinary,
                        (one, _) -> one,
                        LinkedHashMap::new));
    }

    List<String> texts(Routes.Route route) {
        return components(route)
                .filter(component -> component.getType().equals(String.class))
                .map(component -> WireForm.name(component.getName()))
                .toList();
    }

    private Stream<RecordComponent> components(Routes.Route route) {
        return Arrays.stream(routes.bodyOf(route).getRecordComponents());
    }

    private static String ordinary(RecordComponent component) {
        var type = component.getType();
        if (type.isEnum()) {
            return "\"%s\"".formatted(type.getEnumConstants()[0].toString().toLowerCase(Locale.ROOT));
        }
        if (component.getName().equals("expiresAt")) {
            return "null";
        }
        if (type.equals(String.class)) {
            return "\"text\"";
        }
        return type.equals(Boolean.class) ? "true" : "1";
    }
}
