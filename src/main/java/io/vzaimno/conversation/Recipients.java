package io.vzaimno.conversation;

import io.vzaimno.accounts.Account;
import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.UserId;
import io.vzaimno.language.Wording;
import io.vzaimno.language.Words;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Finds the words and the name for a recipient of a message. */
@Component
public class Recipients {

    private final Accounts accounts;
    private final Wording wording;

    Recipients(Accounts accounts, Wording wording) {
        this.accounts = accounts;
        this.wording = wording;
    }

    public Words words(UserId reader) {
        return wording.in(accounts.find(reader).map(Account::locale).orElse(Locale.ENGLISH));
    }

    /** The name of a user, in another user's words. */
    public String name(UserId user, Words words) {
        return accounts.find(user)
                .map(Account::firstName)
                .filter(name -> !name.isBlank())
                .orElseGet(() -> words.plain("checks.a_friend"));
    }
}
