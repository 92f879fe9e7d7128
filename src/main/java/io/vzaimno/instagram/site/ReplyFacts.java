package io.vzaimno.instagram.site;

import java.time.Instant;

/**
 * A reply as the {@link RefusalRules} see it.
 *
 * @param kind what was requested
 * @param complaint the error in its body
 * @param now when it arrived
 */
record ReplyFacts(RequestKind kind, Reply reply, Complaint complaint, Instant now) {

    /** The three forms of a reply. */
    enum Form {
        REDIRECT,
        /** A JSON object. */
        DATA,
        /** Anything else. */
        PAGE
    }

    static ReplyFacts of(RequestKind kind, Reply reply, Instant now) {
        var complaint = reply.json().map(Complaint::of).orElseGet(() -> Complaint.ofPage(reply.body()));
        return new ReplyFacts(kind, reply, complaint, now);
    }

    Form form() {
        if (status() / 100 == 3) {
            return Form.REDIRECT;
        }
        return reply.json().isPresent() ? Form.DATA : Form.PAGE;
    }

    int status() {
        return reply.status();
    }

    /** Whether this is a page where a page was requested: whatever words it holds, it refuses nothing. */
    boolean isPageAsked() {
        return kind == RequestKind.PAGE
                && form() == Form.PAGE
                && status() == 200
                && !reply.body().isBlank();
    }

    /** A few words for the admins. */
    String detail() {
        return form() == Form.REDIRECT ? Complaint.line("redirected to " + reply.redirectPath()) : complaint.detail();
    }
}
