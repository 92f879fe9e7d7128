package io.vzaimno.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vzaimno.analysis.Group;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureTests {

    private static final int MIDDLE = Picture.BAR_TOP + Picture.BAR_HEIGHT / 2;

    @ParameterizedTest
    @CsvSource({"98, 312, 140", "1, 1, 1", "5, 0, 7", "0, 9, 0", "1, 0, 0", "1200, 800, 1201"})
    void showsGroupsInProportion(int nonMutual, int mutual, int fans) {
        var picture = draw(Samples.live(nonMutual, mutual, fans));

        var total = (double) nonMutual + mutual + fans;
        assertThat(share(picture, Group.NON_MUTUAL)).isCloseTo(nonMutual / total, within(0.005));
        assertThat(share(picture, Group.MUTUAL)).isCloseTo(mutual / total, within(0.005));
        assertThat(share(picture, Group.FANS)).isCloseTo(fans / total, within(0.005));
    }

    @Test
    void showsEvenTheSmallestGroup() {
        var picture = draw(Samples.live(3, 5000, 2));

        assertThat(share(picture, Group.NON_MUTUAL)).isBetween(0.001, 0.01);
        assertThat(share(picture, Group.FANS)).isBetween(0.001, 0.01);
    }

    @Test
    void showsNobodyWhereNobodyIs() {
        var picture = draw(Samples.live(0, 0, 0));

        assertThat(picture.getRGB(Picture.WIDTH / 2, MIDDLE)).isEqualTo(Palette.TRACK.getRGB());
    }

    @Test
    void fitsAChat() {
        var picture = draw(Samples.live(98, 312, 140));

        assertThat(picture.getWidth()).isEqualTo(1200);
        assertThat(picture.getHeight()).isEqualTo(675);
    }

    @Test
    void keepsClearOfItsEdges() {
        var longest = Samples.in(Samples.RUSSIAN, Samples.export(123_456, 0, 123_456));

        var picture = draw(longest);

        assertThat(isEmpty(picture, 0, 60)).isTrue();
        assertThat(isEmpty(picture, Picture.WIDTH - 60, Picture.WIDTH)).isTrue();
    }

    @Test
    void isTheSameEveryTime() {
        var report = Samples.live(98, 312, 140);

        assertThat(new Picture(report).png()).isEqualTo(new Picture(report).png());
    }

    /** How much of the bar has the colour of a group. */
    private static double share(BufferedImage picture, Group group) {
        var colour = Palette.of(group).getRGB();
        var width = IntStream.range(0, Picture.WIDTH)
                .filter(x -> !isPaper(picture, x, MIDDLE))
                .count();
        return (double) IntStream.range(0, Picture.WIDTH)
                        .filter(x -> picture.getRGB(x, MIDDLE) == colour)
                        .count()
                / width;
    }

    private static boolean isEmpty(BufferedImage picture, int from, int to) {
        return IntStream.range(from, to)
                .allMatch(x -> IntStream.range(0, Picture.HEIGHT).allMatch(y -> isPaper(picture, x, y)));
    }

    private static boolean isPaper(BufferedImage picture, int x, int y) {
        return picture.getRGB(x, y) == Palette.PAPER.getRGB();
    }

    private static BufferedImage draw(Report report) {
        try {
            return ImageIO.read(new ByteArrayInputStream(new Picture(report).png()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
