package io.vzaimno.web;

import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.util.ClassUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what keeps a JSON body from being read. */
final class UnreadableBody {

    private UnreadableBody() {}

    static Refusal refusal(HttpMessageNotReadableException unreadable) {
        return switch (unreadable.getCause()) {
            case UnrecognizedPropertyException e -> Refusals.invalid(path(e), "is not a field of this request");
            case MismatchedInputException e -> Refusals.invalid(path(e), "must be " + form(e.getTargetType()));
            case InputCoercionException e -> Refusals.invalid(path(e), "must be " + form(e.getTargetType()));
            case StreamReadException e -> malformed(e);
            case null -> Refusals.invalid("body", "is required");
            default -> new Refusal(Problem.MALFORMED_JSON);
        };
    }

    private static Refusal malformed(JacksonException e) {
        var place = e.getLocation();
        return new Refusal(
                Problem.MALFORMED_JSON,
                "The body is not JSON (line %d, column %d). Correct it and send it again."
                        .formatted(place.getLineNr(), place.getColumnNr()));
    }

    private static String path(JacksonException e) {
        var path = e.getPath();
        return path.isEmpty() ? "body" : path.getLast().getPropertyName();
    }

    private static String form(Class<?> type) {
        if (type == String.class) {
            return "a text";
        }
        return ClassUtils.isPrimitiveOrWrapper(type) ? "a whole number" : "a JSON object";
    }
}
