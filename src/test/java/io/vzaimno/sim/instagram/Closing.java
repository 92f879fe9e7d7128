package io.vzaimno.sim.instagram;

import static io.vzaimno.sim.instagram.Reply.empty;
import static io.vzaimno.sim.instagram.Reply.html;
import static io.vzaimno.sim.instagram.Reply.json;
import static io.vzaimno.sim.instagram.Reply.redirect;

import io.vzaimno.sim.instagram.Door.Kind;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a door answers when it does not answer. Through {@link Doors} it concerns every name and every session; as a
 * {@link Twist} some requests only.
 */
public enum Closing implements Twist {
    FEEDBACK_REQUIRED(json(400, Bodies.FEEDBACK)),
    FEEDBACK_REQUIRED_200(json(200, Bodies.FEEDBACK)),
    NOT_FOUND_PAGE(html(404, "Page Not Found")),
    NOT_FOUND(json(404, Bodies.NO_SUCH_USER), Kind.GRAPHQL, Kind.REST),
    NOT_FOUND_EMPTY(json(404, "{}"), Kind.GRAPHQL, Kind.REST),
    TOO_MANY_REQUESTS(html(429, Bodies.LONG_PAGE)),
    TOO_MANY_REQUESTS_RETRY_AFTER(html(429, Bodies.LONG_PAGE).with("Retry-After", "90")),
    WAIT_A_FEW_MINUTES(json(401, Bodies.WAIT)),
    WAIT_A_FEW_MINUTES_200(json(200, Bodies.WAIT)),
    BARE_FAIL(json(200, "{'status':'fail'}"), Kind.GRAPHQL, Kind.REST),
    /** A refusal that looks like an empty list at first sight. */
    FAIL_WITH_USERS(json(200, "{'users':[],'status':'fail'}"), Kind.REST),
    LOGIN_REDIRECT(redirect("https://www.instagram.com/accounts/login/?next=%2Fsome.name%2F")),
    CHALLENGE_REDIRECT(redirect("/challenge/1/abc/")),
    CHECKPOINT_REDIRECT(redirect("https://www.instagram.com/checkpoint/1/abc/")),
    AUTH_PLATFORM_REDIRECT(redirect("https://www.instagram.com/auth_platform/codeentry/?apc=Aq1")),
    SUSPENDED_REDIRECT(redirect("https://www.instagram.com/accounts/suspended/?next=%2F")),
    HOME_REDIRECT(redirect("https://www.instagram.com/")),
    UNKNOWN_REDIRECT(redirect("https://www.instagram.com/privacy/something_new/")),
    CHALLENGE_REQUIRED(json(400, Bodies.CHALLENGE), Kind.GRAPHQL, Kind.REST),
    CHALLENGE_REQUIRED_ELSEWHERE(json(400, Bodies.CHALLENGE_ELSEWHERE), Kind.GRAPHQL, Kind.REST),
    CHALLENGE_REQUIRED_BLOKS(json(400, Bodies.CHALLENGE_IN_BLOKS), Kind.GRAPHQL, Kind.REST),
    CHECKPOINT_REQUIRED(json(400, Bodies.CHECKPOINT), Kind.GRAPHQL, Kind.REST),
    LOGIN_REQUIRED(json(403, Bodies.LOGGED_OUT), Kind.GRAPHQL, Kind.REST),
    USER_HAS_LOGGED_OUT(json(200, "{'message':'user_has_logged_out','status':'fail'}"), Kind.GRAPHQL, Kind.REST),
    /** The application's page without any data. */
    SHELL(html(200, Bodies.SHELL), Kind.GRAPHQL, Kind.REST),
    /** A page that asks for a proof of identity, and says so in none of the known words. */
    VERIFICATION_PAGE(
            html(200, "<form id=\"confirm\"><h2>Confirm that it is you</h2><div id=\"captcha\"></div></form>")),
    CHALLENGE_PAGE(html(200, "<a href=\"/challenge/1/\">Continue</a>")),
    INVALID_REQUEST(GraphqlReplies.invalidRequest(), Kind.GRAPHQL),
    EXECUTION_ERROR((call, _) -> GraphqlReplies.executionError(call), Kind.GRAPHQL),
    NULL_ROOT((call, _) -> GraphqlReplies.nullRoot(call), Kind.GRAPHQL),
    ERROR_SUMMARY(
            json(200, "{'error':1357004,'errorSummary':'Something went wrong','errorDescription':'Try again.'}"),
            Kind.GRAPHQL),
    BAD_VARIABLES(GraphqlReplies.badVariables(), Kind.GRAPHQL),
    FORBIDDEN_PAGE(html(403, "Forbidden")),
    USERAGENT_MISMATCH(json(400, "{'message':'useragent mismatch','status':'fail'}"), Kind.GRAPHQL, Kind.REST),
    METHOD_NOT_ALLOWED(empty(405)),
    HEADERS_TOO_LARGE(empty(431)),
    EMPTY_BODY(empty(200)),
    SERVER_ERROR(html(500, "Sorry, something went wrong")),
    UNAVAILABLE(html(503, "Unavailable")),
    /** The connection stays open and nothing comes. */
    HANG(new Reply.Hang()),
    /** The connection breaks before anything has come. */
    BREAK(new Reply.Break(false)),
    /** A page as usual that never holds an account's id. */
    NO_PAIR((_, honest) -> ProfilePage.withoutPair(honest), Kind.HTML),
    /** A page that holds two different ids. */
    TWO_IDS((_, honest) -> ProfilePage.withTwoIds(honest), Kind.HTML),
    /** A page as usual that holds no tokens. */
    NO_TOKENS((_, honest) -> ProfilePage.withoutTokens(honest), Kind.HTML),
    /** Good data under names that are not known. */
    NEW_FORMAT((_, honest) -> renamed(honest), Kind.GRAPHQL, Kind.REST);

    @SuppressWarnings("ImmutableEnumChecker") // replies that stay as they are
    private final Twist twist;

    @SuppressWarnings("ImmutableEnumChecker") // not changed after its construction
    private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);

    Closing(Reply reply) {
        this(reply, Kind.values());
    }

    Closing(Reply reply, Kind... kinds) {
        this(Twist.of(reply), kinds);
    }

    Closing(Twist twist, Kind... kinds) {
        this.twist = twist;
        this.kinds.addAll(Set.of(kinds));
    }

    /** Whether a door of its kind can answer so. */
    public boolean fits(Door door) {
        return kinds.contains(door.kind());
    }

    @Override
    public Reply reply(Call call, Reply honest) {
        return twist.reply(call, honest);
    }

    private static Reply renamed(Reply honest) {
        if (!(honest instanceof Reply.Data(var status, var body))) {
            return honest;
        }
        var renamed = Reply.JSON.createObjectNode();
        renamed.set("payload", body);
        return new Reply.Data(status, renamed.put("status", "ok"));
    }
}
