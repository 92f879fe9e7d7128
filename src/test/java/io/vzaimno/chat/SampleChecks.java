package io.vzaimno.chat;

import io.vzaimno.accounts.UserId;
import io.vzaimno.checks.Check;
import io.vzaimno.checks.CheckId;
import io.vzaimno.checks.CheckStatus;
import io.vzaimno.checks.Stage;
import io.vzaimno.checks.Waiting;
import io.vzaimno.instagram.Handle;
import io.vzaimno.report.Report.Reading;
import io.vzaimno.report.Report.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** Checks at any point of their lives. */
final class SampleChecks {

    static final CheckId ID = new CheckId(UUID.fromString("0d3c2b1a-0000-4000-8000-00000000000a"));

    private SampleChecks() {}

    static Check underWay(Source source, Stage stage, Optional<Waiting> waiting) {
        var status = stage == Stage.QUEUED ? CheckStatus.PENDING : CheckStatus.PROCESSING;
        var place = stage == Stage.QUEUED ? OptionalInt.of(3) : OptionalInt.empty();
        return check(source, status, stage, place, waiting, false);
    }

    static Check inAPausedLine() {
        return check(Source.LIVE, CheckStatus.PENDING, Stage.QUEUED, OptionalInt.of(3), Optional.empty(), true);
    }

    static Check over(Source source, CheckStatus status) {
        return check(source, status, Stage.COMPARING, OptionalInt.empty(), Optional.empty(), false);
    }

    private static Check check(
            Source source,
            CheckStatus status,
            Stage stage,
            OptionalInt place,
            Optional<Waiting> waiting,
            boolean paused) {
        return new Check(
                ID,
                new UserId(1),
                Optional.of(new Handle("anna")),
                source,
                status,
                stage,
                12,
                42,
                new Reading(OptionalInt.of(312), 131),
                new Reading(OptionalInt.empty(), 7),
                place,
                paused,
                status.isOver() ? Optional.empty() : Optional.of(Duration.ofMinutes(4)),
                waiting,
                Optional.empty(),
                Optional.empty(),
                1,
                status == CheckStatus.FAILED || status == CheckStatus.CANCELLED,
                false,
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty());
    }
}
