package io.vzaimno.operations.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vzaimno.accounts.Admin;
import io.vzaimno.checks.Cancellation;
import io.vzaimno.checks.CheckId;
import io.vzaimno.checks.Checks;
import io.vzaimno.checks.Promotion;
import io.vzaimno.checks.Retry;
import io.vzaimno.checks.web.CheckView;
import io.vzaimno.checks.web.OrderAnswers;
import io.vzaimno.checks.web.OrderView;
import io.vzaimno.checks.web.QueueController.LineView;
import io.vzaimno.checks.web.QueueView;
import io.vzaimno.operations.QueueAdministration;
import io.vzaimno.web.ApiDescription;
import io.vzaimno.web.Paging;
import io.vzaimno.web.ProblemCode;
import io.vzaimno.web.ProblemException;
import io.vzaimno.web.Problems;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Optional;
import org.hibernate.validator.constraints.Range;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The queue of live checks, for admins. */
@RestController
@RequestMapping("/api/v1/admin/queue")
@Tag(name = ApiDescription.ADMINISTRATION)
class AdminQueueController {

    private final QueueAdministration queue;
    private final Checks checks;

    AdminQueueController(QueueAdministration queue, Checks checks) {
        this.queue = queue;
        this.checks = checks;
    }

    @GetMapping
    @Operation(
            summary = "The queue with all details",
            description = "Running checks first, then the waiting ones in their order.")
    QueueView list(
            @RequestParam(defaultValue = Paging.DEFAULT_LIMIT)
                    @Range(min = 1, max = Paging.MAX_LIMIT, message = Paging.LIMIT_MESSAGE)
                    int limit,
            @RequestParam(defaultValue = "0") @PositiveOrZero(message = Paging.OFFSET_MESSAGE) long offset) {
        return QueueView.of(queue.page(limit, offset));
    }

    @PostMapping("/pause")
    @Operation(
            summary = "Stop the admission of checks",
            description = "Orders are still accepted, and running checks go on. The pause survives restarts.")
    LineView pause() {
        queue.pause(Admin.API);
        return LineView.of(checks.line());
    }

    @PostMapping("/resume")
    @Operation(
            summary = "Resume the admission of checks",
            description = "Waiting checks start at once, as far as the limits allow.")
    LineView resume() {
        queue.resume(Admin.API);
        return LineView.of(checks.line());
    }

    @PostMapping("/{check_id}/cancel")
    @Operation(
            summary = "Cancel a check, whether it waits or runs",
            description = "Its price is refunded and its user is notified.")
    @Problems({ProblemCode.CHECK_NOT_FOUND, ProblemCode.NOT_CANCELLABLE})
    CheckView cancel(@PathVariable("check_id") CheckId checkId) {
        return switch (queue.cancel(Admin.API, checkId)) {
            case Cancellation.Cancelled cancelled -> CheckView.of(cancelled.check());
            case Cancellation.TooLate late ->
                throw new ProblemException(ProblemCode.NOT_CANCELLABLE, "The check is finished.")
                        .with("check_status", late.status());
            case Cancellation.NoSuchCheck _ -> throw new ProblemException(ProblemCode.CHECK_NOT_FOUND);
        };
    }

    @PostMapping("/{check_id}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Retry a failed live check",
            description = "Queues a new check of the same account for the same user, free of charge: the refund of the"
                    + " failed check stands. A failed check is retried once; a repeated call returns the same new"
                    + " check.")
    @Problems({ProblemCode.CHECK_NOT_FOUND, ProblemCode.NOT_RETRYABLE, ProblemCode.ALREADY_RUNNING})
    ResponseEntity<OrderView> retry(@PathVariable("check_id") CheckId checkId) {
        return switch (queue.retry(Admin.API, checkId)) {
            case Retry.Placed placed -> OrderAnswers.accepted(placed.check(), Optional.empty());
            case Retry.NotFailed wrong ->
                throw new ProblemException(ProblemCode.NOT_RETRYABLE).with("check_status", wrong.status());
            case Retry.AlreadyRunning running ->
                throw new ProblemException(ProblemCode.ALREADY_RUNNING)
                        .with("check_id", running.running().value());
            case Retry.NoSuchCheck _ -> throw new ProblemException(ProblemCode.CHECK_NOT_FOUND);
        };
    }

    @PostMapping("/{check_id}/front")
    @Operation(summary = "Move a check to the front of the queue")
    @Problems({ProblemCode.CHECK_NOT_FOUND, ProblemCode.NOT_IN_LINE})
    CheckView front(@PathVariable("check_id") CheckId checkId) {
        return switch (queue.front(Admin.API, checkId)) {
            case Promotion.First first -> CheckView.of(first.check());
            case Promotion.NotInLine wrong ->
                throw new ProblemException(ProblemCode.NOT_IN_LINE).with("check_status", wrong.status());
            case Promotion.NoSuchCheck _ -> throw new ProblemException(ProblemCode.CHECK_NOT_FOUND);
        };
    }
}
