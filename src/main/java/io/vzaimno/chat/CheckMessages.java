package io.vzaimno.chat;

import io.vzaimno.accounts.Account;
import io.vzaimno.checks.Check;
import io.vzaimno.checks.CheckId;
import io.vzaimno.checks.Checks;
import io.vzaimno.checks.Failure;
import io.vzaimno.checks.Group;
import io.vzaimno.checks.People;
import io.vzaimno.checks.Totals;
import io.vzaimno.telegram.Content;
import io.vzaimno.telegram.Keyboard;
import io.vzaimno.wording.Wording;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes the messages about a check, in its user's language. */
@Component
public class CheckMessages {

    private final Checks checks;
    private final Wording wording;

    CheckMessages(Checks checks, Wording wording) {
        this.checks = checks;
        this.wording = wording;
    }

    /** The key of the live message that follows the check. */
    public static String liveKey(CheckId check) {
        return "check:" + check;
    }

    /** How far the check has come or, when it is over, in one line how it ended. */
    public Content.Text progress(Check check, Account account) {
        return new ProgressMessage(wording.in(account.locale()), check, account.balance()).content();
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
                .flatMap(totals -> checks.people(check.id(), Group.NON_MUTUAL, ResultText.NAMES, 0)
                        .map(people -> result(check, account, totals, people)));
    }

    private CheckResult result(Check check, Account account, Totals totals, People nonMutual) {
        var words = wording.in(account.locale());
        var picture = new CheckFile(check.id(), CheckFile.Kind.PNG, words.language());
        var workbook = new CheckFile(check.id(), CheckFile.Kind.XLSX, words.language());
        var summary = new ResultText(words, check, totals, nonMutual, checks.changes(check.id())).html();
        return new CheckResult(
                new Content.Photo(picture.name(), summary.value(), Keyboard.NONE),
                new Content.Document(workbook.name(), words.html("result.file").value(), Keyboards.more(words)));
    }
}
