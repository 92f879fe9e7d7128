package io.vzaimno.conversation;

import io.vzaimno.accounts.Account;
import io.vzaimno.accounts.Accounts;
import io.vzaimno.accounts.UserId;
import io.vzaimno.language.Wording;
import io.vzaimno.language.Words;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Knows in which words to write to whom, and what to call him. */
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

    /** What to call somebody in the words of another. */
    public String name(UserId user, Words words) {
        return accounts.find(user)
                .map(Account::firstName)
                .filter(name -> !name.isBlank())
                .orElseGet(() -> words.plain("checks.a_friend"));
    }
}
