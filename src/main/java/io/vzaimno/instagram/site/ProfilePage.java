package io.vzaimno.instagram.site;

import io.vzaimno.instagram.Handle;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The HTML of a profile's page, or as much of it as was read: it names the account's number twice as a pair, and nowhere if
 * no account has the name.
 */
record ProfilePage(String html) {

    private static final Pattern PAIR =
            Pattern.compile("\"page_id\":\"profilePage_(\\d{1,20})\",\"profile_id\":\"(\\d{1,20})\"");
    private static final int PAIRS = 2;

    /** Whether all was read that is looked for, so that the rest of the page need not be. */
    static boolean isComplete(String html) {
        return PAIR.matcher(html).results().limit(PAIRS).count() == PAIRS
                && PageTokens.of(html).filter(PageTokens::areComplete).isPresent();
    }

    /** The account of this name: missing where the page of a session names none, refused where it is no such page. */
    Answer<Finding> account(Handle name) {
        if (PageTokens.of(html).isEmpty()) {
            return new Answer.Refused<>(new Refusal.LoginAsked("a page without the tokens of a session"));
        }
        var numbers = PAIR.matcher(html).results().map(ProfilePage::number).collect(Collectors.toSet());
        return switch (numbers.size()) {
            case 0 -> new Answer.Got<>(new Finding.Missing());
            case 1 ->
                numbers.iterator()
                        .next()
                        .<Answer<Finding>>map(pk ->
                                new Answer.Got<>(new Finding.Found(new InstagramAccount(pk, name), Optional.empty())))
                        .orElseGet(ProfilePage::unknownForm);
            default -> unknownForm();
        };
    }

    /** The number of a pair, whose halves must agree. */
    private static Optional<AccountId> number(MatchResult pair) {
        return pair.group(1).equals(pair.group(2)) ? Optional.of(new AccountId(pair.group(1))) : Optional.empty();
    }

    private static Answer<Finding> unknownForm() {
        return new Answer.Refused<>(new Refusal.Unreadable("a page that names more than one account"));
    }
}
