package io.vzaimno.instagram.site;

import io.vzaimno.instagram.Handle;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The HTML of a profile's page, or as much of it as was read: it names the account's id twice as a pair, and nowhere if
 * no account has the name.
 */
record ProfilePage(String html) {

    private static final Pattern PAIR =
            Pattern.compile("\"page_id\":\"profilePage_(\\d{1,20})\",\"profile_id\":\"(\\d{1,20})\"");
    private static final int PAIRS = 2;

    /** Whether everything needed was read, so that the rest of the page need not be. */
    static boolean isComplete(String html) {
        return PAIR.matcher(html).results().limit(PAIRS).count() == PAIRS
                && PageTokens.of(html).filter(PageTokens::areComplete).isPresent();
    }

    /** The account of this name: missing if a session's page names none, refused if it is not such a page. */
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

    /** The id of a pair, whose halves must agree. */
    private static Optional<AccountId> number(MatchResult pair) {
        return pair.group(1).equals(pair.group(2)) ? Optional.of(new AccountId(pair.group(1))) : Optional.empty();
    }

    private static Answer<Finding> unknownForm() {
        return new Answer.Refused<>(new Refusal.Unreadable("a page that names more than one account"));
    }
}
