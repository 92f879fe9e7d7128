package io.vzaimno.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.UserId;
import io.vzaimno.checks.Check;
import io.vzaimno.checks.Checks;
import io.vzaimno.instagram.export.Export;
import io.vzaimno.instagram.export.ExportReading;
import io.vzaimno.report.Report.Source;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes orders for the analysis of uploaded exports. */
@RestController
@Tag(name = ApiDescription.CHECKS)
class ExportController {

    static final String UPLOAD = "/api/v1/check/export";

    private final Accounts accounts;
    private final Checks checks;
    private final Uploads uploads;
    private final Admittance admittance;

    ExportController(Accounts accounts, Checks checks, Uploads uploads, Admittance admittance) {
        this.accounts = accounts;
        this.checks = checks;
        this.uploads = uploads;
        this.admittance = admittance;
    }

    @PostMapping(path = UPLOAD, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Order the analysis of an Instagram data export",
            description = "Takes the ZIP file that Instagram gives to the owner of an account. It is read at once, kept"
                    + " no longer than the request takes, and charged only if it is whole.")
    @Refuses({
        Problem.INSUFFICIENT_BALANCE,
        Problem.USER_NOT_FOUND,
        Problem.USER_BLOCKED,
        Problem.MAINTENANCE,
        Problem.IDEMPOTENCY_KEY_REUSED,
        Problem.EXPORT_TOO_LARGE,
        Problem.EXPORT_UNREADABLE,
        Problem.EXPORT_INCOMPLETE,
        Problem.DAILY_LIMIT
    })
    ResponseEntity<OrderView> export(
            @RequestHeader(name = "Idempotency-Key", required = false) Optional<IdempotencyKey> idempotencyKey,
            @RequestParam("user_id") UserId userId,
            @RequestPart MultipartFile file)
            throws IOException {
        var user = accounts.find(userId).orElseThrow(() -> new Refusal(Problem.USER_NOT_FOUND));
        admittance.require(user.id());
        var export = whole(uploads.read(file));
        var placed = Orders.placed(checks.orderExport(user.id(), export, idempotencyKey.map(IdempotencyKey::value)));
        if (!isOf(export, placed.check())) {
            throw new Refusal(Problem.IDEMPOTENCY_KEY_REUSED);
        }
        return Orders.accepted(placed.check(), Optional.empty());
    }

    /** As far as the export tells whose it is. */
    private static boolean isOf(Export export, Check check) {
        return check.source() == Source.EXPORT && check.target().equals(export.account());
    }

    private static Export whole(ExportReading reading) {
        return switch (reading) {
            case ExportReading.Read read -> read.export();
            case ExportReading.Refused refused -> throw new Refusal(problem(refused), refused.detail());
        };
    }

    private static Problem problem(ExportReading.Refused refused) {
        if (refused.problem() == ExportReading.Problem.TOO_LARGE) {
            return Problem.EXPORT_TOO_LARGE;
        }
        return refused.problem().isIncomplete() ? Problem.EXPORT_INCOMPLETE : Problem.EXPORT_UNREADABLE;
    }
}
