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

/** How the service is doing, and what operators did to it. */
@RestController
@RequestMapping("/api/v1/admin")
@Tag(name = ApiDescription.ADMINISTRATION)
class AdminStatsController {

    private final StatisticsReader figures;
    private final Audit audit;

    AdminStatsController(StatisticsReader figures, Audit audit) {
        this.figures = figures;
        this.audit = audit;
    }

    @GetMapping("/stats")
    @Operation(
            summary = "How the service is doing",
            description = "Users, checks by outcome, waiting times, revenue by currency, the line, sessions, messages.")
    StatsView stats() {
        return StatsView.of(figures.read());
    }

    @GetMapping("/audit")
    @Operation(
            summary = "What operators did",
            description = "Newest first: every act, by this API or in the chat. Nobody can change it.")
    AuditView audit(
            @RequestParam(defaultValue = Paging.DEFAULT_LIMIT)
                    @Range(min = 1, max = Paging.MAX_LIMIT, message = Paging.LIMIT_MESSAGE)
                    int limit,
            @RequestParam(defaultValue = "0") @PositiveOrZero(message = Paging.OFFSET_MESSAGE) long offset) {
        var page = audit.page(limit, offset);
        return new AuditView(page.entries().stream().map(EntryView::of).toList(), page.total());
    }

    record AuditView(List<EntryView> entries, long total) {}

    /** An act. */
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
                    entry.operator(),
                    entry.act(),
                    entry.subject(),
                    entry.before(),
                    entry.after(),
                    entry.createdAt());
        }
    }
}
