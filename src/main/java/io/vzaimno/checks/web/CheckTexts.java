package io.vzaimno.checks.web;

import io.vzaimno.checks.Check;
import io.vzaimno.checks.Failure;
import io.vzaimno.checks.StepPause;
import io.vzaimno.checks.Totals;
import io.vzaimno.report.Report.Reading;
import io.vzaimno.report.Report.Source;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in a sentence how a check stands. Programs read the status; this is for people. */
final class CheckTexts {

    private CheckTexts() {}

    static String of(Check check) {
        return switch (check.status()) {
            case PENDING -> pending(check);
            case PROCESSING -> check.waiting().map(CheckTexts::of).orElseGet(() -> working(check));
            case COMPLETED ->
                check.totals().map(CheckTexts::done).orElse("Done.")
                        + (check.expired() ? " The names have been deleted since." : "");
            case FAILED -> check.failure().map(CheckTexts::of).orElse("Failed.");
            case CANCELLED -> check.refunded() ? "Cancelled; what it cost was given back." : "Cancelled.";
        };
    }

    static String of(Failure failure) {
        return switch (failure.reason()) {
            case NO_SUCH_ACCOUNT -> "There is no such account.";
            case PRIVATE_ACCOUNT -> "The account is private. Its owner can send a data export instead.";
            case TOO_LARGE -> "The lists are longer than can be read. The owner can send a data export instead.";
            case CAPPED ->
                "Instagram shows only the beginning of one of the lists: %s. The owner can send a data export instead."
                        .formatted(read(failure));
            case NOT_SHOWN -> "Instagram does not show this account to us. Its owner can send a data export instead.";
            case INCOMPLETE -> incomplete(read(failure));
            case TIMED_OUT -> "Instagram did not let the lists be read in good time.";
            case INTERNAL -> "Something broke on our side.";
        };
    }

    /** @param read how much of the short lists was read; nothing if Instagram named more people than it states */
    private static String incomplete(String read) {
        return read.isEmpty()
                ? "One of the lists is not as long as Instagram states, however often it is read. Whoever is compared"
                        + " with it may be accused wrongly."
                : "One of the lists could not be read to its end: %s. Half a list would accuse the wrong people."
                        .formatted(read);
    }

    private static String done(Totals totals) {
        var result = "Done: %d do not follow back.".formatted(totals.nonMutual());
        return totals.unconfirmed() == 0
                ? result
                : "%s %d of them could not be confirmed.".formatted(result, totals.unconfirmed());
    }

    private static String read(Failure failure) {
        return Stream.of(read("followers", failure.followers()), read("following", failure.following()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> read(String list, Reading reading) {
        return reading.isShort()
                ? Optional.of("read %d of %d %s"
                        .formatted(reading.read(), reading.declared().getAsInt(), list))
                : Optional.empty();
    }

    private static String pending(Check check) {
        if (check.source() == Source.EXPORT) {
            return "The export will be compared in a moment.";
        }
        if (check.place().isEmpty()) {
            return "In line.";
        }
        var place = check.place().getAsInt();
        if (check.paused()) {
            return "The line is paused; at place %d when it goes on.".formatted(place);
        }
        return check.lacksAccess()
                ? "There is no access to Instagram at the moment; at place %d when there is.".formatted(place)
                : "In line at place %d; the result can be expected in about %s.".formatted(place, about(check));
    }

    /** To the minute, which is as exact as it needs to be. */
    private static String about(Check check) {
        var minutes =
                Math.max(1, check.left().orElse(Duration.ZERO).plusSeconds(30).toMinutes());
        return minutes < 120 ? minutes + " min" : Math.round(minutes / 60.0) + " h";
    }

    private static String of(StepPause waiting) {
        var reason = switch (waiting.reason()) {
            case THROTTLED -> "Instagram asked for a pause";
            case BUDGET_SPENT -> "Enough was read for now";
            case NO_SESSION -> "No access to Instagram is free";
            case SOURCE_SHUT -> "Instagram shows no accounts at the moment";
            case UNAVAILABLE -> "Instagram does not answer properly";
        };
        return "%s; goes on at %s.".formatted(reason, waiting.until().truncatedTo(ChronoUnit.SECONDS));
    }

    private static String working(Check check) {
        return switch (check.stage()) {
            case QUEUED -> "About to begin.";
            case PROFILE -> "Looking the account up.";
            case FOLLOWERS -> "Reading the followers.";
            case FOLLOWING -> "Reading whom the account follows.";
            case LOOKING_TWICE ->
                "Looking twice at %d %s.".formatted(check.suspects(), check.suspects() == 1 ? "person" : "people");
            case COMPARING -> "Comparing the lists.";
        };
    }
}
