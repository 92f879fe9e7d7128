package io.vzaimno.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Maps the exceptions of framework and server that the client caused to problems. */
public final class ExceptionMapper {

    private ExceptionMapper() {}

    /** Empty: the client did not cause the exception. */
    static Optional<ProblemException> of(Exception exception) {
        return switch (exception) {
            case ProblemException refusal -> Optional.of(refusal);
            case AuthenticationException _ -> Optional.of(unauthorized());
            case AccessDeniedException _ -> Optional.of(new ProblemException(ProblemCode.FORBIDDEN));
            case RequestRejectedException _ -> Optional.of(forbiddenCharacters());
            case InvalidParameterException e ->
                Optional.of(new ProblemException(ProblemCode.of(HttpStatusCode.valueOf(e.getErrorCode()))));
            case MaxUploadSizeExceededException _ -> Optional.of(new ProblemException(ProblemCode.EXPORT_TOO_LARGE));
            case MultipartException _ -> Optional.of(invalid("body", "must be complete multipart/form-data"));
            case MissingServletRequestPartException e -> Optional.of(missing(e.getRequestPartName()));
            case MissingServletRequestParameterException e -> Optional.of(missing(e.getParameterName()));
            case MissingRequestHeaderException e -> Optional.of(missing(e.getHeaderName()));
            case MethodArgumentNotValidException e -> Optional.of(invalid(InvalidFields.of(e)));
            case HandlerMethodValidationException e -> Optional.of(invalid(InvalidFields.of(e)));
            case TypeMismatchException e -> Optional.of(invalid(List.of(InvalidFields.of(e))));
            case HttpMessageNotReadableException e -> Optional.of(UnreadableBody.refusal(e));
            case ErrorResponse e -> Optional.of(ofStatus(e));
            default -> Optional.empty();
        };
    }

    /** A problem that a retry in two seconds may solve. */
    static ProblemException unavailable(ProblemCode problem) {
        return unavailable(problem, 2);
    }

    /** A problem that a retry may solve when other jobs are done. */
    public static ProblemException processorBusy(ProblemCode problem) {
        return unavailable(problem, 10);
    }

    private static ProblemException unavailable(ProblemCode problem, int seconds) {
        var refusal = new ProblemException(problem);
        refusal.getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        return refusal;
    }

    private static ProblemException forbiddenCharacters() {
        return new ProblemException(
                ProblemCode.INVALID_REQUEST, "The URL or a header contains characters that are not allowed.");
    }

    public static ProblemException invalid(String field, String message) {
        return invalid(List.of(new InvalidField(field, message)));
    }

    private static ProblemException missing(String field) {
        return invalid(field, "is required");
    }

    private static ProblemException invalid(List<InvalidField> faults) {
        var detail = faults.stream().map(InvalidField::toString).collect(Collectors.joining("; ", "", "."));
        return new ProblemException(ProblemCode.INVALID_REQUEST, detail).with("errors", faults);
    }

    private static ProblemException unauthorized() {
        var refusal = new ProblemException(ProblemCode.UNAUTHORIZED);
        refusal.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return refusal;
    }

    private static ProblemException ofStatus(ErrorResponse response) {
        var refusal = new ProblemException(ProblemCode.of(response.getStatusCode()));
        refusal.getHeaders().putAll(response.getHeaders());
        return refusal;
    }
}
