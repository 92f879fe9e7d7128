package io.vzaimno.instagram.live;

import java.time.Instant;

/**
 * A reply as the {@link Signs} are looked for in it.
 *
 * @param complaint what its body says against the request
 * @param now when it came
 */
record Evidence(Reply reply, Complaint complaint, Instant now) {

    /** In which of three forms a reply comes. */
    enum Form {
        REDIRECT,
        /** A JSON object. */
        DATA,
        /** Anything else. */
        PAGE
    }

    static Evidence of(Reply reply, Instant now) {
        var complaint = reply.json().map(Complaint::of).orElseGet(() -> Complaint.ofPage(reply.body()));
        return new Evidence(reply, complaint, now);
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

    /** A few words for the operator. */
    String detail() {
        return form() == Form.REDIRECT ? Complaint.line("redirected to " + reply.redirectPath()) : complaint.detail();
    }
}
