package io.vzaimno.analysis;

/** How a part of a whole is told. */
public final class Share {

    private static final double LEAST = 0.001;

    private Share() {}

    /** A part (0 to 1) that can be rounded to tenths of a percent and says neither nothing nor all unless it is so. */
    public static double told(double part) {
        return Math.clamp(part, part > 0 ? LEAST : 0, part < 1 ? 1 - LEAST : 1);
    }
}
