package io.vzaimno.report;

import io.vzaimno.analysis.Comparison;
import io.vzaimno.analysis.Group;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/**
 * The result as a picture. One bar holds everybody: its left and middle part together are those whom the account
 * follows, its middle and right part those who follow the account.
 */
final class Picture {

    static final int WIDTH = 1200;
    static final int HEIGHT = 675;
    static final int BAR_TOP = 436;
    static final int BAR_HEIGHT = 84;

    private static final int MARGIN = 64;
    private static final int INNER = WIDTH - 2 * MARGIN;
    private static final List<Group> ORDER = List.of(Group.NON_MUTUAL, Group.MUTUAL, Group.FANS);

    private final Report report;
    private final ReportWords words;
    private final Comparison comparison;
    private final Bar bar;
    private final Canvas canvas = new Canvas(WIDTH, HEIGHT, Palette.PAPER);

    Picture(Report report) {
        this.report = report;
        words = ReportWords.of(report);
        comparison = report.comparison();
        bar = new Bar(INNER, ORDER.stream().mapToInt(this::count).toArray());
    }

    byte[] png() {
        drawTitle();
        for (var part = 0; part < ORDER.size(); part++) {
            drawNumber(ORDER.get(part), MARGIN + part * INNER / ORDER.size());
        }
        drawBar();
        // The bar has no part for hidden people, who are followed all the same.
        drawSpan(
                Group.NON_MUTUAL,
                Group.MUTUAL,
                BAR_TOP - 20,
                -14,
                words.say("picture.following", comparison.followed()));
        var followers = count(Group.MUTUAL) + count(Group.FANS);
        drawSpan(Group.MUTUAL, Group.FANS, BAR_TOP + BAR_HEIGHT + 20, 32, words.say("picture.followers", followers));
        drawFooter();
        return canvas.png();
    }

    private void drawTitle() {
        var title = Typeface.BOLD.line(words.say("summary.title"), 46, INNER);
        canvas.write(title, MARGIN, 106, 0, Palette.INK);
        var source = words.say("source." + Text.lower(report.source())) + " · " + words.date(report);
        canvas.write(Typeface.REGULAR.line(source, 24, INNER), MARGIN, 150, 0, Palette.FAINT);
        var warning = words.warning(report);
        if (!warning.isEmpty()) {
            canvas.write(Typeface.BOLD.line(warning, 24, INNER), MARGIN, 182, 0, Palette.WARNING);
        }
    }

    private void drawNumber(Group group, int x) {
        var width = INNER / ORDER.size() - 30;
        canvas.fill(new RoundRectangle2D.Double(x, 213, 20, 20, 8, 8), Palette.of(group));
        canvas.write(Typeface.BOLD.line(words.name(group), 26), x + 32, 232, 0, Palette.INK);
        canvas.write(Typeface.BOLD.line(words.number(count(group)), 72, width), x, 310, 0, Palette.INK);
        var explanation = words.say("picture." + Text.lower(group));
        canvas.write(Typeface.REGULAR.line(explanation, 22, width), x, 346, 0, Palette.FAINT);
    }

    private void drawBar() {
        var outline = new RoundRectangle2D.Double(MARGIN, BAR_TOP, INNER, BAR_HEIGHT, 20, 20);
        canvas.fill(outline, Palette.TRACK);
        for (var part = 0; part < ORDER.size(); part++) {
            var x = MARGIN + bar.start(part);
            var colour = Palette.of(ORDER.get(part));
            canvas.fill(within(outline, x, bar.width(part)), colour);
            if (bar.start(part) > 0 && bar.width(part) > 0) {
                canvas.fill(new Rectangle2D.Double(x - 1, BAR_TOP, 2, BAR_HEIGHT), Palette.PAPER);
            }
        }
    }

    private static Area within(RoundRectangle2D outline, int x, int width) {
        var area = new Area(outline);
        area.intersect(new Area(new Rectangle2D.Double(x, BAR_TOP, width, BAR_HEIGHT)));
        return area;
    }

    /** Marks the part of the bar that makes up one of the two lists, and says how long that list is. */
    private void drawSpan(Group first, Group last, int y, int baseline, String text) {
        var start = MARGIN + bar.start(ORDER.indexOf(first));
        var width = bar.width(ORDER.indexOf(first)) + bar.width(ORDER.indexOf(last));
        var label = Typeface.REGULAR.line(text, 24);
        if (width > 0) {
            var tick = Integer.signum(BAR_TOP - y) * 8;
            canvas.fill(new Rectangle2D.Double(start, y - 1, width, 2), Palette.LINE);
            canvas.fill(new Rectangle2D.Double(start, Math.min(y, y + tick), 2, 8), Palette.LINE);
            canvas.fill(new Rectangle2D.Double(start + width - 2, Math.min(y, y + tick), 2, 8), Palette.LINE);
        }
        var middle = start + width / 2.0;
        var x = Math.clamp(middle - label.width() / 2, MARGIN, MARGIN + INNER - label.width());
        canvas.write(label, x, y + baseline, 0, Palette.INK);
    }

    private void drawFooter() {
        canvas.write(Typeface.REGULAR.line(words.verdict(comparison), 24, INNER - 160), MARGIN, 634, 0, Palette.FAINT);
        canvas.write(Typeface.BOLD.line("Vzaimno", 24), MARGIN + INNER, 634, 1, Palette.LINE);
    }

    private int count(Group group) {
        return comparison.in(group).size();
    }
}
