package io.vzaimno.telegram.inbox;

import io.vzaimno.settings.Role;
import io.vzaimno.settings.Roles;
import io.vzaimno.telegram.api.SendRateLimiter;
import io.vzaimno.telegram.api.TelegramProperties;
import java.time.Duration;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Receives updates while the process runs, by webhook or polling, and learns of pauses. */
@Component
class UpdateSources implements SmartLifecycle {

    private static final Duration PULSE = Duration.ofSeconds(1);

    private final Poller poller;
    private final Webhook webhook;
    private final Inbox inbox;
    private final SendRateLimiter rateLimiter;
    private final TelegramProperties properties;
    private final Roles roles;
    private List<Loop> loops = List.of();

    UpdateSources(
            Poller poller,
            Webhook webhook,
            Inbox inbox,
            SendRateLimiter rateLimiter,
            TelegramProperties properties,
            Roles roles) {
        this.poller = poller;
        this.webhook = webhook;
        this.inbox = inbox;
        this.rateLimiter = rateLimiter;
        this.properties = properties;
        this.roles = roles;
    }

    @Override
    public void start() {
        if (properties.hasToken()) {
            loops = roles.include(Role.BOT) ? receivingLoops() : List.of(Loop.start("telegram-pulse", this::listen));
        }
    }

    @Override
    public void stop() {
        loops.forEach(loop -> loop.stop(poller::hangUp));
        if (!loops.isEmpty() && !properties.usesWebhook()) {
            poller.resign();
        }
        loops = List.of();
    }

    @Override
    public boolean isRunning() {
        return !loops.isEmpty();
    }

    private List<Loop> receivingLoops() {
        return properties.usesWebhook() ? webhookLoops() : pollingLoops();
    }

    private List<Loop> webhookLoops() {
        return List.of(Loop.start("telegram-webhook", webhook::register), Loop.start("telegram-pulse", this::tidy));
    }

    private List<Loop> pollingLoops() {
        return List.of(
                Loop.start("telegram-poll", poller::poll),
                Loop.start("telegram-election", poller::stand),
                Loop.start("telegram-pulse", this::tidy));
    }

    private Duration tidy() {
        inbox.tidy();
        return listen();
    }

    /** Processes that call Telegram must know its current pauses. */
    private Duration listen() {
        rateLimiter.refresh();
        return PULSE;
    }
}
