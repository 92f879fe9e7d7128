package io.vzaimno.operations.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vzaimno.accounts.Admin;
import io.vzaimno.operations.Broadcast;
import io.vzaimno.operations.Broadcasts;
import io.vzaimno.operations.Segment;
import io.vzaimno.web.ApiDescription;
import io.vzaimno.web.IdempotencyKey;
import io.vzaimno.web.Paging;
import io.vzaimno.web.ProblemCode;
import io.vzaimno.web.ProblemException;
import io.vzaimno.web.Problems;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.validator.constraints.Range;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Broadcasts, for admins. */
@RestController
@RequestMapping("/api/v1/admin/broadcasts")
@Tag(name = ApiDescription.ADMINISTRATION)
class AdminBroadcastController {

    private final Broadcasts broadcasts;

    AdminBroadcastController(Broadcasts broadcasts) {
        this.broadcasts = broadcasts;
    }

    @GetMapping
    @Operation(summary = "List broadcasts and their progress", description = "Newest first.")
    BroadcastsView list(
            @RequestParam(defaultValue = Paging.DEFAULT_LIMIT)
                    @Range(min = 1, max = Paging.MAX_LIMIT, message = Paging.LIMIT_MESSAGE)
                    int limit,
            @RequestParam(defaultValue = "0") @PositiveOrZero(message = Paging.OFFSET_MESSAGE) long offset) {
        return new BroadcastsView(
                broadcasts.list(limit, offset).stream().map(BroadcastView::of).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Send a text to many users",
            description = "Sent after all other messages, once to each user, and not to users who are blocked or have"
                    + " blocked the bot. With an Idempotency-Key, a repeated call answers with the same broadcast.")
    BroadcastView start(
            @RequestHeader(name = "Idempotency-Key", required = false) Optional<IdempotencyKey> idempotencyKey,
            @RequestBody @Valid NewBroadcast wish) {
        var key = idempotencyKey
                .map(IdempotencyKey::value)
                .orElseGet(() -> UUID.randomUUID().toString());
        return BroadcastView.of(
                broadcasts.start(Admin.API, Admin.API + ":" + key, wish.text().strip(), wish.segment()));
    }

    @GetMapping("/{broadcast_id}")
    @Operation(summary = "Progress of a broadcast")
    @Problems(ProblemCode.BROADCAST_NOT_FOUND)
    BroadcastView find(@PathVariable("broadcast_id") long broadcastId) {
        return broadcasts
                .find(broadcastId)
                .map(BroadcastView::of)
                .orElseThrow(() -> new ProblemException(ProblemCode.BROADCAST_NOT_FOUND));
    }

    @PostMapping("/{broadcast_id}/stop")
    @Operation(summary = "Stop a broadcast", description = "Unsent messages stay unsent until it is resumed.")
    @Problems(ProblemCode.BROADCAST_NOT_FOUND)
    BroadcastView stop(@PathVariable("broadcast_id") long broadcastId) {
        broadcasts.stop(Admin.API, broadcastId);
        return find(broadcastId);
    }

    @PostMapping("/{broadcast_id}/resume")
    @Operation(summary = "Resume a stopped broadcast")
    @Problems(ProblemCode.BROADCAST_NOT_FOUND)
    BroadcastView resume(@PathVariable("broadcast_id") long broadcastId) {
        broadcasts.resume(Admin.API, broadcastId);
        return find(broadcastId);
    }

    /** The broadcast to send. */
    record NewBroadcast(
            @Schema(description = "Plain text", example = "Checks are half the price this week.")
            @NotBlank(message = "is required") @Size(max = 4000, message = "must have at most 4000 characters") String text,

            @Schema(description = "The audience") @NotNull(message = "is required") Segment segment) {}

    record BroadcastsView(List<BroadcastView> broadcasts) {}

    /** A broadcast. */
    record BroadcastView(
            long broadcastId,
            String text,
            Segment segment,
            Broadcast.State state,

            @Schema(description = "Number of recipients when it started")
            int recipients,

            int delivered,

            @Schema(description = "Recipients who have blocked the bot")
            int blocked,

            @Schema(description = "Given up; some of them may have arrived")
            int lost,

            @Schema(description = "Still to be sent") int left,
            Instant createdAt) {

        private static BroadcastView of(Broadcast broadcast) {
            var progress = broadcast.progress();
            return new BroadcastView(
                    broadcast.id(),
                    broadcast.text(),
                    broadcast.segment(),
                    broadcast.state(),
                    broadcast.recipients(),
                    progress.delivered(),
                    progress.blocked(),
                    progress.lost(),
                    broadcast.left(),
                    broadcast.createdAt());
        }
    }
}
