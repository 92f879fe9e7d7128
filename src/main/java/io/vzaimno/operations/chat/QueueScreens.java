package io.vzaimno.operations.chat;

import io.vzaimno.checks.Check;
import io.vzaimno.checks.CheckStatus;
import io.vzaimno.checks.QueueEntry;
import io.vzaimno.checks.QueuePage;
import io.vzaimno.instagram.Handle;
import io.vzaimno.language.Html;
import io.vzaimno.language.Words;
import io.vzaimno.telegram.api.Content;
import io.vzaimno.telegram.api.Keyboard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The queue as admins see it. */
final class QueueScreens {

    private QueueScreens() {}

    static Content.Text list(Words words, QueuePage page, int number) {
        var line = page.line();
        var keyboard = Keyboard.NONE;
        for (var row : page.rows()) {
            keyboard = keyboard.with(AdminScreens.button(
                    label(row.check()), QueueSection.NAME, "check", row.check().id()));
        }
        var total = line.pending() + line.processing();
        keyboard = AdminScreens.leafing(keyboard, "queue:page", number, (number + 1) * QueueSection.ROWS < total)
                .with(
                        line.paused()
                                ? AdminScreens.button(words.plain("button.admin_resume"), QueueSection.NAME, "resume")
                                : AdminScreens.button(words.plain("button.admin_pause"), QueueSection.NAME, "pause"),
                        AdminScreens.button(words.plain("button.admin_failed"), QueueSection.NAME, "failed"))
                .with(
                        AdminScreens.back(words, HomeSection.NAME),
                        AdminScreens.button(words.plain("button.admin_refresh"), QueueSection.NAME));
        return AdminScreens.screen(
                keyboard,
                words.html("admin.queue"),
                words.html(
                        "admin.line",
                        Map.of(
                                "waiting", line.pending(),
                                "running", line.processing(),
                                "paused", line.paused() ? "yes" : "no")),
                line.expectedWait().isZero()
                        ? Html.EMPTY
                        : words.html("admin.queue_wait", Map.of("wait", line.expectedWait())));
    }

    static Content.Text failed(Words words, List<Check> failed) {
        var keyboard = Keyboard.NONE;
        for (var check : failed) {
            keyboard = keyboard.with(AdminScreens.button(label(check), QueueSection.NAME, "check", check.id()));
        }
        return AdminScreens.screen(
                keyboard.with(AdminScreens.back(words, QueueSection.NAME)),
                words.html(failed.isEmpty() ? "admin.queue_none_failed" : "admin.queue_failed"));
    }

    static Content.Text check(Words words, Check check, Optional<QueueEntry> row) {
        var id = check.id();
        var keyboard = Keyboard.NONE;
        if (check.status() == CheckStatus.PENDING && check.place().orElse(1) > 1) {
            keyboard = keyboard.with(
                    AdminScreens.button(words.plain("button.admin_front"), QueueSection.NAME, "front", id));
        }
        if (!check.status().isOver()) {
            keyboard = keyboard.with(
                    AdminScreens.danger(words.plain("button.admin_cancel_check"), QueueSection.NAME, "cancel", id));
        }
        if (check.status() == CheckStatus.FAILED) {
            keyboard = keyboard.with(
                    AdminScreens.button(words.plain("button.admin_retry"), QueueSection.NAME, "retry", id));
        }
        return AdminScreens.screen(
                keyboard.with(
                                AdminScreens.button(
                                        words.plain("button.admin_user"),
                                        UserSection.NAME,
                                        "card",
                                        check.user().value()),
                                AdminScreens.button(
                                        words.plain("button.admin_refresh"), QueueSection.NAME, "check", id))
                        .with(AdminScreens.back(words, QueueSection.NAME)),
                title(words, check),
                AdminScreens.lines(facts(words, check, row)));
    }

    static Html mayCancel(Words words, Check check) {
        return Html.paragraphs(title(words, check), words.html("admin.queue_may_cancel"));
    }

    static Content.Text cancelled(Words words, Check check) {
        return AdminScreens.note(
                words, Html.paragraphs(title(words, check), words.html("admin.queue_cancelled")), QueueSection.NAME);
    }

    private static List<Html> facts(Words words, Check check, Optional<QueueEntry> row) {
        var facts = new ArrayList<Html>();
        facts.add(words.html(
                "admin.check_state",
                Map.of(
                        "state", state(words, check),
                        "percent", check.progress(),
                        "place", check.place().orElse(0))));
        facts.add(words.html(
                "admin.check_user",
                Map.of("user", String.valueOf(check.user().value()), "time", AdminScreens.moment(check.createdAt()))));
        check.failure()
                .ifPresent(failure -> facts.add(words.html(
                        "admin.check_reason", Map.of("reason", failure.reason().code()))));
        row.ifPresent(found -> {
            facts.add(words.html(
                    "admin.check_work",
                    Map.of(
                            "size",
                            found.requests(),
                            "failed",
                            found.attempts(),
                            "label",
                            found.session().orElse("–"))));
            found.nextStepAt().ifPresent(time -> facts.add(words.html("admin.check_next", Map.of("until", time))));
            found.lastError()
                    .ifPresent(error -> facts.add(words.html(
                            "admin.check_error", Map.of("reason", Html.text(AdminScreens.cut(error, 200))))));
        });
        return facts;
    }

    private static String state(Words words, Check check) {
        return switch (check.status()) {
            case PENDING -> words.plain("admin.status_pending");
            case PROCESSING -> words.plain("admin.status_processing");
            case COMPLETED -> words.plain("admin.status_completed");
            case FAILED -> words.plain("admin.status_failed");
            case CANCELLED -> words.plain("admin.status_cancelled");
        };
    }

    private static Html title(Words words, Check check) {
        return words.html(
                "admin.check",
                Map.of(
                        "name",
                        check.target().map(Handle::toString).orElse("–"),
                        "key",
                        check.id().toString()));
    }

    private static String label(Check check) {
        var place = check.place().isPresent()
                ? check.place().getAsInt() + " · "
                : check.status() == CheckStatus.FAILED ? "✖️ " : "▶️ %d %% · ".formatted(check.progress());
        return place + check.target().map(Handle::toString).orElse("–");
    }
}
