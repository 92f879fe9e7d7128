package io.vzaimno.instagram.live;

import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.ListKind;
import io.vzaimno.instagram.live.Answer.Refused;
import io.vzaimno.instagram.live.Refusal.Unavailable;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import okhttp3.Request;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Asks the web site of Instagram. Every method is exactly one request, and none waits for the session's turn. */
public class InstagramWeb {

    private final Browser browser;
    private final Wire wire;
    private final int pageSize;
    private final BiConsumer<Session, Session> renewals;
    private final Clock clock;

    /** @param renewals told of a session as it was and as Instagram has renewed it */
    InstagramWeb(InstagramProperties properties, BiConsumer<Session, Session> renewals, Clock clock) {
        this.browser = new Browser(properties);
        this.wire = new Wire(properties.timeout());
        this.pageSize = properties.pageSize();
        this.renewals = renewals;
        this.clock = clock;
    }

    /** Looks an account up by name. Nothing is throttled sooner than this: ask once and keep the number. */
    public Answer<Profile> profile(Session session, Handle handle) {
        var path = "api/v1/users/web_profile_info/";
        var request = browser.get(session, path, Map.of("username", handle.value()), browser.page(handle));
        return ask(session, request, json -> UserJson.profile(json.at("/data/user"), session));
    }

    /** Looks an account up by number. For the session's own it is the cheapest test of the session. */
    public Answer<Profile> profileById(Session session, Pk pk) {
        var request = browser.get(session, "api/v1/users/" + pk + "/info/", Map.of(), browser.home());
        return ask(session, request, json -> UserJson.profile(json.path("user"), session));
    }

    /** Looks an account up by name through the search, which does not tell the sizes of the lists. */
    public Answer<Profile> find(Session session, Handle handle) {
        var parameters = Map.of("context", "blended", "query", handle.value());
        var request = browser.get(session, "web/search/topsearch/", parameters, browser.home());
        return ask(session, request, json -> UserJson.found(json.path("users"), handle, session));
    }

    /** Reads a list from its beginning or from where the page before has ended. */
    public Answer<Page> page(Session session, Account account, ListKind list, Optional<Cursor> from) {
        var parameters = new HashMap<>(Map.of("count", String.valueOf(pageSize)));
        from.ifPresent(cursor -> parameters.put("max_id", cursor.value()));
        return list(session, account, list, parameters, from.isEmpty());
    }

    /** Reads those of a list whose name or display name matches, whatever the list's length. */
    public Answer<Page> search(Session session, Account account, ListKind list, String query) {
        return list(
                session,
                account,
                list,
                new HashMap<>(Map.of("count", String.valueOf(Page.HITS), "query", query)),
                false);
    }

    /** Tells how the session's own account and this one follow each other: of other accounts nothing says so surely. */
    public Answer<Friendship> friendship(Session session, Account account) {
        var path = "api/v1/friendships/show/" + account.pk() + "/";
        var request = browser.get(session, path, Map.of(), browser.page(account.handle()));
        return ask(session, request, UserJson::friendship);
    }

    private Answer<Page> list(
            Session session, Account account, ListKind list, Map<String, String> parameters, boolean first) {
        var path =
                "api/v1/friendships/%s/%s/".formatted(account.pk(), list.name().toLowerCase(Locale.ROOT));
        parameters.put("search_surface", "follow_list_page");
        var request = browser.get(session, path, parameters, browser.page(account.handle()));
        return ask(session, request, json -> ListJson.page(json, first));
    }

    private <T> Answer<T> ask(Session session, Request request, Function<JsonNode, Answer<T>> reading) {
        try {
            var reply = wire.send(request);
            remember(session, session.after(reply));
            return new Classifier(reply, clock.instant())
                    .refusal()
                    .<Answer<T>>map(Refused::new)
                    .orElseGet(() -> reading.apply(reply.json().orElseThrow()));
        } catch (IOException e) {
            return new Refused<>(new Unavailable(Complaint.line(String.valueOf(e.getMessage()))));
        } catch (JacksonException e) {
            return new Refused<>(new Unavailable("an answer of an unknown form"));
        }
    }

    private void remember(Session before, Session after) {
        if (!after.equals(before)) {
            renewals.accept(before, after);
        }
    }
}
