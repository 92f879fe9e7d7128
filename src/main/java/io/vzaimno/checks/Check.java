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
 * The current state of a check.
 *
 * @param target the account; unknown for an export that does not name its owner
 * @param suspects how many people the second look covers, at that stage
 * @param progress percent, from names read
 * @param place in the queue, 1 is next; only while it waits there
 * @param paused whether an admin has stopped the queue in which it waits
 * @param left estimated time until the result; only while it is not over and an estimate is possible
 * @param charged checks taken for it
 * @param refunded whether its price was refunded
 * @param expired whether its people were deleted, so that only the numbers of a result are left
 * @param exported when the export that it compares was made, where that is known
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

    /** The same check with its estimates. */
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

    /** Whether it is queued while no session could serve it. */
    public boolean lacksAccess() {
        return place.isPresent() && left.isEmpty();
    }

    /** How many checks were refunded. */
    public int refundedChecks() {
        return refunded ? charged : 0;
    }
}
