package io.vzaimno.report;

import io.vzaimno.analysis.Group;
import java.awt.Color;
import java.util.Locale;

/** The colours of pictures and workbooks. */
final class Palette {

    static final Color INK = new Color(0x1D2433);
    static final Color FAINT = new Color(0x667085);
    static final Color LINE = new Color(0xA3ADBD);
    static final Color TRACK = new Color(0xE6EBF2);
    static final Color PAPER = Color.WHITE;
    static final Color LINK = new Color(0x1F5FA8);
    static final Color WARNING = new Color(0xB42318);

    private static final Color CORAL = new Color(0xE4633F);
    private static final Color TEAL = new Color(0x1F9D87);
    private static final Color BLUE = new Color(0x5A78D6);

    private Palette() {}

    static Color of(Group group) {
        return switch (group) {
            case NON_MUTUAL -> CORAL;
            case FANS -> BLUE;
            case MUTUAL -> TEAL;
            case PENDING, HIDDEN -> LINE;
        };
    }

    /** Eight hexadecimal digits, opacity first, as workbooks need colours. */
    static String argb(Color colour) {
        return String.format(Locale.ROOT, "%08X", colour.getRGB());
    }
}
