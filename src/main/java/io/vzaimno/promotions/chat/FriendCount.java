package io.vzaimno.promotions.chat;

import io.vzaimno.language.Html;
import io.vzaimno.language.Price;
import io.vzaimno.language.Words;
import io.vzaimno.promotions.referrals.ReferralStats;
import java.util.Locale;
import java.util.Map;

/** The progress of a referrer as text and as a bar. All numbers come from the settings. */
public record FriendCount(Words words, ReferralStats stats) {

    private static final int CELLS = 10;

    /** The most cells that fit into a line, with one cell for each referral. */
    private static final int MOST_CELLS = 14;

    /** The terms of the bonus. */
    public Html rule() {
        var terms = stats.terms();
        return words.html(
                "referral.rule",
                Map.of(
                        "required", terms.required(),
                        "after", terms.activeAfter().name().toLowerCase(Locale.ROOT),
                        "bonus", bonus()));
    }

    /** The number of referrals, how many are missing for the next bonus, and the bonuses so far. */
    public Html progress() {
        var required = stats.terms().required();
        return Html.lines(
                words.html(
                        stats.active() == stats.total() ? "referral.came" : "referral.came_active",
                        Map.of("total", stats.total(), "active", stats.active())),
                words.html(
                        "referral.bar",
                        Map.of("bar", bar(required), "progress", stats.progress(), "required", required)),
                words.html("referral.missing", Map.of("missing", stats.missing(), "bonus", bonus())),
                stats.bonuses() == 0
                        ? Html.EMPTY
                        : words.html("referral.bonuses", Map.of("checks", new Price(stats.checks()))));
    }

    private String bar(int required) {
        var cells = required <= MOST_CELLS ? required : CELLS;
        var full = (int) ((long) stats.progress() * cells / required);
        return "▰".repeat(full) + "▱".repeat(cells - full);
    }

    private Price bonus() {
        return new Price(stats.terms().bonusChecks());
    }
}
