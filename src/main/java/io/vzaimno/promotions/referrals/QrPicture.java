package io.vzaimno.promotions.referrals;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A QR code as a picture: round dots, round corner marks, and the white margin that readers need. */
final class QrPicture {

    private static final int SIDE = 900;
    private static final int QUIET = 4;
    private static final int MARK = 7;
    private static final Color INK = new Color(0x1B2A41);
    private static final Color PAPER = Color.WHITE;

    private final ByteMatrix modules;
    private final double step;
    private final BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D graphics = image.createGraphics();

    private QrPicture(ByteMatrix modules) {
        this.modules = modules;
        this.step = (double) SIDE / (modules.getWidth() + 2 * QUIET);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    static byte[] of(String text) {
        try {
            return new QrPicture(Encoder.encode(text, ErrorCorrectionLevel.Q).getMatrix()).png();
        } catch (WriterException e) {
            throw new IllegalArgumentException("No QR code can hold " + text, e);
        }
    }

    private byte[] png() {
        graphics.setColor(PAPER);
        graphics.fillRect(0, 0, SIDE, SIDE);
        var last = modules.getWidth() - MARK;
        for (var y = 0; y < modules.getHeight(); y++) {
            for (var x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1 && !isMark(x, y)) {
                    fill(new Ellipse2D.Double(at(x) + step * 0.04, at(y) + step * 0.04, step * 0.92, step * 0.92), INK);
                }
            }
        }
        drawMark(0, 0);
        drawMark(last, 0);
        drawMark(0, last);
        graphics.dispose();
        return written();
    }

    private boolean isMark(int x, int y) {
        var last = modules.getWidth() - MARK;
        return x < MARK ? y < MARK || y >= last : x >= last && y < MARK;
    }

    /** One of the three squares by which readers find the code. */
    private void drawMark(int x, int y) {
        fill(square(x, y, 0), INK);
        fill(square(x, y, 1), PAPER);
        fill(square(x, y, 2), INK);
    }

    private RoundRectangle2D square(int x, int y, int inset) {
        var side = (MARK - 2 * inset) * step;
        return new RoundRectangle2D.Double(at(x + inset), at(y + inset), side, side, side * 0.5, side * 0.5);
    }

    private double at(int module) {
        return (module + QUIET) * step;
    }

    private void fill(Shape shape, Color colour) {
        graphics.setColor(colour);
        graphics.fill(shape);
    }

    private byte[] written() {
        var png = new ByteArrayOutputStream();
        try (var memory = new MemoryCacheImageOutputStream(png)) {
            ImageIO.write(image, "png", memory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }
}
