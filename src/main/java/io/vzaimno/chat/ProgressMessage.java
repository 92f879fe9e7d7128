package io.vzaimno.chat;

import io.vzaimno.checks.Check;
import io.vzaimno.checks.Stage;
import io.vzaimno.report.Report.Source;
import io.vzaimno.telegram.Content;
import io.vzaimno.telegram.Keyboard;
import io.vzaimno.wording.Balance;
import io.vzaimno.wording.Html;
import io.vzaimno.wording.Words;
import java.util.Map;

/** The one message that follows a check from order to end. */
record ProgressMessage(Words words, Check check, int balance) {

    Content.Text content() {
        return switch (check.status()) {
            case PENDING, PROCESSING -> goingOn();
            case COMPLETED -> ended("progress.completed", "progress.completed_export");
            case FAILED -> ended("progress.failed", "progress.failed_export");
            case CANCELLED -> ended("progress.cancelled", "progress.cancelled_export");
        };
    }

    private Content.Text goingOn() {
        var html = Html.paragraphs(
                new ProgressText(words, check).html(), Html.lines(charged(), words.html("progress.close")));
        return new Content.Text(html.value(), keyboard());
    }

    private Content.Text ended(String account, String export) {
        return new Content.Text(Subject.of(check).html(words, account, export).value());
    }

    private Html charged() {
        return words.html("progress.charged", Map.of("charged", check.charged(), "balance", new Balance(balance)));
    }

    private Keyboard keyboard() {
        return check.stage() == Stage.QUEUED && check.source() == Source.LIVE
                ? Keyboard.row(Action.LEAVE.button(words.plain("button.leave"), check.id()))
                : Keyboard.NONE;
    }
}
