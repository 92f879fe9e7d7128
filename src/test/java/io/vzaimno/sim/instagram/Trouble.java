package io.vzaimno.sim.instagram;

import static io.vzaimno.sim.instagram.Reply.empty;
import static io.vzaimno.sim.instagram.Reply.html;
import static io.vzaimno.sim.instagram.Reply.json;
import static io.vzaimno.sim.instagram.Reply.redirect;

import java.util.List;
import java.util.Map;

/** What Instagram answers when it does not answer, with all the statuses and bodies that were seen. */
public enum Trouble implements Twist {
    /** The session is dead. */
    E1(
            json(403, Bodies.LOGGED_OUT),
            json(400, Bodies.LOGGED_OUT),
            json(401, "{'message':'login_required','status':'fail'}")),
    /** No session, a dead one, or a hard throttle of one that lives. */
    E2(json(401, Bodies.WAIT_AND_LOG_IN), json(401, "{'require_login':true,'status':'fail'}")),
    /** Throttled. */
    E3(
            json(401, Bodies.WAIT),
            json(400, Bodies.WAIT),
            json(429, Bodies.WAIT),
            json(200, Bodies.WAIT),
            json(400, "{'message':'Aguarde alguns minutos antes de tentar novamente.','status':'fail'}")),
    /** Throttled without a word. */
    E4(
            json(200, "{'status':'fail'}"),
            json(400, "{'status':'fail'}"),
            json(400, "{'message':'','status':'fail'}"),
            json(200, "{'message':'','spam':true,'status':'fail'}"),
            json(400, "{'message':'','spam':true,'status':'fail'}")),
    /** Too many requests. */
    E5(
            html(429, Bodies.LONG_PAGE),
            json(429, Bodies.WAIT),
            new Reply.Text(429, Map.of("Retry-After", "90"), ""),
            html(429, Bodies.LONG_PAGE).with("Retry-After", "90")),
    /** The owner must prove their identity. */
    E6(json(400, Bodies.CHECKPOINT), json(200, Bodies.CHECKPOINT)),
    /** As E6. */
    E7(
            json(400, Bodies.CHALLENGE),
            json(400, Bodies.CHALLENGE_ELSEWHERE),
            json(400, "{'message':'','error_type':'checkpoint_challenge_required','status':'fail'}")),
    /** Blocked from the action. */
    E8(
            json(400, Bodies.FEEDBACK),
            json(200, Bodies.FEEDBACK),
            json(400, "{'message':'','feedback_title':'Inténtalo más tarde','spam':true,'status':'fail'}")),
    /** No such account. */
    E9(
            html(404, "Page Not Found <a href=\"/accounts/login/\">Log in</a>"),
            json(404, "{}"),
            json(404, Bodies.NO_SUCH_USER)),
    /** Private. */
    E10(json(400, "{'message':'Not authorized to view user','status':'fail'}")),
    /** A private list on the web. */
    E11(json(200, "{'users':[],'status':'ok'}")),
    /** The lists of old. */
    E12(json(200, "{'data':{'user':{'edge_followed_by':null}},'status':'ok'}")),
    /** Not logged in. */
    E13(redirect("https://www.instagram.com/accounts/login/?next=%2Fsomewhere%2F"), redirect("/accounts/login/")),
    /** Challenged or suspended. */
    E14(
            redirect("/challenge/1/abc/"),
            redirect("https://www.instagram.com/"),
            redirect("/accounts/suspended/?next=%2F"),
            redirect("https://www.instagram.com/checkpoint/1/abc/")),
    /** A page where data should be. */
    E15(
            html(200, Bodies.SHELL),
            html(200, "<form action=\"/accounts/login/ajax/\">Log in</form>"),
            html(200, "Your account has been temporarily limited"),
            html(200, "<a href=\"/challenge/1/\">Continue</a>"),
            html(403, "Forbidden")),
    /** The browser does not fit the session. */
    E16(
            json(400, "{'message':'useragent mismatch','status':'fail'}"),
            json(401, "{'message':'useragent mismatch','status':'fail'}")),
    /** A wrong parameter. */
    E17(
            json(400, "{'message':'','status':'fail'}"),
            json(403, "{'message':'CSRF token missing or incorrect','status':'fail'}")),
    /** Broken requests. */
    E18(new Reply.Text(401, Map.of(), "Server Error"), empty(405), empty(431)),
    /** Passing faults. */
    E19(
            html(500, "Sorry, something went wrong"),
            html(502, "Bad gateway"),
            html(503, "Unavailable"),
            html(504, "Gateway timeout"),
            empty(408),
            json(500, "{'status':'fail'}"),
            new Reply.Break(false),
            new Reply.Break(true)),
    /** A refusal in the manner of GraphQL. */
    E20(
            json(200, "{'errors':[{'message':'execution error','summary':'Sorry'}],'data':null}"),
            json(200, "{'errors':[{'message':'Rate limit exceeded','error_type':'rate_limit_error'}],'data':null}"),
            json(200, "{'errors':[{'message':'feedback_required'}],'data':null}")),
    /** No answer. */
    E21(new Reply.Hang(), new Reply.Stall()),
    /** Kinds of error by name. */
    E22(
            json(400, "{'message':'Sorry','error_type':'rate_limit_error','status':'fail'}"),
            json(400, "{'message':'Sorry','error_type':'sentry_block','status':'fail'}"),
            json(400, "{'message':'Sorry','error_type':'inactive user','status':'fail'}"),
            json(400, "{'message':'Sorry','error_type':'bad_password','status':'fail'}"),
            json(200, "{'message':'user_has_logged_out','status':'fail'}")),
    /** The account is gone or has blocked the viewer. */
    E23(json(400, "{'message':'unable to fetch followers','status':'fail'}")),
    /** A cursor is not accepted any more. How Instagram words that is not known; the second form says nothing. */
    CURSOR(json(400, "{'message':'Invalid cursor','status':'fail'}"), json(400, "{'message':'','status':'fail'}")),
    /** A fault of Instagram's with the profiles of some businesses. */
    SCHEMA(json(400, """
                    {'message':'Asset asset://laser.provider/ig_business_category_subvertical has been deleted. \
                    You cannot use this schema','status':'fail'}"""));

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list, whose elements nobody changes
    private final List<Reply> forms;

    Trouble(Reply... forms) {
        this.forms = List.of(forms);
    }

    @Override
    public Reply reply(Call call, Reply honest) {
        return now();
    }

    @Override
    public List<Twist> variants() {
        return forms.stream().map(Twist::of).toList();
    }

    /** What is answered in its usual form. */
    Reply now() {
        return forms.getFirst();
    }
}
