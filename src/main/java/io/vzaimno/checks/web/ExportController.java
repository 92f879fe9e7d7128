package io.vzaimno.checks.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.UserId;
import io.vzaimno.accounts.web.OrderGate;
import io.vzaimno.checks.Check;
import io.vzaimno.checks.Checks;
import io.vzaimno.instagram.export.Export;
import io.vzaimno.instagram.export.ExportReading;
import io.vzaimno.instagram.export.Note;
import io.vzaimno.report.Report.Source;
import io.vzaimno.web.ApiDescription;
import io.vzaimno.web.IdempotencyKey;
import io.vzaimno.web.ProblemCode;
import io.vzaimno.web.ProblemException;
import io.vzaimno.web.Problems;
import io.vzaimno.web.UploadPath;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
public class ExportController {

    private final Accounts accounts;
    private final Checks checks;
    private final ExportUploads uploads;
    private final OrderGate admittance;

    ExportController(Accounts accounts, Checks checks, ExportUploads uploads, OrderGate admittance) {
        this.accounts = accounts;
        this.checks = checks;
        this.uploads = uploads;
        this.admittance = admittance;
    }

    @PostMapping(path = UploadPath.VALUE, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Order the analysis of an Instagram data export",
            description =
                    "Takes the ZIP file that Instagram gives to the owner of an account, or all of them, as several"
                            + " parts `file`, where one export came in several. They are read at once, kept no longer than the"
                            + " request takes, and charged only if the export is whole. One that may be incomplete is refused"
                            + " with `export_incomplete` and the reasons as `warnings`, unless accept_incomplete is true."
                            + " Exports are read one after the other, of each user one at a time; a request waits for its"
                            + " turn for up to 20 seconds, then is refused with `processor_busy` and Retry-After.")
    @Problems({
        ProblemCode.INSUFFICIENT_BALANCE,
        ProblemCode.USER_NOT_FOUND,
        ProblemCode.USER_BLOCKED,
        ProblemCode.MAINTENANCE,
        ProblemCode.IDEMPOTENCY_KEY_REUSED,
        ProblemCode.EXPORT_TOO_LARGE,
        ProblemCode.EXPORT_UNREADABLE,
        ProblemCode.EXPORT_INCOMPLETE,
        ProblemCode.DAILY_LIMIT,
        ProblemCode.EXPORT_IN_WORK,
        ProblemCode.PROCESSOR_BUSY
    })
    ResponseEntity<OrderView> export(
            @RequestHeader(name = "Idempotency-Key", required = false) Optional<IdempotencyKey> idempotencyKey,
            @RequestParam("user_id") UserId userId,
            @RequestPart List<MultipartFile> file,
            @RequestParam(name = "accept_incomplete", defaultValue = "false") boolean acceptIncomplete)
            throws IOException {
        var user = accounts.find(userId).orElseThrow(() -> new ProblemException(ProblemCode.USER_NOT_FOUND));
        admittance.require(user.id());
        var key = idempotencyKey.map(IdempotencyKey::value);
        return uploads.read(user.id(), file, reading -> order(user.id(), whole(reading), key, acceptIncomplete));
    }

    private ResponseEntity<OrderView> order(
            UserId user, Export export, Optional<String> key, boolean acceptIncomplete) {
        if (!acceptIncomplete && checks.ordered(user, key).isEmpty()) {
            requireNoWarnings(export);
        }
        var placed = OrderAnswers.placed(checks.orderExport(user, export, key));
        if (!isOf(export, placed.check())) {
            throw new ProblemException(ProblemCode.IDEMPOTENCY_KEY_REUSED);
        }
        return OrderAnswers.accepted(placed.check(), export.warnings());
    }

    private static void requireNoWarnings(Export export) {
        if (!export.warnings().isEmpty()) {
            var reasons = export.notes().stream()
                    .filter(note -> note.warning().isPresent())
                    .map(Note::inEnglish)
                    .collect(Collectors.joining(" "));
            throw new ProblemException(
                            ProblemCode.EXPORT_INCOMPLETE,
                            reasons
                                    + " Nothing was charged. Ask Instagram for the export once more, with the date range"
                                    + " \"All time\", or send this one with accept_incomplete=true.")
                    .with("warnings", export.warnings());
        }
    }

    /** As far as the export tells whose it is. */
    private static boolean isOf(Export export, Check check) {
        return check.source() == Source.EXPORT && check.target().equals(export.account());
    }

    private static Export whole(ExportReading reading) {
        return switch (reading) {
            case ExportReading.Read read -> read.export();
            case ExportReading.Refused refused -> throw new ProblemException(problem(refused), refused.detail());
        };
    }

    private static ProblemCode problem(ExportReading.Refused refused) {
        if (refused.problem() == ExportReading.Problem.TOO_LARGE) {
            return ProblemCode.EXPORT_TOO_LARGE;
        }
        return refused.problem().isIncomplete() ? ProblemCode.EXPORT_INCOMPLETE : ProblemCode.EXPORT_UNREADABLE;
    }
}
