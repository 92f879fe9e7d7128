package io.vzaimno.language;

import java.math.BigDecimal;

/** An amount of money, to be said as its reader writes numbers. Its unit stands in the text. */
public record Amount(BigDecimal value) {}
