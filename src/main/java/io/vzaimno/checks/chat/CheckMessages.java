package io.vzaimno.checks.chat;

import io.vzaimno.accounts.Account;
import io.vzaimno.checks.Check;
import io.vzaimno.checks.CheckId;
import io.vzaimno.checks.Checks;
import io.vzaimno.checks.Failure;
import io.vzaimno.checks.Hiding;
import io.vzaimno.checks.People;
import io.vzaimno.checks.ResultGroup;
import io.vzaimno.checks.Totals;
import io.vzaimno.language.Html;
import io.vzaimno.language.Wording;
import io.vzaimno.language.Words;
import io.vzaimno.telegram.api.Content;
import io.vzaimno.telegram.api.Keyboard;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes the messages about a check, in its user's language. */
@Component
public class CheckMessages {

    private final Checks checks;
    private final Hiding hiding;
    private final Wording wording;
    private final Clock clock;

    CheckMessages(Checks checks, Hiding hiding, Wording wording, Clock clock) {
        this.checks = checks;
        this.hiding = hiding;
        this.wording = wording;
        this.clock = clock;
    }

    /** The key of the live message that follows the check. */
    public static String liveKey(CheckId check) {
        return "check:" + check;
    }

    /** How the names of all files of a check begin. */
    public static String files(CheckId check) {
        return CheckFile.prefix(check);
    }

    /** How far the check has come or, when it is over, in one line how it ended. */
    public Content.Text progress(Check check, Account account) {
        return new ProgressMessage(wording.in(account.locale()), check, account.balance(), clock.instant()).content();
    }

    /** Why a failed check has no result, what became of its price, and what to do next. */
    public Content.Text failure(Check check, Failure failure, Account account) {
        return new EndMessage(wording.in(account.locale()), check, account.balance()).failed(failure.reason());
    }

    public Content.Text cancellation(Check check, Account account) {
        return new EndMessage(wording.in(account.locale()), check, account.balance()).cancelled();
    }

    /** The result of a completed check; empty once its names are deleted. */
    public Optional<CheckResult> result(Check check, Account account) {
        return check.totals()
                .flatMap(totals -> checks.people(check.id(), ResultGroup.NON_MUTUAL, ResultText.NAMES, 0)
                        .map(people -> result(check, account, totals, people)));
    }

    /** What a completed check has found, in numbers; those are kept when the names are deleted. */
    public Optional<Html> summary(Check check, Account account) {
        return check.totals().map(totals -> {
            var words = wording.in(account.locale());
            return new ResultText(
                            words,
                            check,
                            totals,
                            new People(List.of(), 0),
                            checks.changes(check.id()),
                            checks.notes(check.id()))
                    .summary();
        });
    }

    /** A file of a completed check's result; none once its names are deleted, nor of bare names where there are none. */
    public Optional<Content.Document> file(Check check, Account account, FileKind kind) {
        return Optional.of(check)
                .filter(found -> !found.expired())
                .filter(found -> found.totals()
                        .filter(totals -> kind != FileKind.TXT || totals.nonMutual() > 0)
                        .isPresent())
                .map(found -> document(found, wording.in(account.locale()), kind));
    }

    private CheckResult result(Check check, Account account, Totals totals, People nonMutual) {
        var words = wording.in(account.locale());
        var summary = new ResultText(
                        words, check, totals, nonMutual, checks.changes(check.id()), checks.notes(check.id()))
                .html();
        return new CheckResult(
                new Content.Photo(file(check, words, FileKind.PNG), summary.value(), Keyboard.NONE),
                document(check, words, FileKind.XLSX));
    }

    private Content.Document document(Check check, Words words, FileKind kind) {
        return new Content.Document(
                file(check, words, kind), words.html("result.file").value(), CheckKeyboards.reading(words, check.id()));
    }

    private String file(Check check, Words words, FileKind kind) {
        return new CheckFile(check.id(), kind, words.language(), hiding.revision(check.user())).name();
    }
}
