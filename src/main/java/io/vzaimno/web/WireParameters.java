package io.vzaimno.web;

import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.media.UUIDSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.ParameterCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;

/** Describes parameters as the API writes them: numbers and UUIDs for ids, enum values in lower case. */
@Component
class WireParameters implements ParameterCustomizer {

    /** A part of a multipart body has no parameter to describe. */
    @Override
    public @Nullable Parameter customize(@Nullable Parameter parameter, MethodParameter source) {
        if (parameter == null) {
            return null;
        }
        var type = source.nestedIfOptional().getNestedParameterType();
        if (IdConverter.isNumber(type)) {
            parameter
                    .schema(new IntegerSchema().format("int64").minimum(BigDecimal.ONE))
                    .example(1001);
        } else if (IdConverter.isUuid(type)) {
            parameter.schema(new UUIDSchema());
        } else if (type == IdempotencyKey.class) {
            parameter
                    .schema(new StringSchema().minLength(1).maxLength(255))
                    .description("An idempotency key, which makes retries safe: the first call counts.");
        }
        lowerValues(parameter.getSchema());
        return parameter;
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // as the library declares its schemas
    static void lowerValues(Schema schema) {
        if (schema.getEnum() != null) {
            schema.setEnum(schema.getEnum().stream().map(WireParameters::lower).toList());
        }
        if (schema.getEnum() != null && schema.getDefault() != null) {
            schema.setDefault(lower(schema.getDefault()));
        }
    }

    private static String lower(Object value) {
        return value.toString().toLowerCase(Locale.ROOT);
    }
}
