package io.vzaimno.language;

import java.math.BigDecimal;

/** An amount of money, formatted as the reader's language writes numbers. The text adds the unit. */
public record Amount(BigDecimal value) {}
