package io.vzaimno.conversation;

import io.vzaimno.accounts.Account;
import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.Admins;
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

/** Messages to all admins, to each in their language. */
@WithBot
@Component
public class AdminMessages {

    private final Admins admins;
    private final Accounts accounts;
    private final Wording wording;
    private final Outbox outbox;

    AdminMessages(Admins admins, Accounts accounts, Wording wording, Outbox outbox) {
        this.admins = admins;
        this.accounts = accounts;
        this.wording = wording;
        this.outbox = outbox;
    }

    /** @param key what the message is about; the same is told once */
    public void tell(String key, Function<Words, Html> text) {
        for (var admin : admins.all()) {
            var language = accounts.find(admin).map(Account::locale).orElse(Locale.ENGLISH);
            var content = new Content.Text(text.apply(wording.in(language)).value());
            outbox.add(OutgoingMessage.admin(key + ":" + admin.value(), admin.value(), content));
        }
    }
}
