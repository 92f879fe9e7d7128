package io.vzaimno.web;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * The JSON format of the API: names in snake_case, enum values in lower case. Reading is strict: it rejects unknown and
 * duplicate names, fractions for integers, strings for numbers, numbers for strings, and texts that the database cannot
 * store.
 */
@Configuration(proxyBeanMethods = false)
class WireForm {

    private static final Pattern WORD_END = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    /**
     * The only converters: JSON in this format, plain strings and bytes. The framework would add one for each library that
     * it finds, each with its own mapper.
     */
    @Bean
    static ServerHttpMessageConvertersCustomizer wireConverters(JsonMapper mapper) {
        var json = new JacksonJsonHttpMessageConverter(wire(mapper));
        json.setSupportedMediaTypes(List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON));
        var chosen = List.<HttpMessageConverter<?>>of(
                new ByteArrayHttpMessageConverter(), new StringHttpMessageConverter(StandardCharsets.UTF_8), json);
        return converters -> converters.configureMessageConvertersList(all -> {
            all.clear();
            all.addAll(chosen);
        });
    }

    private static JsonMapper wire(JsonMapper mapper) {
        return mapper.rebuild()
                .addModule(new SimpleModule("wire")
                        .addDeserializer(String.class, new PlainText())
                        .addDeserializer(BigDecimal.class, new OrdinaryNumber()))
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(LogicalType.Textual, WireForm::takeOnlyTexts)
                .build();
    }

    private static void takeOnlyTexts(MutableCoercionConfig texts) {
        for (var shape : List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)) {
            texts.setCoercion(shape, CoercionAction.Fail);
        }
    }

    /** The API's name of a record component or parameter. */
    static String name(String javaName) {
        return WORD_END.matcher(javaName).replaceAll("_").toLowerCase(Locale.ROOT);
    }
}
