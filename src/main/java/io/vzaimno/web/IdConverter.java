package io.vzaimno.web;

import java.lang.reflect.InvocationTargetException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;

/** Converts parameters to ids: an id is a record with one positive number or one UUID. */
class IdConverter implements ConditionalGenericConverter {

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return Set.of(new ConvertiblePair(String.class, Record.class));
    }

    @Override
    public boolean matches(TypeDescriptor source, TypeDescriptor target) {
        return isNumber(target.getType()) || isUuid(target.getType());
    }

    @Override
    public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor target) {
        return source == null ? null : convert(source.toString(), target.getType());
    }

    /** Whether a type is an id with a number. */
    static boolean isNumber(Class<?> type) {
        return isRecordOf(long.class, type);
    }

    /** Whether a type is an id with a UUID. */
    static boolean isUuid(Class<?> type) {
        return isRecordOf(UUID.class, type);
    }

    private static Object convert(String text, Class<?> type) {
        return isNumber(type)
                ? construct(type, long.class, Conversions.whole(text, 1, Long.MAX_VALUE))
                : construct(type, UUID.class, Conversions.uuid(text));
    }

    private static Object construct(Class<?> type, Class<?> component, Object value) {
        try {
            return type.getConstructor(component).newInstance(value);
        } catch (InvocationTargetException
                | NoSuchMethodException
                | InstantiationException
                | IllegalAccessException e) {
            throw new IllegalStateException("Not an id: " + type, e);
        }
    }

    private static boolean isRecordOf(Class<?> component, Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getType() == component;
    }
}
