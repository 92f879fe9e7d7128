package io.vzaimno.operations.chat;

import io.vzaimno.conversation.AdminMessages;
import io.vzaimno.instagram.live.SessionLost;
import io.vzaimno.language.Html;
import io.vzaimno.telegram.api.WithBot;
import io.vzaimno.telegram.outbox.MessageUndeliverable;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells admins what they have to take care of. */
@WithBot
@Component
class SessionNotifications {

    private final AdminMessages admins;
    private final Clock clock;

    SessionNotifications(AdminMessages admins, Clock clock) {
        this.admins = admins;
        this.clock = clock;
    }

    @EventListener
    void on(SessionLost event) {
        var key = "session:%d:%s".formatted(event.session(), clock.instant());
        admins.tell(
                key,
                words -> words.html(
                        key(event), Map.of("label", event.label(), "reason", Html.reported(event.reason()))));
    }

    @EventListener
    void on(MessageUndeliverable event) {
        admins.tell(
                "undeliverable:" + event.key(),
                words -> words.html(
                        "operator.undeliverable",
                        Map.of(
                                "key", Html.reported(event.key()),
                                "chat", String.valueOf(event.chat()),
                                "reason", Html.reported(event.reason()))));
    }

    private static String key(SessionLost event) {
        return switch (event.state()) {
            case NEEDS_LOGIN -> "operator.session_needs_login";
            case CHALLENGED -> "operator.session_challenged";
            case ACTIVE, COOLING, DISABLED -> "operator.session_blocked";
        };
    }
}
