package io.vzaimno.analysis;

import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

/** Formats shares of a whole. */
public final class Share {

    private static final double LEAST = 0.001;

    private Share() {}

    /** A share (0 to 1) as a percentage, the same everywhere: with tenths unless they are zero. */
    public static String percentage(double part, Locale language) {
        var format = NumberFormat.getPercentInstance(language);
        format.setMaximumFractionDigits(1);
        format.setRoundingMode(part > 1 - LEAST ? RoundingMode.DOWN : RoundingMode.HALF_UP);
        return part > 0 && part < LEAST ? "<" + format.format(LEAST) : format.format(part);
    }

    /** A share (0 to 1) that can be rounded to tenths of a percent and becomes neither 0 nor 1 unless it is. */
    public static double told(double part) {
        return Math.clamp(part, part > 0 ? LEAST : 0, part < 1 ? 1 - LEAST : 1);
    }
}
