package io.vzaimno.notifications;

import io.vzaimno.accounts.Account;
import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.UserId;
import io.vzaimno.instagram.live.PoolEmptied;
import io.vzaimno.instagram.live.PoolRefilled;
import io.vzaimno.instagram.live.SessionLost;
import io.vzaimno.telegram.Content;
import io.vzaimno.telegram.MessageUndeliverable;
import io.vzaimno.telegram.Outbox;
import io.vzaimno.telegram.OutgoingMessage;
import io.vzaimno.wording.Html;
import io.vzaimno.wording.Wording;
import io.vzaimno.wording.Words;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the operators what needs their hands. */
@WithBot
@Component
class OperatorNews {

    private final NotificationProperties properties;
    private final Accounts accounts;
    private final Wording wording;
    private final Outbox outbox;
    private final Clock clock;

    OperatorNews(NotificationProperties properties, Accounts accounts, Wording wording, Outbox outbox, Clock clock) {
        this.properties = properties;
        this.accounts = accounts;
        this.wording = wording;
        this.outbox = outbox;
        this.clock = clock;
    }

    @EventListener
    void on(SessionLost event) {
        var key = "session:%d:%s".formatted(event.session(), clock.instant());
        tell(key, words -> words.html(key(event), Map.of("label", event.label(), "reason", event.reason())));
    }

    @EventListener
    void on(PoolEmptied event) {
        tell("pool:emptied:" + clock.instant(), words -> words.html("operator.pool_emptied"));
    }

    @EventListener
    void on(PoolRefilled event) {
        tell("pool:refilled:" + clock.instant(), words -> words.html("operator.pool_refilled"));
    }

    @EventListener
    void on(MessageUndeliverable event) {
        tell(
                "undeliverable:" + event.key(),
                words -> words.html(
                        "operator.undeliverable",
                        Map.of("key", event.key(), "chat", String.valueOf(event.chat()), "reason", event.reason())));
    }

    private static String key(SessionLost event) {
        return switch (event.state()) {
            case NEEDS_LOGIN -> "operator.session_needs_login";
            case ACTIVE, COOLING, DISABLED -> "operator.session_blocked";
        };
    }

    private void tell(String key, Function<Words, Html> text) {
        for (var admin : properties.admins()) {
            var words = wording.in(
                    accounts.find(new UserId(admin)).map(Account::locale).orElse(Locale.ENGLISH));
            var content = new Content.Text(text.apply(words).value());
            outbox.add(OutgoingMessage.admin(key + ":" + admin, admin, content));
        }
    }
}
