package io.vzaimno.operations.chat;

import io.vzaimno.accounts.Account;
import io.vzaimno.accounts.EntryKind;
import io.vzaimno.accounts.LedgerEntry;
import io.vzaimno.accounts.LedgerPage;
import io.vzaimno.language.Balance;
import io.vzaimno.language.Html;
import io.vzaimno.language.Words;
import io.vzaimno.telegram.api.Content;
import io.vzaimno.telegram.api.Keyboard;
import java.util.Map;
import java.util.stream.Stream;

/** Users as admins see them. */
final class UserScreens {

    private UserScreens() {}

    /** A page of a user's ledger. */
    record Leaf(LedgerPage ledger, int number) {}

    static Content.Text card(Words words, Account account, boolean blocked, Leaf leaf, Html news) {
        return AdminScreens.screen(
                keyboard(words, account, blocked, leaf),
                news,
                words.html("admin.user", facts(account)),
                Html.lines(
                        words.html("admin.user_balance", Map.of("balance", new Balance(account.balance()))),
                        blocked ? words.html("admin.user_is_blocked") : Html.EMPTY),
                movements(words, leaf.ledger()));
    }

    static Map<String, Object> facts(Account account) {
        return Map.of("name", name(account), "user", String.valueOf(account.id().value()));
    }

    /** Shows all names in full: a long display name must not hide the user name, which admins search by. */
    private static Html name(Account account) {
        var username = account.username() == null ? null : "@" + account.username();
        var names = Stream.of(account.firstName(), account.lastName(), username)
                .flatMap(Stream::ofNullable)
                .map(Html::typed)
                .toList();
        return names.isEmpty() ? Html.text("–") : Html.joined(" ", names);
    }

    private static Keyboard keyboard(Words words, Account account, boolean blocked, Leaf leaf) {
        var id = account.id().value();
        var more = (leaf.number() + 1L) * UserSection.ENTRIES < leaf.ledger().total();
        return AdminScreens.leafing(Keyboard.NONE, "users:ledger:" + id, leaf.number(), more)
                .with(
                        AdminScreens.button(words.plain("button.admin_correct"), UserSection.NAME, "correct", id),
                        blocked
                                ? AdminScreens.button(
                                        words.plain("button.admin_unblock"), UserSection.NAME, "unblock", id)
                                : AdminScreens.danger(words.plain("button.admin_block"), UserSection.NAME, "block", id))
                .with(
                        AdminScreens.back(words, UserSection.NAME),
                        AdminScreens.button(words.plain("button.admin_refresh"), UserSection.NAME, "card", id));
    }

    private static Html movements(Words words, LedgerPage ledger) {
        return ledger.entries().isEmpty()
                ? words.html("admin.ledger_empty")
                : AdminScreens.lines(ledger.entries().stream()
                        .map(entry -> movement(words, entry))
                        .toList());
    }

    private static Html movement(Words words, LedgerEntry entry) {
        var reference = entry.reference() == null ? "" : AdminScreens.cut(entry.reference(), 60);
        return words.html(
                "admin.ledger_entry",
                Map.of(
                        "time", AdminScreens.moment(entry.createdAt()),
                        "amount", (entry.delta() > 0 ? "+" : "−") + Math.abs(entry.delta()),
                        "count", entry.balanceAfter(),
                        "label", label(words, entry.kind()),
                        "reason", Html.text(reference)));
    }

    private static String label(Words words, EntryKind kind) {
        return switch (kind) {
            case WELCOME -> words.plain("admin.movement_welcome");
            case CHECK -> words.plain("admin.movement_check");
            case REFUND -> words.plain("admin.movement_refund");
            case PURCHASE -> words.plain("admin.movement_purchase");
            case PURCHASE_REFUND -> words.plain("admin.movement_purchase_refund");
            case REFERRAL -> words.plain("admin.movement_referral");
            case PROMO -> words.plain("admin.movement_promo");
            case GIFT_GIVEN -> words.plain("admin.movement_gift_given");
            case GIFT_OPENED -> words.plain("admin.movement_gift_opened");
            case GIFT_RETURNED -> words.plain("admin.movement_gift_returned");
            case CORRECTION -> words.plain("admin.movement_correction");
        };
    }
}
