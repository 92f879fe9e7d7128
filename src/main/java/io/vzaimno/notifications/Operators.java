package io.vzaimno.notifications;

import io.vzaimno.accounts.Account;
import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.UserId;
import io.vzaimno.language.Html;
import io.vzaimno.language.Wording;
import io.vzaimno.language.Words;
import io.vzaimno.telegram.api.Content;
import io.vzaimno.telegram.api.WithBot;
import io.vzaimno.telegram.outbox.Outbox;
import io.vzaimno.telegram.outbox.OutgoingMessage;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Writes to the operators, each in his language. */
@WithBot
@Component
class Operators {

    private final NotificationProperties properties;
    private final Accounts accounts;
    private final Wording wording;
    private final Outbox outbox;

    Operators(NotificationProperties properties, Accounts accounts, Wording wording, Outbox outbox) {
        this.properties = properties;
        this.accounts = accounts;
        this.wording = wording;
        this.outbox = outbox;
    }

    /** @param key what the message is about; the same is told once */
    void tell(String key, Function<Words, Html> text) {
        for (var admin : properties.admins()) {
            var language = accounts.find(new UserId(admin)).map(Account::locale).orElse(Locale.ENGLISH);
            var content = new Content.Text(text.apply(wording.in(language)).value());
            outbox.add(OutgoingMessage.admin(key + ":" + admin, admin, content));
        }
    }
}
