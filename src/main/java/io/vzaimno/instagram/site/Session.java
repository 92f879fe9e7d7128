package io.vzaimno.instagram.site;

import io.vzaimno.instagram.Handle;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A login of the web site: whose it is and what proves it. Its text never shows the proof.
 *
 * @param id the cookie named sessionid, which begins with the account's id
 * @param csrfToken the cookie "csrftoken", once Instagram has set it
 * @param claim what Instagram last asked to have repeated in {@code X-IG-WWW-Claim}; 0 at first
 * @param name the account's own name, once it is known
 * @param tokens what the last page gave, for documents; absent before the first page and once they were refused
 */
public record Session(
        AccountId account,
        String id,
        @Nullable String csrfToken,
        String claim,
        @Nullable OwnName name,
        @Nullable PageTokens tokens) {

    private static final String NO_CLAIM = "0";
    private static final Pattern COOKIES = Pattern.compile("(?:^|;)\\s*(\\w+)=([\\w%:.~+/=-]+)(?=\\s*(?:;|$))");
    private static final Pattern FORM = Pattern.compile("((\\d{1,20})(?:%3A|:)[\\w%:.~+/=-]+);?");

    /**
     * Reads the value of the cookie {@code sessionid} as browsers show it, or all cookies as they send them; anything
     * else is empty.
     */
    public static Optional<Session> parse(String text) {
        var form = FORM.matcher(cookie("sessionid", text).orElse(text.strip()));
        if (!form.matches()) {
            return Optional.empty();
        }
        var csrfToken = cookie("csrftoken", text).orElse(null);
        return Optional.of(new Session(
                new AccountId(form.group(2)), form.group(1).replace(":", "%3A"), csrfToken, NO_CLAIM, null, null));
    }

    private static Optional<String> cookie(String name, String cookies) {
        return COOKIES.matcher(cookies)
                .results()
                .filter(cookie -> cookie.group(1).equals(name))
                .map(cookie -> cookie.group(2))
                .findFirst();
    }

    String cookies() {
        var own = "sessionid=" + id + "; ds_user_id=" + account;
        return csrfToken == null ? own : own + "; csrftoken=" + csrfToken;
    }

    /** The same login with the name of its account, as of this time. */
    public Session named(Handle handle, Instant seenAt) {
        return new Session(account, id, csrfToken, claim, new OwnName(handle, seenAt), tokens);
    }

    /** The same login without tokens, so that the next document is requested with those of another page. */
    public Session withoutTokens() {
        return new Session(account, id, csrfToken, claim, name, null);
    }

    /** Whether it has what this door requires. */
    public boolean canAsk(Door door) {
        return tokens != null || !door.needsTokens();
    }

    /** @throws IllegalStateException if it is not known yet */
    public Handle requireName() {
        if (name == null) {
            throw new IllegalStateException("The name of " + account + " is not known");
        }
        return name.handle();
    }

    /** @throws IllegalStateException if it {@linkplain #canAsk cannot ask} doors that need them */
    PageTokens requireTokens() {
        if (tokens == null) {
            throw new IllegalStateException("No page was loaded for " + account);
        }
        return tokens;
    }

    /** The session after the reply: Instagram renews cookies now and then, and a page brings tokens. */
    Session after(Reply reply, RequestKind kind) {
        return new Session(
                account,
                reply.cookie("sessionid").filter(this::isOwn).orElse(id),
                reply.cookie("csrftoken").orElse(csrfToken),
                reply.newClaim().orElse(claim),
                name,
                kind == RequestKind.PAGE ? PageTokens.of(reply.body()).orElse(tokens) : tokens);
    }

    private boolean isOwn(String newId) {
        return parse(newId).filter(session -> session.account.equals(account)).isPresent();
    }

    @Override
    public String toString() {
        return "Session[account=" + account + "]";
    }
}
