package io.vzaimno.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Describes request and response records as the API writes them: names, enum values, and which members may be null or
 * missing.
 */
@Component
class WireModels implements OpenApiCustomizer {

    private final RequestMappingHandlerMapping mappings;

    WireModels(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.mappings = mappings;
    }

    @Override
    public void customise(OpenAPI api) {
        var schemas = api.getComponents().getSchemas();
        records()
                .forEach(type -> Optional.ofNullable(schemas.get(type.getSimpleName()))
                        .ifPresent(schema -> describe(schema, type)));
    }

    private static void describe(Schema<?> schema, Class<?> type) {
        var members = schema.getProperties();
        schema.setProperties(new LinkedHashMap<>());
        schema.setRequired(null);
        for (var component : type.getRecordComponents()) {
            Optional.ofNullable(members.get(component.getName()))
                    .ifPresent(member -> describe(schema, component, member));
        }
    }

    private static void describe(Schema<?> schema, RecordComponent component, Schema<?> member) {
        var name = WireForm.name(component.getName());
        WireParameters.lowerValues(member);
        schema.addProperty(name, member);
        if (!isNullable(component)) {
            schema.addRequiredItem(name);
        } else if (!isLeftOutWhenNull(component)) {
            member.addType("null");
        }
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static boolean isLeftOutWhenNull(RecordComponent component) {
        return component.getAccessor().isAnnotationPresent(JsonInclude.class);
    }

    private Set<Class<?>> records() {
        var found = new LinkedHashSet<Class<?>>();
        mappings.getHandlerMethods().values().stream()
                .flatMap(WireModels::types)
                .forEach(type -> collect(type, found));
        return found;
    }

    private static Stream<ResolvableType> types(HandlerMethod method) {
        return Stream.concat(Stream.of(method.getReturnType()), Arrays.stream(method.getMethodParameters()))
                .map(ResolvableType::forMethodParameter);
    }

    /** The records are declared beside their endpoints, in packages called web. */
    private static boolean isWire(Class<?> type) {
        return type.getPackageName().startsWith("io.vzaimno.")
                && type.getPackageName().endsWith(".web");
    }

    private static void collect(ResolvableType type, Set<Class<?>> found) {
        var raw = type.toClass();
        if (raw.isRecord() && isWire(raw) && found.add(raw)) {
            Arrays.stream(raw.getRecordComponents())
                    .map(component -> ResolvableType.forType(component.getGenericType()))
                    .forEach(component -> collect(component, found));
        }
        Arrays.stream(type.getGenerics()).forEach(generic -> collect(generic, found));
    }
}
