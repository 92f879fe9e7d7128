package io.vzaimno.checks.chat;

import io.vzaimno.checks.Check;
import io.vzaimno.checks.StepPause;
import io.vzaimno.checks.WaitReason;
import io.vzaimno.language.Html;
import io.vzaimno.language.Soon;
import io.vzaimno.language.Words;
import io.vzaimno.report.Report.Reading;
import io.vzaimno.report.Report.Source;
import java.time.Instant;
import java.util.Map;

/** What a check that is not over says of itself. */
final class ProgressText {

    private static final int CELLS = 10;

    private final Words words;
    private final Check check;
    private final Instant now;

    ProgressText(Words words, Check check, Instant now) {
        this.words = words;
        this.check = check;
        this.now = now;
    }

    Html html() {
        var pause = check.waiting().map(this::pause).orElse(Html.EMPTY);
        return Html.paragraphs(
                CheckSubject.of(check).html(words, "progress.title", "progress.title_export"), state(), pause);
    }

    private Html pause(StepPause waiting) {
        return words.html(
                key(waiting.reason()), Map.of("until", waiting.until(), "soon", Soon.at(waiting.until(), now)));
    }

    private Html state() {
        return switch (check.stage()) {
            case QUEUED ->
                check.source() == Source.LIVE
                        ? Html.lines(place(), access(), left())
                        : words.html("progress.comparing");
            case PROFILE -> words.html("progress.profile");
            case FOLLOWERS, FOLLOWING -> Html.lines(bar(), followers(), following(), left());
            case LOOKING_TWICE ->
                Html.lines(
                        followers(),
                        following(),
                        words.html("progress.looking_twice", Map.of("people", check.suspects())),
                        left());
            case COMPARING -> Html.lines(followers(), following(), words.html("progress.comparing"));
        };
    }

    private Html place() {
        var place = check.place().orElse(1);
        if (check.paused()) {
            return words.html("progress.paused", Map.of("place", place));
        }
        return place == 1 ? words.html("progress.next") : words.html("progress.place", Map.of("place", place));
    }

    /** Nobody knows for how long there is none. */
    private Html access() {
        return check.lacksAccess() && !check.paused() ? words.html("progress.no_access") : Html.EMPTY;
    }

    private Html left() {
        return check.waiting().isPresent() || check.paused()
                ? Html.EMPTY
                : check.left()
                        .map(left -> words.html("progress.left", Map.of("left", left)))
                        .orElse(Html.EMPTY);
    }

    private Html bar() {
        var full = check.progress() * CELLS / 100;
        var bar = "▰".repeat(full) + "▱".repeat(CELLS - full);
        return words.html("progress.bar", Map.of("bar", bar, "percent", check.progress()));
    }

    private Html followers() {
        return list("progress.followers", "progress.followers_of", check.followers());
    }

    private Html following() {
        return list("progress.following", "progress.following_of", check.following());
    }

    private Html list(String read, String readOf, Reading list) {
        return list.declared().isEmpty()
                ? words.html(read, Map.of("read", list.read()))
                : words.html(
                        readOf,
                        Map.of("read", list.read(), "declared", list.declared().getAsInt()));
    }

    private static String key(WaitReason reason) {
        return switch (reason) {
            case THROTTLED -> "progress.throttled";
            case BUDGET_SPENT -> "progress.budget_spent";
            case SOURCE_SHUT -> "progress.source_shut";
            case NO_SESSION -> "progress.no_session";
            case UNAVAILABLE -> "progress.unavailable";
        };
    }
}
