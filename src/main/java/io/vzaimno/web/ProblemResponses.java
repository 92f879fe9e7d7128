package io.vzaimno.web;

import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.web.method.HandlerMethod;

/** Adds the possible problems of each operation to the OpenAPI description. */
final class ProblemResponses {

    static final String SCHEMA = "Problem";

    private ProblemResponses() {}

    static Schema<?> schema() {
        return new ObjectSchema()
                .description("A problem as defined by RFC 9457. Some codes add their own members.")
                .addProperty("type", new StringSchema().example("about:blank"))
                .addProperty("title", new StringSchema().description("The status as text"))
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema().description("What is wrong and how to fix it, for people"))
                .addProperty("instance", new StringSchema().description("The path of the request"))
                .addProperty("code", new StringSchema().description("A stable code for programs"));
    }

    static void describe(Operation operation, HandlerMethod method) {
        problems(operation, method).stream()
                .collect(Collectors.groupingBy(problem -> problem.status().value(), TreeMap::new, Collectors.toList()))
                .forEach((status, problems) ->
                        operation.getResponses().addApiResponse(String.valueOf(status), response(problems)));
    }

    private static Set<ProblemCode> problems(Operation operation, HandlerMethod method) {
        var problems = EnumSet.of(ProblemCode.INTERNAL_ERROR);
        if (!method.hasMethodAnnotation(SecurityRequirements.class)) {
            problems.add(ProblemCode.UNAUTHORIZED);
        }
        if (operation.getTags().contains(ApiDescription.ADMINISTRATION)) {
            problems.add(ProblemCode.FORBIDDEN);
        }
        if (operation.getParameters() != null) {
            problems.add(ProblemCode.INVALID_REQUEST);
        }
        if (operation.getRequestBody() != null) {
            problems.addAll(ofBody(operation.getRequestBody().getContent()));
        }
        var own = method.getMethodAnnotation(Problems.class);
        Collections.addAll(problems, own == null ? new ProblemCode[0] : own.value());
        return problems;
    }

    private static Set<ProblemCode> ofBody(Content content) {
        return content.containsKey(org.springframework.http.MediaType.APPLICATION_JSON_VALUE)
                ? EnumSet.of(
                        ProblemCode.INVALID_REQUEST,
                        ProblemCode.MALFORMED_JSON,
                        ProblemCode.BODY_TOO_LARGE,
                        ProblemCode.UNSUPPORTED_MEDIA_TYPE)
                : EnumSet.of(ProblemCode.INVALID_REQUEST, ProblemCode.UNSUPPORTED_MEDIA_TYPE);
    }

    private static ApiResponse response(List<ProblemCode> problems) {
        var media = new MediaType().schema(new Schema<>().$ref(SCHEMA));
        problems.forEach(problem -> media.addExamples(problem.code(), new Example().value(example(problem))));
        return new ApiResponse()
                .description(problems.stream()
                        .map(problem -> "`%s`: %s".formatted(problem.code(), problem.advice()))
                        .collect(Collectors.joining("\n\n")))
                .content(new Content()
                        .addMediaType(org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE, media));
    }

    private static Map<String, Object> example(ProblemCode problem) {
        return Map.of(
                "title", problem.status().getReasonPhrase(),
                "status", problem.status().value(),
                "detail", problem.advice(),
                "code", problem.code());
    }
}
