package io.vzaimno.checks.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vzaimno.checks.Checks;
import io.vzaimno.checks.QueueStatus;
import io.vzaimno.web.ApiDescription;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The line of live checks as everybody may see it. */
@RestController
@Tag(name = ApiDescription.SERVICE)
public class QueueController {

    private final Checks checks;

    QueueController(Checks checks) {
        this.checks = checks;
    }

    @GetMapping("/api/v1/queue/status")
    @SecurityRequirements
    @Operation(summary = "How long the line is", description = "While the line is paused, orders are still taken.")
    LineView status() {
        return LineView.of(checks.line());
    }

    /** The line on the wire. */
    public record LineView(
            int totalPending,
            int totalProcessing,

            @Schema(description = "The place that a check ordered now would have")
            int nextPosition,

            @Schema(
                    description =
                            "How long such a check would wait before it begins, rounded up; 0 also while no session"
                                    + " can serve it, for it would be refused then")
            long estimatedWaitMinutes,

            @Schema(description = "Whether the operator has stopped the line; orders are still taken")
            boolean paused) {

        public static LineView of(QueueStatus line) {
            return new LineView(
                    line.pending(),
                    line.processing(),
                    line.nextPlace(),
                    (line.expectedWait().toSeconds() + 59) / 60,
                    line.paused());
        }
    }
}
