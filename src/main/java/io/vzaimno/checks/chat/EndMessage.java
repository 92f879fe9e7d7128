package io.vzaimno.checks.chat;

import io.vzaimno.checks.Check;
import io.vzaimno.checks.FailReason;
import io.vzaimno.language.Balance;
import io.vzaimno.language.Html;
import io.vzaimno.language.Words;
import io.vzaimno.report.Report.Reading;
import io.vzaimno.telegram.api.Content;
import io.vzaimno.telegram.api.Keyboard;
import java.util.Map;

/** The message that tells of a check's end without a result. */
record EndMessage(Words words, Check check, int balance) {

    Content.Text failed(FailReason reason) {
        var title = CheckSubject.of(check).html(words, "failed.title", "failed.title_export");
        var why = FailText.of(words, reason, check.id().toString());
        return new Content.Text(
                Html.paragraphs(title, why, read(reason), refund()).value(), next(reason));
    }

    /** How much of the lists was read, where that is why there is no result. */
    private Html read(FailReason reason) {
        return switch (reason) {
            case CAPPED, INCOMPLETE ->
                Html.lines(
                        read("failed.followers_read", check.followers()),
                        read("failed.following_read", check.following()));
            case NO_SUCH_ACCOUNT, PRIVATE_ACCOUNT, TOO_LARGE, NOT_SHOWN, TIMED_OUT, INTERNAL -> Html.EMPTY;
        };
    }

    private Html read(String key, Reading list) {
        return list.isShort()
                ? words.html(
                        key,
                        Map.of("read", list.read(), "declared", list.declared().getAsInt()))
                : Html.EMPTY;
    }

    Content.Text cancelled() {
        var title = CheckSubject.of(check).html(words, "cancelled.title", "cancelled.title_export");
        return new Content.Text(Html.paragraphs(title, refund()).value(), CheckKeyboards.more(words));
    }

    private Html refund() {
        return words.html("refund", Map.of("charged", check.givenBack(), "balance", new Balance(balance)));
    }

    private Keyboard next(FailReason reason) {
        return switch (reason) {
            case NO_SUCH_ACCOUNT, INTERNAL -> CheckKeyboards.more(words);
            case PRIVATE_ACCOUNT, TOO_LARGE, CAPPED, NOT_SHOWN, INCOMPLETE, TIMED_OUT ->
                CheckKeyboards.exportOrMore(words);
        };
    }
}
