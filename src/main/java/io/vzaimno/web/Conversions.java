package io.vzaimno.web;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Converts parameters to values. Throws {@link Malformed} for invalid ones. For numbers see {@link StrictParameters}. */
@Configuration(proxyBeanMethods = false)
class Conversions implements WebMvcConfigurer {

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,19}");
    private static final Pattern UUID_FORM = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(new IdConverter());
        registry.addConverter(String.class, String.class, Conversions::text);
        registry.addConverter(String.class, IdempotencyKey.class, IdempotencyKey::new);
        registry.addConverterFactory(new AnyCase());
    }

    static int integer(String text) {
        return Math.toIntExact(whole(text, Integer.MIN_VALUE, Integer.MAX_VALUE));
    }

    static long number(String text) {
        return whole(text, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    static long whole(String text, long least, long most) {
        if (WHOLE.matcher(text).matches()) {
            var number = new BigDecimal(text);
            if (number.compareTo(BigDecimal.valueOf(least)) >= 0 && number.compareTo(BigDecimal.valueOf(most)) <= 0) {
                return number.longValueExact();
            }
        }
        throw new Malformed("must be a whole number from %d to %d".formatted(least, most));
    }

    private static String text(String text) {
        if (!PlainText.isPlain(text)) {
            throw new Malformed(PlainText.RULE);
        }
        return text;
    }

    static boolean truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Malformed("must be true or false");
        };
    }

    static UUID uuid(String text) {
        if (!UUID_FORM.matcher(text).matches()) {
            throw new Malformed("must be a UUID");
        }
        return UUID.fromString(text);
    }

    /** Enum values in upper, lower or mixed case. */
    @SuppressWarnings("rawtypes") // as the converter interface for all enums requires
    private static final class AnyCase implements ConverterFactory<String, Enum> {

        @Override
        public <T extends Enum> Converter<String, T> getConverter(Class<T> type) {
            return text -> Arrays.stream(type.getEnumConstants())
                    .filter(value -> value.name().equalsIgnoreCase(text))
                    .findFirst()
                    .orElseThrow(() -> new Malformed("must be one of " + names(type)));
        }
    }

    /** The values of an enum as the API writes them. */
    static String names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(value -> ((Enum<?>) value).name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
