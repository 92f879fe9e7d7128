package io.vzaimno.operations.chat;

import io.vzaimno.accounts.Account;
import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.Correction;
import io.vzaimno.accounts.UserId;
import io.vzaimno.conversation.Conversation;
import io.vzaimno.conversation.Step;
import io.vzaimno.language.Html;
import io.vzaimno.language.Words;
import io.vzaimno.operations.UserAdministration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Users: who they are, what they have, and the actions on them. */
@Component
class UserSection implements Section {

    static final String NAME = "users";
    static final int ENTRIES = 8;

    private static final String FIND = "users:find";
    private static final String CORRECT = "users:correct";
    private static final String BLOCK = "users:block";

    private final UserAdministration users;
    private final Accounts accounts;

    UserSection(UserAdministration users, Accounts accounts) {
        this.users = users;
        this.accounts = accounts;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Step pressed(Visit visit, Path path) {
        return switch (path.word(1)) {
            case "" -> find(visit.words(), Html.EMPTY);
            case "card" -> with(path, account -> card(visit.words(), account, 0, Html.EMPTY));
            case "ledger" -> with(path, account -> card(visit.words(), account, path.page(3), Html.EMPTY));
            case "correct" -> with(path, account -> askChange(visit.words(), account, Html.EMPTY));
            case "block" -> with(path, account -> mayBlock(visit.words(), account));
            case "unblock" -> with(path, account -> unblock(visit, account));
            default -> new Step.Outdated();
        };
    }

    @Override
    public Step typed(Visit visit, Conversation.Asking asked, String text) {
        var words = visit.words();
        if (asked.what().equals(FIND)) {
            return users.find(text)
                    .map(account -> card(words, account, 0, Html.EMPTY))
                    .orElseGet(() -> find(words, words.html("admin.user_unknown")));
        }
        var account = account(asked.facts());
        return BalanceChange.parse(text)
                .map(change -> confirmChange(words, account, change))
                .orElseGet(() -> askChange(words, account, words.html("admin.change_unreadable")));
    }

    @Override
    public Step confirmed(Visit visit, Conversation.Question asked) {
        var account = account(asked.facts());
        if (asked.what().equals(BLOCK)) {
            return blocked(visit, account);
        }
        var change = new BalanceChange(
                Integer.parseInt(asked.facts().get(1)), asked.facts().get(2));
        var key = "%s:%d".formatted(visit.admin(), asked.number());
        var correction = users.correct(visit.admin(), account.id(), change.delta(), key, change.reason());
        return card(visit.words(), account(asked.facts()), 0, told(visit.words(), correction));
    }

    private Step find(Words words, Html fault) {
        return new Step.Ask(
                AdminScreens.note(words, Html.paragraphs(fault, words.html("admin.user_find")), HomeSection.NAME),
                FIND,
                List.of());
    }

    private Step card(Words words, Account account, int page, Html news) {
        var ledger = accounts.ledger(account.id(), ENTRIES, (long) page * ENTRIES);
        return new Step.Show(UserScreens.card(
                words, account, users.isBlocked(account.id()), new UserScreens.Leaf(ledger, page), news));
    }

    private Step askChange(Words words, Account account, Html fault) {
        return new Step.Ask(
                AdminScreens.note(
                        words,
                        Html.paragraphs(fault, words.html("admin.change_ask", UserScreens.facts(account))),
                        NAME,
                        "card",
                        account.id().value()),
                CORRECT,
                List.of(String.valueOf(account.id().value())));
    }

    private Step confirmChange(Words words, Account account, BalanceChange change) {
        var id = String.valueOf(account.id().value());
        return new Step.Confirm(
                words.html(
                        "admin.change_confirm",
                        Map.of(
                                "user", id,
                                "amount", change.signed(),
                                "reason", Html.text(change.reason()))),
                CORRECT,
                List.of(id, String.valueOf(change.delta()), change.reason()),
                "users:card:" + id);
    }

    private Step mayBlock(Words words, Account account) {
        var id = String.valueOf(account.id().value());
        return new Step.Confirm(
                words.html("admin.user_may_block", UserScreens.facts(account)), BLOCK, List.of(id), "users:card:" + id);
    }

    private Step blocked(Visit visit, Account account) {
        var words = visit.words();
        return switch (users.block(visit.admin(), account.id())) {
            case BLOCKED, UNCHANGED -> card(words, account, 0, words.html("admin.user_now_blocked"));
            case REFUSED_TO_AN_OPERATOR -> card(words, account, 0, words.html("admin.user_is_operator"));
        };
    }

    private Step unblock(Visit visit, Account account) {
        users.unblock(visit.admin(), account.id());
        return card(visit.words(), account, 0, visit.words().html("admin.user_now_free"));
    }

    private Account account(List<String> facts) {
        return accounts.find(new UserId(Long.parseLong(facts.getFirst()))).orElseThrow();
    }

    private Step with(Path path, Function<Account, Step> step) {
        Optional<Account> account = path.number(2).filter(id -> id > 0).flatMap(id -> accounts.find(new UserId(id)));
        return account.map(step).orElseGet(Step.Outdated::new);
    }

    private static Html told(Words words, Correction correction) {
        return switch (correction) {
            case Correction.Made _ -> words.html("admin.change_done");
            case Correction.Overdrawn _, Correction.TooMuch _ -> words.html("admin.change_impossible");
            case Correction.KeyUsed _, Correction.NoSuchUser _ -> words.html("alert.outdated");
        };
    }
}
