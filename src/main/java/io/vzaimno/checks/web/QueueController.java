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

/** The public status of the queue of live checks. */
@RestController
@Tag(name = ApiDescription.SERVICE)
public class QueueController {

    private final Checks checks;

    QueueController(Checks checks) {
        this.checks = checks;
    }

    @GetMapping("/api/v1/queue/status")
    @SecurityRequirements
    @Operation(
            summary = "The status of the queue",
            description = "While the queue is paused, orders are still accepted.")
    LineView status() {
        return LineView.of(checks.line());
    }

    /** The status of the queue in the API. */
    public record LineView(
            int totalPending,
            int totalProcessing,

            @Schema(description = "The place that a check ordered now would have")
            int nextPosition,

            @Schema(
                    description =
                            "How long such a check would wait before it begins, rounded up; 0 also while no session"
                                    + " can serve it, since it would be refused then")
            long estimatedWaitMinutes,

            @Schema(description = "Whether an admin has stopped the queue; orders are still accepted")
            boolean paused) {

        public static LineView of(QueueStatus queue) {
            return new LineView(
                    queue.pending(),
                    queue.processing(),
                    queue.nextPlace(),
                    (queue.expectedWait().toSeconds() + 59) / 60,
                    queue.paused());
        }
    }
}
