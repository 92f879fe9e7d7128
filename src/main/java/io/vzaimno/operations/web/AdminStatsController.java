package io.vzaimno.operations.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vzaimno.operations.Audit;
import io.vzaimno.operations.AuditEntry;
import io.vzaimno.operations.AuditedAction;
import io.vzaimno.operations.StatisticsReader;
import io.vzaimno.web.ApiDescription;
import io.vzaimno.web.Paging;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Instant;
import java.util.List;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Statistics and the audit log. */
@RestController
@RequestMapping("/api/v1/admin")
@Tag(name = ApiDescription.ADMINISTRATION)
class AdminStatsController {

    private final StatisticsReader statistics;
    private final Audit audit;

    AdminStatsController(StatisticsReader statistics, Audit audit) {
        this.statistics = statistics;
        this.audit = audit;
    }

    @GetMapping("/stats")
    @Operation(
            summary = "Statistics of the service",
            description =
                    "Users, checks by outcome, waiting times, revenue by currency, the queue, sessions, messages.")
    StatsView stats() {
        return StatsView.of(statistics.read());
    }

    @GetMapping("/audit")
    @Operation(
            summary = "The audit log",
            description = "Newest first: every admin action, by this API or in the chat. Entries cannot be changed.")
    AuditView audit(
            @RequestParam(defaultValue = Paging.DEFAULT_LIMIT)
                    @Range(min = 1, max = Paging.MAX_LIMIT, message = Paging.LIMIT_MESSAGE)
                    int limit,
            @RequestParam(defaultValue = "0") @PositiveOrZero(message = Paging.OFFSET_MESSAGE) long offset) {
        var page = audit.page(limit, offset);
        return new AuditView(page.entries().stream().map(EntryView::of).toList(), page.total());
    }

    record AuditView(List<EntryView> entries, long total) {}

    /** An audited action. */
    record EntryView(
            long entryId,
            String operator,
            AuditedAction act,
            String subject,
            @Nullable String before,
            @Nullable String after,
            Instant createdAt) {

        private static EntryView of(AuditEntry entry) {
            return new EntryView(
                    entry.id(),
                    entry.admin(),
                    entry.act(),
                    entry.subject(),
                    entry.before(),
                    entry.after(),
                    entry.createdAt());
        }
    }
}
