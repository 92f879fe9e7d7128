package io.vzaimno.instagram;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The accounts that a text mentions among other words, by an at sign or by a link to the profile. A bare word is not a
 * name. A text with another link, or with an at sign before something that is not a name, mentions none: it may be
 * about that.
 */
public record Mentions(Set<Handle> accounts) {

    private static final Mentions NONE = new Mentions(Set.of());
    private static final Pattern WORDS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern AROUND = Pattern.compile("^[\\p{Ps}\\p{Pi}\"'<]+|[\\p{Pe}\\p{Pf}\"'>.,;:!?…]+$");
    private static final Pattern LINK =
            Pattern.compile("(?i)[a-z][a-z0-9+.-]*://.*|(?:[a-z0-9-]+\\.)+[a-z]{2,}(?::\\d+)?/.*");
    private static final Pattern AT = Pattern.compile("(?<![\\p{L}\\p{N}._+-])@([\\p{L}\\p{N}._-]+)");

    public Mentions {
        accounts = Set.copyOf(accounts);
    }

    /** The mentions in a text; none in a single word, which is a name or not. */
    public static Mentions in(String text) {
        var words = WORDS.splitAsStream(Handle.plain(text)).toList();
        var accounts = new LinkedHashSet<Handle>();
        for (var word : words) {
            var bare = AROUND.matcher(word).replaceAll("");
            if (!(LINK.matcher(bare).matches() ? addLink(bare, accounts) : addNames(word, accounts))) {
                return NONE;
            }
        }
        return words.size() == 1 ? NONE : new Mentions(accounts);
    }

    /** The account, if it is the only one. */
    public Optional<Handle> only() {
        return accounts.size() == 1 ? accounts.stream().findFirst() : Optional.empty();
    }

    private static boolean addLink(String link, Set<Handle> accounts) {
        var account = Handle.parse(link);
        account.ifPresent(accounts::add);
        return account.isPresent();
    }

    private static boolean addNames(String word, Set<Handle> accounts) {
        return AT.matcher(word).results().allMatch(at -> {
            var account = Handle.ofName(AROUND.matcher(at.group(1)).replaceAll(""));
            account.ifPresent(accounts::add);
            return account.isPresent();
        });
    }
}
