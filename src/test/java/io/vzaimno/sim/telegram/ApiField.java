package io.vzaimno.sim.telegram;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a method or a field of an object.
 *
 * @param only the only value it may have, such as {@code photo} for the type of an InputMediaPhoto
 */
record ApiField(
        String name,
        boolean required,
        List<ApiType> types,
        @Nullable String only) {

    /** Reads a line of the condensed Bot API: {@code caption? String}. */
    static ApiField parse(String line) {
        var space = line.indexOf(' ');
        var equals = line.indexOf('=');
        var name = line.substring(0, space);
        var types = line.substring(space + 1, equals < 0 ? line.length() : equals);
        return new ApiField(
                name.replace("?", ""),
                !name.endsWith("?"),
                types(types),
                equals < 0 ? null : line.substring(equals + 1));
    }

    static List<ApiType> types(String alternatives) {
        return Arrays.stream(alternatives.split("\\|", -1)).map(ApiType::parse).toList();
    }

    boolean takes(String type) {
        return types.contains(new ApiType.Named(type));
    }
}
