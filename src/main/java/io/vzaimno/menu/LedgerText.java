package io.vzaimno.menu;

import io.vzaimno.accounts.EntryKind;
import io.vzaimno.accounts.LedgerEntry;
import io.vzaimno.language.Html;
import io.vzaimno.language.Moment;
import io.vzaimno.language.Words;
import java.util.List;
import java.util.Map;

/** Tells the latest movements of a balance in plain words. */
final class LedgerText {

    private LedgerText() {}

    static Html of(Words words, List<LedgerEntry> entries) {
        if (entries.isEmpty()) {
            return Html.EMPTY;
        }
        List<Html> lines = entries.stream().map(entry -> line(words, entry)).toList();
        return Html.lines(words.html("balance.movements"), Html.joined("\n", lines));
    }

    private static Html line(Words words, LedgerEntry entry) {
        var sign = entry.delta() > 0 ? "+" : "−";
        return words.html(
                "balance.movement",
                Map.of(
                        "time",
                        new Moment(entry.createdAt()),
                        "sign",
                        sign,
                        "count",
                        Math.abs(entry.delta()),
                        "why",
                        words.plain(key(entry.kind()))));
    }

    private static String key(EntryKind kind) {
        return switch (kind) {
            case WELCOME -> "movement.welcome";
            case CHECK -> "movement.check";
            case REFUND -> "movement.refund";
            case PURCHASE -> "movement.purchase";
            case PURCHASE_REFUND -> "movement.purchase_refund";
            case REFERRAL -> "movement.referral";
            case PROMO -> "movement.promo";
            case GIFT_GIVEN -> "movement.gift_given";
            case GIFT_OPENED -> "movement.gift_opened";
            case GIFT_RETURNED -> "movement.gift_returned";
            case CORRECTION -> "movement.correction";
        };
    }
}
