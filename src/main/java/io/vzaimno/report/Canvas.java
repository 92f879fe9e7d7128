package io.vzaimno.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A picture in the making. */
final class Canvas {

    private final BufferedImage image;
    private final Graphics2D graphics;

    Canvas(int width, int height, Color background) {
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(background);
        graphics.fillRect(0, 0, width, height);
    }

    void fill(Shape shape, Color colour) {
        graphics.setColor(colour);
        graphics.fill(shape);
    }

    /** Writes a line of text; {@code anchor} is the part of it that lies left of x: 0, ½ or 1. */
    void write(Typeface.Line line, double x, double baseline, double anchor, Color colour) {
        var place = AffineTransform.getTranslateInstance(x - anchor * line.width(), baseline);
        fill(place.createTransformedShape(line.outline()), colour);
    }

    byte[] png() {
        graphics.dispose();
        var png = new ByteArrayOutputStream();
        // Not by way of a file, which a stopping JVM takes away under the pictures that are still being made.
        try (var memory = new MemoryCacheImageOutputStream(png)) {
            ImageIO.write(image, "png", memory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }
}
