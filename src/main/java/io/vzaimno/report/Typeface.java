package io.vzaimno.report;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Turns text into outlines with a font from the class path. Java's own text needs fontconfig and fonts on the machine,
 * which a server may lack; outlines need neither and look the same everywhere.
 */
final class Typeface {

    static final Typeface REGULAR = load("Inter-Regular.otf");
    static final Typeface BOLD = load("Inter-SemiBold.otf");

    private final OpenTypeFont font;
    private final CmapLookup glyphs;

    private Typeface(OpenTypeFont font) throws IOException {
        this.font = font;
        this.glyphs = font.getUnicodeCmapLookup();
    }

    /** A line of text with its baseline at y = 0, beginning at x = 0. */
    Line line(String text, double size) {
        try {
            var outline = new Path2D.Double();
            var x = 0;
            for (var glyph : text.codePoints().map(this::glyph).toArray()) {
                var path = font.getCFF().getFont().getType2CharString(glyph).getPath();
                outline.append(path.getPathIterator(AffineTransform.getTranslateInstance(x, 0)), false);
                x += font.getAdvanceWidth(glyph);
            }
            var scale = size / font.getUnitsPerEm();
            return new Line(AffineTransform.getScaleInstance(scale, -scale).createTransformedShape(outline), x * scale);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, but smaller if it would be wider than the limit. */
    Line line(String text, double size, double maxWidth) {
        var line = line(text, size);
        return line.width() <= maxWidth ? line : line(text, size * maxWidth / line.width());
    }

    /** All kinds of space (languages group digits with several) are drawn as the plain one. */
    private int glyph(int codePoint) {
        return glyphs.getGlyphId(Character.isSpaceChar(codePoint) ? ' ' : codePoint);
    }

    private static Typeface load(String file) {
        try (var in = Typeface.class.getResourceAsStream("/com/formdev/flatlaf/fonts/inter/" + file)) {
            if (in == null) {
                throw new FileNotFoundException(file);
            }
            return new Typeface(new OTFParser().parse(new RandomAccessReadBuffer(in)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line of text as a shape, and its width. */
    record Line(Shape outline, double width) {}
}
