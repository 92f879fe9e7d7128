package io.vzaimno.checks.chat;

import io.vzaimno.accounts.UserId;
import io.vzaimno.checks.Check;
import io.vzaimno.checks.CheckId;
import io.vzaimno.checks.CheckStatus;
import io.vzaimno.checks.Stage;
import io.vzaimno.checks.StepPause;
import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.export.ExportDate;
import io.vzaimno.instagram.export.ExportDate.Basis;
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

    private static final Optional<Duration> LEFT = Optional.of(Duration.ofMinutes(4));

    private SampleChecks() {}

    static Check underWay(Source source, Stage stage, Optional<StepPause> waiting) {
        var status = stage == Stage.QUEUED ? CheckStatus.PENDING : CheckStatus.PROCESSING;
        var place = stage == Stage.QUEUED ? OptionalInt.of(3) : OptionalInt.empty();
        return check(source, status, stage, place, waiting, false, LEFT);
    }

    static Check inAPausedLine() {
        return inLine(true, LEFT);
    }

    static Check inALineWithoutSessions(boolean paused) {
        return inLine(paused, Optional.empty());
    }

    private static Check inLine(boolean paused, Optional<Duration> left) {
        return check(Source.LIVE, CheckStatus.PENDING, Stage.QUEUED, OptionalInt.of(3), Optional.empty(), paused, left);
    }

    static Check over(Source source, CheckStatus status) {
        return check(source, status, Stage.COMPARING, OptionalInt.empty(), Optional.empty(), false, Optional.empty());
    }

    private static Check check(
            Source source,
            CheckStatus status,
            Stage stage,
            OptionalInt place,
            Optional<StepPause> waiting,
            boolean paused,
            Optional<Duration> left) {
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
                left,
                waiting,
                Optional.empty(),
                Optional.empty(),
                1,
                status == CheckStatus.FAILED || status == CheckStatus.CANCELLED,
                false,
                Optional.of(new ExportDate(Instant.parse("2026-09-30T10:00:00Z"), Basis.NEWEST_ENTRY)),
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty());
    }
}
