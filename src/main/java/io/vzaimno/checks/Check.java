package io.vzaimno.checks;

import io.vzaimno.accounts.UserId;
import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.export.ExportDate;
import io.vzaimno.report.Report.Reading;
import io.vzaimno.report.Report.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A check as it stands.
 *
 * @param target the account; unknown for an export that does not name its owner
 * @param suspects how many people are looked for a second time, at that stage
 * @param progress percent, from names read
 * @param place in line, 1 is next; only while it waits there
 * @param paused whether the line in which it waits is stopped by the operator
 * @param left how long it may take until the result; only while it is not over and somebody can tell
 * @param charged checks taken for it
 * @param refunded whether they were given back
 * @param expired whether its people were deleted, so that of a result only the numbers are left
 * @param exported when the export was made that it compares, where that is known
 */
public record Check(
        CheckId id,
        UserId user,
        Optional<Handle> target,
        Source source,
        CheckStatus status,
        Stage stage,
        int suspects,
        int progress,
        Reading followers,
        Reading following,
        OptionalInt place,
        boolean paused,
        Optional<Duration> left,
        Optional<StepPause> waiting,
        Optional<Totals> totals,
        Optional<Failure> failure,
        int charged,
        boolean refunded,
        boolean expired,
        Optional<ExportDate> exported,
        Instant createdAt,
        Optional<Instant> startedAt,
        Optional<Instant> completedAt) {

    /** The same, with what is to be expected of it. */
    Check expecting(Optional<Duration> time) {
        return new Check(
                id,
                user,
                target,
                source,
                status,
                stage,
                suspects,
                progress,
                followers,
                following,
                place,
                paused,
                time,
                waiting,
                totals,
                failure,
                charged,
                refunded,
                expired,
                exported,
                createdAt,
                startedAt,
                completedAt);
    }

    /** Whether it waits in line while there is no session that could serve it. */
    public boolean lacksAccess() {
        return place.isPresent() && left.isEmpty();
    }

    /** How many checks were given back. */
    public int givenBack() {
        return refunded ? charged : 0;
    }
}
