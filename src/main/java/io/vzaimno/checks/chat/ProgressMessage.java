package io.vzaimno.checks.chat;

import io.vzaimno.checks.Check;
import io.vzaimno.checks.Stage;
import io.vzaimno.language.Balance;
import io.vzaimno.language.Html;
import io.vzaimno.language.Words;
import io.vzaimno.report.Report.Source;
import io.vzaimno.telegram.api.Content;
import io.vzaimno.telegram.api.Keyboard;
import java.time.Instant;
import java.util.Map;

/** The one message that follows a check from order to end. */
record ProgressMessage(Words words, Check check, int balance, Instant now) {

    Content.Text content() {
        return switch (check.status()) {
            case PENDING, PROCESSING -> goingOn();
            case COMPLETED -> ended("progress.completed", "progress.completed_export", charged());
            // What became of the price is told where the reason is.
            case FAILED -> ended("progress.failed", "progress.failed_export", Html.EMPTY);
            case CANCELLED -> ended("progress.cancelled", "progress.cancelled_export", Html.EMPTY);
        };
    }

    private Content.Text goingOn() {
        var html = Html.paragraphs(
                new ProgressText(words, check, now).html(), Html.lines(charged(), words.html("progress.close")));
        return new Content.Text(html.value(), keyboard());
    }

    private Content.Text ended(String account, String export, Html price) {
        var end = CheckSubject.of(check).html(words, account, export);
        return new Content.Text(Html.lines(end, price).value());
    }

    private Html charged() {
        return words.html("progress.charged", Map.of("charged", check.charged(), "balance", new Balance(balance)));
    }

    private Keyboard keyboard() {
        return check.stage() == Stage.QUEUED && check.source() == Source.LIVE
                ? Keyboard.row(QueueCancellation.LEAVE.button(words.plain("button.leave"), check.id()))
                : Keyboard.NONE;
    }
}
