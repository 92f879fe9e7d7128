package io.vzaimno.checks.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vzaimno.checks.Check;
import io.vzaimno.checks.CheckId;
import io.vzaimno.checks.CheckStatus;
import io.vzaimno.checks.Checks;
import io.vzaimno.checks.ResultGroup;
import io.vzaimno.report.Format;
import io.vzaimno.web.ApiDescription;
import io.vzaimno.web.Paging;
import io.vzaimno.web.ProblemCode;
import io.vzaimno.web.ProblemException;
import io.vzaimno.web.Problems;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.PositiveOrZero;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Locale;
import org.hibernate.validator.constraints.Range;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What completed checks found. */
@RestController
@RequestMapping("/api/v1/check/{check_id}")
@Tag(name = ApiDescription.RESULTS)
class ResultController {

    private final Checks checks;
    private final ReportDownloads downloads;

    ResultController(Checks checks, ReportDownloads downloads) {
        this.checks = checks;
        this.downloads = downloads;
    }

    @GetMapping("/users")
    @Operation(summary = "The people of a result", description = "One group of them, in Instagram's order.")
    @Problems({ProblemCode.CHECK_NOT_FOUND, ProblemCode.NOT_COMPLETED, ProblemCode.EXPIRED})
    PeopleView users(
            @PathVariable("check_id") CheckId checkId,
            @RequestParam(defaultValue = "non_mutual") ResultGroup list,
            @RequestParam(defaultValue = Paging.DEFAULT_LIMIT)
                    @Range(min = 1, max = Paging.MAX_LIMIT, message = Paging.LIMIT_MESSAGE)
                    int limit,
            @RequestParam(defaultValue = "0") @PositiveOrZero(message = Paging.OFFSET_MESSAGE) long offset) {
        completed(checkId);
        return checks.people(checkId, list, limit, offset)
                .map(PeopleView::of)
                .orElseThrow(() -> new ProblemException(ProblemCode.EXPIRED));
    }

    @GetMapping("/changes")
    @Operation(
            summary = "What has changed",
            description =
                    "Since the user's previous result of the same account: who is newly not following back, who left,"
                            + " came, vanished from both lists, or has another name now.")
    @Problems({ProblemCode.CHECK_NOT_FOUND, ProblemCode.NOT_COMPLETED, ProblemCode.EXPIRED})
    ChangesView changes(@PathVariable("check_id") CheckId checkId) {
        if (completed(checkId).expired()) {
            throw new ProblemException(ProblemCode.EXPIRED);
        }
        return checks.changes(checkId).map(ChangesView::of).orElse(ChangesView.NONE);
    }

    @GetMapping("/file")
    @Operation(
            summary = "The report",
            description = "As a workbook, as CSV or as JSON; in Russian where Accept-Language prefers it, otherwise in"
                    + " English. Reports are written one after the other; a request waits for its turn for up to 20"
                    + " seconds, then is refused with `processor_busy` and Retry-After.")
    @ApiResponse(
            responseCode = "200",
            description = "The file, with its name in Content-Disposition",
            content = {
                @Content(mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
                @Content(mediaType = "text/csv"),
                @Content(mediaType = "application/json")
            })
    @Problems({ProblemCode.CHECK_NOT_FOUND, ProblemCode.NOT_COMPLETED, ProblemCode.EXPIRED, ProblemCode.PROCESSOR_BUSY})
    void file(
            @PathVariable("check_id") CheckId checkId,
            @RequestParam(defaultValue = "xlsx") Format format,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        completed(checkId);
        downloads.send(
                format,
                () -> checks.report(checkId, language, ZoneOffset.UTC)
                        .orElseThrow(() -> new ProblemException(ProblemCode.EXPIRED)),
                response);
    }

    private Check completed(CheckId id) {
        var check = checks.find(id).orElseThrow(() -> new ProblemException(ProblemCode.CHECK_NOT_FOUND));
        if (check.status() != CheckStatus.COMPLETED) {
            throw new ProblemException(ProblemCode.NOT_COMPLETED).with("check_status", check.status());
        }
        return check;
    }
}
