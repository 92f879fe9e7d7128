package io.vzaimno.web;

import java.math.BigDecimal;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * Decimal numbers of limited size. With an exponent near the limits of {@link BigDecimal}, validating digits and rounding
 * would overflow.
 */
final class OrdinaryNumber extends StdScalarDeserializer<BigDecimal> {

    private static final int MOST_DIGITS = 100;

    OrdinaryNumber() {
        super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser json, DeserializationContext context) {
        if (json.currentToken() != JsonToken.VALUE_NUMBER_INT && json.currentToken() != JsonToken.VALUE_NUMBER_FLOAT) {
            return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, json);
        }
        var number = json.getDecimalValue();
        if (Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) {
            throw context.weirdNumberException(number, BigDecimal.class, "with at most a hundred digits");
        }
        return number;
    }
}
