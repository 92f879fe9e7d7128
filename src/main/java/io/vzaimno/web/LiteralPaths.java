package io.vzaimno.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Keeps the path of an endpoint from being read as the variable of another one: {@code GET /api/v1/check/initiate} is the
 * wrong method, not a check of which the id is malformed.
 */
@Component
class LiteralPaths implements HandlerInterceptor {

    private final Supplier<Map<String, Set<String>>> methods;

    /** The mapping is looked up late, for interceptors such as this one are a part of it. */
    LiteralPaths(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.methods = SingletonSupplier.of(() -> methods(mappings.getObject()));
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpRequestMethodNotSupportedException {
        var path = request.getServletPath();
        var known = methods.get().get(path);
        if (known != null && !path.equals(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))) {
            throw new HttpRequestMethodNotSupportedException(request.getMethod(), known);
        }
        return true;
    }

    private static Map<String, Set<String>> methods(RequestMappingHandlerMapping mappings) {
        return mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getDirectPaths().stream().map(path -> Map.entry(path, methods(mapping))))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, LiteralPaths::united));
    }

    private static Set<String> methods(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().stream()
                .map(Enum::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> united(Set<String> some, Set<String> others) {
        var all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }
}
