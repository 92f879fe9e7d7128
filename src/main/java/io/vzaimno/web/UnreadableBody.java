package io.vzaimno.web;

import java.math.BigDecimal;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.util.ClassUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Explains why a JSON body cannot be read. */
final class UnreadableBody {

    private UnreadableBody() {}

    static ProblemException refusal(HttpMessageNotReadableException unreadable) {
        return switch (unreadable.getCause()) {
            case InvalidFormatException e
            when e.getTargetType() == String.class && e.getValue() instanceof String ->
                ExceptionMapper.invalid(path(e), PlainText.RULE);
            case UnrecognizedPropertyException e -> ExceptionMapper.invalid(path(e), "is not a field of this request");
            case MismatchedInputException e -> ExceptionMapper.invalid(path(e), "must be " + form(e.getTargetType()));
            case InputCoercionException e -> ExceptionMapper.invalid(path(e), "must be " + form(e.getTargetType()));
            case StreamReadException e -> malformed(e);
            case null -> ExceptionMapper.invalid("body", "is required");
            default -> new ProblemException(ProblemCode.MALFORMED_JSON);
        };
    }

    private static ProblemException malformed(JacksonException e) {
        var place = e.getLocation();
        return new ProblemException(
                ProblemCode.MALFORMED_JSON,
                "The body is not JSON (line %d, column %d). Correct it and send it again."
                        .formatted(place.getLineNr(), place.getColumnNr()));
    }

    private static String path(JacksonException e) {
        var path = e.getPath();
        var name = path.isEmpty() ? null : path.getLast().getPropertyName();
        return name == null ? "body" : PlainText.echo(name);
    }

    private static String form(Class<?> type) {
        var boxed = ClassUtils.resolvePrimitiveIfNecessary(type);
        if (boxed == String.class) {
            return "a text";
        }
        if (boxed == Boolean.class) {
            return "true or false";
        }
        if (boxed == BigDecimal.class) {
            return "a number of ordinary size";
        }
        if (boxed.isEnum()) {
            return "one of " + Conversions.names(boxed);
        }
        return Number.class.isAssignableFrom(boxed) ? "a whole number" : "a JSON object";
    }
}
