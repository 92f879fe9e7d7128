package io.vzaimno.checks.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vzaimno.accounts.UserId;
import io.vzaimno.checks.Cancellation;
import io.vzaimno.checks.CheckId;
import io.vzaimno.checks.Checks;
import io.vzaimno.checks.ResultGroup;
import io.vzaimno.web.ApiDescription;
import io.vzaimno.web.Paging;
import io.vzaimno.web.ProblemCode;
import io.vzaimno.web.ProblemException;
import io.vzaimno.web.Problems;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import org.hibernate.validator.constraints.Range;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How checks stand. */
@RestController
@Tag(name = ApiDescription.CHECKS)
class CheckController {

    private final Checks checks;

    CheckController(Checks checks) {
        this.checks = checks;
    }

    @GetMapping("/api/v1/check/{check_id}")
    @Operation(
            summary = "How a check stands",
            description = "Once it is completed, `users` lists those who do not follow back.")
    @Problems(ProblemCode.CHECK_NOT_FOUND)
    CheckView find(@PathVariable("check_id") CheckId checkId) {
        var check = checks.find(checkId).orElseThrow(() -> new ProblemException(ProblemCode.CHECK_NOT_FOUND));
        return checks.people(checkId, ResultGroup.NON_MUTUAL, Integer.MAX_VALUE, 0)
                .map(people -> CheckView.of(
                        check, checks.notes(checkId), PeopleView.of(people).users()))
                .orElseGet(() -> CheckView.of(check));
    }

    @PostMapping("/api/v1/check/{check_id}/cancel")
    @Operation(summary = "Cancel a check that has not begun", description = "What it cost is given back.")
    @Problems({ProblemCode.CHECK_NOT_FOUND, ProblemCode.NOT_CANCELLABLE})
    CheckView cancel(@PathVariable("check_id") CheckId checkId) {
        return switch (checks.cancel(checkId)) {
            case Cancellation.Cancelled cancelled -> CheckView.of(cancelled.check());
            case Cancellation.TooLate late ->
                throw new ProblemException(ProblemCode.NOT_CANCELLABLE).with("check_status", late.status());
            case Cancellation.NoSuchCheck _ -> throw new ProblemException(ProblemCode.CHECK_NOT_FOUND);
        };
    }

    @GetMapping("/api/v1/checks")
    @Operation(summary = "A user's checks", description = "Newest first, without their `users`.")
    ChecksView list(
            @RequestParam("user_id") UserId userId,
            @RequestParam(defaultValue = Paging.DEFAULT_LIMIT)
                    @Range(min = 1, max = Paging.MAX_LIMIT, message = Paging.LIMIT_MESSAGE)
                    int limit,
            @RequestParam(defaultValue = "0") @PositiveOrZero(message = Paging.OFFSET_MESSAGE) long offset) {
        var page = checks.of(userId, limit, offset);
        return new ChecksView(page.checks().stream().map(CheckView::of).toList(), page.total());
    }

    record ChecksView(List<CheckView> checks, long total) {}
}
