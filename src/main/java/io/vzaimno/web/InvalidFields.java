package io.vzaimno.web;

import java.util.List;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Lists the invalid parts of a request. */
final class InvalidFields {

    private InvalidFields() {}

    static List<InvalidField> of(MethodArgumentNotValidException invalid) {
        return invalid.getFieldErrors().stream()
                .map(error -> fault(error.getField(), error))
                .toList();
    }

    static List<InvalidField> of(HandlerMethodValidationException invalid) {
        return invalid.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream().map(error -> fault(result, error)))
                .toList();
    }

    static InvalidField of(TypeMismatchException mismatch) {
        var name = mismatch instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : mismatch.getPropertyName();
        return new InvalidField(name == null ? "value" : name, message(mismatch));
    }

    /** Messages of other libraries mention classes. */
    private static String message(TypeMismatchException mismatch) {
        return NestedExceptionUtils.getMostSpecificCause(mismatch) instanceof Malformed malformed
                ? String.valueOf(malformed.getMessage())
                : "is not of the documented form";
    }

    private static InvalidField fault(ParameterValidationResult result, MessageSourceResolvable error) {
        var parameter = result.getMethodParameter().getParameterName();
        return fault(parameter == null ? "value" : parameter, error);
    }

    private static InvalidField fault(String javaName, MessageSourceResolvable error) {
        return new InvalidField(WireForm.name(javaName), String.valueOf(error.getDefaultMessage()));
    }
}
