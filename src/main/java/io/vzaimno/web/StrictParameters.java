package io.vzaimno.web;

import java.beans.PropertyEditorSupport;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Converts numbers, booleans and UUIDs only with {@link Conversions}. Where a converter rejects a value, Spring would fall
 * back to a {@code PropertyEditor}, which accepts {@code +1}, {@code 0x10}, {@code yes} and {@code 1-1-1-1-1}.
 */
@RestControllerAdvice
class StrictParameters {

    @InitBinder
    void readStrictly(WebDataBinder binder) {
        binder.registerCustomEditor(int.class, new Strict(Conversions::integer));
        binder.registerCustomEditor(Integer.class, new Strict(Conversions::integer));
        binder.registerCustomEditor(long.class, new Strict(Conversions::number));
        binder.registerCustomEditor(Long.class, new Strict(Conversions::number));
        binder.registerCustomEditor(boolean.class, new Strict(Conversions::truth));
        binder.registerCustomEditor(Boolean.class, new Strict(Conversions::truth));
        binder.registerCustomEditor(UUID.class, new Strict(Conversions::uuid));
    }

    private static final class Strict extends PropertyEditorSupport {

        private final Function<String, Object> reading;

        Strict(Function<String, Object> reading) {
            this.reading = reading;
        }

        @Override
        public void setAsText(String text) {
            setValue(reading.apply(text));
        }
    }
}
