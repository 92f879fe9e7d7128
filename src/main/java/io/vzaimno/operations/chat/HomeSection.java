package io.vzaimno.operations.chat;

import io.vzaimno.conversation.Step;
import io.vzaimno.language.Amount;
import io.vzaimno.language.Html;
import io.vzaimno.language.Words;
import io.vzaimno.operations.MaintenanceAdministration;
import io.vzaimno.operations.Statistics;
import io.vzaimno.operations.StatisticsReader;
import io.vzaimno.telegram.api.Content;
import io.vzaimno.telegram.api.Keyboard;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Today's statistics, and the way to all other screens. */
@Component
class HomeSection implements Section {

    static final String NAME = "home";

    private final StatisticsReader statistics;
    private final MaintenanceAdministration maintenance;

    HomeSection(StatisticsReader statistics, MaintenanceAdministration maintenance) {
        this.statistics = statistics;
        this.maintenance = maintenance;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Step pressed(Visit visit, Path path) {
        return new Step.Show(screen(visit.words(), statistics.read()));
    }

    private Content.Text screen(Words words, Statistics now) {
        return AdminScreens.screen(
                keyboard(words),
                words.html("admin.title"),
                maintenance
                        .current()
                        .map(closure -> words.html("admin.closed", Map.of("reason", Html.text(closure.reason()))))
                        .orElse(Html.EMPTY),
                Html.lines(users(words, now.users()), checks(words, now.today()), revenue(words, now)),
                Html.lines(line(words, now), sessions(words, now), outbox(words, now.outbox()), books(words, now)));
    }

    private static Html users(Words words, Statistics.Users users) {
        return words.html(
                "admin.users",
                Map.of(
                        "total", users.total(),
                        "fresh", users.fresh(),
                        "active", users.active(),
                        "blocked", users.blocked(),
                        "unreachable", users.unreachable()));
    }

    private static Html checks(Words words, Statistics.Outcomes today) {
        var counts = words.html(
                "admin.checks",
                Map.of(
                        "ordered", today.ordered(),
                        "completed", today.completed(),
                        "failed", today.failed(),
                        "cancelled", today.cancelled()));
        return today.completed() == 0
                ? counts
                : Html.lines(
                        counts,
                        words.html("admin.times", Map.of("wait", today.waited(), "duration", today.duration())));
    }

    private static Html revenue(Words words, Statistics now) {
        return words.html(
                "admin.revenue",
                Map.of(
                        "amount",
                        new Amount(amount(now, "RUB")),
                        "stars",
                        amount(now, "XTR").intValue()));
    }

    private static BigDecimal amount(Statistics now, String currency) {
        return now.revenueToday().getOrDefault(currency, BigDecimal.ZERO);
    }

    private static Html line(Words words, Statistics now) {
        return words.html(
                "admin.line",
                Map.of(
                        "waiting", now.queue().pending(),
                        "running", now.queue().processing(),
                        "paused", now.queue().paused() ? "yes" : "no"));
    }

    private static Html sessions(Words words, Statistics now) {
        var all = now.sessions().values().stream().mapToLong(Long::longValue).sum();
        return words.html("admin.sessions", Map.of("active", now.sessions().getOrDefault("active", 0L), "total", all));
    }

    private static Html outbox(Words words, Statistics.Letters outbox) {
        return words.html(
                "admin.outbox", Map.of("waiting", outbox.waiting(), "held", outbox.held(), "dead", outbox.dead()));
    }

    private static Html books(Words words, Statistics now) {
        return now.broken().isEmpty()
                ? words.html("admin.books_right")
                : words.html("admin.books_wrong", Map.of("reason", Html.text(String.join("\n", now.broken()))));
    }

    private static Keyboard keyboard(Words words) {
        return Keyboard.row(
                        AdminScreens.button(words.plain("button.admin_queue"), QueueSection.NAME),
                        AdminScreens.button(words.plain("button.admin_sessions"), SessionSection.NAME))
                .with(
                        AdminScreens.button(words.plain("button.admin_users"), UserSection.NAME),
                        AdminScreens.button(words.plain("button.admin_payments"), PaymentSection.NAME))
                .with(
                        AdminScreens.button(words.plain("button.admin_tariffs"), TariffSection.NAME),
                        AdminScreens.button(words.plain("button.admin_broadcasts"), BroadcastSection.NAME))
                .with(
                        AdminScreens.button(words.plain("button.admin_letters"), DeadLetterSection.NAME),
                        AdminScreens.button(words.plain("button.admin_audit"), AuditSection.NAME))
                .with(
                        AdminScreens.button(words.plain("button.admin_source"), SourceSection.NAME),
                        AdminScreens.button(words.plain("button.admin_maintenance"), MaintenanceSection.NAME))
                .with(AdminScreens.button(words.plain("button.admin_refresh"), NAME));
    }
}
