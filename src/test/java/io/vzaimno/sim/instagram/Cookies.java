package io.vzaimno.sim.instagram;

import java.util.ArrayList;
import java.util.List;

/** What the web site sets in the browser along with its answers. */
final class Cookies {

    record Header(String name, String value) {}

    private Cookies() {}

    static List<Header> headers(Call call) {
        return call.session().map(session -> headers(call, session)).orElseGet(List::of);
    }

    private static List<Header> headers(Call call, SimSession session) {
        var headers = new ArrayList<Header>();
        if (session.isRevoked()) {
            return List.of(new Header("Set-Cookie", "sessionid=\"\"; Path=/; Max-Age=0"));
        }
        headers.add(new Header("Set-Cookie", "rur=\"NHA\\054%d\"; Path=/".formatted(call.number())));
        if (!call.header("cookie").contains("csrftoken=")) {
            headers.add(new Header("Set-Cookie", "csrftoken=%s; Path=/; Secure".formatted(session.csrfToken())));
        }
        if (!call.header("x-ig-www-claim").equals(session.claim())) {
            headers.add(new Header("x-ig-set-www-claim", session.claim()));
        }
        session.takeRenewal()
                .ifPresent(id ->
                        headers.add(new Header("Set-Cookie", "sessionid=%s; Path=/; Secure; HttpOnly".formatted(id))));
        return headers;
    }
}
