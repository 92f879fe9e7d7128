package io.vzaimno.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** All endpoints of the service, as they are mapped. */
@TestComponent
class Routes {

    private final RequestMappingHandlerMapping mappings;

    Routes(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.mappings = mappings;
    }

    /** Those of this module and of the rooms for endpoints in other modules. */
    List<Route> all() {
        return routes(_ -> true).toList();
    }

    List<Route> withJsonBody() {
        return routes(Routes::hasJsonBody).toList();
    }

    /** The record that an endpoint reads. */
    Class<?> bodyOf(Route route) {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> routes(entry.getKey()).anyMatch(route::equals))
                .flatMap(entry -> Arrays.stream(entry.getValue().getMethodParameters()))
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .findFirst()
                .orElseThrow()
                .getParameterType();
    }

    /** Those without a variable in their path. */
    List<Route> literal() {
        return routes(_ -> true).filter(route -> !route.path().contains("{")).toList();
    }

    Set<String> methodsOf(String path) {
        return all().stream()
                .filter(route -> route.path().equals(path))
                .map(Route::method)
                .collect(Collectors.toSet());
    }

    private Stream<Route> routes(Predicate<HandlerMethod> which) {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> isWeb(entry.getValue().getBeanType()))
                .filter(entry -> !entry.getValue().getBeanType().equals(ErrorPage.class))
                .filter(entry -> which.test(entry.getValue()))
                .flatMap(entry -> routes(entry.getKey()));
    }

    private static boolean isWeb(Class<?> controller) {
        return controller.getPackageName().startsWith("io.vzaimno.")
                && controller.getPackageName().endsWith("web");
    }

    private static Stream<Route> routes(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream()
                .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                        .map(method -> new Route(method.name(), path)));
    }

    private static boolean hasJsonBody(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
    }

    /** @param path may have variables in braces */
    record Route(String method, String path) {

        /** The path with a value for each variable, of the right form but of nothing that there is. */
        String address() {
            return path.replaceAll("\\{(user_id|broadcast_id|message_id|id)}", "999999999")
                    .replaceAll("\\{code}", "CODE")
                    .replaceAll("\\{[^}]+}", "0b0c8ac4-6b1c-4c1e-9d4e-3a9b0f6f2f0e");
        }
    }
}
