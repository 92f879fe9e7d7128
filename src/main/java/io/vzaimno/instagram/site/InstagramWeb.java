package io.vzaimno.instagram.site;

import io.vzaimno.instagram.Handle;
import io.vzaimno.instagram.ListKind;
import io.vzaimno.instagram.site.Answer.Got;
import io.vzaimno.instagram.site.Answer.Refused;
import io.vzaimno.instagram.site.Refusal.LoginAsked;
import io.vzaimno.instagram.site.Refusal.Unavailable;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import okhttp3.HttpUrl;
import tools.jackson.core.JacksonException;

/** Asks the web site of Instagram. Every method is exactly one request, and none waits for the session's turn. */
public class InstagramWeb {

    private final Browser browser;
    private final HttpSender sender;
    private final Documents documents;
    private final int namesPerRequest;
    private final BiConsumer<Session, Session> renewals;
    private final Clock clock;

    /** @param renewals told of a session as it was and as Instagram has renewed it */
    public InstagramWeb(InstagramProperties properties, BiConsumer<Session, Session> renewals, Clock clock) {
        this.browser = new Browser(properties);
        this.sender = new HttpSender(properties.timeout());
        this.documents = new Documents(properties.documents());
        this.namesPerRequest = properties.namesPerRequest();
        this.renewals = renewals;
        this.clock = clock;
    }

    /**
     * Asks a door that {@linkplain Door#takesNames takes names} for an account. Needs {@linkplain Session#canAsk tokens} at
     * some.
     */
    public Answer<Finding> byName(Door door, Session session, Handle name) {
        return ask(session, door(door).byName(session, name));
    }

    /**
     * Asks for the account of a number. Needs {@linkplain Session#canAsk tokens} for the document.
     *
     * @param door {@link Door#DOCUMENT} or {@link Door#INFO}
     */
    public Answer<Finding> byNumber(Door door, Session session, AccountId number) {
        return ask(session, numberDoor(door).byNumber(session, number));
    }

    /** Loads the site's first page, which gives the session tokens; the session with them. */
    public Answer<Session> tokens(Session session) {
        return ask(
                session,
                new DoorRequest<>(
                        browser.page(session, ""),
                        RequestKind.PAGE,
                        reply -> withTokens(session.after(reply, RequestKind.PAGE))));
    }

    /** Reads a list from its beginning or from where the page before has ended. */
    public Answer<Page> page(Session session, InstagramAccount account, ListKind list, Optional<Cursor> from) {
        var parameters = new HashMap<>(Map.of("count", String.valueOf(namesPerRequest)));
        from.ifPresent(cursor -> parameters.put("max_id", cursor.value()));
        return list(session, account.pk(), list, parameters, browser.profile(account.handle()), from.isEmpty());
    }

    /** Reads those of a list whose name or display name matches, whatever the list's length. */
    public Answer<Page> search(Session session, InstagramAccount account, ListKind list, String query) {
        return list(
                session,
                account.pk(),
                list,
                new HashMap<>(Map.of("count", String.valueOf(Page.HITS), "query", query)),
                browser.profile(account.handle()),
                false);
    }

    /**
     * Reads one name of the accounts that the session's own account follows: what the session is for, so that an answer shows that
     * both it and the lists are alive, whatever door is shut.
     */
    public Answer<Page> ownList(Session session) {
        return list(
                session,
                session.account(),
                ListKind.FOLLOWING,
                new HashMap<>(Map.of("count", "1")),
                ownPage(session),
                false);
    }

    private HttpUrl ownPage(Session session) {
        var name = session.name();
        return name == null ? browser.home() : browser.profile(name.handle());
    }

    private Answer<Page> list(
            Session session,
            AccountId account,
            ListKind list,
            Map<String, String> parameters,
            HttpUrl referer,
            boolean first) {
        var path = "api/v1/friendships/%s/%s/".formatted(account, list.name().toLowerCase(Locale.ROOT));
        parameters.put("search_surface", "follow_list_page");
        var request = browser.get(session, path, parameters, referer);
        return ask(session, new DoorRequest<>(request, RequestKind.LIST, reply -> ListJson.page(reply.at(), first)));
    }

    private NameDoor door(Door door) {
        return switch (door) {
            case PAGE -> new PageDoor(browser);
            case TYPEAHEAD -> new TypeaheadDoor(browser, documents.named(Documents.TYPEAHEAD));
            case POSTS -> new PostsDoor(browser, documents.named(Documents.POSTS));
            case WEB_PROFILE_INFO -> new WebProfileInfoDoor(browser);
            case TOPSEARCH -> new TopSearchDoor(browser);
            case DOCUMENT, INFO, LISTS -> throw new IllegalArgumentException(door + " takes no names");
        };
    }

    private NumberDoor numberDoor(Door door) {
        return switch (door) {
            case DOCUMENT -> new DocumentDoor(browser, documents.named(Documents.PROFILE));
            case INFO -> new InfoDoor(browser);
            case PAGE, TYPEAHEAD, POSTS, WEB_PROFILE_INFO, TOPSEARCH, LISTS ->
                throw new IllegalArgumentException(door + " takes no numbers");
        };
    }

    private static Answer<Session> withTokens(Session session) {
        return session.tokens() == null
                ? new Refused<>(new LoginAsked("a page without the tokens of a session"))
                : new Got<>(session);
    }

    private <T> Answer<T> ask(Session session, DoorRequest<T> knock) {
        try {
            var reply = knock.kind() == RequestKind.PAGE
                    ? sender.sendForPage(knock.request(), ProfilePage::isComplete)
                    : sender.send(knock.request());
            remember(session, session.after(reply, knock.kind()));
            return refusal(reply, knock.kind())
                    .<Answer<T>>map(Refused::new)
                    .orElseGet(() -> knock.reading().apply(reply));
        } catch (IOException e) {
            return new Refused<>(new Unavailable(Complaint.line(String.valueOf(e.getMessage()))));
        } catch (JacksonException e) {
            return new Refused<>(new Unavailable("an answer of an unknown form"));
        }
    }

    /** A reply that takes the login away ends the session, whatever else it says but that its owner is wanted. */
    private Optional<Refusal> refusal(Reply reply, RequestKind kind) {
        var refusal = RefusalRules.read(ReplyFacts.of(kind, reply, clock.instant()));
        var isChallenge = refusal.filter(Refusal.Challenged.class::isInstance).isPresent();
        return reply.takesAway("sessionid") && !isChallenge
                ? Optional.of(new Refusal.SessionDead("logged out by Instagram"))
                : refusal;
    }

    private void remember(Session before, Session after) {
        if (!after.equals(before)) {
            renewals.accept(before, after);
        }
    }
}
